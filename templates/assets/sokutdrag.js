// What is shown of a hit: what it is, where it leads, and the stretch of its text that shows best why it was found
// (docs/search.md, "Excerpts").

import {fold, term, words} from './sokord.js';
import {documentKinds} from './sokinnehall.js';

const mostCharacters = 240;
const mostLead = 60;

/** What marks the words of a document: for each word of the query that it has, {terms} or, as parts of words, {parts}. */
function tracesOf(result, document) {
  return result.found.filter(({points}) => points[document] > 0).map(({terms, whole}) => (
    whole[document] > 0 ? {terms: new Set(terms.map((one) => one.term))}
      : {parts: terms.map((one) => one.key).filter((key) => key !== '')}));
}

/** The words of a text that are to be marked: from where to where, and which of the traces they show. */
function marksOf(text, traces) {
  const known = new Map();
  return words(text).map(({word, start, end}) => {
    if (!known.has(word)) {
      const [own, folded] = [term(word), fold(word)];
      known.set(word, traces.flatMap(({terms, parts}, place) => (
        (terms ? terms.has(own) : parts.some((part) => folded.includes(part))) ? [place] : [])));
    }
    return {start, end, met: known.get(word)};
  }).filter(({met}) => met.length > 0);
}

/** Where an excerpt of `most` letters begins and ends in a longer text. */
function stretchOf(letters, marks, most) {
  let [start, end, best] = [0, 0, 0];
  for (const [number, first] of marks.entries()) {
    const limit = first.start + most;
    const met = new Set(first.met);
    let last = first;
    for (let next = number + 1; next < marks.length && marks[next].end <= limit; next += 1) {
      last = marks[next];
      last.met.forEach((one) => met.add(one));
    }
    if (met.size > best) [start, end, best] = [first.start, Math.min(limit, last.end), met.size];
  }
  const isSpace = (place) => /\p{White_Space}/u.test(letters[place]);
  // The lead, from the beginning of a word; near the end of the text there is room for more.
  const lead = Math.min(mostLead, start + most - end);
  const earliest = Math.max(0, Math.min(start - lead, letters.length - most));
  if (earliest < start) {
    let begin = earliest;
    while (begin > 0 && begin < start && !(isSpace(begin - 1) && !isSpace(begin))) begin += 1;
    start = begin;
  }
  const limit = Math.min(letters.length, start + most);
  if (limit === letters.length) return [start, limit];
  // A word that is longer than an excerpt is cut.
  let stop = limit;
  while (stop > start && !(isSpace(stop) && !isSpace(stop - 1))) stop -= 1;
  return [start, stop > start ? stop : limit];
}

/**
 * The part of a text that shows best what `traces` stand for, of at most `most` letters: [{text, isMarked}], with … where
 * it is cut.
 */
export function excerpt(text, traces, most = mostCharacters) {
  const whole = text.normalize('NFC');
  const letters = [...whole];
  const marks = marksOf(whole, traces);
  if (letters.length !== whole.length) {
    // From units of UTF-16 to letters.
    const places = [];
    letters.forEach((letter, place) => { for (let unit = 0; unit < letter.length; unit += 1) places.push(place); });
    places.push(letters.length);
    for (const mark of marks) [mark.start, mark.end] = [places[mark.start], places[mark.end]];
  }
  const [start, end] = letters.length <= most ? [0, letters.length] : stretchOf(letters, marks, most);
  const runs = [];
  const add = (from, to, isMarked) => {
    if (from < to) runs.push({text: letters.slice(from, to).join(''), isMarked});
  };
  let place = start;
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    add(place, Math.max(start, mark.start), false);
    place = Math.min(end, mark.end);
    add(Math.max(start, mark.start), place, true);
  }
  add(place, end, false);
  if (start > 0) runs.unshift({text: '… ', isMarked: false});
  if (end < letters.length) runs.push({text: ' …', isMarked: false});
  return runs;
}

/** The title and the address of a document of an evaluation, which follow from what it is. */
function namesOf(index, document, language) {
  const {municipalities, municipalityOf, years, areas, areaOf, kinds, items} = index;
  const {slug, name} = municipalities[municipalityOf[document]];
  const area = areas[areaOf[document]];
  const [opening, analysis, strength, opportunity] = index.languages[language].addresses;
  const pattern = {styrka: strength, mojlighet: opportunity}[documentKinds[kinds[document]]] ?? (area ? analysis : opening);
  const values = {k: slug, y: years[document], a: area?.number ?? '', i: items[document]};
  const title = `${name} ${years[document]}`;
  return {
    title: area ? `${title}: ${area.names[language]}` : title,
    address: pattern.replaceAll(/\{([kyai])\}/g, (_, letter) => values[letter]),
  };
}

/**
 * What is shown of `hits` of a search on pages of a language: {kind, title, municipality, year, areaName, address, excerpt}
 * for each. The kind is the value of `typ`; what a document has none of is null; the address is below the root of the site.
 */
export async function describe(index, result, hits, language) {
  const place = index.languages.findIndex(({code}) => code === language);
  return Promise.all(hits.map(async ({document}) => {
    const texts = await index.texts(document);
    const isOfEvaluation = index.evaluationOf[document] >= 0;
    const names = isOfEvaluation ? namesOf(index, document, place) : {title: texts[0], address: texts[1]};
    return {
      ...names,
      kind: documentKinds[index.kinds[document]],
      municipality: index.municipalities[index.municipalityOf[document]]?.name ?? null,
      year: isOfEvaluation ? index.years[document] : null,
      areaName: index.areas[index.areaOf[document]]?.names[place] ?? null,
      excerpt: excerpt(texts.at(-1), tracesOf(result, document)),
    };
  }));
}
