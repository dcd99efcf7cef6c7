"""Names of sixty letters without a space: no page scrolls sideways on a phone."""

import unittest

from browser import PageTest

PAGES = [
    "",
    "kommuner/",
    "omraden/samspel/",
    "kommun/mark/",
    "kommun/mark/2022/",
    "kommun/mark/lattlast/",
    "kommun/leksand/",
    "jamfor/",
    "jamfor/mark-2024/medel-2020/",
]

# Puts the long name wherever a name stands, outside the tables, which scroll in frames of their own, and the charts,
# which wrap names themselves.
LENGTHEN = """
const long = 'Mark' + 'skogsbygdskommunen'.repeat(4).slice(0, 56);
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let count = 0;
while (texts.nextNode()) {
  const text = texts.currentNode;
  if (text.parentElement.closest('svg, table, script, template, select')) continue;
  const longer = text.data.replace(/\\b(Mark|Leksand|Svenljunga)\\b/g, long);
  if (longer !== text.data) { text.data = longer; count += 1; }
}
document.querySelectorAll('details').forEach((one) => { one.open = true; });
return count;
"""


class LongNames(PageTest):
    def test_a_name_without_a_space_breaks_instead_of_making_the_page_wider(self):
        for path in PAGES:
            with self.subTest(path):
                self.page(path, width=320)
                self.assertGreater(self.script(LENGTHEN), 0, "the page names nobody")
                self.assert_no_sideways_scroll()


if __name__ == "__main__":
    unittest.main()
