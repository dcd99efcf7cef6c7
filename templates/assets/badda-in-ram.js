// In a page for a frame: tells the element that it stands in how high it is, now and whenever that changes. The page is
// whole without it; it answers the window around it alone, and only when that has said hello.

/** The version of the messages, that of kompassros.js. */
const VERSION = 1;

const content = document.querySelector('.profil');
let asker;
let told;

function tell() {
  const hojd = Math.ceil(content.getBoundingClientRect().height);
  if (!asker || hojd < 1 || hojd === told) return;
  told = hojd;
  window.parent.postMessage({kompassros: VERSION, slag: 'hojd', hojd}, asker);
}

function hear({origin, source, data}) {
  if (source !== window.parent || source === window || data?.kompassros !== VERSION || data.slag !== 'hej') return;
  // A page without an origin cannot be answered without answering everyone.
  if (origin === 'null') return;
  asker = origin;
  told = undefined;
  document.documentElement.classList.add('foljer');
  tell();
}

if (content) {
  addEventListener('message', hear);
  new ResizeObserver(tell).observe(content);
}
