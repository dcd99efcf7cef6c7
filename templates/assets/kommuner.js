// The list of municipalities: choose and sort. The page is whole without it; what it needs stands
// in the table and in the template "urval-mall". The choice lives in the address alone, so that it can be shared.

/** The name as it is compared when the reader has no å, ä and ö: "Upplands-Bro" is "upplands bro". */
export function fold(text) {
  return text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'a').normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '').replace(/[\s-]+/g, ' ').trim();
}

/** Whether a name holds what was typed: an å that is typed means å, an a that is typed means a, å or ä. */
export function holds(name, typed) {
  const plain = (text) => text.toLowerCase().normalize('NFC').replace(/[\s-]+/g, ' ').trim();
  const wanted = plain(typed);
  return plain(name).includes(wanted) || (fold(typed) === wanted && fold(name).includes(wanted));
}

/** The figures of a municipality's evaluations, latest first, from data-resultat ("2020 2024 510 68 -;…"). */
export function readResults(text) {
  return (text ?? '').split(';').filter(Boolean).map((part) => {
    const [revision, year, ...figures] = part.split(' ');
    return {revision, year, figures: figures.map(readFigure)};
  });
}

function readFigure(text) {
  if (text === '-') return null;
  const isSum = text.endsWith('s');
  const words = isSum ? text.slice(0, -1) : text;
  return {words, value: Number(words.replace(/[^0-9]/, '.')), isSum};
}

/** The figure of one revision that counts: that of the latest evaluation which knows it; null when none does. */
export function figureOf(results, revision, column) {
  const found = results.find((one) => one.revision === revision && one.figures[column]);
  return found ? {...found.figures[column], year: found.year} : null;
}

/** The places of values that stand highest first: equal values share a place, and the next one is left out. */
export function places(values) {
  return values.map((value) => 1 + values.indexOf(value));
}

/** What the parameters of an address say, for controls with these names; what a control cannot say is left out. */
export function readChoices(search, options) {
  const parameters = new URLSearchParams(search);
  const choices = {namn: (parameters.get('namn') ?? '').slice(0, 60)};
  for (const [name, values] of Object.entries(options)) {
    const value = parameters.get(name) ?? '';
    choices[name] = values.includes(value) ? value : '';
  }
  return choices;
}

/** The choices as parameters, without those that say nothing. */
export function writeChoices(choices) {
  const said = Object.entries(choices).filter(([, value]) => value.trim() !== '');
  return said.length ? '?' + new URLSearchParams(said) : '';
}

/** A text with values put in for {n} and the like. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

function start(table, template) {
  const order = new Intl.Collator('sv').compare;
  const homes = [...table.tBodies];
  const items = homes.flatMap((home) => [...home.rows].slice(1).map((row) => ({
    row, home, name: row.cells[0].textContent.trim(), county: home.rows[0].cells[0].firstChild.data.trim(),
    lan: home.dataset.lan, grupp: row.dataset.grupp, storlek: row.dataset.storlek,
    invanare: row.dataset.invanare === undefined ? null : Number(row.dataset.invanare),
    results: readResults(row.dataset.resultat),
  })));
  const caption = table.caption.textContent;
  const frame = table.parentElement;
  const jumps = document.querySelector('.county-jumps');

  template.after(template.content.cloneNode(true));
  const form = document.querySelector('.choices');
  const status = document.querySelector('.choices-status');
  const printed = document.querySelector('.choices-printed');
  const words = status.dataset;
  const typed = form.elements.namn;
  const selects = [...form.querySelectorAll('select')];
  const options = Object.fromEntries(
    selects.map((select) => [select.name, [...select.options].map((option) => option.value)]));
  // All rows in one body while they do not stand by county.
  const flat = table.appendChild(document.createElement('tbody'));

  function choices() {
    return {namn: typed.value, ...Object.fromEntries(selects.map((one) => [one.name, one.value]))};
  }

  function isMeant(item, chosen) {
    const revision = form.elements.utvardering.selectedOptions[0].dataset.revision;
    return holds(item.name, chosen.namn)
      && (!chosen.lan || item.lan === chosen.lan)
      && (!chosen.grupp || item.grupp === chosen.grupp)
      && (!chosen.storlek || item.storlek === chosen.storlek)
      && (chosen.utvardering !== 'ja' || item.results.length > 0)
      && (chosen.utvardering !== 'nej' || item.results.length === 0)
      && (!revision || item.results.some((one) => one.revision === revision));
  }

  /** The items in the order of a number, those without one last; items of one number by name. */
  function sorted(list, number, sign) {
    return [...list].sort((one, other) => {
      const [left, right] = [number(one), number(other)];
      const isMissing = (left === null) - (right === null);
      return isMissing || sign * (left - right) || order(one.name, other.name);
    });
  }

  function make(kind, className, text) {
    const made = document.createElement(kind);
    made.className = className;
    made.textContent = text;
    return made;
  }

  /** Puts the place and the figure that the list is sorted by beside the names. */
  function showFigures(list, figure, title) {
    const known = list.filter((item) => figure(item));
    const ranks = places(known.map((item) => figure(item).value));
    const heads = [words.place, title].map((text) => make('th', 'right added', text));
    heads.forEach((head) => { head.scope = 'col'; });
    heads[1].ariaSort = 'descending';
    table.tHead.rows[0].cells[0].after(...heads);
    list.forEach((item, index) => {
      const result = figure(item);
      const rank = make('td', 'right added place', result ? ranks[index] : '–');
      const points = make('td', 'right added', result ? '' : words.missing);
      if (result) {
        rank.dataset.before = words.beforePlace;
        points.append(make('strong', '', result.words));
        if (result.isSum) points.append(' ', make('span', 'mark', words.sum));
        points.append(' ', make('span', 'of', `(${result.year})`));
      }
      item.row.cells[0].after(rank, points);
    });
    return known.length;
  }

  function show() {
    const chosen = choices();
    const list = items.filter((item) => isMeant(item, chosen));
    const option = form.elements.sortera.selectedOptions[0];
    const column = option.dataset.column;
    const notes = [fill(words.shown, {n: list.length})];
    const meant = new Set(list);

    table.querySelectorAll('.added').forEach((added) => added.remove());
    items.forEach((item) => {
      item.row.hidden = !meant.has(item);
      item.home.append(item.row);
    });
    table.caption.textContent = option.dataset.caption ?? caption;
    if (option.value) {
      let rows = sorted(list, () => 0, 1);
      if (column !== undefined) {
        const figure = (item) => figureOf(item.results, option.dataset.revision, Number(column));
        rows = sorted(list, (item) => figure(item)?.value ?? null, -1);
        const known = showFigures(rows, figure, option.text);
        notes.push(fill(words.known, {n: known, all: list.length, figure: option.text}));
        if (known < list.length) notes[1] += ' ' + words.rest;
        table.caption.textContent = fill(words.sorted, {figure: option.text});
      } else if (option.value !== 'namn') {
        rows = sorted(list, (item) => item.invanare, option.value === 'invanare' ? -1 : 1);
      }
      rows.forEach((item) => {
        item.row.cells[0].append(' ', make('span', 'small added', item.county));
        flat.append(item.row);
      });
    }
    homes.forEach((home) => {
      home.hidden = option.value !== '' || ![...home.rows].slice(1).some((row) => !row.hidden);
    });
    flat.hidden = option.value === '';
    table.classList.toggle('ranked', column !== undefined);

    const isWhole = writeChoices(chosen) === '';
    jumps.hidden = !isWhole;
    frame.hidden = list.length === 0;
    if (list.length === 0) notes.push(words.none);
    status.replaceChildren(...notes.map((note) => make('p', '', note)));
    status.classList.toggle('no-match', list.length === 0);
    printed.textContent = isWhole ? '' : [typed, ...selects].filter((one) => one.value.trim())
      .map((one) => `${one.labels[0].textContent}: ${one.selectedOptions?.[0].text ?? one.value}`)
      .reduce((before, one) => `${before} ${one}.`, printed.dataset.words);
  }

  function readAddress() {
    for (const [name, value] of Object.entries(readChoices(location.search, options))) {
      form.elements[name].value = value;
    }
    show();
  }

  /** Typing replaces the entry in the history, choosing adds one: Back undoes a choice, not a letter. */
  function writeAddress(isTyping) {
    const search = writeChoices(choices());
    if (search === location.search) return;
    try {
      history[isTyping ? 'replaceState' : 'pushState'](null, '', location.pathname + search);
    } catch {
      // Some browsers refuse the hundredth change in a short time; the list is right.
    }
  }

  typed.addEventListener('input', () => { show(); writeAddress(true); });
  selects.forEach((select) => {
    select.addEventListener('change', () => { show(); writeAddress(false); });
  });
  form.querySelector('button').addEventListener('click', () => {
    form.reset();
    show();
    writeAddress(false);
    typed.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', readAddress);
  readAddress();
}

const table = document.getElementById('kommuner');
const template = document.getElementById('urval-mall');
if (table && template) start(table, template);
