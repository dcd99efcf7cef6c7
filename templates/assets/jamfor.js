// Chooses what stands beside each other and fetches its figures; bredvid.js lays it out. The choice lives in the address
// alone (?k=mark-2024,leksand-2023&ref=medel-2020), so that it can be shared. Without this script the page has links.

const SLOTS = ['first', 'second', 'third', 'fourth'];
/** The version of the municipalities' files that this script reads. */
const VERSION = 1;

/** What an address asks for: identifiers as they stand there, each once; a reference or ''. */
function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const clean = (text) => text.replace(/\p{C}/gu, '').trim().toLowerCase();
  const ids = parameters.getAll('k').join(',').split(',').map(clean).filter(Boolean);
  return {ids: [...new Set(ids)], ref: clean(parameters.get('ref') ?? '')};
}

/** The choice as it stands in an address. */
function writeAddress({ids, ref}) {
  const parts = [ids.length && 'k=' + ids.join(','), ref && 'ref=' + ref].filter(Boolean);
  return parts.length ? '?' + parts.join('&') : '';
}

/** What of a wish can be shown, and what not: at most four evaluations, and a reference of one of their revisions. */
function settle({ids, ref}, evaluations, references) {
  const has = (table, key) => Object.hasOwn(table, key);
  const known = ids.filter((id) => has(evaluations, id));
  const chosen = known.slice(0, SLOTS.length);
  const isKnown = has(references, ref);
  const isRef = isKnown && chosen.some((id) => evaluations[id].framework === references[ref].framework);
  return {
    ids: chosen, ref: isRef ? ref : '', isTooMany: known.length > chosen.length,
    dropped: isKnown && !isRef && chosen.length > 0 && references[ref].label,
    unknown: [...ids.filter((id) => !has(evaluations, id)), ...(ref && !isKnown ? [ref] : [])],
  };
}

/** Evaluations by their identifiers, each with what those of its municipality share. */
function byIdentifier(municipalities) {
  return Object.fromEntries(municipalities.flatMap(({evaluations, ...shared}) =>
    evaluations.map(({id, ...own}) => [id, {...shared, ...own}])));
}

function start({words, municipalities, references}) {
  const evaluations = byIdentifier(municipalities);
  const text = (key, values) => words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const list = (items) => (items.length < 2 ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${words['format.and']} ${items.at(-1)}`);
  const title = document.title;
  const files = new Map();
  const mall = document.getElementById('jamfor-mall');
  mall.after(mall.content.cloneNode(true));
  const form = document.querySelector('.compare-choices');
  const status = document.querySelector('.compare-status');
  const result = document.querySelector('.compare-result');
  const refs = form.querySelector('#jamfor-ref');
  const others = [...document.querySelectorAll('a[hreflang]')].map((link) => [link, link.href]);
  let state = {ids: [], ref: ''};
  let turn = 0;
  let shown;
  let last;
  let isStep = false;

  const field = form.querySelector('.field');
  const selects = SLOTS.map((_, index) => {
    const copy = field.cloneNode(true);
    const [label, select] = copy.children;
    label.textContent = text('choose.number', {letter: 'ABCD'[index]});
    label.htmlFor = select.id = 'jamfor-' + (index + 1);
    field.before(copy);
    return select;
  });
  field.remove();

  /** The figures of a municipality; asked for anew where they could not be had. */
  function fetchFile(url) {
    if (!files.has(url)) {
      // Asked of the server each time: a corrected figure must not stand beside an older page.
      files.set(url, fetch(url, {cache: 'no-cache'}).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then((file) => (file.version === VERSION ? file : Promise.reject(file.version))));
      files.get(url).catch(() => files.delete(url));
    }
    return files.get(url);
  }

  async function member(id, index) {
    const known = evaluations[id];
    try {
      const file = await fetchFile(known.file);
      const found = file.evaluations.find((one) => one.id === id);
      const isWhole = found && found.framework === known.framework && found.areas && found.subareas;
      return isWhole ? {...known, ...found, letter: 'ABCD'[index], slot: SLOTS[index]} : undefined;
    } catch {
      return undefined;
    }
  }

  /** A reference in the form of an evaluation, so that both are laid out alike. */
  function reference(id) {
    const {areas, total, ...rest} = references[id];
    const score = (points) => ({points});
    return {
      ...rest, slot: 'reference', subareas: {}, total: total === undefined ? undefined : score(total),
      areas: Object.fromEntries(Object.entries(areas).map(([number, points]) => [number, score(points)])),
    };
  }

  function say(sentences) {
    status.replaceChildren(...sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    }));
  }

  /** Puts the choice into the controls, and offers the references of the revisions chosen. */
  function showChoice() {
    selects.forEach((select, index) => {
      select.value = state.ids[index] ?? '';
      // One evaluation stands in one field, and the fields are filled from the first.
      select.disabled = index > state.ids.length;
      for (const option of select.options) {
        option.disabled = option.value !== select.value && state.ids.includes(option.value);
      }
    });
    const revisions = state.ids.map((id) => evaluations[id].framework);
    const offered = Object.entries(references).filter(([, {framework}]) => revisions.includes(framework));
    refs.replaceChildren(new Option(words['choose.nobody'], ''), ...offered.map(([id, {label}]) => new Option(label, id)));
    refs.value = state.ref;
    refs.disabled = offered.length === 0;
  }

  async function show(problems) {
    const own = ++turn;
    const {ids, ref} = state;
    showChoice();
    others.forEach(([link, href]) => { link.href = href + writeAddress(state); });
    const found = await Promise.all(ids.map(member));
    // A later choice has been made meanwhile.
    if (own !== turn) return;
    const members = found.filter(Boolean);
    const failed = ids.filter((_, index) => !found[index]).map((id) => evaluations[id].label);
    const isRef = ref && members.some(({framework}) => framework === references[ref].framework);
    const detail = {members, reference: isRef ? reference(ref) : undefined};
    const names = [...members, detail.reference].filter(Boolean).map(({label}) => label);
    result.dispatchEvent(new CustomEvent('bredvid', {bubbles: true, detail}));
    if (!detail.isShown) {
      // The scripts that lay it out could not be had, or stumbled.
      result.replaceChildren();
      failed.splice(0, Infinity, ...names);
      names.length = 0;
    }
    document.title = names.length ? `${list(names)} – ${title}` : title;
    const next = names.length ? [text('chosen.shown', {names: list(names)})] : [];
    if (!ids.length) next.push(words['chosen.none']);
    else if (ids.length + Boolean(ref) < 2) next.push(words['chosen.one']);
    if (failed.length) problems.push(text('chosen.failed', {names: list(failed)}));
    say([...problems, ...next]);
    result.classList.toggle('shown', names.length > 0);
  }

  function readState() {
    // A link within the page changes the address, too.
    if (location.search === shown) return undefined;
    shown = location.search;
    last = undefined;
    const {unknown, isTooMany, dropped, ...choice} = settle(readAddress(location.search), evaluations, references);
    state = choice;
    const problems = [];
    // An address can hold anything: it is shown as text, and not at any length.
    const items = unknown.slice(0, 5).map((id) => (id.length > 40 ? id.slice(0, 40) + '…' : id));
    if (unknown.length > items.length) items.push('…');
    if (items.length) problems.push(text('chosen.unknown', {items: items.join(', ')}));
    if (dropped) problems.push(text('chosen.other_revision', {name: dropped}));
    if (isTooMany) problems.push(words['chosen.too_many']);
    return show(problems);
  }

  form.addEventListener('keydown', ({key}) => { isStep = key.startsWith('Arrow'); });
  form.addEventListener('pointerdown', () => { isStep = false; });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({target}) => {
    const wish = {ids: selects.map((select) => select.value).filter(Boolean), ref: refs.value || state.ref};
    if (target === refs) wish.ref = refs.value;
    const {ids, ref, dropped} = settle(wish, evaluations, references);
    state = {ids, ref};
    // The arrow keys pass through every choice of a field: that is one step back, not ten.
    const address = location.pathname + writeAddress(state);
    if (isStep && target === last) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    last = target;
    shown = location.search;
    show(dropped ? [text('chosen.other_revision', {name: dropped})] : []);
  });
  addEventListener('popstate', readState);
  readState();
}

const data = document.getElementById('jamfor-data');
if (data) start(JSON.parse(data.textContent));
