// What is folded is part of the report: it is opened for printing, and afterwards folded again. Without this script what the
// reader has opened is printed, and of the rest its heading.

let opened = [];

addEventListener('beforeprint', () => {
  const closed = [...document.querySelectorAll('details:not([open])')];
  opened.push(...closed);
  for (const fold of closed) fold.open = true;
});

addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});
