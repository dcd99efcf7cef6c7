// Lays out evaluations beside each other, in radars, bars and tables, from templates in the page. The event "bredvid" says
// which: jamfor.js sends it, jamforord.js adds the words.

const rounded = (points) => Math.round(points * 100) / 100;

/** A text with values put in for {name} and the like. */
const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Fills a copy of a template: data-each repeats for each value, data-to-x sets x, data-node takes a drawing. */
function fillIn(root, values) {
  const parts = [];
  for (let part; (part = root.querySelector('[data-each]'));) {
    const mark = document.createComment('');
    part.replaceWith(mark);
    parts.push([mark, part]);
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = put(texts.currentNode.data, values);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const {name, value} of [...(element.attributes ?? [])]) {
      if (name.startsWith('data-to-') && values[value]) element.setAttribute(name.slice(8), values[value]);
      if (name === 'data-node') element.append(values[value]);
      if (/^data-(to-|node)/.test(name)) element.removeAttribute(name);
    }
  }
  for (const [mark, part] of parts) {
    mark.replaceWith(...[values[part.dataset.each] || []].flat().map((item) => {
      const copy = part.cloneNode(true);
      copy.removeAttribute('data-each');
      return fillIn(copy, {...values, ...(typeof item === 'object' ? item : {text: item})});
    }));
  }
  return root;
}

const hasAreas = (one) => Object.keys(one.areas).length > 0;

function start({words, frameworks, bridges}) {
  let text, number, signed, list;
  const template = (name) => document.getElementById('jamfor-' + name).content;
  const drawing = (name) => template('bilder').querySelector(`[data-drawing="${name}"] > svg`).cloneNode(true);
  const missing = words['chart.missing'];
  const key = (kind) => (one) => (
    {letter: one.letter, name: one.label, sample: drawing(`${one.letter ? kind : 'mark'} ${one.slot}`)});

  const heading = ({revision, names}) => text('compare.revision', {revision, names});

  function compared(one) {
    const {revision, maximum} = frameworks[one.framework];
    return {
      ...one, sample: drawing('line ' + one.slot), isReference: !one.letter, revision, maximum: number(maximum),
      total: one.total && number(one.total.points), noTotal: !one.total, isSum: one.total?.sum,
    };
  }

  const described = ({label, areas}, all) => `${label}: ${all
    .map((area) => `${area.name} ${areas[area.number] ? number(areas[area.number].points) : missing}`).join(', ')}.`;

  /** " (saknas: Styrning, Effektivitet)", where a line has gaps. */
  const lacking = ({areas}, group) => {
    const names = group.areas.filter(({number}) => !areas[number]).map(({short}) => short);
    return names.length ? ` (${missing}: ${names.join(', ')})` : '';
  };

  /** The radar of a revision; one profile alone among others is no comparison. */
  function radar(group, isSeveral) {
    const shown = group.members.filter((one) => one.radar);
    if (!shown.length || shown.length < Math.min(2, group.members.length)) return [];
    const all = [...shown, group.reference].filter((one) => one?.radar);
    const svg = fillIn(drawing('radar ' + group.id), {
      title: text('compare.radar', {names: group.shapes}), description: all.map((one) => described(one, group.areas)).join(' '),
    });
    all.forEach(({slot, radar}) => svg.querySelector(`[data-slot=${slot}]`).setAttribute('d', radar));
    return [{
      heading: isSeveral && heading(group), svg,
      key: all.map((one) => ({...key('line')(one), sample: drawing('line ' + one.slot), name: one.label + lacking(one, group)})),
    }];
  }

  /** A bar with the reference as a mark, which has an edge where it lies on the bar. */
  function bar(slot, score, mark, maximum) {
    const place = mark === undefined ? '' : score?.points > 0 && mark <= score.points ? ' on' : ' beyond';
    const svg = drawing((score ? slot : 'missing') + place);
    if (score) svg.querySelector('[data-slot]').setAttribute('d', score.bar);
    if (place) svg.querySelector('svg[x]').setAttribute('x', rounded(100 * mark / maximum) + '%');
    return svg;
  }

  function bars(name, members, score, mark, maximum) {
    return {
      name, maximum: number(maximum), reference: mark !== undefined && number(mark),
      bars: members.map((one) => ({
        letter: one.letter, name: one.label, score: score(one) && number(score(one).points),
        isSum: score(one)?.sum, isMissing: !score(one), bar: bar(one.slot, score(one), mark, maximum),
      })),
    };
  }

  /** A table of what `columns` know of `parts`; points are subtracted where just two stand beside each other. */
  function table(caption, columns, parts, kind) {
    const [one, other] = columns.map(({letter}) => letter);
    const isPair = columns.length === 2 || columns.filter(({letter}) => letter).length === 2;
    const row = (number_, name, maximum, score) => {
      const [left, right] = columns.map((column) => score(column));
      return {
        number: number_, name, maximum,
        cells: columns.map((column) => ({
          points: score(column) ? number(score(column).points) : missing,
          isSum: score(column)?.sum, isDerived: score(column)?.derived,
        })),
        step: isPair && (left && right ? signed(left.points - right.points) : '–'),
        isStepSum: left && right && (left.sum || right.sum),
      };
    };
    return {
      caption, columns: columns.map(key('bar')), ofAreas: kind === 'areas', ofSubareas: kind === 'subareas',
      difference: isPair && (other ? text('compare.difference', {one, other}) : text('compare.distance')),
      rows: parts.map((part) => row(
        part.number, part.name, part.maximum && number(part.maximum), (column) => column[kind][part.number])),
      totals: kind === 'areas' && columns.some(({letter, total}) => letter && total)
        && row('', words['chart.total'], undefined, ({total}) => total),
    };
  }

  function figures(group, isSeveral) {
    const {revision, areas, members, reference, maximum} = group;
    const withAreas = members.filter(hasAreas);
    const withSubareas = members.filter((one) => Object.keys(one.subareas).length);
    const known = members.filter(({total}) => total);
    const beside = reference && hasAreas(reference) ? [reference] : [];
    return {
      heading: isSeveral && heading(group), key: [...members, reference].filter(Boolean).map(key('bar')),
      areas: [
        ...(known.length ? [bars(words['chart.total'], known, ({total}) => total, reference?.total?.points, maximum)] : []),
        ...(withAreas.length ? areas : []).map((area) => bars(
          area.name, withAreas, (one) => one.areas[area.number], reference?.areas[area.number]?.points, 100)),
      ],
      tables: [
        ...(withAreas.length ? [table(text('compare.areas', {revision}), [...withAreas, ...beside], areas, 'areas')] : []),
        ...(withSubareas.length > 1 ? [table(
          text('compare.subareas', {revision}), withSubareas, areas.flatMap(({subareas}) => subareas), 'subareas')] : []),
      ],
    };
  }

  /** How far results of two revisions can be compared. */
  function bridge(one, other) {
    const {pairs, isApproximate, ...said} = bridges[`${one.id} ${other.id}`];
    const name = (group, wanted) => group.areas.find((area) => area.number === wanted).name;
    const points = (member, wanted) => (member.areas[wanted] ? number(member.areas[wanted].points) : missing);
    const [left, right] = [one.members.filter(hasAreas), other.members.filter(hasAreas)];
    const isScored = ([own, theirs]) => (
      left.some(({areas}) => areas[own]) && right.some(({areas}) => areas[theirs]));
    const rows = pairs.filter(isScored);
    const unscored = pairs.filter((pair) => !isScored(pair)).map(([own]) => name(one, own));
    return {
      ...said, revision: one.revision, otherRevision: other.revision,
      heading: text('compare.bridge', {revision: one.revision, other: other.revision}),
      isApproximate, isExact: !isApproximate,
      hasRows: rows.length > 0, unscored: unscored.length > 0 && [{unscored: list(unscored)}],
      labels: left.map(({label}) => label), otherLabels: right.map(({label}) => label),
      rows: rows.map(([own, theirs]) => ({
        name: name(one, own), points: left.map((member) => points(member, own)),
        otherName: name(other, theirs) !== name(one, own) && [{otherName: name(other, theirs)}],
        others: right.map((member) => {
          const shown = [{otherPoints: points(member, theirs)}];
          return isApproximate ? {approximate: shown} : {exact: shown};
        }),
      })),
    };
  }

  document.addEventListener('bredvid', ({target, detail}) => {
    const {members, reference, groups} = detail;
    ({text, number, signed, list} = detail.book);
    const isSeveral = groups.length > 1;
    const radars = groups.flatMap((group) => radar(group, isSeveral));
    const all = [...members, reference].filter(Boolean);
    target.replaceChildren(...(all.length ? [fillIn(template('resultat').cloneNode(true), {
      compared: all.map(compared), radars, hasRadars: radars.length > 0, hasBridges: isSeveral,
      sentences: groups.flatMap((group) => group.sentences),
      bridges: groups.flatMap((one, index) => groups.slice(index + 1).map((other) => bridge(one, other))),
      groups: groups.map((group) => figures(group, isSeveral)).filter(({areas}) => areas.length),
      sources: all.filter(({source}) => source).map(({label, source: {title, published, url}}) => (
        {label, published, url, rel: 'noopener', linked: title, title: !url && title})),
      address: location.href,
    })] : []));
    detail.isShown = true;
  });
}

const data = document.getElementById('jamfor-data');
if (data) start(JSON.parse(data.textContent));
