"""Every link of the published sites: where it leads there is a file, and what its fragment names.

Read from the files, not from a browser: pages, drawings, stylesheets, feeds, the site map, and what is published as data.
Addresses of other hosts are not asked.
"""

import json
import pathlib
import re
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

from published import sites

# Attributes of HTML and SVG that hold an address; srcset holds several, and some meta elements have one as content.
ADDRESSES = {"href", "src", "poster", "action", "data", "cite", "formaction", "xlink:href", "longdesc", "background"}
METAS = re.compile(r"^(?:og:(?:url|image|video|audio)(?::url)?|twitter:image)$")
# Attributes that name elements of the same page.
NAMED = {"for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
         "aria-activedescendant", "aria-details", "popovertarget"}
URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


class Page(HTMLParser):
    """The links and identifiers of a page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.named, self.json = [], set(), [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for name, value in attributes:
            value = value or ""
            if name in ADDRESSES:
                self.links.append(value)
            elif name in ("srcset", "imagesrcset"):
                self.links += [part.split()[0] for part in value.split(",") if part.strip()]
            elif name == "id" or (name == "name" and tag == "a"):
                self.ids.add(value)
            elif name in NAMED:
                self.named += value.split()
            elif name in ("fill", "stroke", "clip-path", "mask", "filter", "marker-end", "marker-start"):
                self.links += URL.findall(value)
        if tag == "meta" and METAS.match(values.get("property") or values.get("name") or ""):
            self.links.append(values.get("content") or "")
        if tag == "script" and values.get("type") == "application/ld+json":
            self.json = ""

    def handle_endtag(self, tag):
        if tag == "script" and self.json is not None:
            self.links += things(json.loads(self.json))
            self.json = None

    def handle_data(self, data):
        if self.json is not None:
            self.json += data


def things(value, key=""):
    """The addresses within linked data. The fragment of an identifier is a thing that the page is about, no place on it."""
    if isinstance(value, str):
        return [value.split("#")[0] if key == "@id" else value] if re.match(r"https?://\S+$", value) else []
    if isinstance(value, dict):
        return [address for key, one in value.items() for address in things(one, key)]
    return [address for one in value for address in things(one, key)] if isinstance(value, list) else []


class Checker:
    """The files of a site, and what of their links leads nowhere."""

    def __init__(self, folder, base):
        self.folder, self.base = pathlib.Path(folder), base
        self.files = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}
        self.ids, self.links, self.faults, self.count = {}, {}, [], 0
        for path in sorted(self.files):
            self.read(path)

    def read(self, path):
        """Notes what a file links to; each way of reading it finds other addresses."""
        suffix = pathlib.PurePath(path).suffix
        if suffix in (".png", ".ico", ".xlsx", ".gz") or "/sok/" in f"/{path}" and suffix not in (".html", ".json"):
            return
        text = (self.folder / path).read_bytes().decode("utf-8", "replace")
        # Whatever the format, an address of the site leads somewhere; templates of addresses are no addresses.
        found = [] if suffix == ".js" else re.findall(re.escape(self.base) + r"[^\s\"'<>\\)\]{}|,;]*", text)
        if suffix == ".html":
            page = Page(text)
            self.ids[path] = page.ids
            found = page.links
            self.faults += [f"{path}: no element {name}" for name in page.named if name not in page.ids]
        elif suffix in (".svg", ".xml", ".rdf"):
            root = xml.fromstring(text)
            self.ids[path] = {one.get("id") for one in root.iter() if one.get("id")}
            for one in root.iter():
                values = [value for name, value in one.attrib.items() if name.split("}")[-1] in ("href", "src", "resource")]
                named = (one.get("aria-labelledby") or "").split() + (one.get("aria-describedby") or "").split()
                found += values + ["#" + name for name in named]
                found += [link for value in one.attrib.values() for link in URL.findall(value)]
            if suffix == ".rdf":
                found = [link.split("#")[0] for link in found]
        elif suffix == ".css":
            found += URL.findall(text)
        elif suffix == ".md":
            found += re.findall(r"\]\(([^)\s]+)\)", text)
        elif path.endswith("-metadata.json") or path.endswith("datapackage.json"):
            found += self.named_files(json.loads(text))
        self.links[path] = found

    def named_files(self, value):
        """The files that a description of data names by `url` or `path`."""
        if isinstance(value, list):
            return [name for one in value for name in self.named_files(one)]
        if not isinstance(value, dict):
            return []
        here = [value[key] for key in ("url", "path") if isinstance(value.get(key), str)]
        return here + [name for one in value.values() for name in self.named_files(one)]

    def check(self):
        root = urllib.parse.urlsplit(self.base)
        for path, links in self.links.items():
            for link in links:
                # Read as a browser reads it, from where the page stands.
                url = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + path, link.strip()))
                if url.scheme not in ("http", "https"):
                    if url.scheme not in ("mailto", "data"):
                        self.faults.append(f"{path}: {link}: scheme")
                    continue
                is_here = url.netloc == root.netloc and (url.path + "/").startswith(root.path)
                if not is_here:
                    # A relative link that leaves the folder leads nowhere.
                    if not re.match(r"https?://", link):
                        self.faults.append(f"{path}: {link}: leaves the site")
                    continue
                self.count += 1
                target = urllib.parse.unquote(url.path[len(root.path):])
                if target == "" or target.endswith("/"):
                    target += "index.html"
                fragment = urllib.parse.unquote(url.fragment)
                if target not in self.files:
                    self.faults.append(f"{path}: {link}: no file {target}")
                elif fragment and target in self.ids and fragment not in self.ids[target]:
                    self.faults.append(f"{path}: {link}: no element {fragment}")
        return self.faults


class LinksTest(unittest.TestCase):
    def test_no_link_and_no_fragment_is_broken(self):
        for site in sites():
            with self.subTest(site=site.name):
                checker = Checker(site.folder, site.base)
                self.assertEqual(sorted(set(checker.check()))[:40], [])
                self.assertGreater(checker.count, 1000)

    def test_a_broken_link_is_told(self):
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "a").mkdir()
            (folder / "index.html").write_text(
                '<a href="a/">1</a><a href="a/#b">2</a><a href="b/">3</a><a href="../x">4</a><a href="a/#c">5</a>'
                '<a href="javascript:x">6</a><img srcset="d.png 1x, e.png 2x"><p aria-labelledby="f"></p>'
                '<a href="https://example.org/s/g">7</a><a href="https://example.org/">8</a>'
                '<meta property="og:image" content="https://example.org/s/h.png"><svg><path fill="url(#i)"/></svg>'
                '<script type="application/ld+json">{"@id": "https://example.org/s/j"}</script>'
            )
            (folder / "a/index.html").write_text('<p id="b">')
            (folder / "x.css").write_text("p { background: url(k.png) }")
            (folder / "y.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><use href="#l"/></svg>')
            (folder / "z.json").write_text('{"any": "https://example.org/s/m"}')
            faults = Checker(folder, "https://example.org/s/").check()
        self.assertEqual(len(faults), 14, "\n".join(faults))


if __name__ == "__main__":
    unittest.main()
