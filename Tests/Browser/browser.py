"""What every browser test needs: the built site on loopback, headless Chromium, and pages at a width.

A test derives from PageTest and opens pages with page(). The site is served below the path of base_url, with the
headers that the build wrote to _headers, the strict content security policy among them. After each test the browser's messages and requests are looked at:
a message on the console or a request to another host is a failure, whatever the test was about.
"""

import functools
import http.server
import json
import os
import pathlib
import shutil
import threading
import unittest
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import serving

# The most that a condition may take, in seconds. Nothing waits for as long unless it fails.
PATIENCE = 180
# The most that the browser may take to answer, in seconds: a machine may be slow, and a busy one slower yet.
ANSWER = 600


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path with the headers of the site, but for keeping nothing."""

    prefix = "/"
    rules = None

    def end_headers(self):
        for name, value in self.rules.headers(urllib.parse.urlsplit(self.path).path):
            if name not in ("Content-Type", "Cache-Control"):
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self):
        # Browsers ask for this of their own accord; the icons of the site have other addresses.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
            return
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return
        super().do_GET()

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, *_):
        pass


class Site:
    """The built site: SITE names its folder, SITE_PATH the path of base_url."""

    def __init__(self):
        self.folder = pathlib.Path(os.environ["SITE"])
        self.path = os.environ.get("SITE_PATH", "/")
        rules = serving.HeaderRules(self.folder)
        handler = type("Handler", (_Handler,), {"prefix": self.path, "rules": rules})
        self._server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(handler, directory=str(self.folder))
        )
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.host = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.root = self.host + self.path

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def new_driver():
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    options.binary_location = os.environ.get("CHROMIUM", chromium or "")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
    started = webdriver.Chrome(options=options, service=Service(driver))
    started.command_executor.client_config.timeout = ANSWER
    started.set_script_timeout(ANSWER)
    return started


class PageTest(unittest.TestCase):
    """A test of pages. The site and the browser are shared by all tests of a file; state is not."""

    site = None
    driver = None

    @classmethod
    def setUpClass(cls):
        if PageTest.driver is None:
            PageTest.site = Site()
            PageTest.driver = new_driver()
            unittest.addModuleCleanup(PageTest._close)

    @staticmethod
    def _close():
        PageTest.driver.quit()
        PageTest.site.close()
        PageTest.driver = PageTest.site = None

    def setUp(self):
        self.driver.get("about:blank")
        # A browser keeps fifty steps back and drops the oldest: each test begins with none.
        self.driver.execute_cdp_cmd("Page.resetNavigationHistory", {})
        self._messages()
        self._requests()

    def tearDown(self):
        self.assertEqual(self._messages(), [], "the console is silent")
        others = [url for url in self._requests() if not url.startswith((self.site.host + "/", "data:", "about:"))]
        self.assertEqual(others, [], "no other host is asked for anything")
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def _messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def _requests(self):
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    # Opening

    def page(self, path="", width=1280, height=900, scripts=True, dark=False):
        """Opens a page of the site, `path` below its root, in a window of `width` CSS pixels."""
        driver = self.driver
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700},
        )
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                    # A click is aimed while the page still glides otherwise.
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]
            },
        )
        driver.get(self.site.root + path)
        return driver

    # Looking

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        """The texts of the elements that are shown, in their order."""
        return self.script(
            "return [...document.querySelectorAll(arguments[0])]"
            ".filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())",
            selector,
        )

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def module(self, name, body, *arguments):
        """Runs `body` with the exports of the script `name` as `it`; what it returns or promises is handed back.

        The script is found by the one name with a hash that it has among the published assets: what the page names
        is the same file, and is not loaded twice."""
        (file,) = (self.site.folder / "assets").glob(f"{name}-*.js")
        return self.driver.execute_async_script(
            "const [url, values, done] = arguments;"
            f"import(url).then((it) => (async function(it, ...values) {{ {body} }})(it, ...values))"
            ".then(done).catch((error) => done('failed: ' + error));",
            f"{self.site.root}assets/{file.name}",
            list(arguments),
        )

    def address(self):
        """The part of the address after the root of the site."""
        url = urllib.parse.unquote(self.driver.current_url)
        self.assertTrue(url.startswith(self.site.root), url)
        return url[len(self.site.root) :]

    def wait(self, condition, what):
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.02).until(lambda _: condition(), what)

    def wait_for(self, value, expected):
        """Waits until value() is what is expected; says what it was when it never is."""
        try:
            self.wait(lambda: value() == expected, "")
        except Exception:  # noqa: BLE001 - the comparison below says more than a time-out
            pass
        self.assertEqual(value(), expected)

    def assert_no_sideways_scroll(self):
        width, scroll = self.script(
            "return [document.documentElement.clientWidth, document.documentElement.scrollWidth]"
        )
        self.assertLessEqual(scroll, width, "the page scrolls sideways")
