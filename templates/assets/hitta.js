// The start page's field for finding a municipality. It searches the links that are in the page already; the lists are
// whole without it. The pattern is the combobox with a list box of WAI-ARIA 1.2: focus stays in the field.

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
  const list = part.querySelector('ul');
  const status = part.querySelector('.find-status');
  const words = part.dataset;
  let found = [];
  let active = -1;

  function option(item, index) {
    const made = document.createElement('li');
    made.id = `hitta-${index}`;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.className = item.year ? 'name evaluated' : 'name';
    name.textContent = item.name;
    const more = document.createElement('span');
    more.className = 'small';
    const known = item.year ? words.evaluated.replace('{n}', item.year) : words.without;
    more.textContent = `${item.county}, ${known}`;
    made.append(name, ' ', more);
    made.addEventListener('click', () => go(item));
    return made;
  }

  function choose(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const chosen = list.children[active];
    if (!chosen) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({block: 'nearest'});
  }

  function open(isOpen) {
    if (!isOpen) choose(-1);
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
  }

  function search() {
    const typed = field.value.trim();
    found = find(items, typed);
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.map(option));
    list.scrollTop = 0;
    open(found.length > 0);
    if (typed === '') status.textContent = '';
    else if (found.length === 0) status.textContent = words.none;
    else status.textContent = (found.length === 1 ? words.one : words.other).replace('{n}', found.length);
    status.classList.toggle('no-match', typed !== '' && found.length === 0);
  }

  function go(item) {
    location.assign(item.href);
  }

  /** Enter goes to what is chosen, or to the only one that can be meant; else it points at the first. */
  function enter() {
    if (list.hidden) search();
    if (active >= 0) return go(found[active]);
    const whole = found.filter((item) => fit(item.name, field.value) <= 1);
    const isMeant = found.length === 1 || whole.length === 1;
    if (isMeant || (whole.length && fit(whole[0].name, field.value) === 0)) return go(found[0]);
    choose(found.length ? 0 : -1);
  }

  function step(by) {
    if (list.hidden) {
      search();
      if (list.hidden) return;
    }
    const last = found.length - 1;
    if (active < 0) choose(by > 0 ? 0 : last);
    else choose((active + by + found.length) % found.length);
  }

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: enter,
    Escape: () => {
      if (list.hidden) {
        field.value = '';
        search();
      } else {
        open(false);
      }
    },
  };
  // Without a chosen line these move the text cursor, as in every field.
  const keysOfList = {Home: () => choose(0), End: () => choose(found.length - 1)};

  field.addEventListener('keydown', (event) => {
    // An input method has the first right to its keys.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = keys[event.key] ?? (active >= 0 ? keysOfList[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  });
  field.addEventListener('input', search);
  field.addEventListener('focus', () => { if (field.value.trim() && list.hidden) search(); });
  field.addEventListener('blur', () => open(false));
  // A press in the list must not take the focus from the field: the list would close before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
}

const template = document.getElementById('hitta-mall');
if (template) start(template);
