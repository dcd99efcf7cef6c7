"""What can be seen of a page, measured: the contrast of texts with what lies behind them, and whether any text is lost."""

import base64
import io

from PIL import Image, ImageChops, ImageFilter

# Texts as they are laid out, in lines: where each stands in the window, its colour, and which of window.undecided it
# belongs to. Texts that are only for those who listen are clipped to nothing and left out.
TEXTS = """
const undecided = new Map((window.undecided ?? []).map((one, index) => [one, index]));
const ownerOf = (one) => (one && undecided.size > 0 ? undecided.get(one) ?? ownerOf(one.parentElement) : null);
const isHeard = (one) => one.closest('.visually-hidden, template, noscript, title, desc, style, script, option')
  || [...(function* () { for (let up = one; up; up = up.parentElement) yield up; })()]
    .some((up) => getComputedStyle(up).clipPath === 'inset(50%)');
const found = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode;
  const parent = node.parentElement;
  if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true}) || isHeard(parent)) continue;
  const style = getComputedStyle(parent);
  const isDrawn = parent instanceof SVGElement;
  let opacity = isDrawn ? +style.fillOpacity : 1;
  for (let up = parent; up; up = up.parentElement) opacity *= +getComputedStyle(up).opacity;
  const range = document.createRange();
  range.selectNodeContents(node);
  const frame = isDrawn && parent.ownerSVGElement.getBoundingClientRect();
  for (const box of isDrawn ? [parent.getBoundingClientRect()] : range.getClientRects()) {
    if (box.width < 1 || box.height < 1) continue;
    found.push({
      text: node.data.trim().slice(0, 60), color: isDrawn ? style.fill : style.webkitTextFillColor, opacity,
      box: [box.left, box.top, box.right, box.bottom], isDrawn, owner: ownerOf(parent),
      frame: frame && [frame.left, frame.top, frame.right, frame.bottom],
      place: parent.localName + (parent.getAttribute('class') ? '.' + parent.getAttribute('class') : ''),
    });
  }
}
return found;
"""

# Texts that a stylesheet adds, which neither axe-core nor TEXTS knows of: before and after elements, and the signs of
# lists. Their contrast by the colours that the browser computes; 0 where what lies behind is no plain colour.
ADDED = """
const parts = (colour) => {
  const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
  if (!/^rgba?\\(/.test(colour)) throw new Error(`a colour of another kind: ${colour}`);
  return [red, green, blue, alpha];
};
const over = (ink, paper) => [0, 1, 2].map((at) => ink[at] * ink[3] + paper[at] * (1 - ink[3])).concat(1);
const luminance = (colour) => colour.slice(0, 3).map((value) => value / 255)
  .map((value) => (value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4))
  .reduce((sum, value, at) => sum + value * [.2126, .7152, .0722][at], 0);
const paperOf = (styles) => {
  const layers = [];
  for (const style of styles) {
    if (style.backgroundImage !== 'none' || +style.opacity < 1) return null;
    layers.push(parts(style.backgroundColor));
    if (layers.at(-1)[3] === 1) return layers.reverse().reduce((paper, layer) => over(layer, paper));
  }
  return null;
};
const found = [];
for (const one of document.body.querySelectorAll('*')) {
  if (one instanceof SVGElement || !one.checkVisibility({visibilityProperty: true}) || one.closest('.visually-hidden')) continue;
  const ups = [];
  for (let up = one; up; up = up.parentElement) ups.push(getComputedStyle(up));
  if (ups.some((style) => style.clipPath === 'inset(50%)')) continue;
  for (const name of ['::before', '::after', '::marker']) {
    const style = getComputedStyle(one, name);
    if (name === '::marker' && (ups[0].display !== 'list-item' || ups[0].listStyleType === 'none')) continue;
    const {content} = style;
    const isText = name === '::marker' || /counter|attr/.test(content)
      || /[^\\s\\u200b]/.test([...content.matchAll(/"((?:[^"\\\\]|\\\\.)*)"/g)].map((match) => match[1]).join(''));
    if (!isText || style.display === 'none' || style.visibility === 'hidden' || style.clipPath === 'inset(50%)') continue;
    const paper = paperOf(name === '::marker' ? ups : [style, ...ups]);
    const ink = paper && over(parts(style.color), paper);
    const [light, dark] = paper ? [luminance(ink), luminance(paper)].sort((a, b) => b - a) : [0, 0];
    found.push([`${name} ${content}`.slice(0, 60), paper ? (light + .05) / (dark + .05) : 0,
      one.localName + (one.getAttribute('class') ? '.' + one.getAttribute('class') : '')]);
  }
}
return found;
"""

# For each drawing that has texts, by where it stands as TEXTS says it: all that makes how it looks, as a number. Two
# with the same number are the same drawing, in the same size and colours, on the same paper.
DRAWINGS = """
const sumOf = (text) => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b) ^ (other >>> 13);
  }
  return `${one >>> 0} ${other >>> 0}`;
};
const found = [];
for (const drawing of document.querySelectorAll('svg:has(text)')) {
  if (!drawing.checkVisibility() || drawing.parentElement.closest('svg')) continue;
  const box = drawing.getBoundingClientRect();
  const looks = [drawing.outerHTML, box.width, box.height];
  for (const part of drawing.querySelectorAll('*')) {
    const style = getComputedStyle(part);
    looks.push(style.display, style.visibility, style.fill, style.stroke, style.strokeWidth, style.opacity, style.fillOpacity,
      style.paintOrder, style.font);
  }
  for (let up = drawing; up; up = up.parentElement) {
    const {backgroundColor, backgroundImage, opacity, filter} = getComputedStyle(up);
    looks.push(backgroundColor, backgroundImage, opacity, filter);
  }
  found.push([[box.left, box.top, box.right, box.bottom], sumOf(looks.join())]);
}
return found;
"""

# A sheet of the page's own making, by what it is for: the policy allows those, and nothing of the page changes.
SHEET = """
const [text, name = 'looks'] = arguments;
const sheets = window.sheetsForTest ??= {};
const others = document.adoptedStyleSheets.filter((one) => one !== sheets[name]);
sheets[name] = new CSSStyleSheet();
sheets[name].replaceSync(text);
document.adoptedStyleSheets = text ? [...others, sheets[name]] : others;
"""

WITHOUT_TEXT = """
*, ::before, ::after { -webkit-text-fill-color: transparent !important; text-shadow: none !important; transition: none !important; }
svg text, svg tspan { fill: transparent !important; }
"""

# The values of success criterion 1.4.12.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""


def luminance(colour):
    """The relative luminance of WCAG 2.1."""
    parts = [value / 255 for value in colour[:3]]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour_of(text):
    """A colour as the browser computes it: its parts and how opaque it is."""
    values = [float(value) for value in text[text.index("(") + 1 : text.index(")")].replace(",", " ").split()]
    return tuple(values[:3]), values[3] if len(values) > 3 else 1.0


def screenshot(test, area, scale=1):
    """What is painted of the document in an area: left, top, right, bottom, in CSS pixels."""
    left, upper, right, lower = area
    data = test.driver.execute_cdp_cmd(
        "Page.captureScreenshot",
        {
            "format": "png", "optimizeForSpeed": True, "captureBeyondViewport": False,
            "clip": {"x": left, "y": upper, "width": right - left, "height": lower - upper, "scale": scale},
        },
    )["data"]
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


# Of the window in which texts are measured: few pages are higher.
HEIGHT = 4000


def pale_texts(test, width, least=4.5, wanted=lambda one: True):
    """The wanted texts of the page that have too little contrast with what lies behind them, as (text, contrast, share,
    place), the texts that were measured, and those that were not, for they stand outside the page.

    Where they stand is photographed as it is and with the texts transparent. Where the two differ are the letters; what
    the second shows there and one pixel around is what lies behind. A text may have little contrast with a few of
    these pixels: the edges of lines that pass behind it. A text that is not seen has none. What seems too pale is looked
    at again, enlarged: there a line beside letters is no line behind them."""
    height = HEIGHT
    test.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700},
    )
    test.script("scrollTo(0, 0)")
    found, measured, outside, texts = [], [], [], []
    for one in filter(wanted, test.script(TEXTS)):
        left, upper, right, _ = one["box"]
        (outside if left < 0 or upper < 0 or right > width else texts).append(one)
    texts.sort(key=lambda one: one["box"][1])
    while texts:
        # As many as one window shows, whole.
        top = max(0, int(texts[0]["box"][1]) - 20)
        here = [one for one in texts if one["box"][3] < top + height - 20] or texts[:1]
        texts = [one for one in texts if one not in here]
        test.script("scrollTo(0, arguments[0])", top)
        # A drawing is photographed by itself, and what stands around drawings together.
        parts = {}
        for one in here:
            parts.setdefault(str(one["frame"]), []).append(one)
        seem = pale_of(test, parts.values(), least)
        found += [one[1:] for one in pale_of(test, [[one] for one, *_ in seem], least, scale=4)]
        measured += here
    return found, measured, outside


def pale_of(test, parts, least, scale=1):
    """The texts of some parts of the window that have too little contrast, each with what pale_texts says of it."""
    areas = [area_of(part) for part in parts]
    shown = [screenshot(test, area, scale) for area in areas]
    test.script(SHEET, WITHOUT_TEXT, "without text")
    behind = [screenshot(test, area, scale) for area in areas]
    test.script(SHEET, "", "without text")
    found = []
    for part, area, *pictures in zip(parts, areas, shown, behind):
        for one in part:
            ratio, share = worst(one, *(picture.crop(within(one, area, scale)) for picture in pictures), least)
            if share > 0.05:
                found.append((one, one["text"], round(ratio, 2), round(share, 2), one["place"]))
    return found


def area_of(texts):
    """The least area that holds the texts."""
    lefts, uppers, rights, lowers = zip(*(one["box"] for one in texts))
    return int(min(lefts)), int(min(uppers)), int(max(rights)) + 1, int(max(lowers)) + 1


def within(one, area, scale):
    """Where a text stands in the picture of an area."""
    left, upper, right, lower = map(int, one["box"])
    return [scale * side for side in (left - area[0], upper - area[1], right + 1 - area[0], lower + 1 - area[1])]


def worst(one, shown, behind, least):
    """The least contrast of a text, and the share of what lies behind its letters that has too little."""
    inks, opacity = colour_of(one["color"])
    opacity *= one["opacity"]
    letters = ImageChops.difference(shown, behind).convert("L").point(lambda value: 255 if value > 20 else 0)
    near = letters.filter(ImageFilter.MaxFilter(3))
    marked = Image.composite(behind, Image.new("RGB", behind.size, (1, 2, 3)), near)
    counts = {colour: count for count, colour in marked.getcolors(behind.width * behind.height) if colour != (1, 2, 3)}
    if not counts:
        # No letter is seen: it has the colour of what lies behind it.
        return 1.0, 1.0
    ratios = {
        colour: contrast(tuple(opacity * ink + (1 - opacity) * paper for ink, paper in zip(inks, colour)), colour)
        for colour in counts
    }
    pale = sum(count for colour, count in counts.items() if ratios[colour] < least)
    return min(ratios.values()), pale / sum(counts.values())


# What of the page's text cannot be read: cut off by its box, outside the window where nothing scrolls, in or
# over another text, or outside the picture that it belongs to.
LOST = """
const faults = [];
const say = (kind, text) => { if (faults.length < 20) faults.push(`${kind}: ${text.trim().slice(0, 60)}`); };
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) say('scrolls sideways', `${root.scrollWidth} in ${root.clientWidth}`);
const name = (one) => one.localName + (one.id ? '#' + one.id : '') + '.' + one.getAttribute('class');
for (const one of document.body.querySelectorAll('*')) {
  if (one instanceof SVGElement || !one.checkVisibility() || one.clientWidth <= 1 || one.closest('.visually-hidden')) continue;
  const style = getComputedStyle(one);
  if (style.clipPath === 'inset(50%)' || /^(input|select|iframe|textarea)$/.test(one.localName)) continue;
  const hides = (value) => value === 'hidden' || value === 'clip';
  if (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) say('cut off', name(one));
  if (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1) say('cut off', name(one));
}
for (const one of document.querySelectorAll('button, label, summary, th, td')) {
  const isHidden = one.closest('thead') && getComputedStyle(one.closest('thead')).clipPath !== 'none';
  if (one.checkVisibility() && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
    && getComputedStyle(one).display !== 'inline' && !isHidden) say('wider than its box', name(one));
}
const texts = (() => { TEXTS })();
const lines = [];
for (const one of texts) {
  const [left, top, right, bottom] = one.box;
  if (one.frame) {
    const [l, t, r, b] = one.frame;
    if (left < l - 1 || right > r + 1 || top < t - 2 || bottom > b + 2) say('outside its picture', one.text);
  } else if (right > root.clientWidth + 1 || left < -1) {
    if (![...document.querySelectorAll('.table-frame, pre')].some((frame) => {
      const box = frame.getBoundingClientRect(); return box.top <= top && box.bottom >= bottom; })) say('outside the window', one.text);
  }
  // The letters fill the middle of their line.
  const slack = (bottom - top) * .28;
  lines.push({...one, left: left + 1.5, right: right - 1.5, top: top + slack, bottom: bottom - slack});
}
lines.sort((a, b) => a.top - b.top);
for (let i = 0; i < lines.length; i++) {
  for (let k = i + 1; k < lines.length && lines[k].top < lines[i].bottom; k++) {
    const [a, b] = [lines[i], lines[k]];
    if (a.left < b.right && b.left < a.right && a.isDrawn === b.isDrawn) say('over each other', `${a.text.slice(0, 26)} | ${b.text.slice(0, 26)}`);
  }
}
return faults;
""".replace("TEXTS", TEXTS)
