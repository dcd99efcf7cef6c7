"""What the site says of itself where it is shared, found and followed; and the button that shares a page."""

import json
import re
import struct
import unittest
import urllib.request
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

from browser import PageTest

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"

# Properties that each kind of thing must have.
REQUIRED = {
    "WebSite": {"name", "url", "inLanguage", "publisher", "potentialAction"},
    "BreadcrumbList": {"itemListElement"},
    "GovernmentOrganization": {"name", "identifier", "mainEntityOfPage"},
    "DataCatalog": {"name", "description", "url", "license", "publisher", "dataset"},
    # What https://developers.google.com/search/docs/appearance/structured-data/dataset asks for and recommends.
    "Dataset": {"name", "description", "url", "license", "temporalCoverage", "spatialCoverage", "distribution"},
}


class Head(HTMLParser):
    """What the head of a page says."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.data, self.within = {}, [], "", False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and ("property" in values or "name" in values):
            self.meta[values.get("property") or values["name"]] = values["content"]
        if tag == "link":
            self.links.append(values)
        self.within = tag == "script" and values.get("type") == "application/ld+json"

    def handle_endtag(self, tag):
        self.within = False

    def handle_data(self, data):
        if self.within:
            self.data += data


class SharedTest(PageTest):
    def setUp(self):
        super().setUp()
        self.root = next(
            values["href"] for values in self.head("index.html").links if values["rel"] == "canonical"
        )

    def head(self, path):
        return Head((self.site.folder / path).read_text("utf-8"))

    def file(self, address):
        """The file of an absolute address of the site."""
        self.assertTrue(address.startswith(self.root), address)
        path = address[len(self.root) :]
        return self.site.folder / (path + "index.html" if path == "" or path.endswith("/") else path)

    def pages(self):
        return sorted(str(path.relative_to(self.site.folder)) for path in self.site.folder.rglob("*.html"))

    def shared(self):
        """The pages that are to be found and shared: not what stands in for others, and none for a frame."""
        hidden = re.compile(r"(?:^|/)404\.html$|(?:^|/)kommun/.*/badda-in/")
        return [path for path in self.pages() if not hidden.search(path)]

    # Found

    def test_the_list_of_pages_names_every_page_and_its_translations(self):
        tree = xml.parse(self.site.folder / "sitemap.xml").getroot()
        self.assertEqual(tree.tag, SITEMAP + "urlset")
        listed = {}
        for page in tree.findall(SITEMAP + "url"):
            address = page.findtext(SITEMAP + "loc")
            self.assertNotIn(address, listed)
            listed[address] = {
                link.get("hreflang"): link.get("href") for link in page.findall(XHTML + "link")
            }
            changed = page.findtext(SITEMAP + "lastmod")
            if changed is not None:
                self.assertRegex(changed, r"^\d{4}-\d{2}-\d{2}$")
            self.assertTrue(self.file(address).is_file(), address)
        self.assertEqual(len(listed), len(self.shared()))
        for address, translations in listed.items():
            self.assertEqual(set(translations), {"sv", "en", "x-default"})
            self.assertIn(address, translations.values())
            # Each translation names the same ones.
            for other in translations.values():
                self.assertEqual(listed[other], translations)

    def test_the_page_says_what_the_list_says(self):
        for path in ("kommun/mark/2024/index.html", "en/omraden/index.html"):
            alternates = {v["hreflang"]: v["href"] for v in self.head(path).links if "hreflang" in v}
            self.assertEqual(set(alternates), {"sv", "en", "x-default"})
            self.assertEqual(alternates["x-default"], alternates["sv"])

    def test_robots_are_told_where_the_list_is(self):
        lines = (self.site.folder / "robots.txt").read_text("utf-8").splitlines()
        self.assertIn(f"Sitemap: {self.root}sitemap.xml", lines)
        self.assertIn("Allow: /", lines)

    def test_machines_are_told_what_each_page_is_about(self):
        kinds = {}
        for path in self.shared():
            value = json.loads(self.head(path).data)
            self.assertEqual(value["@context"], "https://schema.org")
            for thing in value["@graph"]:
                kind = thing["@type"]
                kinds[kind] = kinds.get(kind, 0) + 1
                self.assertLessEqual(REQUIRED[kind], set(thing), path)
                if kind == "BreadcrumbList":
                    items = thing["itemListElement"]
                    self.assertEqual([item["position"] for item in items], list(range(1, len(items) + 1)))
                    for item in items:
                        self.assertTrue(self.file(item["item"]).is_file(), item)
                if kind == "Dataset":
                    for data in thing["distribution"]:
                        self.assertTrue(self.file(data["contentUrl"]).is_file(), data)
                    self.assertTrue(50 <= len(thing["description"]) <= 5000, path)
        evaluations = len(list(self.site.folder.glob("kommun/*/2*/index.html")))
        self.assertEqual(
            (kinds["WebSite"], kinds["GovernmentOrganization"], kinds["Dataset"]), (2, 580, 2 * evaluations)
        )

    # Shared

    def test_every_page_has_a_picture_of_the_size_that_it_states(self):
        if not (self.site.folder / "delning.png").exists():
            self.skipTest("this machine cannot make pictures")
        sizes = {}
        for path in self.shared():
            meta = self.head(path).meta
            picture = self.file(meta["og:image"])
            if picture not in sizes:
                data = picture.read_bytes()
                self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n", picture)
                self.assertLess(len(data), 300_000, picture)
                sizes[picture] = struct.unpack(">II", data[16:24])
            self.assertEqual(sizes[picture], (1200, 630), picture)
            self.assertEqual((meta["og:image:width"], meta["og:image:height"]), ("1200", "630"))
            self.assertEqual(meta["twitter:card"], "summary_large_image")
        self.assertEqual(set(sizes), set(self.site.folder.rglob("delning.png")), "none is for nothing")

    # Followed

    def test_feeds_are_what_feed_readers_read(self):
        feeds = sorted(self.site.folder.rglob("flode.xml"))
        self.assertGreater(len(feeds), 20)
        for path in feeds:
            feed = xml.parse(path).getroot()
            self.assertEqual(feed.tag, ATOM + "feed")
            links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
            self.assertEqual(self.file(links["self"]), path)
            self.assertEqual(feed.findtext(ATOM + "id"), links["self"])
            page = self.head(self.file(links["alternate"]).relative_to(self.site.folder))
            named = [link for link in page.links if link.get("type") == "application/atom+xml"]
            self.assertEqual([link["title"] for link in named], [feed.findtext(ATOM + "title")])
            self.assertTrue(feed.findtext(f"{ATOM}author/{ATOM}name"))
            entries = feed.findall(ATOM + "entry")
            self.assertTrue(1 <= len(entries) <= 100, path)
            dates = []
            for entry in entries:
                self.assertTrue(self.file(entry.findtext(ATOM + "id")).is_file())
                self.assertTrue(entry.findtext(ATOM + "title") and entry.findtext(ATOM + "summary"))
                dates.append(entry.findtext(ATOM + "updated"))
                self.assertRegex(dates[-1], r"^\d{4}-\d{2}-\d{2}T00:00:00Z$")
            self.assertEqual(dates, sorted(dates, reverse=True))
            self.assertEqual(feed.findtext(ATOM + "updated"), dates[0])

    # In the browser

    def test_icons_are_there_and_the_policy_allows_them(self):
        driver = self.page("kommun/mark/")
        links = self.script(
            "return [...document.querySelectorAll('link[rel~=icon],link[rel=apple-touch-icon]')].map((l) => l.href)"
        )
        self.assertEqual(
            [link.rsplit("/", 1)[1] for link in links], ["favicon.ico", "favicon.svg", "apple-touch-icon.png"]
        )
        for link in links:
            with urllib.request.urlopen(link) as answer:
                self.assertLess(len(answer.read()), 10_000)
            size = driver.execute_async_script(
                "const done = arguments[1], image = new Image();"
                "image.onload = () => done(image.naturalWidth); image.onerror = () => done(0);"
                "image.src = arguments[0];",
                link,
            )
            self.assertGreater(size, 0, link)

    def stub(self, body):
        """Gives the pages that are opened next a way to share, or takes it away."""
        made = self.driver.execute_cdp_cmd(
            "Page.addScriptToEvaluateOnNewDocument",
            {"source": f"Object.defineProperty(navigator, 'share', {{configurable: true, value: {body}}});"},
        )
        self.addCleanup(
            self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", made
        )

    def test_without_a_way_to_share_there_is_no_button(self):
        self.stub("undefined")
        self.page("kommun/mark/")
        self.assertEqual(self.texts(".share"), [])
        self.assertEqual(len(self.texts(".cite-text")), 1)

    def test_the_button_shares_the_permanent_address(self):
        self.stub("async (what) => { window.shared = what; }")
        self.page("en/kommun/mark/2024/?x#omrade-3", width=360)
        button = self.one(".share button")
        self.assertEqual(button.text, "Share this page")
        self.assertGreaterEqual(button.size["height"], 44)
        self.assert_no_sideways_scroll()
        button.click()
        self.assertEqual(
            self.script("return window.shared"),
            {"title": self.driver.title, "url": self.root + "en/kommun/mark/2024/"},
        )

    def test_a_reader_who_thinks_better_of_it_is_told_nothing(self):
        self.stub("() => Promise.reject(new DOMException('', 'AbortError'))")
        self.page("kommun/mark/")
        self.one(".share button").click()
        self.assertEqual(self.one(".share [role=status]").text, "")

    def test_what_cannot_be_shared_is_said(self):
        self.stub("() => Promise.reject(new DOMException('', 'DataError'))")
        self.page("kommun/mark/")
        self.one(".share button").click()
        status = self.one(".share [role=status]")
        self.wait_for(
            lambda: status.text, "Det gick inte att dela sidan. Kopiera adressen i stället."
        )

    def test_how_to_cite_can_be_selected(self):
        self.page("kommun/mark/2024/", width=360, scripts=False)
        text = self.one(".cite-text").text
        self.assertTrue(text.endswith(f": {self.root}kommun/mark/2024/"), text)
        selected = self.script(
            "getSelection().selectAllChildren(document.querySelector('.cite-text'));"
            "return getSelection().toString().trim()"
        )
        self.assertEqual(selected, text)
        self.assert_no_sideways_scroll()


if __name__ == "__main__":
    unittest.main()
