// What a search index holds, without its terms and texts: parts 1 to 8 of an entry (docs/search-format.md).

/** What a document is, in the order of the numbers in the index; the words that addresses name them by. */
export const documentKinds = ['kommun', 'omrade', 'ord', 'sida', 'analys', 'styrka', 'mojlighet'];

const [page, analysis, strength, opportunity] = [3, 4, 5, 6];
const mostDocuments = 2 ** 20;

/** Whether a document of this kind is a sentence or two. */
export const isShort = (kind) => kind !== page && kind !== analysis;

/** What documents are narrowed by: the names of the lists in the order in which `add` takes their values. */
const columns = ['kinds', 'languageOf', 'municipalityOf', 'frameworkOf', 'areaOf', 'years', 'evaluationOf', 'items'];

function readNames(source) {
  const languages = source.list(() => ({
    code: source.text(), addresses: [source.text(), source.text(), source.text(), source.text()],
  }));
  const counties = source.list(() => ({code: source.text(), name: source.text()}));
  const municipalities = source.list(() => (
    {slug: source.text(), name: source.text(), county: source.placeIn(counties.length)}));
  const areas = [];
  const frameworks = source.list((_, place) => {
    const framework = {id: source.text(), revision: source.number(), firstArea: areas.length};
    framework.areas = source.list(() => {
      const [number, id] = [source.number(), source.text()];
      // An address names an area of the newest revision by its number, an older one by its identifier.
      return {framework: place, number, id, names: languages.map(() => source.text()), value: place ? id : String(number)};
    });
    areas.push(...framework.areas);
    return framework;
  });
  return {languages, counties, municipalities, frameworks, areas};
}

/**
 * Reads what an entry begins with, whether the whole site's or a municipality's: `languages`, `counties`,
 * `municipalities`, `frameworks`, the `areas` of all these in one list, `piecesFile`, `chunks` of texts, `count` documents.
 *
 * For each document there are typed arrays in which −1 stands for none: `kinds`, `languageOf`, `municipalityOf`,
 * `countyOf`, `frameworkOf`, `areaOf` (its place in `areas`), `years`, `evaluationOf`, `items` (from 1), `chunkOf`.
 */
export function readContents(source) {
  const names = readNames(source);
  const {languages, municipalities, frameworks} = names;
  const piecesFile = `bitar-${source.hash()}.bin`;

  const lists = columns.map(() => []);
  const [documents, ...others] = lists;
  const add = (kind, ...values) => {
    if (documents.length >= mostDocuments) source.fail();
    documents.push(kind);
    for (let place = 0; place < others.length; place += 1) others[place].push(values[place]);
  };
  /** A number of documents that there is still room for. */
  const some = () => {
    const count = source.number();
    return count <= mostDocuments - documents.length ? count : source.fail();
  };

  const plain = some();
  for (let runs = source.count(); runs > 0; runs -= 1) {
    const count = some();
    const [kind, language] = [source.placeIn(analysis), source.placeIn(languages.length)];
    const municipality = source.number() - 1;
    if (municipality >= 0 && municipality + count > municipalities.length) source.fail();
    const framework = source.number() - 1;
    if (framework >= frameworks.length) source.fail();
    const area = framework < 0 ? -1
      : frameworks[framework].firstArea + source.placeIn(frameworks[framework].areas.length);
    for (let place = 0; place < count; place += 1) {
      add(kind, language, municipality < 0 ? -1 : municipality + place, framework, area, -1, -1, -1);
    }
  }
  if (documents.length !== plain) source.fail();

  const chunks = [];
  const texts = source.hash();
  let first = 0;
  source.list((_, number) => {
    const count = source.number();
    chunks.push({name: `text/${texts}-${number}.bin`, first, count, textsEach: 3});
    first += count;
  });
  if (first !== plain) source.fail();

  source.list((_, evaluation) => {
    const municipality = source.placeIn(municipalities.length);
    const year = source.number();
    const place = source.placeIn(frameworks.length);
    const {firstArea, areas} = frameworks[place];
    const part = (kind, area, item) => add(kind, -1, municipality, place, area, year, evaluation, item);
    const starts = [documents.length];
    if (source.byte() === 1) part(analysis, -1, -1);
    source.list((_, number) => {
      const flags = source.byte();
      const isFirst = number === 0 && documents.length === starts[0];
      if (flags & 2 && !isFirst) starts.push(documents.length);
      const area = firstArea + source.placeIn(areas.length);
      if (flags & 1) part(analysis, area, -1);
      for (const kind of [strength, opportunity]) {
        const count = some();
        for (let item = 1; item <= count; item += 1) part(kind, area, item);
      }
    });
    const hash = source.hash();
    for (const [number, start] of starts.entries()) {
      const count = (starts[number + 1] ?? documents.length) - start;
      chunks.push({name: `text/${hash}-${number}.bin`, first: start, count, textsEach: 1});
    }
  });

  const contents = {...names, piecesFile, chunks, count: documents.length};
  for (const [place, name] of columns.entries()) contents[name] = Int32Array.from(lists[place]);
  contents.countyOf = contents.municipalityOf.map((one) => (one < 0 ? -1 : municipalities[one].county));
  contents.chunkOf = new Int32Array(contents.count);
  for (const [place, chunk] of chunks.entries()) contents.chunkOf.fill(place, chunk.first, chunk.first + chunk.count);
  return contents;
}
