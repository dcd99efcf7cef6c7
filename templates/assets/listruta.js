// A text field with a list of suggestions below it: the combobox with a list box of WAI-ARIA 1.2. Focus stays in the field.

/**
 * Makes `field` and `list` work together. `seek` is given what is typed, trimmed, and returns the items that fit; `line`
 * makes the line of an item; `go` is called with an item that is chosen. Enter without a chosen line calls `enter` with the
 * items and a function that points at one of them; without `enter` it does what it does in any field of a form.
 */
export function listBox(field, list, {seek, line, go, enter}) {
  let found = [];
  let active = -1;

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

  function option(item, index) {
    const made = line(item);
    made.id = `${list.id}-${index}`;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    made.addEventListener('click', () => go(item));
    return made;
  }

  function search() {
    found = seek(field.value.trim());
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.map(option));
    list.scrollTop = 0;
    open(found.length > 0);
  }

  function step(by) {
    if (list.hidden) {
      search();
      if (list.hidden) return;
    }
    if (active < 0) choose(by > 0 ? 0 : found.length - 1);
    else choose((active + by + found.length) % found.length);
  }

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
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
  const keysOfList = {Home: () => choose(0), End: () => choose(found.length - 1), Enter: () => go(found[active])};
  if (enter) {
    keys.Enter = () => {
      if (list.hidden) search();
      enter(found, choose);
    };
  }

  field.addEventListener('keydown', (event) => {
    // An input method has the first right to its keys.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = (active >= 0 ? keysOfList[event.key] : undefined) ?? keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  field.addEventListener('input', search);
  field.addEventListener('focus', () => { if (field.value.trim() && list.hidden) search(); });
  field.addEventListener('blur', () => open(false));
  // A press in the list must not take the focus from the field: the list would close before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return {close: () => open(false)};
}
