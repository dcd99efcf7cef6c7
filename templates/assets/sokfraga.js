// What a query asks for and what each of its units finds: docs/search.md, "Queries". Everything is counted in whole numbers,
// so that the program on the command line gives the same hits in the same order.

import {fold, isCommon, otherForms, term, words} from './sokord.js';
import {leastWhole} from './sokindex.js';
import {corrections} from './sokstavning.js';

const mostCharacters = 200;
const mostUnits = 12;
const contextPoints = 8;

/**
 * Takes a query apart: {units, common}. A unit is a word or a phrase in quotation marks, {text, isPhrase, words}, the words
 * with their places in the phrase; `common` are the words that are left out, each once.
 */
export function readQuery(text) {
  const units = [];
  const common = [];
  const leaveOut = (word) => { if (!common.includes(word)) common.push(word); };
  const typed = [...text.normalize('NFC')].slice(0, mostCharacters).join('');
  typed.split(/["”“»«]/).forEach((part, number) => {
    const all = words(part).map(({word}, place) => ({word, place}));
    const rare = all.filter(({word}) => !isCommon(word));
    const isPhrase = number % 2 === 1;
    if (!isPhrase || rare.length === 0) all.filter(({word}) => isCommon(word)).forEach(({word}) => leaveOut(word));
    if (!isPhrase) units.push(...rare.map(({word}) => ({text: word, isPhrase, words: [{word, place: 0}]})));
    else if (rare.length) units.push({text: all.map(({word}) => word).join(' '), isPhrase, words: rare});
  });
  return {units: units.slice(0, mostUnits), common};
}

/**
 * Whether a word, its term and its key, can mean a term that stands under this key: it may lack marks of it. With a key of
 * its own a term can be longer or shorter; what only the word has must be without marks then.
 */
function canMean({own, key}, {term: other, ownKey}) {
  const [typed, plain, known] = [own, key, other].map((text) => [...text]);
  if (ownKey === null && typed.length !== known.length) return false;
  return typed.every((letter, place) => letter === plain[place] || letter === known[place]);
}

/** The points that each level of a term gives. */
const pointsOf = (isExact) => Array.from({length: 16}, (_, level) => {
  const points = level < leastWhole ? 12 + 5 * level : 40 + 6 * (level - leastWhole);
  return isExact ? points : Math.floor(points * 3 / 8);
});
const tables = {true: pointsOf(true), false: pointsOf(false)};

/** How much a word counts that `matched` of `total` documents have: the rarer, the more. */
function weightOf(matched, total) {
  const ratio = Math.floor(16 * (total + 1) / (matched + 1));
  const exponent = 31 - Math.clz32(ratio);
  return 8 * exponent + Math.floor(8 * (ratio - 2 ** exponent) / 2 ** exponent) - 24;
}

/**
 * What a word finds: the `terms` that it can mean, and for each document the most `points` that any of them gives, at any
 * level and where it stands itself (`whole`).
 */
async function look(index, word) {
  const own = term(word);
  const key = fold(own);
  const wanted = [own, ...otherForms(own)].map((one) => ({own: one, key: fold(one)}));
  const lists = await Promise.all(wanted.map(async (one) => (
    (await index.terms(one.key)).filter((found) => canMean(one, found)))));
  const points = new Uint8Array(index.count);
  const whole = new Uint8Array(index.count);
  let matched = 0;
  for (const [number, list] of lists.entries()) {
    for (const {term: found, ownKey, documents, levels} of list) {
      const table = tables[ownKey === null && found === wanted[number].own];
      for (let place = 0; place < documents.length; place += 1) {
        const document = documents[place];
        const value = table[levels[place]];
        if (points[document] === 0) matched += 1;
        if (value > points[document]) points[document] = value;
        if (levels[place] >= leastWhole && value > whole[document]) whole[document] = value;
      }
    }
  }
  return {word, own, key, terms: lists.flat(), points, whole, matched, weight: weightOf(matched, index.count)};
}

/**
 * What a word is indexed under: its term under its key, and under the key that it has when it is typed without marks, if
 * that is another.
 */
export function keysOf(word) {
  const own = term(word);
  const key = fold(own);
  const folded = fold(word);
  const other = folded === word ? key : fold(term(folded));
  return [{key, term: own, ownKey: null}, ...(other === key ? [] : [{key: other, term: own, ownKey: other}])];
}

const namesKnown = new WeakMap();

/** The terms of the names that documents of an evaluation stand under: of municipalities with their counties, of areas. */
function namesOf(index) {
  if (!namesKnown.has(index)) {
    const terms = (name) => words(name.normalize('NFC')).flatMap(({word}) => keysOf(word));
    const counties = index.counties.map(({name}) => terms(name).filter((one) => one.term !== 'län'));
    namesKnown.set(index, {
      municipalities: index.municipalities.map(({name, county}) => [...terms(name), ...counties[county]]),
      areas: index.areas.map(({names}) => names.flatMap(terms)),
    });
  }
  return namesKnown.get(index);
}

/** Whether the context of a document has a word; null when that of none has. */
function contextOf(index, {word, own, key}) {
  const names = namesOf(index);
  const isMeant = (terms) => (terms.some((one) => one.key === key && canMean({own, key}, one)) ? 1 : 0);
  const municipalities = names.municipalities.map(isMeant);
  const areas = names.areas.map(isMeant);
  const year = /^[1-9]\d{0,8}$/.test(word) ? Number(word) : null;
  if (year === null && !municipalities.includes(1) && !areas.includes(1)) return null;
  const {evaluationOf, municipalityOf, areaOf, years, count} = index;
  const has = new Uint8Array(count);
  let isAny = false;
  for (let document = 0; document < count; document += 1) {
    if (evaluationOf[document] >= 0
      && (years[document] === year || municipalities[municipalityOf[document]] || areas[areaOf[document]])) {
      has[document] = 1;
      isAny = true;
    }
  }
  return isAny ? has : null;
}

/** The documents in which the words of a phrase stand in their order and distance, as an array of 0 and 1. */
async function phraseIn(index, found, places) {
  const has = new Uint8Array(index.count).fill(1);
  for (const {whole} of found) {
    for (let document = 0; document < has.length; document += 1) if (whole[document] === 0) has[document] = 0;
  }
  if (found.length === 1 || !has.includes(1)) return has;
  const known = await Promise.all(found.map(({terms}) => Promise.all(terms.map((one) => index.positions(one)))));
  // Where the phrase can begin in each document, narrowed down word by word.
  let starts = null;
  for (const [number, {terms}] of found.entries()) {
    const left = new Map();
    for (const [which, {documents}] of terms.entries()) {
      const {starts: from, places: at} = known[number][which];
      for (let place = 0; place < documents.length; place += 1) {
        const document = documents[place];
        if (has[document] === 0) continue;
        for (let next = from[place]; next < from[place + 1]; next += 1) {
          const start = at[next] - places[number];
          if (starts !== null && !starts.get(document)?.includes(start)) continue;
          if (!left.has(document)) left.set(document, []);
          left.get(document).push(start);
        }
      }
    }
    starts = left;
  }
  return has.map((one, document) => (starts.has(document) ? 1 : 0));
}

/**
 * What a unit of a query finds: for each document its `scores`, and whether it matches `itself` and not by context; what
 * its words `found`, and what is `said` of it.
 */
export async function findUnit(index, unit) {
  const {isPhrase, text} = unit;
  const scores = new Int32Array(index.count);
  let found = await Promise.all(unit.words.map(({word}) => look(index, word)));
  let itself;
  let said = {text, isPhrase, corrected: null, alternatives: []};
  if (isPhrase) {
    itself = await phraseIn(index, found, unit.words.map(({place}) => place));
    for (let document = 0; document < index.count; document += 1) {
      if (itself[document]) {
        const sum = found.reduce((sum, {whole, weight}) => sum + whole[document] * weight, 0);
        scores[document] = Math.floor(sum * 3 / 2);
      }
    }
  } else {
    let context = contextOf(index, found[0]);
    if (found[0].matched === 0 && !context) {
      const [corrected, ...alternatives] = await corrections(index, found[0]);
      if (corrected !== undefined) {
        said = {...said, corrected, alternatives};
        found = [await look(index, corrected)];
        context = contextOf(index, found[0]);
      }
    }
    const [{points, weight}] = found;
    itself = points;
    for (let document = 0; document < index.count; document += 1) {
      const least = context?.[document] ? contextPoints : 0;
      scores[document] = Math.max(points[document], least) * weight;
    }
  }
  return {said, found, itself, scores};
}
