// Searches an index, the whole site's or a municipality's: docs/search.md. What words find is in sokfraga.js.

import {findUnit, readQuery} from './sokfraga.js';
import {documentKinds} from './sokinnehall.js';

export {readQuery};
export {describe, excerpt} from './sokutdrag.js';

const filtersKnown = new WeakMap();

/** A filter: its values in the order in which they are shown, and for each document the place of its own, −1 for none. */
function filterOf(values, placeOf) {
  const all = [...new Set(values)];
  const known = new Map(all.map((value, place) => [value, place]));
  const places = values.map((value) => known.get(value));
  return {values: all, places: placeOf.map((place) => (place < 0 ? -1 : places[place]))};
}

/** The filters of an index, by their names in an address. */
function filtersOf(index) {
  if (!filtersKnown.has(index)) {
    const years = [...new Set(index.years)].filter((year) => year >= 0).sort((one, other) => other - one);
    const yearPlaces = new Map(years.map((year, place) => [year, place]));
    filtersKnown.set(index, {
      typ: filterOf(documentKinds, index.kinds),
      kommun: filterOf(index.municipalities.map(({slug}) => slug), index.municipalityOf),
      lan: filterOf(index.counties.map(({code}) => code), index.countyOf),
      omrade: filterOf(index.areas.map(({value}) => value), index.areaOf),
      ar: filterOf(years.map(String), index.years.map((year) => yearPlaces.get(year) ?? -1)),
      revision: filterOf(index.frameworks.map(({revision}) => String(revision)), index.frameworkOf),
    });
  }
  return filtersKnown.get(index);
}

/** The values that each filter can have, {typ: ['kommun', …], …}, in the order in which they are shown. */
export function filterValues(index) {
  return Object.fromEntries(Object.entries(filtersOf(index)).map(([name, {values}]) => [name, values]));
}

/** The documents of a language that match the most units, ascending, and how many units that is. */
function candidatesOf(index, found, language) {
  const {count, languageOf} = index;
  const isShown = (document) => languageOf[document] < 0 || languageOf[document] === language;
  const met = new Uint8Array(count);
  const isItself = new Uint8Array(count);
  const scores = new Int32Array(count);
  for (const unit of found) {
    for (let document = 0; document < count; document += 1) {
      const score = unit.scores[document];
      if (score > 0) {
        met[document] += 1;
        scores[document] += score;
        if (unit.itself[document] > 0) isItself[document] = 1;
      }
    }
  }
  let most = 0;
  for (let document = 0; document < count; document += 1) {
    if (isItself[document] && met[document] > most && isShown(document)) most = met[document];
  }
  const candidates = [];
  for (let document = 0; document < count; document += 1) {
    const isMet = found.length === 0 || (most > 0 && isItself[document] && met[document] === most);
    if (isMet && isShown(document)) candidates.push(document);
  }
  return {candidates, most, scores};
}

/**
 * Searches. `filters` are {typ, kommun, lan, omrade, ar, revision}, each a text as it stands in an address or left out; one
 * that the index does not have is as none. `language` is the code of the page's language.
 *
 * Gives the `hits` [{document, score}] in their order, their `count`, the `units` [{text, isPhrase, corrected,
 * alternatives}], the `common` words that were left out, how many units are `wanted` and how many each hit has `met`, the
 * `facets` {typ: Map of values to numbers of hits, …}, and what the words `found`, for `describe`.
 */
export async function search(index, {query = '', filters = {}, language} = {}) {
  const {units, common} = readQuery(query);
  const found = await Promise.all(units.map((unit) => findUnit(index, unit)));
  const place = index.languages.findIndex(({code}) => code === language);
  const {candidates, most, scores} = candidatesOf(index, found, place);

  const table = Object.entries(filtersOf(index)).map(([name, {values, places}]) => (
    {name, values, places, chosen: values.indexOf(filters[name]), counts: new Int32Array(values.length)}));
  const chosen = table.filter((filter) => filter.chosen >= 0);
  for (const filter of chosen) filter.alone = [filter];
  const left = [];
  const isListed = found.length > 0 || chosen.length > 0;
  for (const document of candidates) {
    // What one filter refuses counts for the values of this filter, what two refuse for none.
    let refusing = 0;
    let counting = table;
    for (const filter of chosen) {
      if (filter.places[document] !== filter.chosen) {
        refusing += 1;
        counting = filter.alone;
      }
    }
    if (refusing > 1) continue;
    for (const {places, counts} of counting) {
      if (places[document] >= 0) counts[places[document]] += 1;
    }
    if (refusing === 0 && isListed) left.push(document);
  }
  // A number for each hit that sorts as it stands: a score has less than 32 bits, a document's number at most 20.
  const order = Float64Array.from(left, (document) => (2 ** 31 - scores[document]) * 2 ** 20 + document).sort();
  const hits = Array.from(order, (one) => ({document: one % 2 ** 20, score: scores[one % 2 ** 20]}));
  const facets = Object.fromEntries(table.map(({name, values, counts}) => (
    [name, new Map(values.map((value, place) => [value, counts[place]]).filter(([, number]) => number > 0))])));
  return {
    hits, count: hits.length, units: found.map(({said}) => said), common, wanted: units.length, met: most, facets,
    found: found.flatMap((unit) => unit.found),
  };
}
