"""Hostile texts everywhere: no script runs, no dialog opens, nothing leaves the host, and the text is read as text.

hostile.py puts the texts of hostile_payloads.json into folders of content and asks the program what it takes. The sites
are served by one server, each below a path of its own, with their own headers but for `frame-ancestors`. Each page is read
by the parser of the browser and held against a site of the same form with harmless texts: it may have no element and no
attribute that this has not. Those that show hostile texts, and some of every kind, are opened as well: in frames, several at
a time.
"""

import concurrent.futures
import csv
import functools
import http.server
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
import xml.etree.ElementTree

import browser
import hostile
import serving

HERE = pathlib.Path(__file__).resolve().parent
WATCH = (HERE / "hostile_watch.js").read_text("utf-8")
MARKUP = (HERE / "hostile_markup.js").read_text("utf-8")
OPEN = MARKUP + (HERE / "hostile_open.js").read_text("utf-8")
READ = MARKUP + (HERE / "hostile_read.js").read_text("utf-8")

PAYLOADS = hostile.payloads()
TEXTS = [one["text"] for one in PAYLOADS]
# Every so manieth site of either form has pictures, too, for which the names are drawn.
WITH_PICTURES = {"w": 8, "s": 23}

# What a place for free text may refuse: what nobody sees, nothing at all, the same thing twice, and a line end where a
# row of the register goes on. A text of the templates is a pattern, whose names in braces are checked.
FREE = {
    "invisible-character", "control-character", "empty-value", "empty-cell", "duplicate-term", "duplicate-form",
    "newline-in-cell", "incomplete-group", "group-name-differs", "county-name-differs", "placeholder-differs",
    # A footnote that nothing refers to any more, where raw Markdown before it took the reference in.
    "unused-footnote",
    # Two pairs of square brackets are a link to a municipality, with a backslash before them too.
    "unknown-municipality",
}

# What Markdown of authors makes that the harmless site need not have.
MARKDOWN = {
    "em", "strong", "s", "code", "pre", "blockquote", "ol", "ol[start]", "ul", "li", "hr", "br", "sup", "table", "thead",
    "tbody", "tr", "th", "td", "th[class]", "td[class]", "th[scope]", "a[rel]", "div[tabindex]", "div[role]",
    "div[aria-label]", "h3", "h3[id]", "h4", "h4[id]", "h5", "h5[id]", "h6", "h6[id]", "span[aria-hidden]",
}

work = None
sites = {}
server = None
driver = None
# The shapes of harmless pages: as they are written, and as they are when their scripts have run.
written = None
shapes = None


class Server(http.server.ThreadingHTTPServer):
    """A server that says nothing of connections that a browser gives up."""

    daemon_threads = True

    def handle_error(self, *_):
        pass


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the sites, each below its name, and an empty page to open frames in."""

    protocol_version = "HTTP/1.1"
    rules = {}

    def end_headers(self):
        name = self.path.split("/")[1].split("?")[0]
        for header, value in self.rules[name].headers(self.path.split("?")[0]) if name in self.rules else []:
            if header == "Content-Security-Policy":
                value = "; ".join(one for one in value.split("; ") if not one.startswith("frame-ancestors"))
            if header != "Content-Type":
                self.send_header(header, value)
        super().end_headers()

    def do_GET(self):
        if self.path in ("/", "/favicon.ico") or self.path.startswith("/pages/"):
            body = b"<!doctype html><meta charset=utf-8><title>Ramar</title>" if self.path == "/" else b""
            if self.path.startswith("/pages/"):
                # Pages with their addresses, to be read and not opened.
                pages = [
                    (f"/{one.name}/{path}", (one.site / path).read_text("utf-8"))
                    for one, path in pages_of(self.path.removeprefix("/pages/"))
                ]
                body = json.dumps(pages).encode("utf-8")
            self.send_response(200)
            self.send_header("Content-Type", "application/json" if self.path.startswith("/pages/") else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return
        super().do_GET()

    def log_message(self, *_):
        pass


class Built:
    """A site that was built from hostile texts, and the folder that it was built from."""

    def __init__(self, name, folder, site):
        self.name, self.folder, self.site = name, folder, site

    def pages(self):
        return sorted(str(path.relative_to(self.site)) for path in self.site.rglob("*.html"))

    def shown(self):
        """The texts that each page must show."""
        found = {}
        for (name, slot), text in self.folder.given.items():
            place = self.folder.places[name]
            # What an author means by raw Markdown, and where it ends, is for the reader of Markdown to say.
            if place.kind not in ("text", "markdown"):
                continue
            text = hostile.collapsed(text)
            if name == "text of a municipality link" and "]]" in text:
                continue
            # The pages of a place are those of the slot.
            for page in self.folder.pages_of(name, slot):
                found.setdefault(page + "index.html", []).append([name, text])
        return found


def _choose(step, single=False):
    """Which text a slot of a place takes in folder number `step`: over all folders, each place takes every text."""
    order = {}

    def choose(place, slot):
        shift = order.setdefault(place, len(order)) * 5
        # What there is one of in a site needs a site for each text.
        first = step if single else step * hostile.SLOTS + slot
        return TEXTS[(first + shift) % len(TEXTS)]

    return choose


def has_pictures(name):
    """Whether a site is built with pictures."""
    return name[1:].isdigit() and int(name[1:]) % WITH_PICTURES[name[0]] == 0


def _make(name, program, templates=None):
    base = f"https://example.org/{name}/"
    folder = pathlib.Path(work.name) / "content" / name
    site = pathlib.Path(work.name) / "sites" / name
    options = []
    if name.startswith("w"):
        made = hostile.Wide(folder, _choose(int(name[1:])), base)
    elif name.startswith("s"):
        made = hostile.Single(folder, _choose(int(name[1:]), single=True), base, templates)
        options = ["--templates", str(templates), "--without-search"]
    elif name == "plain":
        made = hostile.Wide(folder, lambda place, slot: None, base)
    else:
        made = hostile.Single(folder, lambda place, slot: None, base, templates)
        options = ["--templates", str(templates), "--without-search"]
    if not has_pictures(name):
        options.append("--without-pictures")
    made.build(program, site, *options)
    return Built(name, made, site)


def _make_some(names, number):
    """Makes sites one after another, with a copy of the templates of their own."""
    program = os.environ["KOMPASSROS"]
    templates = pathlib.Path(work.name) / f"templates-{number}"
    shutil.copytree(hostile.ROOT / "templates", templates)
    return [_make(name, program, templates) for name in names]


def setUpModule():
    global work, server, driver, shapes, written
    work = tempfile.TemporaryDirectory(prefix="kompassros-hostile-")
    unittest.addModuleCleanup(work.cleanup)
    wide = [f"w{step}" for step in range(-(-len(TEXTS) // hostile.SLOTS))]
    names = ["plain", "lone"] + wide + [f"s{step}" for step in range(len(TEXTS))]
    workers = max(2, os.cpu_count() or 2)
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        shares = [names[number::workers] for number in range(workers)]
        for made in pool.map(_make_some, shares, range(workers)):
            sites.update((one.name, one) for one in made)
    Handler.rules = {name: serving.HeaderRules(one.site) for name, one in sites.items()}
    handler = functools.partial(Handler, directory=str(pathlib.Path(work.name) / "sites"))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    unittest.addModuleCleanup(server.server_close)
    unittest.addModuleCleanup(server.shutdown)
    driver = browser.new_driver()
    unittest.addModuleCleanup(driver.quit)
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    _, shapes = look([page(site, path) for site in ("plain", "lone") for path in sites[site].pages()], None)
    shapes = sorted(set(shapes) | MARKDOWN)
    _, written = read(["plain", "lone"], None)
    written = sorted(set(written) | MARKDOWN)


def page(site, path, texts=(), **more):
    path = path.removesuffix("index.html")
    return {"address": f"/{site}/{path}", "texts": list(texts), **more}


def host():
    return f"http://127.0.0.1:{server.server_address[1]}"


def look(pages, known):
    """Opens pages; what is wrong with them, and of what shapes they are."""
    faults, found = [], set()
    # Not too many at a time: the browser is waited for only so long.
    for start in range(0, len(pages), 50):
        driver.get_log("performance")
        driver.get_log("browser")
        driver.get(host() + "/")
        answer = driver.execute_async_script(OPEN, pages[start : start + 50], known)
        faults += answer["faults"]
        found.update(answer["shapes"])
        faults += [entry["message"] for entry in driver.get_log("browser")]
        for entry in driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                url = event["params"]["request"]["url"]
                if not url.startswith((host() + "/", "about:")):
                    faults.append(f"asks {url}")
            elif event["method"] == "Page.javascriptDialogOpening":
                faults.append(f"a dialog: {event['params']}")
    return faults, found


def pages_of(name):
    """Every page of a site, or the one that is named after it."""
    name, _, path = name.partition("/")
    return [(sites[name], one) for one in ([path] if path else sites[name].pages())]


def read(names, known):
    """Reads pages without opening any; what is wrong with them, and of what shapes they are."""
    driver.get(host() + "/")
    faults, found = [], set()
    for start in range(0, len(names), 8):
        answer = driver.execute_async_script(READ, names[start : start + 8], known)
        number = sum(len(pages_of(name)) for name in names[start : start + 8])
        faults += answer["faults"] + [f"{answer['count']} of {number} read"] * (answer["count"] != number)
        found.update(answer["shapes"])
    return faults, found


def kind_of(path):
    """A page without what it is about: pages of one kind are made by one template, in one language."""
    path = re.sub(r"(kommun|omraden)/(?!index)[^/]+", r"\1/*", path)
    return re.sub(r"kommun-[a-j]|(sida|medel)-\d", "*", path)


class Hostile(unittest.TestCase):
    maxDiff = None

    def none(self, faults):
        self.assertEqual([], faults[:40], f"{len(faults)} faults")

    def test_there_are_enough_texts_of_every_kind(self):
        self.assertGreaterEqual(len(PAYLOADS), 150)
        self.assertEqual(len({one["name"] for one in PAYLOADS}), len(PAYLOADS))
        self.assertEqual(len(set(TEXTS)), len(TEXTS))
        kinds = {one["kind"] for one in PAYLOADS}
        self.assertLessEqual(
            {"script", "event attribute", "quotes with marks", "bidi", "link", "template", "formula", "svg and xml"}, kinds
        )

    def test_every_text_was_put_everywhere(self):
        tried = {}
        for one in sites.values():
            for place, texts in one.folder.tried.items():
                tried.setdefault(place, set()).update(texts)
        self.assertGreater(len(tried), 60)
        for place, texts in tried.items():
            self.assertEqual(texts, set(TEXTS), place)

    def test_free_text_refuses_only_what_nobody_can_see(self):
        faults, taken = [], {}
        for one in sites.values():
            for (place, slot), (identifier, text) in one.folder.refused.items():
                if one.folder.places[place].kind in ("text", "markdown") and identifier not in FREE:
                    faults.append(f"{one.name}: {place} refuses {text!r}: {identifier}")
            for place, _ in one.folder.given:
                taken[place] = taken.get(place, 0) + 1
        self.none(faults)
        # Seven of ten texts hold nothing that is refused.
        for one in (sites["w0"], sites["s0"]):
            for name, place in one.folder.places.items():
                if place.kind in ("text", "markdown"):
                    self.assertGreater(taken.get(name, 0), 0.69 * len(TEXTS), name)

    def test_addresses_take_no_other_scheme(self):
        for one in sites.values():
            for (place, _), text in one.folder.given.items():
                if one.folder.places[place].kind == "code" and "address" in place and place != "address of an area":
                    self.assertRegex(text, r"^https?://[^/@\\]+(/|$)", place)

    def test_every_page_is_of_harmless_markup(self):
        self.none(read([name for name in sites if name not in ("plain", "lone")], written)[0])

    def test_pages(self):
        pages, opened = [], {}
        for one in sites.values():
            if one.name in ("plain", "lone"):
                continue
            shown, kinds = one.shown(), {}
            for path in one.pages():
                kinds.setdefault(kind_of(path), []).append(path)
            number = int(one.name[1:])
            chosen = set(shown)
            for place, (kind, paths) in enumerate(sorted(kinds.items())):
                # One of each kind beside those, of the English ones in every third site; in the many sites for what
                # there is one of, which stands in every page alike, two of their kinds in turn.
                if one.name.startswith("w"):
                    is_chosen = chosen.isdisjoint(paths) and (not kind.startswith("en/") or (number + place) % 3 == 0)
                else:
                    is_chosen = place in (number % len(kinds), (number + len(kinds) // 2) % len(kinds))
                if is_chosen:
                    chosen.add(paths[number % len(paths)])
                if not chosen.isdisjoint(paths):
                    opened[one.name[0], kind] = opened.get((one.name[0], kind), 0) + 1
            pages += [page(one.name, path, shown.pop(path, ())) for path in one.pages() if path in chosen]
            self.assertEqual(shown, {}, "every page that is to show a text is there")
        self.assertGreater(len(pages), 4 * len(sites))
        every = {(name, kind_of(path)) for name in "ws" for path in sites[name + "0"].pages()}
        self.assertLessEqual(every, set(opened), "some of every kind is opened")
        self.assertGreaterEqual(min(opened.values()), 7, opened)
        self.none(look(pages, shapes)[0])

    def test_scripts_show_names_as_text(self):
        pages = []
        for one in sites.values():
            if not one.name.startswith("w"):
                continue
            names = [hostile.collapsed(one.folder.given.get(("municipality name", slot), f"Ort {slot}")) for slot in range(7)]
            shown = [["municipality name", name] for name in names]
            pages += [
                page(one.name, "jamfor/?k=kommun-a-2024,kommun-b-2024,kommun-c-2024,kommun-d-2024&ref=medel-1", shown[:4],
                     until=".compare-result *"),
                page(one.name, "badda-in/?kommun=kommun-e&ar=2024&omrade=2", shown[4:5], until=".embed-result:not([hidden])"),
                page(one.name, "kommuner/?sortera=total-2020", shown, until="select"),
                page(one.name, "sok/?q=styrka", until="[id^=traff-]"),
                page(one.name, "sok/?q=" + "%3Cscript%3E", [["query", "<script>"]], until="main"),
                page(one.name, "", shown[5:6], typed=names[5][:40], field=".find input", until=".find [role=option]"),
            ]
        self.none(look(pages, None)[0])

    def test_the_watch_sees_what_it_is_there_for(self):
        text = (sites["plain"].site / "omraden/index.html").read_text("utf-8")
        without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
        self.assertNotEqual(text, without)
        harms = {
            "script": ("a script stands in the page", "<script>__ran=1</script>", text),
            "handler": ("an element of its own: img", "<img src=x onerror=__ran=1>", text),
            "style": ("the policy stopped style-src", "<p style='color:red'>", text),
            "link": ("the scheme of javascript:", "<a href='javascript:__ran=1'>x</a>", text),
            "opener": ("without noopener", "<a href='https://ond.example/'>x</a>", text),
            "elsewhere": ("the policy stopped img-src", "<img src='http://ond.example/x.png'>", text),
            "policy": ("the policy in the page", "", without),
            "dialog": ("alert(1)", "<script src='../assets/dialog.js'></script>", text),
            "ran": ("a script ran", "<script src='../assets/ran.js'></script>", text),
            "lost": ("does not show", "", text),
            "hidden": ("does not show", "<p hidden>syns inte</p>", text),
        }
        folder = sites["plain"].site / "omraden"
        assets = sites["plain"].site / "assets"
        (assets / "dialog.js").write_text("alert(1)")
        (assets / "ran.js").write_text("window.__ran = 1")
        for name, (expected, markup, whole) in harms.items():
            file = folder / f"{name}.html"
            file.write_text(whole.replace("</main>", markup + "</main>"), "utf-8")
            texts = [["text", "finns inte"]] if name == "lost" else [["text", "syns inte"]] if name == "hidden" else []
            faults, _ = look([page("plain", f"omraden/{name}.html", texts)], shapes)
            self.assertIn(expected, " ".join(faults), name)
            # What is wrong with the markup is told when it is read, too.
            faults, _ = read([f"plain/omraden/{name}.html"], written)
            self.assertEqual(faults != [], name not in ("dialog", "ran", "lost"), (name, faults))
            file.unlink()
        self.none(look([page("plain", "omraden/index.html")], shapes)[0])
        self.none(read(["plain"], written)[0])


class HostileFiles(unittest.TestCase):
    """What programs read."""

    def each(self, *suffixes):
        for one in sites.values():
            for suffix in suffixes:
                for path in sorted(one.site.rglob("*" + suffix)):
                    yield one, path

    def test_xml_is_well_formed_and_says_the_names(self):
        count = 0
        for one, path in self.each(".svg", ".xml", ".rdf"):
            root = xml.etree.ElementTree.parse(path).getroot()
            count += 1
            for element in root.iter():
                self.assertFalse(element.tag.endswith("}script"), path)
                self.assertFalse([name for name in element.attrib if name.startswith("on")], path)
                for name, value in element.attrib.items():
                    if name.endswith("href") or name.endswith("resource") or name.endswith("about"):
                        self.assertNotRegex(value.lower(), r"^\s*(javascript|data|vbscript):", path)
        self.assertGreater(count, 10 * len(sites))
        for one in sites.values():
            for slot in range(hostile.SLOTS):
                name = one.folder.given.get(("municipality name", slot))
                if name:
                    badge = xml.etree.ElementTree.parse(one.site / f"kommun/{hostile.slug(slot)}/2024/marke.svg")
                    text = hostile.collapsed(" ".join(badge.getroot().itertext()))
                    self.assertIn(hostile.collapsed(name), text)
            publisher = one.folder.given.get(("publisher", 0))
            if publisher:
                catalogue = xml.etree.ElementTree.parse(one.site / "data/dcat.rdf").getroot()
                texts = {hostile.collapsed(text) for text in catalogue.itertext()}
                self.assertIn(hostile.collapsed(publisher), texts)
                feed = one.site / "flode.xml"
                title = one.folder.given.get(("site title", 0))
                if feed.exists() and title:
                    text = hostile.collapsed(" ".join(xml.etree.ElementTree.parse(feed).getroot().itertext()))
                    self.assertIn(hostile.collapsed(title), text)

    def test_pictures_are_drawn_of_every_name(self):
        from PIL import Image

        counts = {}
        for name, one in sites.items():
            pictures = sorted(one.site.rglob("delning.png"))
            self.assertEqual(bool(pictures), has_pictures(name), name)
            if not pictures:
                continue
            for path in pictures:
                picture = Image.open(path)
                picture.load()
                self.assertEqual((picture.format, picture.size), ("PNG", (1200, 630)), path)
                self.assertGreater(len(picture.convert("RGB").getcolors(1200 * 630)), 20, path)
            # Each page that names a picture of the site has it.
            for path in one.pages():
                for address in re.findall(r'property="og:image" content="([^"]*)"', (one.site / path).read_text("utf-8")):
                    self.assertTrue(address.startswith(f"https://example.org/{name}/"), address)
                    self.assertIn(one.site / address.removeprefix(f"https://example.org/{name}/"), pictures)
            # Names differ, and so do the pictures that show them.
            named = [one.folder.given.get(("municipality name", slot)) for slot in range(hostile.SLOTS)]
            drawn = [
                (one.site / f"kommun/{hostile.slug(slot)}/delning.png").read_bytes() for slot, text in enumerate(named) if text
            ]
            self.assertEqual(len(set(drawn)), len(drawn), name)
            counts[name] = len(pictures)
        self.assertGreaterEqual(len(counts), 12)
        self.assertEqual({name[0] for name in counts}, set(WITH_PICTURES))

    def test_json_is_read_and_says_the_names(self):
        for _, path in self.each(".json", ".webmanifest"):
            json.loads(path.read_text("utf-8"))
        blocks = re.compile(r'<script type="application/(?:ld\+)?json"[^>]*>([^<]*)</script>')
        for one in sites.values():
            named = set()
            for path in one.site.rglob("*.html"):
                text = path.read_text("utf-8")
                found = blocks.findall(text)
                self.assertEqual(len(found), text.count("<script type=\"application/"), path)
                for block in found:
                    named.update(hostile.collapsed(text) for text in texts_of(json.loads(block)))
            for slot in range(hostile.SLOTS):
                name = one.folder.given.get(("municipality name", slot))
                if name:
                    self.assertTrue(any(hostile.collapsed(name) in text for text in named), f"{one.name}: {name!r}")

    def test_no_cell_is_a_formula(self):
        for _, path in self.each(".csv"):
            text = path.read_text("utf-8-sig")
            delimiter = ";" if path.name.endswith(".sv.csv") or path.name == "data.sv.csv" else ","
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
            for row in rows:
                self.assertEqual(len(row), len(rows[0]), path)
                for cell in row:
                    if not re.fullmatch(r"-?\d+([.,]\d+)?", cell):
                        self.assertNotRegex(cell, r"^\s*[=+\-@＝＋－＠]", path)
        for one in sites.values():
            rows = list(csv.DictReader(io.StringIO((one.site / "data/municipalities.csv").read_text("utf-8"), newline="")))
            names = {row["name"].lstrip("' ") for row in rows}
            for slot in range(hostile.SLOTS):
                name = one.folder.given.get(("municipality name", slot))
                if name:
                    self.assertIn(hostile.collapsed(name).lstrip("' "), {hostile.collapsed(one) for one in names})

    def test_the_workbook_holds_texts(self):
        import openpyxl

        wide = [one for name, one in sorted(sites.items()) if name.startswith("w")]
        for one in wide[::4]:
            (path, *_) = one.site.glob("data/*.xlsx")
            book = openpyxl.load_workbook(path)
            texts = set()
            for sheet in book:
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertNotEqual(cell.data_type, "f", f"{path} {sheet.title} {cell.coordinate}")
                        self.assertIsNone(cell.hyperlink)
                        if isinstance(cell.value, str):
                            texts.add(hostile.collapsed(cell.value))
            for slot in range(hostile.SLOTS):
                text = one.folder.given.get(("municipality name", slot))
                if text and len(text) < 30000:
                    self.assertIn(hostile.collapsed(text), texts)

    def test_servers_read_every_snippet(self):
        program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
        if program is None:
            self.skipTest("nginx is not installed")
        folder = pathlib.Path(work.name)
        servers = "".join(
            f"server {{ listen 127.0.0.1:{20000 + number}; root {folder}/sites; "
            f"include {one.site}/.well-known/kompassros/nginx.conf; }}\n"
            for number, one in enumerate(sites.values())
        )
        configuration = folder / "all.conf"
        configuration.write_text(
            f"pid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nevents {{}}\nhttp {{\naccess_log off;\n{servers}}}\n"
        )
        found = subprocess.run(
            [program, "-t", "-q", "-c", str(configuration), "-e", str(folder / "nginx.log")], capture_output=True, text=True
        )
        self.assertEqual((found.returncode, found.stderr), (0, ""))
        for one in sites.values():
            for file in ("_headers", ".well-known/kompassros/nginx.conf", ".well-known/kompassros/apache.conf"):
                text = (one.site / file).read_text("utf-8")
                self.assertNotIn("ond.example", text, file)
                self.assertNotRegex(text, r"unsafe-(inline|eval)", file)


def texts_of(value):
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)


if __name__ == "__main__":
    unittest.main()
