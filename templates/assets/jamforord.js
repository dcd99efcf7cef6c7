// Says in words how evaluations differ that stand beside each other: adds sentences to the event "bredvid" on its way from
// jamfor.js, which chooses, to bredvid.js, which lays out. Points of two revisions are never subtracted.

const rounded = (points) => Math.round(points * 100) / 100;

/** A text with values put in for {name} and the like. */
const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Words as the page writes them. */
function phrases(words) {
  const text = (key, values = {}) => put(words[key], values);
  const number = (points) => (points < 0 ? '\u2212' : '')
    + String(Math.abs(rounded(points))).replace('.', words['format.decimal_separator']);
  const signed = (points) => (rounded(points) === 0 ? '±0' : (points > 0 ? '+' : '') + number(points));
  const list = (items) => (items.length < 2 ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${words['format.and']} ${items.at(-1)}`);
  const count = (key, n) => text(`${key}.${n === 1 ? 'one' : 'other'}`, {n});
  return {text, number, signed, list, count};
}

const hasAreas = (one) => Object.keys(one.areas).length > 0;

/** The difference of two totals in words; nothing when either is not known. */
function totals({text, number}, one, other) {
  if (!one.total || !other.total) return [];
  const difference = rounded(one.total.points - other.total.points);
  return [text('compare.' + (difference === 0 ? 'same' : difference > 0 ? 'more' : 'fewer'), {
    name: one.label, other: other.label, difference: number(Math.abs(difference)),
    points: number(one.total.points), others: number(other.total.points),
  })];
}

/** How two results of one revision differ, in sentences. */
function pair(book, areas, one, other) {
  const isKnown = ({number}) => one.areas[number] && other.areas[number];
  const steps = areas.filter(isKnown).map(({number, name}) => (
    {name, points: rounded(one.areas[number].points - other.areas[number].points)}));
  const said = totals(book, one, other);
  if (steps.length) {
    const counts = [['above', 1], ['below', -1], ['equal', 0]]
      .map(([key, sign]) => [key, steps.filter(({points}) => Math.sign(points) === sign).length])
      .filter(([, n]) => n).map(([key, n]) => book.count('areas.count_' + key, n));
    said.push(book.text('compare.counts', {name: one.label, other: other.label, counts: book.list(counts)}));
    const most = Math.max(...steps.map(({points}) => Math.abs(points)));
    const parts = steps.filter(({points}) => most && Math.abs(points) === most).map(({name, points}) => book.text(
      'compare.part', {area: name, difference: book.signed(most), name: (points > 0 ? one : other).label}));
    if (parts.length) said.push(book.text('compare.largest', {parts: book.list(parts)}));
  }
  const missing = areas.filter((area) => !isKnown(area)).map(({name}) => name);
  if (hasAreas(one) && hasAreas(other) && missing.length) {
    said.push(book.text('compare.missing', {areas: book.list(missing)}));
  }
  return said;
}

/** What stands in words beside the charts of one revision, a paragraph for each pair. */
function sentences(book, {areas, members, reference}) {
  const first = members.find(hasAreas) ?? members[0];
  const others = members.filter((one) => one !== first);
  const known = [['no_total', (one) => !one.total], ['only_total', (one) => !hasAreas(one)],
    ['no_shape', (one) => hasAreas(one) && !one.radar]]
    .map(([key, isMeant]) => [key, members.filter(isMeant).map(({label}) => label)])
    .filter(([, names]) => names.length)
    .map(([key, names]) => book.text('compare.' + key, {names: book.list(names)}));
  return [
    ...others.map((other) => pair(book, areas, first, other)),
    ...(reference ? members : []).map((one) => (
      others.length ? totals(book, one, reference) : pair(book, areas, one, reference))),
    known,
  ].filter((said) => said.length).map((said) => said.join(' '));
}

/** The evaluations by revision, in their order, each revision with its names, sentences and the reference of its own. */
function grouped(book, frameworks, members, reference) {
  return [...new Set(members.map(({framework}) => framework))].map((id) => {
    const own = members.filter(({framework}) => framework === id);
    const group = {
      id, ...frameworks[id], members: own, reference: reference?.framework === id ? reference : undefined,
    };
    const names = (list) => book.list(list.map(({label}) => label));
    return {
      ...group, names: names(own), shapes: names(own.filter(({radar}) => radar)), sentences: sentences(book, group),
    };
  });
}

const data = document.getElementById('jamfor-data');
if (data) {
  const known = JSON.parse(data.textContent);
  const book = phrases(known.words);
  document.addEventListener('bredvid', ({detail}) => {
    detail.book = book;
    detail.groups = grouped(book, known.frameworks, detail.members, detail.reference);
  });
}
