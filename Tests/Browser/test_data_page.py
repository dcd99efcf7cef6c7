"""The page of the open data: what it says of files is so, and it can be read on a phone."""

import unittest

from browser import PageTest

PAGES = ["data/", "en/data/"]


def told(size, comma):
    """How large a file is, as the page is to say it."""
    if size < 1000:
        return None
    if size < 999_500:
        return f"{(size + 500) // 1000} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".0 ", " ").replace(".", comma)


class DataPage(PageTest):
    def files(self):
        """The links to files below data/, with the sizes that they tell."""
        return self.script(
            "return [...document.querySelectorAll('main a.data-file, main pre + a, #program a')].map((a) =>"
            " [a.href, a.querySelector('.of')?.textContent.replace('\\u00a0', ' ') ?? null])"
        )

    def test_files_are_there_and_as_large_as_it_says(self):
        for path in PAGES:
            self.page(path)
            sizes = 0
            for href, size in self.files():
                file = self.site.folder / href.removeprefix(self.site.root)
                with self.subTest(f"{path}: {href}"):
                    self.assertTrue(file.is_file())
                    expected = told(file.stat().st_size, "," if path == "data/" else ".")
                    if size and expected:
                        sizes += 1
                        self.assertEqual(size, expected)
            self.assertGreater(sizes, 10, "sizes are told")

    def test_every_table_is_listed_with_its_columns(self):
        self.page("data/")
        tables = self.script("return [...document.querySelectorAll('.data-files tbody a[href^=\"#\"]')].map((a) => a.hash)")
        self.assertGreaterEqual(len(tables), 8)
        for table in tables:
            file = self.site.folder / "data" / (table[1:] + ".csv")
            headings = file.read_text("utf-8").splitlines()[0].split(",")
            columns = self.script(
                "return [...document.querySelectorAll(arguments[0] + ' dt code')].map((c) => c.textContent)", table
            )
            self.assertEqual(columns, headings)

    def test_a_table_leads_to_its_columns(self):
        self.page("data/", scripts=False)
        self.one('.data-files a[href="#references"]').click()
        self.wait(lambda: self.one("#references").is_displayed(), "the columns open")

    def test_every_page_leads_here(self):
        for path, target in [("", "data/"), ("kommun/mark/", "data/"), ("en/omraden/", "en/data/")]:
            self.page(path)
            links = self.script("return [...document.querySelectorAll('footer a')].map((a) => a.href)")
            self.assertIn(self.site.root + target, links)

    def test_nothing_is_wider_than_a_phone(self):
        for path in PAGES:
            for width in (320, 360):
                self.page(path, width=width)
                self.script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                self.assert_no_sideways_scroll()
                # The table of files fits, too, without being moved.
                frame = self.script(
                    "const f = document.querySelector('#filer .table-frame'); return [f.scrollWidth, f.clientWidth]"
                )
                self.assertLessEqual(frame[0], frame[1] + 1)


if __name__ == "__main__":
    unittest.main()
