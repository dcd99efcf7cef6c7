"""Every kind of page in both languages, narrow and wide, light and dark: what can be read, and what the keyboard reaches.
Every page is asked, as in all browser tests, whether its console is silent and its host alone; test_axe has the rest.
"""

import os
import unittest
import unittest.mock

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import PageTest, Site
from kinds import AXE, DRAWN, KINDS, LANGUAGES, open_kind, resize, unfold
from looking import LOST, SHEET, SPACED, colour_of, contrast, pale_texts
from published import fixture
from rules import RuleTest

class HeadingTest(PageTest):
    def test_cells_know_their_headings(self):
        for name in KINDS:
            open_kind(self, name)
            with self.subTest(name=name):
                self.assertEqual(self.script("return [...document.querySelectorAll('th:not([scope])')].map((t) => t.outerHTML)"), [])
                # And where a table has headings of columns, no row has more cells than there are.
                self.assertEqual(
                    self.script(
                        "const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);"
                        "return [...document.querySelectorAll('table')].filter((table) => table.tHead"
                        " && [...table.tBodies].some((body) => [...body.rows].some((row) => width(row) > width(table.tHead.rows[0]))))"
                        ".map((table) => table.outerHTML.slice(0, 200))"
                    ),
                    [],
                )


class ContrastTest(PageTest):
    """Every text of some pages is measured against what the browser has painted behind it: also those that axe-core decides
    by colours, as it does on all other pages."""

    def test_every_text_stands_out(self):
        for name in ["start", "frame", "municipalities", "search, found"]:
            for dark in (False, True):
                with self.subTest(name=name, dark=dark):
                    width = 320 if name == "municipalities" else 1280
                    open_kind(self, name, width=width, dark=dark)
                    pale, measured, _ = pale_texts(self, width)
                    self.assertEqual(pale, [])
                    self.assertGreater(len(measured), 20)

    def test_a_pale_text_is_told(self):
        open_kind(self, "frame")
        # A drawn text, one on a line that is too dark behind it, and one of the page.
        self.script(
            "const [first, second] = document.querySelectorAll('svg text');"
            "first.setAttribute('class', ''); first.setAttribute('fill', '#999'); first.setAttribute('stroke', 'none');"
            "second.setAttribute('class', ''); second.setAttribute('fill', '#333'); second.setAttribute('stroke', '#666');"
            "second.setAttribute('stroke-width', '6'); second.setAttribute('paint-order', 'stroke')"
        )
        texts = self.script(
            "return [...document.querySelectorAll('svg text')].slice(0, 2).map((one) => one.textContent.trim().slice(0, 60))"
        )
        self.script("document.querySelector('h1').style.color = '#aaa'")
        pale, _, _ = pale_texts(self, 1280)
        self.assertLessEqual({*texts, "Mark"}, {one[0] for one in pale}, pale)


class DrawnTest(PageTest):
    """Words and signs in drawings and their keys, where they are hardest to see."""

    def test_words_are_large_enough_on_the_narrowest_phone(self):
        for name in DRAWN:
            for language in LANGUAGES:
                with self.subTest(name=name, language=language):
                    open_kind(self, name, language, width=320)
                    unfold(self)
                    sizes = self.script(
                        "return [...document.querySelectorAll('svg text')].filter((text) => text.checkVisibility())"
                        ".map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"
                    )
                    self.assertGreater(len(sizes), 3)
                    self.assertGreaterEqual(min(sizes), 12)

    def test_the_colours_of_the_system_leave_every_word_readable(self):
        for name in DRAWN:
            for dark in (False, True):
                with self.subTest(name=name, dark=dark):
                    open_kind(self, name)
                    self.forced(dark)
                    unfold(self)
                    # An edge of paper round letters would get their colour, and letters would run together.
                    edges, inks, papers = self.script(
                        "const texts = [...document.querySelectorAll('svg text')].filter((text) => text.checkVisibility())"
                        ".map((text) => getComputedStyle(text));"
                        "const behind = [...document.querySelectorAll('svg rect.kc-fill-paper')].map((one) => getComputedStyle(one).fill);"
                        "return [texts.filter(({stroke}) => stroke !== 'none').length, texts.map(({fill}) => fill),"
                        "[...behind, getComputedStyle(document.querySelector('.ram') ?? document.body).backgroundColor]]"
                    )
                    self.assertEqual(edges, 0)
                    self.assertGreater(len(inks), 3)
                    self.assertEqual(len(set(papers)), 1, papers)
                    for ink in set(inks):
                        self.assertGreater(contrast(colour_of(ink)[0], colour_of(papers[0])[0]), 4.5)

    def test_signs_of_a_key_are_seen_in_the_colours_of_the_system_and_printed(self):
        for name in ("profile, whole", "frame"):
            for media, forced in (("screen", True), ("print", False)):
                with self.subTest(name=name, media=media):
                    open_kind(self, name)
                    if forced:
                        self.forced(False)
                    else:
                        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
                        self.addCleanup(self.driver.execute_cdp_cmd, "Emulation.setEmulatedMedia", {"media": ""})
                    # A border is printed whatever is printed of backgrounds.
                    signs = self.script(
                        "return [...document.querySelectorAll('[class^=key-]')].filter((one) => one.checkVisibility()).map((one) => {"
                        "const style = getComputedStyle(one, '::before');"
                        "const side = ['Top', 'Left'].find((side) => parseFloat(style[`border${side}Width`]) > 0);"
                        "return side && style[`border${side}Color`] })"
                    )
                    self.assertGreaterEqual(len(signs), 3)
                    for sign in signs:
                        self.assertIsNotNone(sign)
                        self.assertGreater(contrast(colour_of(sign)[0], (255, 255, 255)), 3)

    def forced(self, dark):
        """The reader's system decides the colours, as in Windows' contrast themes."""
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [
                {"name": "forced-colors", "value": "active"},
                {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ]},
        )


class ReadableTest(PageTest):
    """Enlarged and spaced out, nothing is cut off, covered or outside."""

    def test_twice_the_size_loses_nothing(self):
        # A window of 1280 px that is enlarged to 200 % has room for 640.
        for name in KINDS:
            for language in LANGUAGES:
                with self.subTest(name=name, language=language):
                    open_kind(self, name, language, width=640)
                    resize(self, 640, 450, scale=2)
                    unfold(self)
                    self.assertEqual(self.script(LOST), [])

    def test_more_space_loses_nothing(self):
        for name in KINDS:
            for language in LANGUAGES:
                open_kind(self, name, language, width=320)
                unfold(self)
                for width in (320, 1280):
                    with self.subTest(name=name, language=language, width=width):
                        resize(self, width)
                        self.script(SHEET, SPACED)
                        self.assertEqual(self.script(LOST), [])
                        self.script(SHEET, "")

    def test_what_is_lost_is_told(self):
        open_kind(self, "about")
        self.script(SHEET, "main h1 { overflow: hidden; height: 10px } main p { position: relative; left: 300px; white-space: nowrap }")
        told = {fault.split(":")[0] for fault in self.script(LOST)}
        self.assertLessEqual({"cut off", "scrolls sideways", "outside the window"}, told)
        self.script(SHEET, "main p { margin: -.5em 0 !important } h2 { margin: -1em 0 !important }")
        self.assertIn("over each other", {fault.split(":")[0] for fault in self.script(LOST)})


# Pages of made content with what no real municipality has published yet: answers, targets and what became of them.
ANSWERED = ["kommun/provkoping/", "kommun/exempelby/", "kommun/exempelby/2021/", "kommun/fantasiholm/", "kommun/skissjo/"]


class AnsweredTest(RuleTest):
    @classmethod
    def setUpClass(cls):
        with unittest.mock.patch.dict(os.environ, {"SITE": str(fixture("answers")), "SITE_PATH": "/pahittat/"}):
            cls.site = Site()
        cls.addClassCleanup(cls.site.close)
        super().setUpClass()

    def test_pages_with_answers_keep_the_same_rules(self):
        for path in ANSWERED:
            for language in LANGUAGES.values():
                self.page(language + path, width=320)
                self.assertNotEqual(self.script("return document.title"), "")
                unfold(self)
                self.script(AXE)
                for width in (320, 1440):
                    for dark in (False, True):
                        with self.subTest(path=language + path, width=width, dark=dark):
                            self.assertEqual(self.faults(width, dark, everything=not dark), [])
                            resize(self, width)
                            self.assertEqual(self.script(LOST), [])
                    with self.subTest(path=language + path, width=width, spaced=True):
                        self.script(SHEET, SPACED)
                        self.assertEqual(self.script(LOST), [])
                        self.script(SHEET, "")

    def test_every_text_stands_out(self):
        for path in ANSWERED[:2]:
            for dark in (False, True):
                with self.subTest(path=path, dark=dark):
                    self.page(path, width=1280, dark=dark)
                    self.assertGreater(len(self.texts(".answered, .own-words, .status")), 0)
                    pale, measured, _ = pale_texts(self, 1280)
                    self.assertEqual(pale, [])
                    self.assertGreater(len(measured), 100)


REACHABLE = """
return [...document.querySelectorAll('a[href],area[href],button,input,select,textarea,summary,[tabindex]')]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})
    && one.type !== 'hidden' && !one.closest('[inert]'))
"""

# The markup around each of these: names and classes of all that it stands in, what kind of field it is, and its order.
PLACES = f"""
return (() => {{ {REACHABLE} }})().map((one) => {{
  const names = [];
  for (let up = one; up; up = up.parentElement) names.push(`${{up.localName}}.${{up.getAttribute('class') ?? ''}}`);
  return `${{names.join(' ')}} ${{one.type ?? ''}} ${{one.tabIndex}}`;
}})
"""

# Notes what gets the focus, in order, and how it shows: the width and colour of its outline and the paper around it.
WATCH = """
window.seen = [];
addEventListener('focusin', ({target}) => {
  const style = getComputedStyle(target);
  let around = target.parentElement;
  while (around && /, 0\\)$|transparent/.test(getComputedStyle(around).backgroundColor)) around = around.parentElement;
  const box = target.getClientRects()[0];
  window.seen.push({
    target, style: style.outlineStyle, width: parseFloat(style.outlineWidth), color: style.outlineColor,
    paper: getComputedStyle(around ?? document.documentElement).backgroundColor,
    isSeen: Boolean(box && box.width > 0 && box.height > 0),
  });
});
"""


class KeyboardTest(PageTest):
    def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(self):
        places = set()
        for name in KINDS:
            with self.subTest(name=name):
                open_kind(self, name, width=1280)
                places.update(self.script(PLACES))
                self.walk(name)
        # English pages have the same scripts and the same style. Where all that is to be reached has the same markup around
        # it as something that was, there is nothing new to find.
        walked = []
        for name in KINDS:
            with self.subTest(name=name, language="en"):
                open_kind(self, name, "en", width=1280)
                here = self.script(PLACES)
                if not places.issuperset(here):
                    places.update(here)
                    self.walk(name)
                    walked.append(name)
        self.assertGreater(len(walked), 2, "a term stands in another paragraph")
        for name in ("municipalities", "compare, chosen", "search, found", "profile, whole"):
            with self.subTest(name=name, width=320):
                open_kind(self, name, width=320, dark=True)
                self.walk(name)

    def test_what_is_not_shown_or_out_of_order_is_told(self):
        for change, fault in (
            ("document.querySelector('main a').tabIndex = 5", "out of order"),
            ("arguments[0].replaceSync('main a:focus-visible { outline: none }')", "none"),
            ("arguments[0].replaceSync('main a:focus-visible { outline-color: #ddd }')", "not greater than or equal to 3"),
        ):
            open_kind(self, "about")
            self.script(change.replace("arguments[0]", "const sheet = new CSSStyleSheet(); sheet")
                        + "; if (typeof sheet !== 'undefined') document.adoptedStyleSheets = [sheet]")
            with self.subTest(change=change), self.assertRaisesRegex(AssertionError, fault):
                self.walk("about")

    def walk(self, name):
        expected = self.script(f"const found = (() => {{ {REACHABLE} }})(); window.expected = found; return found.length")
        self.assertGreater(expected, 0, name)
        self.script(WATCH)
        # From the top of the page. Frames and scrolled parts may take some steps of their own.
        pressed, seen, before = 0, 0, -1
        while seen != before and pressed < 2 * expected + 100:
            before = seen
            ActionChains(self.driver, duration=0).send_keys(Keys.TAB * 60).perform()
            pressed += 60
            seen = self.script("return new Set(window.seen.map((one) => one.target)).size")
        answer = self.script(
            "const order = [];"
            "for (const one of window.seen) { if (order.includes(one.target)) break;"
            " if (window.expected.includes(one.target)) order.push(one.target); }"
            "const told = (one) => one.outerHTML.slice(0, 140);"
            "return [window.expected.filter((one) => !order.includes(one)).map(told),"
            " order.filter((one, index) => index > 0 && !(order[index - 1].compareDocumentPosition(one)"
            " & Node.DOCUMENT_POSITION_FOLLOWING)).map(told),"
            " window.seen.filter(({target}, at) => window.seen.findIndex((one) => one.target === target) === at)"
            ".map(({target, ...rest}) => ({...rest, html: told(target)}))]"
        )
        # Each as it was reached first: whoever goes on from the last link comes back through the browser's own controls, and
        # then the browser does not always show where the focus is.
        missed, disordered, shown = answer
        self.assertEqual(missed, [], "never reached")
        self.assertEqual(disordered, [], "out of order")
        for one in shown:
            self.assertTrue(one["isSeen"], one)
            self.assertNotEqual(one["style"], "none", one)
            self.assertGreaterEqual(one["width"], 2, one)
            outline, paper = colour_of(one["color"]), colour_of(one["paper"])
            self.assertEqual(outline[1], 1, one)
            self.assertGreaterEqual(contrast(outline[0], paper[0]), 3, one)


if __name__ == "__main__":
    unittest.main()
