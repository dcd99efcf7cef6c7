// Opens pages in frames of an empty page and says what is wrong with each. arguments: what to open (address, the texts
// that it must show with what each is, and what to wait for), the shapes that are known (null learns them), and the call that takes the answer.
const [pages, known, done] = arguments;
const PATIENCE = 15000;
const shapes = new Set(known ?? []);
const learned = new Set();
const collapse = (text) => text.replace(/\s+/g, ' ').trim();

/** Everything of a page, what its templates hold included. */
function* elements(root) {
  for (const one of root.querySelectorAll('*')) {
    yield one;
    if (one.localName === 'template') yield* elements(one.content);
  }
}

/** What an element is, without any value: its name with those of its attributes. */
function* shapesOf(one) {
  const name = one.localName + (one.namespaceURI.endsWith('/svg') ? ' (svg)' : '');
  yield name;
  for (const {name: attribute} of one.attributes) yield `${name}[${attribute}]`;
}

function linkFaults(one, base) {
  const faults = [];
  for (const name of ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href']) {
    const value = one.getAttribute(name);
    if (value === null) continue;
    let url;
    try { url = new URL(value, base); } catch { faults.push(`no address: ${name}=${value}`); continue; }
    const isLink = ['a', 'area'].includes(one.localName);
    const isElsewhere = url.host !== location.host;
    if (!['http:', 'https:'].includes(url.protocol) && !(isLink && ['mailto:', 'tel:'].includes(url.protocol))) {
      faults.push(`the scheme of ${value}`);
    }
    const isNamed = one.localName === 'link' && ['canonical', 'alternate'].includes(one.rel);
    if (isElsewhere && !isLink && !isNamed) faults.push(`${one.localName} loads ${value}`);
    if (isElsewhere && isLink && url.protocol.startsWith('http') && !one.relList?.contains('noopener')) {
      faults.push(`without noopener: ${value}`);
    }
  }
  return faults;
}

/** Scripts are modules of the site's own, or data, which says what it should. */
function scriptFaults(one) {
  if (one.localName !== 'script') return [];
  if (one.type.endsWith('json')) {
    try { JSON.parse(one.textContent); } catch (error) { return [`the data in the page: ${error.message}`]; }
    return [];
  }
  return one.textContent.trim() === '' && one.hasAttribute('src') ? [] : ['a script stands in the page'];
}

function faultsOf(frame, {texts}) {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page?.querySelector('main, .ram')) return ['this is no page of the site: ' + page?.title];
  const faults = [...(view.__seen ?? ['nobody watched'])];
  if ('__ran' in view || '__ran' in window) faults.push('a script ran');
  delete window.__ran;
  const policy = page.head.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  if (!policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';") || policy.includes('unsafe')) {
    faults.push('the policy in the page: ' + policy);
  }
  if (known && page.doctype?.name !== 'html') faults.push('no doctype');
  for (const one of elements(page)) {
    for (const shape of shapesOf(one)) {
      learned.add(shape);
      if (known && !shapes.has(shape)) faults.push(`an element of its own: ${shape}`);
    }
    faults.push(...linkFaults(one, page.baseURI), ...scriptFaults(one));
  }
  const shown = collapse([...page.body.childNodes].map((one) => one.textContent).join(' '));
  for (const [place, text] of texts) {
    if (!shown.includes(text)) faults.push(`does not show the ${place} ${JSON.stringify(text)}`);
  }
  return [...new Set(faults)];
}

const pause = (time) => new Promise((go) => setTimeout(go, time));

async function look(frame, page) {
  const loaded = new Promise((go) => { frame.onload = go; });
  frame.src = page.address;
  await Promise.race([loaded, pause(PATIENCE)]);
  if (page.typed) {
    const field = frame.contentDocument.querySelector(page.field);
    if (!field) return [`there is no ${page.field}`];
    field.focus();
    field.value = page.typed;
    field.dispatchEvent(new frame.contentWindow.InputEvent('input', {bubbles: true}));
  }
  // What a script shows is waited for; what an event of a payload would do comes in the next turns.
  const end = Date.now() + PATIENCE;
  while (page.until && Date.now() < end && !frame.contentDocument.querySelector(page.until)) await pause(10);
  let faults;
  do {
    await pause(page.until ? 30 : 0);
    faults = faultsOf(frame, page);
  } while (page.until && Date.now() < end && faults.length && faults.every((fault) => fault.startsWith('does not show')));
  return faults;
}

const faults = [];
const queue = [...pages];
async function work() {
  const frame = document.createElement('iframe');
  frame.width = 1200;
  frame.height = 800;
  document.body.append(frame);
  for (let page = queue.shift(); page; page = queue.shift()) {
    let found;
    try { found = await look(frame, page); } catch (error) { found = [String(error)]; }
    for (const fault of found) faults.push(`${page.address}: ${fault}`);
  }
  frame.remove();
}
Promise.all(Array.from({length: 6}, work)).then(() => done({faults, shapes: [...learned]}));
