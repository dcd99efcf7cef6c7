"""What can be seen of a page, measured: the contrast of every text with what lies behind it, and whether any text is lost."""

import base64
import io

from PIL import Image, ImageChops, ImageFilter

# Texts as they are laid out, in lines: where each stands in the window, and its colour. Texts that are only for those
# who listen are clipped to nothing and left out.
TEXTS = """
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
      box: [box.left, box.top, box.right, box.bottom], isDrawn,
      frame: frame && [frame.left, frame.top, frame.right, frame.bottom],
      place: parent.localName + (parent.getAttribute('class') ? '.' + parent.getAttribute('class') : ''),
    });
  }
}
return found;
"""

# A sheet of the page's own making: the policy allows those, and nothing of the page changes.
SHEET = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
document.adoptedStyleSheets = arguments[0] ? [sheet] : [];
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


def screenshot(test):
    data = test.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


def pale_texts(test, width, least=4.5):
    """The texts of the page that have too little contrast with what lies behind them, as (text, contrast, share, place).

    The page is photographed as it is and with its texts transparent. Where the two differ are the letters; what the
    second shows there and one pixel around is what lies behind. A text may have little contrast with a few of
    these pixels: the edges of lines that pass behind it."""
    height, overlap = 4000, 300
    test.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700},
    )
    found, known, top = {}, set(), 0
    end = test.script("return document.documentElement.scrollHeight")
    while True:
        test.script("scrollTo(0, arguments[0])", top)
        offset = test.script("return scrollY")
        texts = test.script(TEXTS)
        shown = screenshot(test)
        test.script(SHEET, WITHOUT_TEXT)
        behind = screenshot(test)
        test.script(SHEET, "")
        letters = ImageChops.difference(shown, behind).convert("L").point(lambda value: 255 if value > 20 else 0)
        near = letters.filter(ImageFilter.MaxFilter(3))
        for one in texts:
            left, upper, right, lower = one["box"]
            key = (one["text"], round(left), round(upper + offset))
            if upper < 0 or lower > height or left < 0 or right > width or key in known:
                continue
            known.add(key)
            area = (int(left), int(upper), int(right) + 1, int(lower) + 1)
            ratio, share = worst(one, behind.crop(area), near.crop(area), least)
            if share > 0.05:
                found[key] = (one["text"], round(ratio, 2), round(share, 2), one["place"])
        if offset + height >= end - 1:
            return list(found.values()), len(known)
        top = offset + height - overlap


def worst(one, behind, near, least):
    """The least contrast of a text, and the share of what lies behind its letters that has too little."""
    inks, opacity = colour_of(one["color"])
    opacity *= one["opacity"]
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
