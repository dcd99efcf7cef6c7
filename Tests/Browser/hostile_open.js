// Opens pages in frames of an empty page and says what is wrong with each. arguments: what to open (address, the texts
// that it must show with what each is, and what to wait for), the shapes that are known (null learns them), and the call that takes the answer.
const [pages, known, done] = arguments;
const PATIENCE = 180000;
const shapes = known && new Set(known);
const learned = new Set();
const collapse = (text) => text.replace(/\s+/g, ' ').trim();

function faultsOf(frame, {texts}) {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  const faults = [...(view.__seen ?? ['nobody watched']), ...markupFaults(page, page?.baseURI, shapes, learned)];
  if ('__ran' in view || '__ran' in window) faults.push('a script ran');
  delete window.__ran;
  if (!page?.body || texts.length === 0) return [...new Set(faults)];
  // What can be read: what is folded has to be unfolded first. Where a term stands, an empty mark beside the line names the
  // place; innerText would break the line there.
  for (const one of page.querySelectorAll('details')) one.open = true;
  for (const one of page.querySelectorAll('.term-place:empty')) one.remove();
  const shown = collapse(page.body.innerText);
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
