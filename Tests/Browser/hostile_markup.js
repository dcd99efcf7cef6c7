// What is wrong with the markup of a page, opened or only read: begins hostile_open.js and hostile_read.js.

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

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href']);

function linkFaults(one, base) {
  const faults = [];
  for (const {name, value} of one.attributes) {
    if (!ADDRESSES.has(name)) continue;
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

/** What is wrong with a page at an address. `known` are the shapes that it may have, or null; its own go to `learned`. */
function markupFaults(page, base, known, learned) {
  if (!page?.querySelector('main, .ram')) return ['this is no page of the site: ' + page?.title];
  const faults = [];
  const policy = page.head.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  if (!policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';") || policy.includes('unsafe')) {
    faults.push('the policy in the page: ' + policy);
  }
  if (known && page.doctype?.name !== 'html') faults.push('no doctype');
  for (const one of elements(page)) {
    for (const shape of shapesOf(one)) {
      learned.add(shape);
      if (known && !known.has(shape)) faults.push(`an element of its own: ${shape}`);
    }
    faults.push(...linkFaults(one, base), ...scriptFaults(one));
  }
  return faults;
}
