// What a search is narrowed by: for each filter a list of values with their numbers of hits, and what is chosen, each with a
// button to take it away. The words stand in the data- attributes of the page's part for searching.

/** A text with values put in for {n} and the like. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** An element of a class with a text. */
export function make(kind, className, text = '') {
  const made = document.createElement(kind);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** A button that does something on this page. */
export function makeButton(className, text, act) {
  const made = make('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** The values of an index in the words of a page. */
export class Names {
  constructor(index, words, language) {
    this.index = index;
    this.words = words;
    this.place = index.languages.findIndex(({code}) => code === language);
  }

  /** The name of a value of a filter. */
  of(filter, value) {
    const {index, words} = this;
    switch (filter) {
      case 'typ': return words[`typ${value[0].toUpperCase()}${value.slice(1)}`];
      case 'kommun': return index.municipalities.find(({slug}) => slug === value).name;
      case 'lan': return index.counties.find(({code}) => code === value).name;
      case 'omrade': {
        const area = index.areas.find((one) => one.value === value);
        const name = area.names[this.place];
        return area.framework === 0 ? `${area.number}. ${name}` : fill(words.olderArea, {word: name});
      }
      default: return value;
    }
  }
}

/** The filters of the page. */
export class Filters {
  /** `onFilter(name, value)` is told what the reader chooses, with an empty value for none; `onClear()` to take all away. */
  constructor(part, {onFilter, onClear}) {
    this.words = part.dataset;
    this.fold = part.querySelector('.search-filters');
    this.chosen = part.querySelector('.search-chosen');
    this.field = part.querySelector('input');
    this.selects = [...this.fold.querySelectorAll('select')];
    this.onFilter = onFilter;
    this.onClear = onClear;
    for (const select of this.selects) select.addEventListener('change', () => onFilter(select.name, select.value));
    // Open beside the hits where there is room, folded away above them where there is not.
    const wide = matchMedia('(min-width: 60rem)');
    const unfold = () => { this.fold.open = wide.matches; };
    wide.addEventListener('change', unfold);
    unfold();
  }

  /** Without an index there is nothing to choose. */
  hide(isHidden) {
    this.fold.hidden = isHidden;
  }

  /** `values` are all that a filter can have, in their order; only those with hits are offered, and what is chosen. */
  show(names, values, filters, facets, write) {
    this.hide(false);
    for (const select of this.selects) {
      const {name} = select;
      const chosen = filters[name] ?? '';
      const options = values[name].filter((value) => facets[name].get(value) || value === chosen).map((value) => (
        new Option(`${names.of(name, value)} (${write(facets[name].get(value) ?? 0)})`, value)));
      select.replaceChildren(select.options[0], ...options);
      select.value = chosen;
      select.disabled = options.length === 0;
    }
    const count = Object.keys(filters).length;
    this.fold.querySelector('summary').textContent = count
      ? fill(this.words.filtersChosen, {n: count}) : this.words.filters;
    this.showChosen(names, filters);
  }

  showChosen(names, filters) {
    const {words} = this;
    const line = (text, act) => {
      const made = make('li');
      // The button goes away with what it takes away; the focus goes to the field.
      made.append(makeButton('', text, () => { this.field.focus(); act(); }));
      return made;
    };
    const lines = Object.entries(filters).map(([name, value]) => {
      const own = names.of(name, value);
      const word = name === 'revision' ? fill(words.revisionChosen, {word: own}) : own;
      const made = line(word, () => this.onFilter(name, ''));
      made.firstChild.setAttribute('aria-label', fill(words.remove, {word}));
      return made;
    });
    if (lines.length > 1) lines.push(line(words.clear, () => this.onClear()));
    this.chosen.replaceChildren(...lines);
    this.chosen.hidden = lines.length === 0;
  }
}
