// The index of one municipality's own texts: its entry says what there is and how compounds are parted, and its terms are
// made here from its texts, by the rules of docs/search.md. It is searched as the whole site's index is.

import {fold, isCommon, words} from './sokord.js';
import {compareBytes, kinds} from './sokfil.js';
import {Code} from './sokkod.js';
import {Files, Texts, leastWhole} from './sokindex.js';
import {documentKinds, readContents} from './sokinnehall.js';
import {keysOf} from './sokfraga.js';

// The letters of a compound, and of a part.
const [leastCompound, leastPart] = [8, 4];
// Places between a text, a heading and a name, so that no phrase goes over two of them.
const gap = 16;
const analysis = documentKinds.indexOf('analys');

// The fields of a document: how much an occurrence counts, and how much their length matters.
const [name, heading, item, text] = [0, 1, 2, 3];
const weights = [8, 4, 2, 1];
const influences = [0.3, 0.5, 0.5, 0.75];

const letters = (word) => [...word];
const sum = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

/** The level of a term in a document: BM25F in steps. `own` and `parts` are counted by field, as `norms` are. */
export function levelOf(own, parts, norms) {
  const isWhole = own.some((count) => count > 0);
  let worth = 0;
  for (const field of weights.keys()) {
    const count = isWhole ? own[field] + parts[field] / 4 : parts[field];
    if (count > 0) worth += weights[field] * count / norms[field];
  }
  const share = worth / (worth + 1.2);
  return isWhole ? Math.min(15, leastWhole + Math.floor(11 * share)) : Math.min(leastWhole - 1, Math.floor(5 * share));
}

/** The parts of the compounds among `words`, by the words; an outer part stands before its own. `source` is at the answers. */
function readParts(source, words) {
  const encoder = new TextEncoder();
  const known = new Set(words);
  const long = [...known].map((word) => ({word, whole: letters(word), bytes: encoder.encode(word)}))
    .filter(({whole}) => whole.length >= leastCompound).sort((one, other) => compareBytes(one.bytes, other.bytes));
  const code = new Code(source, 36);
  const found = new Map();
  let [before, wasCut] = [[], -1];
  for (const {word, whole} of long) {
    const parts = [];
    const piece = (from, to) => whole.slice(from, to).join('');
    const has = (from, to) => (known.has(piece(from, to)) ? 1 : 0);
    const cutOf = (from, to, depth, hint) => {
      for (let cut = from + leastPart; to - from >= leastCompound && cut <= to - leastPart; cut += 1) {
        const hasJoint = whole[cut - 1] === 's';
        const [first, second, short] = [has(from, cut), has(cut, to), hasJoint ? has(from, cut - 1) : 0];
        if (!code.bit(hint(cut) * 8 + first * 4 + second * 2 + short)) continue;
        const end = hasJoint && !code.bit(32 + first * 2 + short) ? cut - 1 : cut;
        for (const [start, stop] of [[from, end], [cut, to]]) {
          parts.push(piece(start, stop));
          if (depth) cutOf(start, stop, depth - 1, () => 3);
        }
        return cut;
      }
      return -1;
    };
    const differs = before.findIndex((letter, place) => letter !== whole[place]);
    const same = differs < 0 ? before.length : differs;
    const last = wasCut;
    wasCut = cutOf(0, whole.length, 2, (cut) => (cut > same ? 0 : cut === last ? 1 : 2));
    before = whole;
    if (parts.length) found.set(word, parts);
  }
  code.finish();
  return found;
}

/** What the words of texts are indexed under, their own terms and those of their parts, each word looked at once. */
class Vocabulary {
  /** `parts` are those of the compounds. */
  constructor(parts) {
    this.parts = parts;
    this.known = new Map();
  }

  /** [{key, term, ownKey, isPart}] for a word; none for a common one. */
  of(word) {
    if (!this.known.has(word)) {
      const marked = (isPart) => (one) => ({...one, isPart, id: `${one.key} ${one.term}`});
      const parts = (this.parts.get(word) ?? []).flatMap(keysOf).map(marked(true));
      this.known.set(word, isCommon(word) ? parts : [...keysOf(word).map(marked(false)), ...parts]);
    }
    return this.known.get(word);
  }
}

/** What a document is found by, as fields with their words, in the order of their places. */
function stretchesOf(index, document, own) {
  const read = (field, stretch) => [field, words(stretch.normalize('NFC')).map(({word}) => word)];
  if (index.kinds[document] !== analysis) return [read(item, own)];
  const area = index.areas[index.areaOf[document]];
  const municipality = index.municipalities[index.municipalityOf[document]];
  return [read(text, own), ...(area ? [read(heading, area.names[0] ?? '')] : []), read(name, municipality.name)];
}

/** Gathers the terms of all documents, with their documents, levels and places; `read` are each document's stretches. */
function termsOf(read, vocabulary) {
  const lengths = read.map((stretches) => weights.map((_, field) => (
    sum(stretches.filter(([one]) => one === field).map(([, all]) => all.length)))));
  const means = weights.map((_, field) => {
    const known = lengths.map((one) => one[field]).filter((length) => length > 0);
    return sum(known) / known.length;
  });

  const entries = new Map();
  for (const [document, stretches] of read.entries()) {
    const found = new Map();
    let last = -1;
    for (const [number, [field, all]] of stretches.entries()) {
      let place = number === 0 ? 0 : last + gap;
      for (const word of all) {
        for (const {id, isPart, ...one} of vocabulary.of(word)) {
          if (!entries.has(id)) entries.set(id, {...one, documents: [], levels: [], starts: [0], places: [], shown: new Map()});
          if (!found.has(id)) found.set(id, {own: [0, 0, 0, 0], parts: [0, 0, 0, 0], places: []});
          const counts = found.get(id);
          (isPart ? counts.parts : counts.own)[field] += 1;
          if (!isPart) {
            counts.places.push(place);
            const known = entries.get(id).shown;
            known.set(word, (known.get(word) ?? 0) + 1);
          }
        }
        last = place;
        place += 1;
      }
    }
    const norms = influences.map((b, field) => 1 - b + b * lengths[document][field] / means[field]);
    for (const [id, {own, parts, places}] of found) {
      const entry = entries.get(id);
      entry.documents.push(document);
      entry.levels.push(levelOf(own, parts, norms));
      entry.places.push(...places);
      entry.starts.push(entry.places.length);
    }
  }
  return [...entries.values()];
}

/** An index in memory, with the same members as the published one. */
class MunicipalityIndex {
  constructor(contents, textFiles, terms) {
    Object.assign(this, contents);
    this.textFiles = textFiles;
    this.keys = new Map();
    for (const one of terms) this.keys.set(one.key, [...(this.keys.get(one.key) ?? []), one]);
    this.all = terms;
  }

  async terms(key) {
    return this.keys.get(key) ?? [];
  }

  async positions({starts, places}) {
    return {starts, places};
  }

  texts(document) {
    return this.textFiles.of(document);
  }

  /** The words of one length, each term shown as its most frequent word. */
  async spelling(length) {
    return this.all.filter(({key, ownKey, shown}) => ownKey === null && shown.size > 0 && letters(key).length === length)
      .map(({term, documents, shown}) => {
        const most = Math.max(...shown.values());
        const best = [...shown.keys()].filter((word) => shown.get(word) === most).sort();
        return {term, shown: best[0], magnitude: 31 - Math.clz32(documents.length)};
      });
  }
}

/** Opens the index of the municipality whose entry is called `file`: kommun/SLUG-HASH.bin. */
export async function openMunicipality(load, file) {
  const files = new Files(load);
  const {contents, source} = await files.read(file, kinds.municipality, (source) => {
    const contents = readContents(source);
    if (contents.kinds.some((kind) => kind < analysis)) source.fail();
    return {contents, source};
  });
  const textFiles = new Texts(files, contents);
  const texts = (await Promise.all(Array.from({length: contents.count}, (_, document) => textFiles.of(document)))).flat();
  const read = texts.map((own, document) => stretchesOf(contents, document, own));
  const all = read.flatMap((stretches) => stretches.flatMap(([, words]) => words));
  const vocabulary = new Vocabulary(readParts(source, all));
  return new MunicipalityIndex(contents, textFiles, termsOf(read, vocabulary));
}
