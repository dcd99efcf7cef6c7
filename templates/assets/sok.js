// The search page. The index and its rules are those of sokindex.js and sokning.js; here is what a reader meets. What is
// searched for stands in the address alone, so that it can be shared and gone back to.

import {find, fit} from './hitta.js';
import {listBox} from './listruta.js';
import {openIndex} from './sokindex.js';
import {documentKinds} from './sokinnehall.js';
import {describe, search} from './sokning.js';
import {fill} from './sokfilter.js';
import {Answer} from './sokvisa.js';

/** The filters in the order in which an address names them. */
export const filterNames = ['typ', 'omrade', 'kommun', 'lan', 'ar', 'revision'];

/** How many hits are shown at a time. */
const step = 10;

/** After how many milliseconds a reader is told that the search is still going on. */
const patience = 400;

const mostSuggestions = 5;

/** The values that each filter of an index can have, in the order in which a reader is to see them. */
export function valuesOf(index) {
  const kinds = ['styrka', 'mojlighet', 'analys', 'kommun', 'omrade', 'ord', 'sida'];
  const falling = (numbers) => [...new Set(numbers)].filter((one) => one >= 0).sort((one, other) => other - one);
  return {
    typ: kinds.filter((kind) => documentKinds.includes(kind)),
    omrade: [...new Set(index.areas.map(({value}) => value))],
    kommun: index.municipalities.map(({slug}) => slug),
    lan: index.counties.map(({code}) => code),
    ar: falling(index.years).map(String),
    revision: falling(index.frameworks.map(({revision}) => revision)).map(String),
  };
}

/** What the parameters of an address ask for; a value that no document can have is left out once `values` are known. */
export function readState(parameters, values) {
  const asked = new URLSearchParams(parameters);
  const filters = {};
  for (const name of filterNames) {
    const value = asked.get(name);
    if (values ? values[name].includes(value) : value) filters[name] = value;
  }
  return {query: (asked.get('q') ?? '').trim(), filters};
}

/** The same as parameters, without those that say nothing. */
export function writeState({query, filters}) {
  const said = [['q', query], ...filterNames.map((name) => [name, filters[name]])].filter(([, value]) => value);
  return said.length ? '?' + new URLSearchParams(said) : '';
}

function start(template) {
  template.after(template.content.cloneNode(true));
  document.getElementById('sok-behover').remove();
  const part = document.querySelector('.search');
  const words = part.dataset;
  const language = document.documentElement.lang;
  const field = document.getElementById('sok-ord');
  const suggested = document.getElementById('sok-forslag-antal');
  const title = document.title;

  async function load(name) {
    const response = await fetch(words.folder + name);
    if (!response.ok) throw new Error(name);
    return new Uint8Array(await response.arrayBuffer());
  }
  let index = null;
  let values = null;
  const opened = openIndex(load, words.entry).then((made) => {
    index = made;
    values = valuesOf(made);
  });
  // Whoever waits for it tells what is wrong.
  opened.catch(() => {});

  // What was asked for last, whether it is found yet or not; and the parameters that say so.
  let state = {query: '', filters: {}};
  let parameters = null;
  let turn = 0;

  const answer = new Answer(part, {
    language,
    onFilter(name, value) {
      const filters = {...state.filters, [name]: value};
      if (!value) delete filters[name];
      go({query: field.value.trim(), filters});
    },
    onClear() {
      go({query: field.value.trim(), filters: {}});
    },
    onWord(query) {
      field.value = query;
      field.focus();
      go({...state, query});
    },
    onMore: more,
  });

  /** Searches for what the address says and shows it; what a slower search before it finds is not shown. */
  async function update() {
    turn += 1;
    const mine = turn;
    answer.busy(true);
    const slow = setTimeout(() => answer.say(words.loading), patience);
    try {
      await opened;
      if (mine !== turn) return;
      state = readState(location.search, values);
      const result = await search(index, {...state, language});
      const rows = await rowsOf(result, 0);
      if (mine !== turn) return;
      document.title = state.query ? `${state.query} – ${title}` : title;
      answer.show({index, values, state, result, rows});
    } catch (error) {
      if (mine === turn) answer.fail(error);
    } finally {
      clearTimeout(slow);
      if (mine === turn) answer.busy(false);
    }
  }

  /** What is shown of some of the hits, an area with its revision. */
  async function rowsOf(result, from) {
    const hits = result.hits.slice(from, from + step);
    const rows = await describe(index, result, hits, language);
    return rows.map((row, place) => (
      {...row, revision: index.frameworks[index.frameworkOf[hits[place].document]]?.revision}));
  }

  async function more(result, shown) {
    const mine = turn;
    answer.busy(true);
    try {
      const rows = await rowsOf(result, shown);
      if (mine === turn) answer.add(rows);
    } catch (error) {
      if (mine === turn) answer.fail(error);
    } finally {
      if (mine === turn) answer.busy(false);
    }
  }

  function go(wanted) {
    state = wanted;
    parameters = writeState(wanted);
    if (parameters !== location.search) {
      try {
        history.pushState(null, '', location.pathname + parameters);
      } catch {
        // Some browsers refuse the hundredth change in a short time.
        location.assign(location.pathname + parameters);
        return;
      }
    }
    update();
  }

  function readAddress() {
    // A link within the page changes the address too, but not what is asked for.
    if (parameters === location.search) return;
    parameters = location.search;
    state = readState(parameters, values);
    field.value = new URLSearchParams(parameters).get('q') ?? '';
    update();
  }

  // Municipalities whose names begin with what is typed, or have a word that does.
  const box = listBox(field, document.getElementById('sok-forslag'), {
    seek(typed) {
      const names = typed.length < 2 || !index ? [] : index.municipalities;
      const found = find(names, typed).filter(({name}) => fit(name, typed) <= 5).slice(0, mostSuggestions);
      const text = found.length === 1 ? words.suggestedOne : words.suggestedOther;
      suggested.textContent = found.length ? fill(text, {n: found.length}) : '';
      return found;
    },
    line({name, county}) {
      const made = document.createElement('li');
      const shown = document.createElement('span');
      shown.className = 'name';
      shown.textContent = name;
      const place = document.createElement('span');
      place.className = 'small';
      place.textContent = index.counties[county].name;
      made.append(shown, ' ', place);
      return made;
    },
    go: ({slug}) => location.assign(profileOf(slug)),
  });

  function profileOf(slug) {
    return words.profile.replace('{slug}', slug);
  }

  part.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    box.close();
    go({query: field.value.trim(), filters: state.filters});
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

const template = document.getElementById('sok-mall');
if (template) start(template);
