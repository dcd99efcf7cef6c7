"""What is printed: profiles and evaluations as PDF from Chromium on A4, read with poppler.

No heading stands alone at the foot of a page, and nothing reaches over the edge of the paper or is cut in two: text by
its boxes in the PDF, drawings and tables by where they stand on the page that is laid out for paper.
"""

import base64
import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree as xml

from browser import PageTest
from kinds import LANGUAGES
from looking import SHEET

XHTML = "{http://www.w3.org/1999/xhtml}"

PAGES = {
    "profile, whole": "kommun/mark/",
    "profile, of the older framework": "kommun/amal/",
    "profile, total only": "kommun/helsingborg/",
    "evaluation": "kommun/svenljunga/2022/",
    "evaluation with steps": "kommun/mark/2024/",
    "evaluation, figures only": "kommun/vallentuna/2019/",
}


class PrintTest(PageTest):
    def printed(self, path, sheet="", scripts=True):
        """The pages as lists of lines (top, bottom, left, right, text), with their size; laid out by `sheet` as well."""
        self.page(path, width=1280, scripts=scripts)
        if sheet:
            self.script(SHEET, sheet)
        return self.paper()

    def paper(self):
        """The page that is open, printed."""
        data = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False, "paperWidth": 8.27, "paperHeight": 11.69}
        )["data"]
        with tempfile.TemporaryDirectory() as place:
            pdf = pathlib.Path(place) / "page.pdf"
            pdf.write_bytes(base64.b64decode(data))
            text = subprocess.run(
                ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, text=True
            ).stdout
        pages = []
        for page in xml.fromstring(text).iter(XHTML + "page"):
            lines = []
            for line in page.iter(XHTML + "line"):
                words = [word.text or "" for word in line.iter(XHTML + "word")]
                box = [float(line.get(name)) for name in ("yMin", "yMax", "xMin", "xMax")]
                lines.append((*box, " ".join(words)))
            pages.append((float(page.get("width")), float(page.get("height")), sorted(lines)))
        return pages

    def headings(self):
        return {
            " ".join(text.split())
            for text in self.script("return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((h) => h.innerText)")
        }

    def source(self):
        """What stands at the foot of every page, in a line or two."""
        return " ".join(self.script("return document.querySelector('.print-source').textContent").split())

    def test_headings_have_something_below_them(self):
        for name, path in PAGES.items():
            for language in LANGUAGES:
                with self.subTest(name=name, language=language):
                    pages = self.printed(LANGUAGES[language] + path)
                    headings = self.headings()
                    self.assertGreater(len(headings), 3)
                    self.assertTrue(any(line[4] in self.source() for line in pages[0][2]), "the source is on the page")
                    self.assertEqual(self.alone(pages, headings), [])
                    texts = {line[4] for _, _, lines in pages for line in lines}
                    self.assertGreater(len(texts & headings), 2, "headings are found")

    def alone(self, pages, headings):
        """The headings that end a page, with its number. Some have several lines; the source at the foot is no text."""
        found, source = [], self.source()
        for number, (_, _, lines) in enumerate(pages, 1):
            body = [line[4] for line in lines if line[4] not in source]
            ends = {" ".join(body[-size:]) for size in range(1, 4)}
            found += [(number, heading) for heading in ends & headings]
        return found

    def test_a_heading_alone_is_told(self):
        pages = self.printed("kommun/svenljunga/2022/", "@media print { h2 { break-after: page !important } }")
        self.assertGreater(len(self.alone(pages, self.headings())), 2)

    def test_what_is_folded_is_printed_and_folded_again(self):
        for name, path in PAGES.items():
            for language in LANGUAGES:
                with self.subTest(name=name, language=language):
                    words = self.words(self.printed(LANGUAGES[language] + path))
                    folds = self.folds()
                    self.assertEqual(folds == [], name == "evaluation, figures only")
                    for _, captions in folds:
                        for caption in captions:
                            self.assertIn(caption, words)
                    self.assertEqual(self.script("return document.querySelectorAll('main details[open]').length"), 0)

    def test_without_scripts_what_is_folded_is_named_and_what_is_open_is_printed(self):
        path = PAGES["profile, whole"]
        words = self.words(self.printed(path, scripts=False))
        folds = self.folds()
        self.assertGreater(len(folds), 10)
        for summary, _ in folds:
            self.assertIn(summary, words)
        # A fold opens without a script.
        self.script("document.querySelector('main details:has(caption)').open = true")
        _, captions = self.folds("main details[open]")[0]
        words = self.words(self.paper())
        self.assertIn(captions[0], words)

    def words(self, pages):
        return " ".join(line[4] for _, _, lines in pages for line in lines)

    def folds(self, selector="main details"):
        """The headings of the folds and the first words of each table in them."""
        return self.script(
            "const words = (one) => one.textContent.trim().split(/\\s+/).slice(0, 3).join(' ');"
            "return [...document.querySelectorAll(arguments[0])]"
            ".map((one) => [words(one.querySelector('summary')), [...one.querySelectorAll('caption')].map(words)])",
            selector,
        )

    def test_nothing_reaches_over_the_edge(self):
        for name, path in PAGES.items():
            with self.subTest(name=name):
                for number, (width, height, lines) in enumerate(self.printed(path), 1):
                    self.assertAlmostEqual(width, 595, delta=1)
                    self.assertAlmostEqual(height, 842, delta=1)
                    for top, bottom, left, right, text in lines:
                        where = f"page {number}: {text}"
                        # Within the margins of the sheet: 16 mm at the sides and above, 14 mm below.
                        self.assertGreaterEqual(left, 45 - 1, where)
                        self.assertLessEqual(right, width - 45 + 2, where)
                        self.assertGreaterEqual(top, 45 - 2, where)
                        self.assertLessEqual(bottom, height - 39, where)

    def test_drawings_and_tables_fit_the_paper(self):
        for name, path in PAGES.items():
            with self.subTest(name=name):
                # The width between the margins: 178 mm.
                self.page(path, width=673)
                self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
                self.addCleanup(self.driver.execute_cdp_cmd, "Emulation.setEmulatedMedia", {"media": ""})
                self.assertEqual(
                    self.script(
                        "return [...document.querySelectorAll('main svg, main table, main figure')]"
                        ".filter((one) => one.checkVisibility()).filter((one) => {"
                        "const box = one.getBoundingClientRect();"
                        # Higher than a sheet is cut in two, but for a table, whose rows go on with its heading.
                        "return box.right > 674 || box.left < -1 || box.height > 1000 && one.localName !== 'table' })"
                        ".map((one) => one.outerHTML.slice(0, 120))"
                    ),
                    [],
                )
                # Charts and tables are kept whole, and the rows of one that is longer than a sheet.
                self.assertEqual(
                    self.script(
                        "return [...document.querySelectorAll('main .chart, main table, main tr')]"
                        ".filter((one) => getComputedStyle(one).breakInside !== 'avoid').map((one) => one.outerHTML.slice(0, 120))"
                    ),
                    [],
                )
