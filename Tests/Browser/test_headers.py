"""The files that a build makes for servers, in real ones: nginx and Apache.

The whole site is built anew with --precompressed and served below the path of base_url. What other parts of the site put
at an address that is not there yet stands in, in this copy.
"""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from selenium.webdriver.support.ui import WebDriverWait

import browser
import serving

BASE = os.environ.get("SITE_PATH", "/")

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
EMBED_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *"
)
FILE_POLICY = (
    "script-src 'none'; object-src 'none'; connect-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
BRIEFLY = "public, max-age=60, must-revalidate"
ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PAGE = ALWAYS | {
    "content-security-policy": PAGE_POLICY,
    "cross-origin-resource-policy": "same-origin",
    "cache-control": BRIEFLY,
}
EMBED = PAGE | {"content-security-policy": EMBED_POLICY, "cross-origin-resource-policy": "cross-origin"}
FILE = ALWAYS | {
    "content-security-policy": FILE_POLICY,
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": BRIEFLY,
    "access-control-allow-origin": "*",
}
FOR_EVER = FILE | {"cache-control": "public, max-age=31536000, immutable"}
AN_HOUR = FILE | {"cache-control": "public, max-age=3600, must-revalidate"}

# What a server adds of its own accord; everything else has to be in the table.
OWN = {
    "server", "date", "content-length", "last-modified", "etag", "connection", "keep-alive", "vary",
    "accept-ranges", "content-encoding", "content-type", "location",
}

# Addresses of parts that a site may not have yet: content, so that each is worth compressing.
FILLER = "kommun;poäng\n" * 200
STAND_INS = {
    "kommun/mark/badda-in/index.html": None,
    "kommun/mark/2024/badda-in/index.html": None,
    "en/kommun/mark/badda-in/index.html": None,
    "badda-in/kompassros.js": "export const name = 'kompassros';\n" + "// " + FILLER.replace("\n", " ") + "\n",
    "kommun/mark/oembed.json": json.dumps({"version": "1.0"}),
    "flode.xml": "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
    "en/kommun/mark/flode.xml": "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
    "sitemap.xml": "<urlset/>",
    "robots.txt": "User-agent: *\n",
    "data/evaluations.csv": FILLER,
    "data/evaluations.xlsx": "PK",
    "data/dcat.rdf": "<rdf/>",
    "kommun/mark/index.md": "# Mark\n",
    "kommun/mark/delning.png": "PNG",
    "assets/favicon.ico": "ICO",
    "assets/site.webmanifest": "{}",
}

work = None
site = None
servers = {}


def stand_in(path):
    """A page for frames: it loads a style of the site, and has something to find."""
    up = "../" * path.count("/")
    (css,) = (site / "assets").glob("site-*.css")
    return (
        "<!doctype html><html lang='sv'><meta charset='utf-8'><title>Ram</title>"
        f"<link rel='stylesheet' href='{up}assets/{css.name}'><h1 id='i-ram'>I ram</h1>"
    )


def setUpModule():
    global work, site
    work = tempfile.TemporaryDirectory(prefix="kompassros-headers-")
    folder = pathlib.Path(work.name).resolve()
    # The processes that Apache serves with are another user's.
    folder.chmod(0o755)
    root = folder / "www"
    site = root / BASE.strip("/") if BASE.strip("/") else root
    project = pathlib.Path(__file__).resolve().parents[2]
    subprocess.run(
        [os.environ["KOMPASSROS"], "build", "--precompressed", "--output", str(site)],
        cwd=project, check=True, stdout=subprocess.DEVNULL,
    )
    for path, text in STAND_INS.items():
        file = site / path
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(stand_in(path) if text is None else text)
    snippets = site / ".well-known/kompassros"
    servers["nginx"] = serving.nginx(folder, root, snippets / "nginx.conf")
    servers["apache"] = serving.apache(folder, root, site, snippets / "apache.conf")
    servers["htaccess"] = serving.apache(folder, root, site, snippets / "apache.conf", as_htaccess=True)
    for name, server in list(servers.items()):
        if server is None:
            print(f"{name} is not installed: its headers were not tested.", file=sys.stderr)
            del servers[name]


def tearDownModule():
    for server in servers.values():
        server.close()
    work.cleanup()


def one(pattern):
    """The address of the first file of the site that is called so."""
    return min(str(file.relative_to(site)) for file in site.glob(pattern) if not file.name.endswith(".gz"))


class HeadersTest(unittest.TestCase):
    def each(self):
        """Every server that is installed. nginx is the one that these tests are for."""
        if not servers:
            self.skipTest("no server is installed: apt-get install nginx apache2")
        return servers.items()

    def check(self, answer, status, content_type, expected, what):
        found_status, headers, _ = answer
        self.assertEqual(found_status, status, what)
        names = [name.lower() for name, _ in headers]
        self.assertEqual(len(names), len(set(names)), f"{what}: a header stands twice: {sorted(names)}")
        values = {name.lower(): value for name, value in headers}
        if content_type is not None:
            self.assertEqual(values["content-type"], content_type, what)
        self.assertEqual({name: value for name, value in values.items() if name not in OWN}, expected, what)

    def test_every_kind_of_file_has_exactly_its_headers(self):
        html = "text/html; charset=utf-8"
        sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        table = [
            ("", html, PAGE),
            ("en/", html, PAGE),
            ("kommun/mark/", html, PAGE),
            ("kommun/mark/2024/", html, PAGE),
            ("en/kommun/mark/2024/index.html", html, PAGE),
            ("sok/?q=dialog.svg", html, PAGE),
            ("kommun/mark/badda-in/", html, EMBED),
            ("kommun/mark/badda-in/index.html", html, EMBED),
            ("kommun/mark/2024/badda-in/", html, EMBED),
            ("en/kommun/mark/badda-in/", html, EMBED),
            (one("assets/site-*.css"), "text/css; charset=utf-8", FOR_EVER),
            (one("assets/sok-*.js"), "text/javascript; charset=utf-8", FOR_EVER),
            (one("sok/ord/*.bin"), "application/octet-stream", FOR_EVER),
            (one("sok/kommun/*.bin"), "application/octet-stream", FOR_EVER),
            ("badda-in/kompassros.js", "text/javascript; charset=utf-8", AN_HOUR),
            ("kommun/mark/sok.json", "application/json; charset=utf-8", FILE),
            ("kommun/mark/oembed.json", "application/json; charset=utf-8", FILE),
            ("kommun/mark/2024/radar.svg", "image/svg+xml; charset=utf-8", FILE),
            ("en/kommun/mark/2024/stapel.svg", "image/svg+xml; charset=utf-8", FILE),
            ("flode.xml", "application/atom+xml; charset=utf-8", FILE),
            ("en/kommun/mark/flode.xml", "application/atom+xml; charset=utf-8", FILE),
            ("sitemap.xml", "application/xml; charset=utf-8", FILE),
            ("robots.txt", "text/plain; charset=utf-8", FILE),
            ("data/evaluations.csv", "text/csv; charset=utf-8", FILE),
            ("data/evaluations.xlsx", sheet, FILE),
            ("data/dcat.rdf", "application/rdf+xml; charset=utf-8", FILE),
            ("kommun/mark/index.md", "text/markdown; charset=utf-8", FILE),
            ("kommun/mark/delning.png", "image/png", FILE),
            ("assets/favicon.ico", "image/x-icon", FILE),
            ("assets/site.webmanifest", "application/manifest+json; charset=utf-8", FILE),
            (".well-known/kompassros/nginx.conf", "text/plain; charset=utf-8", FILE),
        ]
        for name, server in self.each():
            with self.subTest(server=name):
                for path, content_type, expected in table:
                    for compressed in (False, True):
                        answer = server.get(BASE + path, gzip=compressed)
                        self.check(answer, 200, content_type, expected, f"/{path} gzip {compressed}")

    def test_what_is_compressed_is_the_same(self):
        for name, server in self.each():
            with self.subTest(server=name):
                for path in ("", "kommun/mark/", "en/kommuner/", one("assets/site-*.css"), "kommun/mark/jamfor.json"):
                    _, plain_headers, plain = server.get(BASE + path)
                    _, headers, body = server.get(BASE + path, gzip=True)
                    self.assertEqual(dict(headers).get("Content-Encoding"), "gzip", path)
                    self.assertEqual(dict(plain_headers).get("Content-Encoding"), None, path)
                    self.assertLess(len(body), len(plain), path)
                    self.assertEqual(gzip.decompress(body), plain, path)
                    for found in (headers, plain_headers):
                        self.assertIn("accept-encoding", dict(found).get("Vary", "").lower(), path)

    def test_copies_are_smaller_identical_and_have_no_date(self):
        copies = list(site.rglob("*.gz"))
        self.assertGreater(len(copies), 500)
        for copy in copies:
            original = copy.with_suffix("")
            packed = copy.read_bytes()
            self.assertEqual(gzip.decompress(packed), original.read_bytes(), copy.name)
            self.assertLess(len(packed), original.stat().st_size, copy.name)
            self.assertGreaterEqual(original.stat().st_size, 1024, copy.name)
            # Magic number, method, no name, no time, best compression, system unknown.
            self.assertEqual(packed[:10].hex(), "1f8b08000000000002ff", copy.name)
        listed = set((site / ".kompassros-files").read_text().split())
        self.assertEqual({str(copy.relative_to(site)) for copy in copies} - listed, set())

    def test_an_address_without_a_page_is_answered_with_the_page_for_that(self):
        swedish = (site / "404.html").read_bytes()
        english = (site / "en/404.html").read_bytes()
        missing = {
            "nix": swedish,
            "kommun/mark/nix/": swedish,
            "kommun/": swedish,
            "nix.svg": swedish,
            "assets/site-0123456789abcdef.css": swedish,
            "_headers": swedish,
            ".kompassros-files": swedish,
            ".nojekyll": swedish,
            "en/nix/nix": english,
            "en/nix.json": english,
        }
        for name, server in self.each():
            with self.subTest(server=name):
                for path, body in missing.items():
                    for compressed in (False, True):
                        answer = server.get(BASE + path, gzip=compressed)
                        self.check(answer, 404, "text/html; charset=utf-8", PAGE, path)
                        found = gzip.decompress(answer[2]) if compressed else answer[2]
                        self.assertEqual(found, body, path)
        # Its links hold wherever it is shown: none depends on the address.
        for body in (swedish, english):
            for link in re.findall(r'(?:href|src)="([^"]*)"', body.decode()):
                self.assertRegex(link, r"^(/|https?://|mailto:|#)")

    def test_an_address_without_its_last_slash_leads_to_the_page(self):
        for name, server in self.each():
            with self.subTest(server=name):
                for path, expected in (("kommun/mark", PAGE), ("kommun/mark/badda-in", EMBED)):
                    answer = server.get(BASE + path)
                    self.check(answer, 301, None, expected, path)
                    location = dict(answer[1])["Location"].removeprefix(server.host)
                    self.assertEqual(location, f"{BASE}{path}/")

    def test_what_lies_outside_the_path_is_left_alone(self):
        if BASE == "/":
            self.skipTest("the site is at the root")
        for name, server in self.each():
            with self.subTest(server=name):
                status, headers, _ = server.get("/nix")
                self.assertEqual(status, 404)
                self.assertNotIn("content-security-policy", [name.lower() for name, _ in headers])

    def test_head_is_answered_like_get(self):
        for name, server in self.each():
            with self.subTest(server=name):
                self.check(server.get(BASE, method="HEAD"), 200, "text/html; charset=utf-8", PAGE, "HEAD")


class HeaderRulesTest(unittest.TestCase):
    """The file for hosts that read headers from it says what the servers say."""

    def test_every_file_is_matched_by_one_rule(self):
        rules = serving.HeaderRules(site)
        self.assertLessEqual(len(rules.rules), 100, "Cloudflare reads a hundred rules")
        listed = (site / ".kompassros-files").read_text().split()
        files = [path for path in listed if not path.endswith(".gz") and path not in ("_headers", ".nojekyll")]
        self.assertGreater(len(files), 500)
        for file in files:
            path = BASE + file.removesuffix("index.html")
            found = [pattern.pattern for pattern, _ in rules.rules if pattern.match(path)]
            self.assertEqual(len(found), 1, f"{path}: {found}")

    def test_its_headers_are_those_of_the_servers(self):
        rules = serving.HeaderRules(site)
        table = {
            "": PAGE, "kommun/mark/": PAGE, "kommun/mark/2024/": PAGE, "en/jamfor/": PAGE, "404.html": PAGE,
            one("assets/site-*.css"): FOR_EVER, one("assets/sok-*.js"): FOR_EVER, one("sok/ord/*.bin"): FOR_EVER,
            "kommun/mark/sok.json": FILE, "en/kommun/mark/2024/radar.svg": FILE,
        }
        for path, expected in table.items():
            found = {name.lower(): value for name, value in rules.headers(BASE + path) if name != "Content-Type"}
            self.assertEqual(found, expected, path)


class FramingTest(unittest.TestCase):
    """What another origin may do, in Chromium."""

    @classmethod
    def setUpClass(cls):
        server = servers.get("nginx") or next(iter(servers.values()), None)
        if server is None:
            raise unittest.SkipTest("no server is installed: apt-get install nginx")
        cls.root = server.host + BASE
        cls.host = serving.Host()
        cls.driver = browser.new_driver()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.host.close()

    def open(self, body):
        self.host.pages["/"] = f"<!doctype html><html lang='sv'><meta charset='utf-8'><title>Värd</title>{body}"
        self.driver.get_log("browser")
        self.driver.get(self.host.root + "/")

    def messages(self):
        """What the console says, but for what a browser asks for of its own accord."""
        found = [entry["message"] for entry in self.driver.get_log("browser")]
        return [message for message in found if "favicon.ico" not in message]

    def framed(self, path, attributes=""):
        """Whether a page shows in a frame of the other origin, and what the console says."""
        self.open(f"<iframe src='{self.root}{path}' {attributes}></iframe>")
        self.driver.switch_to.frame(0)
        # A frame that was refused shows a page of the browser's own.
        shows = self.driver.execute_script("return location.href") == self.root + path
        self.driver.switch_to.default_content()
        return shows, " ".join(self.messages())

    def test_pages_refuse_to_be_framed(self):
        for path in ("", "kommun/mark/", "en/kommun/mark/2024/", "404.html"):
            shows, messages = self.framed(path)
            self.assertFalse(shows, path)
            self.assertIn("frame-ancestors 'none'", messages, path)

    def test_pages_for_frames_do_not(self):
        for path in ("kommun/mark/badda-in/", "kommun/mark/2024/badda-in/", "en/kommun/mark/badda-in/"):
            shows, messages = self.framed(path)
            self.assertTrue(shows, path)
            self.assertNotIn("Refused", messages, path)

    def test_a_frame_without_an_origin_has_its_style(self):
        shows, _ = self.framed("kommun/mark/badda-in/", "sandbox='allow-scripts'")
        self.assertTrue(shows)
        self.driver.switch_to.frame(0)
        self.assertTrue(self.driver.execute_script("return document.querySelector('link[rel=stylesheet]').sheet !== null"))
        self.driver.switch_to.default_content()

    def test_drawings_data_and_the_element_can_be_used_elsewhere(self):
        self.open(f"<img src='{self.root}kommun/mark/2024/radar.svg' alt=''>")
        width = "return document.images[0].complete && document.images[0].naturalWidth"
        WebDriverWait(self.driver, browser.PATIENCE).until(lambda driver: driver.execute_script(width))
        found = self.driver.execute_async_script(
            "const [root, done] = arguments;"
            "Promise.all([fetch(root + 'kommun/mark/jamfor.json').then((it) => it.json()),"
            "  new Promise((loaded, failed) => {"
            "    const script = document.createElement('script');"
            "    script.src = root + 'badda-in/kompassros.js';"
            "    script.onload = () => loaded(Boolean(customElements.get('kompass-profil')));"
            "    script.onerror = failed;"
            "    document.head.append(script);"
            "  })])"
            ".then(([data, element]) => done([typeof data, element])).catch((error) => done(String(error)));",
            self.root,
        )
        self.assertEqual(found, ["object", True])
        refused = self.driver.execute_async_script(
            "const [root, done] = arguments; fetch(root + 'kommun/mark/').then(() => done('read'), () => done('refused'))",
            self.root,
        )
        self.assertEqual(refused, "refused")

    def test_a_drawing_by_itself_keeps_its_style(self):
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        )
        self.driver.get_log("browser")
        self.driver.get(self.root + "kommun/mark/2024/radar.svg")
        fill = "return getComputedStyle(document.querySelector('svg > rect')).fill"
        dark = self.driver.execute_script(fill)
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "light"}]}
        )
        self.assertNotEqual(dark, self.driver.execute_script(fill))
        self.assertEqual(self.messages(), [])

    def test_every_kind_of_page_is_silent_under_the_policy(self):
        paths = ["", "kommuner/", "jamfor/", "sok/?q=dialog", "omraden/", "ordlista/", "kommun/mark/", "404.html"]
        paths += ["kommun/mark/2024/", "kommun/mark/lattlast/", "om/", one("jamfor/*/*/index.html"), "en/sok/?q=plan"]
        # Made by other parts, where there are such.
        paths += [path for path in ("data/", "badda-in/", "en/badda-in/") if (site / path / "index.html").exists()]
        self.driver.get_log("browser")
        for path in paths:
            self.driver.get(self.root + path)
            WebDriverWait(self.driver, browser.PATIENCE).until(
                lambda driver: driver.execute_script("return document.readyState") == "complete"
            )
            self.assertEqual(self.messages(), [], path)


class FileTest(unittest.TestCase):
    """The page as it is opened from a disk, without any server."""

    def test_the_policy_in_the_page_lets_its_style_through(self):
        driver = browser.new_driver()
        self.addCleanup(driver.quit)
        driver.get((site / "index.html").as_uri())
        self.assertGreater(driver.execute_script("return document.styleSheets.length"), 0)
        self.assertEqual(
            driver.execute_script(
                "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content"
            ),
            PAGE_POLICY.replace("; frame-ancestors 'none'", ""),
        )


if __name__ == "__main__":
    unittest.main()
