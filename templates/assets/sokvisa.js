// Shows what a search found: the hits, how many there are, what was taken for what, or what went wrong. The words stand in the
// data- attributes of the page's part for searching (partials/search-script.mustache).

import {Filters, Names, fill, make, makeButton} from './sokfilter.js';

/** Words with one between the last two: att, det eller och. */
export function list(items, last) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A query with one word in place of another, which is written as the index reads it. */
export function replaceWord(query, word, other) {
  const normal = query.normalize('NFC');
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const place = normal.search(new RegExp(`(?<!${letter})${word}(?!${letter})`, 'iu'));
  return place < 0 ? other : normal.slice(0, place) + other + normal.slice(place + word.length);
}

/** The part of the page below the field. */
export class Answer {
  /**
   * The reader's choices are told to `onFilter(name, value)`, `onClear()`, `onWord(query)` and
   * `onMore(result, how many hits are shown)`.
   */
  constructor(part, {language, onFilter, onClear, onWord, onMore}) {
    this.words = part.dataset;
    this.language = language;
    this.onWord = onWord;
    this.made = 0;
    const one = (selector) => part.querySelector(selector);
    [this.section, this.status, this.hits] = ['.search-answer', '.search-status', '.hits'].map(one);
    this.button = one('.search-more');
    this.line = document.getElementById('sok-traff').content.firstElementChild;
    this.filters = new Filters(part, {onFilter, onClear});
    this.button.addEventListener('click', () => onMore(this.result, this.hits.children.length));
  }

  number(value) {
    return value.toLocaleString(this.language);
  }

  quoted(text) {
    const [before, after] = this.language === 'sv' ? '””' : '“”';
    const signs = /["”“»«]/g;
    if (!text.match(signs)) return before + text + after;
    let place = 0;
    return text.replace(signs, () => (place++ % 2 ? after : before));
  }

  busy(isBusy) {
    this.section.setAttribute('aria-busy', String(isBusy));
  }

  /** Lines for everyone, also those who hear the page. */
  say(...lines) {
    this.status.replaceChildren(...lines.map((line) => (typeof line === 'string' ? make('p', '', line) : line)));
  }

  show({index, values, state, result, rows}) {
    this.result = result;
    this.names = new Names(index, this.words, this.language);
    this.filters.show(this.names, values, state.filters, result.facets, (count) => this.number(count));
    this.hits.replaceChildren(...rows.map((row) => this.hit(row)));
    this.hits.hidden = rows.length === 0;
    this.showMore();
    this.showStatus(state, result);
  }

  /** Puts more hits below those that are there; the first of them gets the focus. */
  add(rows) {
    const first = this.hits.children.length;
    this.hits.append(...rows.map((row) => this.hit(row)));
    this.showMore();
    this.hits.children[first]?.querySelector('a').focus();
  }

  showMore() {
    const left = this.result.count - this.hits.children.length;
    this.button.hidden = left <= 0;
    this.button.textContent = fill(this.words.more, {n: this.number(Math.min(left, 10))});
  }

  /** One hit: what it is, where it leads, what it is about, and the words around what was found. */
  hit({kind, title, municipality, year, areaName, revision, address, excerpt}) {
    const line = this.line.cloneNode(true);
    line.dataset.typ = kind;
    // Several hits are in one evaluation: what tells them apart is read with the link.
    this.made += 1;
    line.querySelector('.hit-about').id = `traff-${this.made}`;
    const isSubarea = kind === 'omrade' && areaName !== title;
    line.querySelector('.hit-kind').textContent = isSubarea ? this.words.subarea : this.names.of('typ', kind);
    const link = line.querySelector('a');
    link.href = this.words.root + address;
    link.setAttribute('aria-describedby', `traff-${this.made}`);
    const isOfEvaluation = Boolean(year);
    link.textContent = isOfEvaluation ? `${municipality} ${year}` : title;
    const place = line.querySelector('.hit-place');
    const about = areaName && areaName !== title ? [areaName] : [];
    // An area is called the same in several revisions; an evaluation has its year.
    if (revision && !isOfEvaluation) about.push(fill(this.words.revisionChosen, {word: revision}));
    place.textContent = about.join(' · ');
    if (about.length === 0) place.remove();
    const text = line.querySelector('.hit-excerpt');
    // What the evaluators wrote is in Swedish, whatever language the page is in.
    if (isOfEvaluation && this.language !== 'sv') text.lang = 'sv';
    text.append(...excerpt.map((run) => (run.isMarked ? make('mark', '', run.text) : run.text)));
    if (excerpt.length === 0) text.remove();
    return line;
  }

  showStatus({query, filters}, {count, units, common, wanted, met}) {
    const {words} = this;
    const isFiltered = Object.keys(filters).length > 0;
    const left = common.length > 0 && fill(common.length === 1 ? words.commonOne : words.commonOther, {
      words: list(common.map((word) => this.quoted(word)), words.and),
    });
    if (!query && !isFiltered) return this.say();
    if (query && units.length === 0 && !isFiltered) return this.say(left || words.none, words.onlyCommon);

    // Where a word stands for another, the lines below say for what there are hits.
    const on = units.length && !units.some(({corrected}) => corrected) ? this.quoted(query) : null;
    const form = count === 0 ? 'none' : count === 1 ? 'one' : 'other';
    const lines = [
      make('p', 'search-count', fill(words[on ? `${form}On` : form], {n: this.number(count), words: on})),
    ];
    for (const {text, corrected, alternatives} of units) {
      if (corrected) {
        lines.push(fill(words.corrected, {word: this.quoted(text), other: this.quoted(corrected)}));
      }
      if (alternatives?.length) lines.push(this.meant(query, text, alternatives));
    }
    if (count && met < wanted) lines.push(fill(words.most, {n: met, all: wanted}));
    if (left) lines.push(left);
    if (!count) {
      const advice = [
        isFiltered && words.adviceFilters, units.some(({isPhrase}) => isPhrase) && words.advicePhrase,
        words.adviceSpelling, words.adviceWords, words.adviceBrowse,
      ];
      const made = make('ul', 'search-advice');
      made.append(...advice.filter(Boolean).map((text) => make('li', '', text)));
      lines.push(made);
    }
    return this.say(...lines);
  }

  /** Other words that a mistyped one may have been meant to be, each a button that searches for it. */
  meant(query, typed, alternatives) {
    const [before, after] = this.words.meant.split('{words}');
    const line = make('p', '', before);
    alternatives.forEach((word, place) => {
      if (place) line.append(place === alternatives.length - 1 ? ` ${this.words.or} ` : ', ');
      line.append(makeButton('search-word', word, () => this.onWord(replaceWord(query, typed, word))));
    });
    line.append(after);
    return line;
  }

  /** Says that the index cannot be used, and what to do. */
  fail({file, reason}) {
    const {words} = this;
    const texts = {
      missing: words.faultMissing, version: words.faultVersion, damaged: words.faultDamaged, foreign: words.faultDamaged,
    };
    this.filters.hide(!this.result);
    this.hits.hidden = true;
    this.button.hidden = true;
    const box = make('div', 'search-fault');
    box.append(
      make('p', 'search-count', words.fault), make('p', '', fill(texts[reason] ?? words.faultOther, {file})),
      make('p', '', words.faultAdvice), makeButton('', words.reload, () => location.reload()));
    this.say(box);
  }
}
