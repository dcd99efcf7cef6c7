// What is wrong with the markup of a page, opened or only read: begins hostile_open.js and hostile_read.js.

/** Everything of a page, what its templates hold included. */
function elements(root) {
  const found = [...root.querySelectorAll('*')];
  return found.concat(...found.filter((one) => one.localName === 'template').map((one) => elements(one.content)));
}

const SVG = 'http://www.w3.org/2000/svg';
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href']);
const kinds = new Map();

/** What an element is, without any value: its shapes, which are its name and that with each of its attributes, and which
    attributes hold addresses. */
function kindOf(one) {
  const names = one.getAttributeNames();
  const name = one.localName + (one.namespaceURI === SVG ? ' (svg)' : '');
  const key = [name, ...names].join('\n');
  if (!kinds.has(key)) {
    kinds.set(key, {
      shapes: [name, ...names.map((attribute) => `${name}[${attribute}]`)], addresses: names.filter((one) => ADDRESSES.has(one)),
    });
  }
  return kinds.get(key);
}

function linkFaults(one, names, base) {
  const faults = [];
  for (const name of names) {
    const value = one.getAttribute(name);
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
  if (one.type.endsWith('json')) {
    try { JSON.parse(one.textContent); } catch (error) { return [`the data in the page: ${error.message}`]; }
    return [];
  }
  return one.textContent.trim() === '' && one.hasAttribute('src') ? [] : ['a script stands in the page'];
}

/** What is wrong with a page at an address. `known` are the shapes that it may have, or null; its own go to `learned`. */
function markupFaults(page, base, known, learned) {
  if (!page?.querySelector('main, .ram')) return ['this is no page of the site: ' + page?.title];
  const faults = [];
  const policy = page.head.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  if (!policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';") || policy.includes('unsafe')) {
    faults.push('the policy in the page: ' + policy);
  }
  if (known && page.doctype?.name !== 'html') faults.push('no doctype');
  const found = new Set();
  for (const one of elements(page)) {
    const kind = kindOf(one);
    found.add(kind);
    if (kind.addresses.length > 0) faults.push(...linkFaults(one, kind.addresses, base));
    if (one.localName === 'script') faults.push(...scriptFaults(one));
  }
  for (const {shapes} of found) {
    for (const shape of shapes) {
      learned.add(shape);
      if (known && !known.has(shape)) faults.push(`an element of its own: ${shape}`);
    }
  }
  return faults;
}
