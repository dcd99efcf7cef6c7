// Reads pages with the parser of the browser, without opening them: nothing runs and nothing is loaded.
// arguments: the names of sites, or of single pages with their site, the shapes that are known (null learns them), and the call that takes the answer.
const [names, known, done] = arguments;
const shapes = known && new Set(known);
const learned = new Set();
const faults = [];
const parser = new DOMParser();
let count = 0;
(async () => {
  for (const name of names) {
    const pages = await (await fetch(`/pages/${name}`)).json();
    for (const [address, text] of pages) {
      count += 1;
      const found = markupFaults(parser.parseFromString(text, 'text/html'), new URL(address, location), shapes, learned);
      for (const fault of new Set(found)) faults.push(`${address}: ${fault}`);
    }
  }
})().then(() => done({faults, shapes: [...learned], count}), (error) => done({faults: [String(error)], shapes: [], count}));
