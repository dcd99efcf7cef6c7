"""What a reader's browser has to load, as a server sends it: compressed with gzip."""

import gzip
import re
import unittest

from published import sites

# In bytes; a kilobyte is a thousand of them here, which is the stricter reading.
PROFILE, STYLESHEET = 35_000, 15_000


def weight(path):
    return len(gzip.compress(path.read_bytes(), 6))


class WeightTest(unittest.TestCase):
    def test_every_profile_is_light(self):
        for site in sites():
            profiles = sorted(site.folder.glob("kommun/*/index.html")) + sorted(site.folder.glob("en/kommun/*/index.html"))
            self.assertGreater(len(profiles), 0)
            weights = {path: weight(path) for path in profiles}
            heaviest = max(weights, key=weights.get)
            self.assertLessEqual(weights[heaviest], PROFILE, heaviest)
            for path in profiles:
                # Its charts are in it, so that nothing else is to be added.
                self.assertNotRegex(path.read_text("utf-8"), r"<(?:img|object|embed|iframe|video)\b", path)

    def test_every_page_has_one_light_stylesheet(self):
        for site in sites():
            for path in site.folder.glob("assets/*.css"):
                self.assertLessEqual(weight(path), STYLESHEET, path)
            for path in site.folder.rglob("*.html"):
                sheets = re.findall(r'<link rel="stylesheet"[^>]*>', path.read_text("utf-8"))
                self.assertEqual(len(sheets), 1, path)

    def test_there_are_no_fonts(self):
        for site in sites():
            found = [path for path in site.folder.rglob("*") if re.search(r"\.(?:woff2?|ttf|otf|eot)$", path.name)]
            self.assertEqual(found, [])
            for path in [*site.folder.glob("assets/*.css"), *site.folder.rglob("*.svg")]:
                text = path.read_text("utf-8")
                self.assertNotIn("@font-face", text, path)
                self.assertNotIn("@import", text, path)


if __name__ == "__main__":
    unittest.main()
