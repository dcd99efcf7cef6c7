// The start page's field for finding a municipality. It searches the links that are in the page already; the lists are
// whole without it.

import {listBox} from './listruta.js';

/** The name as it is compared when the reader has no å, ä and ö. Like `fold` in kommuner.js. */
export function fold(text) {
  return text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'a').normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '').replace(/[\s-]+/g, ' ').trim();
}

function plain(text) {
  return text.toLowerCase().normalize('NFC').replace(/[\s-]+/g, ' ').trim();
}

/**
 * How well a name fits what was typed, 0 the best, null not at all: the whole name, its beginning, the beginning of a
 * word, anywhere; each as it was typed before each with å, ä and ö taken for a and o.
 */
export function fit(name, typed) {
  const grade = (whole, part) => {
    if (part === '' || !whole.includes(part)) return null;
    if (whole === part) return 0;
    if (whole.startsWith(part)) return 2;
    return (' ' + whole).includes(' ' + part) ? 4 : 6;
  };
  const folded = grade(fold(name), fold(typed));
  return grade(plain(name), plain(typed)) ?? (folded === null ? null : folded + 1);
}

/** The items that fit, best first, else in the order that they came in. */
export function find(items, typed) {
  return items.map((item, place) => ({item, place, grade: fit(item.name, typed)}))
    .filter((one) => one.grade !== null)
    .sort((one, other) => one.grade - other.grade || one.place - other.place)
    .map((one) => one.item);
}

function start(template) {
  const order = new Intl.Collator('sv').compare;
  const items = [...document.querySelectorAll('.county-folds li')].map((line) => ({
    name: line.querySelector('a').textContent.trim(),
    href: line.querySelector('a').href,
    county: line.closest('details').querySelector('summary span').textContent.trim(),
    year: line.querySelector('.small')?.textContent.trim() ?? null,
  })).sort((one, other) => order(one.name, other.name));

  template.after(template.content.cloneNode(true));
  const part = document.querySelector('.find');
  const field = part.querySelector('input');
  const status = part.querySelector('.find-status');
  const words = part.dataset;

  function line(item) {
    const made = document.createElement('li');
    const name = document.createElement('span');
    name.className = item.year ? 'name evaluated' : 'name';
    name.textContent = item.name;
    const more = document.createElement('span');
    more.className = 'small';
    const known = item.year ? words.evaluated.replace('{n}', item.year) : words.without;
    more.textContent = `${item.county}, ${known}`;
    made.append(name, ' ', more);
    return made;
  }

  function seek(typed) {
    const found = find(items, typed);
    if (typed === '') status.textContent = '';
    else if (found.length === 0) status.textContent = words.none;
    else status.textContent = (found.length === 1 ? words.one : words.other).replace('{n}', found.length);
    status.classList.toggle('no-match', typed !== '' && found.length === 0);
    return found;
  }

  function go(item) {
    location.assign(item.href);
  }

  /** Enter goes to the only one that can be meant; else it points at the first. */
  function enter(found, choose) {
    const whole = found.filter((item) => fit(item.name, field.value) <= 1);
    const isMeant = found.length === 1 || whole.length === 1;
    if (isMeant || (whole.length && fit(whole[0].name, field.value) === 0)) go(found[0]);
    else choose(found.length ? 0 : -1);
  }

  listBox(field, part.querySelector('ul'), {seek, line, go, enter});
}

const template = document.getElementById('hitta-mall');
if (template) start(template);
