// Makes the code that embeds a profile: choose, see it live, copy. The choice lives in the address alone
// (?kommun=mark&ar=2024&omrade=3&tema=mork&sprak=en&storlek=kompakt), as the element's attributes name it.

import {find, fit} from './hitta.js';
import {listBox} from './listruta.js';

/** What can be chosen, in the order in which an address and the element name it. */
const NAMES = ['kommun', 'ar', 'omrade', 'tema', 'storlek', 'sprak'];

const MOST_SUGGESTIONS = 8;

/** Text for an attribute or between tags. */
export function escaped(text) {
  const signs = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
  return text.replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** A pattern with values, escaped, for the names in braces; `attributes` is markup already. */
export function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!Object.hasOwn(values, name)) return whole;
    return name === 'attributes' ? values[name] : escaped(String(values[name]));
  });
}

/** The attributes of the element for a choice, without those that say what is so anyway. */
export function attributesOf(choice, home) {
  return NAMES.slice(1).filter((name) => choice[name] && !(name === 'sprak' && choice.sprak === home))
    .map((name) => ` ${name}="${escaped(choice[name])}"`).join('');
}

function start(template, data, {address}) {
  template.after(template.content.cloneNode(true));
  const form = document.querySelector('.embed-choices');
  const status = document.querySelector('.embed-status');
  const result = document.querySelector('.embed-result');
  const preview = document.querySelector('.embed-preview');
  const field = document.getElementById('badda-in-kommun');
  const finder = form.querySelector('.find');
  const count = form.querySelector('.find-status');
  const selects = Object.fromEntries([...form.querySelectorAll('select')].map((select) => [select.name, select]));
  const home = selects.sprak.options[0].value;
  const language = document.documentElement.lang;
  let choice = {};
  let last;
  let isStep = false;

  function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** Replaces all options but the first, which asks for everything. */
  function offer(select, options) {
    select.replaceChildren(select.options[0], ...options.map(([value, label]) => new Option(label, value)));
    select.disabled = options.length === 0;
  }

  /** What of the address can be shown; what cannot is left out. */
  function read() {
    const asked = Object.fromEntries(NAMES.map((name) => [name, new URLSearchParams(location.search).get(name) ?? '']));
    const place = data.municipalities.find(({slug}) => slug === asked.kommun);
    return {asked, place};
  }

  function write(isNew) {
    const said = NAMES.map((name) => [name, choice[name]])
      .filter(([name, value]) => value && !(name === 'sprak' && value === language));
    const query = said.length ? '?' + new URLSearchParams(said) : location.pathname;
    if (isNew) history.pushState(null, '', query);
    else history.replaceState(null, '', query);
  }

  function setCode(kind, text) {
    const part = document.querySelector(`.embed-snippet[data-kind="${kind}"]`);
    part.hidden = text === undefined;
    part.querySelector('code').textContent = text ?? '';
  }

  function showCode(place, evaluation) {
    const words = data.languages[choice.sprak];
    const values = {kommun: choice.kommun, ar: choice.ar, name: place.name, year: choice.ar};
    const fill = (pattern) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    const label = fill(choice.ar ? words.yearLabel : words.label);
    const href = fill(choice.ar ? words.evaluation : words.profile);
    const attributes = attributesOf(choice, home);
    setCode('element', filled(data.element, {kommun: choice.kommun, attributes, href, label}));
    const height = data.heights[Number(choice.storlek === 'kompakt')][Number(choice.omrade !== '')];
    const src = address((name) => choice[name], data.root);
    setCode('frame', filled(data.frame, {src, label, height}));
    const image = (kind) => filled(data.image, {href, src: href + data.charts[kind], label});
    setCode('badge', image('badge'));
    setCode('radar', evaluation.radar ? image('radar') : undefined);
    setCode('bars', evaluation.framework ? image('bars') : undefined);
  }

  function showPreview(label) {
    const made = document.createElement('kompass-profil');
    for (const name of NAMES) if (choice[name]) made.setAttribute(name, choice[name]);
    const link = document.createElement('a');
    link.href = address((name) => choice[name]);
    link.textContent = label;
    made.append(link);
    preview.replaceChildren(made);
  }

  function show() {
    const {asked, place} = read();
    choice = {...asked, kommun: place ? place.slug : ''};
    field.value = place ? place.name : '';
    const years = place ? place.evaluations : [];
    offer(selects.ar, years.map(({year}) => [year, year]));
    if (!years.some(({year}) => year === choice.ar)) choice.ar = '';
    const evaluation = years.find(({year}) => year === choice.ar) ?? years[0] ?? {};
    const areas = data.frameworks[evaluation.framework] ?? [];
    offer(selects.omrade, areas.map(([number, name]) => [number, `${number} ${name}`]));
    if (!areas.some(([number]) => number === choice.omrade)) choice.omrade = '';
    if (!choice.sprak) choice.sprak = language;
    for (const [name, select] of Object.entries(selects)) {
      select.value = choice[name];
      if (select.selectedIndex < 0) select.value = choice[name] = name === 'sprak' ? language : '';
    }
    result.hidden = !place;
    if (!place) {
      preview.replaceChildren();
      say(status, asked.kommun ? status.dataset.unknown : status.dataset.none);
      return;
    }
    const label = [place.name, choice.ar].filter(Boolean).join(' ');
    say(status, status.dataset.shown.replace('{label}', label));
    showCode(place, evaluation);
    showPreview(label);
  }

  function choose(place) {
    const isOther = place.slug !== choice.kommun;
    choice.kommun = place.slug;
    if (isOther) choice.ar = choice.omrade = '';
    list.close();
    say(count, '');
    write(isOther);
    show();
  }

  function seek(typed) {
    const found = find(data.municipalities, typed).slice(0, MOST_SUGGESTIONS);
    const word = found.length === 1 ? finder.dataset.one : finder.dataset.other;
    say(count, typed === '' ? '' : found.length === 0 ? finder.dataset.none : word.replace('{n}', found.length));
    return found;
  }

  function line(place) {
    const made = document.createElement('li');
    made.textContent = place.name;
    return made;
  }

  function enter(found, point) {
    const whole = found.filter(({name}) => fit(name, field.value) <= 1);
    if (found.length === 1 || whole.length === 1) choose(found.length === 1 ? found[0] : whole[0]);
    else point(found.length ? 0 : -1);
  }

  const list = listBox(field, form.querySelector('ul'), {seek, line, go: choose, enter});

  /** The revision of the evaluation that is chosen; undefined where it has no areas. */
  function revision() {
    const years = data.municipalities.find(({slug}) => slug === choice.kommun)?.evaluations ?? [];
    return (years.find(({year}) => year === choice.ar) ?? years[0])?.framework;
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', ({key}) => { isStep = key.startsWith('Arrow'); });
  form.addEventListener('pointerdown', () => { isStep = false; });
  form.addEventListener('change', ({target}) => {
    if (!(target.name in selects)) return;
    const before = revision();
    choice[target.name] = target.value;
    // Another revision may number its areas otherwise.
    if (revision() !== before) choice.omrade = '';
    // The arrow keys pass through every choice of a field: that is one step back, not ten.
    write(!(isStep && target === last));
    last = target;
    show();
  });
  addEventListener('popstate', () => {
    last = undefined;
    show();
  });

  if (navigator.clipboard?.writeText) {
    for (const part of document.querySelectorAll('.embed-snippet')) {
      const copy = document.getElementById('badda-in-knapp').content.cloneNode(true);
      const said = copy.querySelector('span');
      copy.querySelector('button').addEventListener('click', async () => {
        said.textContent = '';
        try {
          await navigator.clipboard.writeText(part.querySelector('code').textContent);
          said.textContent = said.dataset.copied;
        } catch {
          said.textContent = said.dataset.failed;
        }
      });
      part.append(copy);
    }
  }
  show();
}

const template = document.getElementById('badda-in-mall');
if (template) {
  const data = JSON.parse(document.getElementById('badda-in-data').textContent);
  customElements.whenDefined('kompass-profil').then(() => start(template, data, customElements.get('kompass-profil')));
}
