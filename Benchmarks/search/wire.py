"""What a search costs over the wire: a server that writes down every answer, and Chromium that searches."""

import gzip
import http.server
import json
import os
import shutil
import threading
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

QUIET = 0.5  # seconds without a request, after the hits are there, that end a query
PATIENCE = 60

PAGEFIND_PAGE = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>Pagefind</title><script type="module">
const pagefind = await import('./pagefind/pagefind.js');
window.searchPages = async (query) => {
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return results.length;
};
</script>"""


class Server:
    """Serves a folder, each file as gzip of level 6, and keeps what was asked for: path and bytes of the body."""

    def __init__(self, folder):
        answers, sizes = {}, []
        self.sizes = sizes

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
                file = os.path.join(folder, path.lstrip("/"))
                if os.path.isdir(file):
                    file = os.path.join(file, "index.html")
                if not os.path.exists(file):
                    self.send_response(404)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                if file not in answers:
                    with open(file, "rb") as opened:
                        answers[file] = gzip.compress(opened.read(), 6, mtime=0)
                body = answers[file]
                sizes.append((path, len(body)))
                self.send_response(200)
                self.send_header("Content-Type", self.kind(file))
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-cache" if file.endswith(".html") else "max-age=31536000, immutable")
                self.end_headers()
                self.wfile.write(body)

            def kind(self, file):
                kinds = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}
                kinds |= {".json": "application/json", ".svg": "image/svg+xml"}
                return kinds.get(os.path.splitext(file)[1], "application/octet-stream")

            def log_message(self, *_):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def new_driver():
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    options.binary_location = os.environ.get("CHROMIUM", chromium or "")
    driver = webdriver.Chrome(
        options=options, service=Service(os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver"))
    )
    driver.set_script_timeout(PATIENCE)
    return driver


def is_of_search(path):
    """Scripts and data; the page itself and its stylesheet are counted apart."""
    return not path.endswith((".html", "/", ".css", ".svg", ".ico"))


class Cost:
    """What one query loaded: bytes of scripts, bytes of data, files, and bytes of the page with its stylesheet."""

    def __init__(self, answers):
        found = [(path, size) for path, size in answers if is_of_search(path)]
        self.scripts = sum(size for path, size in found if path.endswith(".js"))
        self.data = sum(size for path, size in found) - self.scripts
        self.files = len(found)
        self.page = sum(size for path, size in answers) - self.scripts - self.data
        self.paths = found

    @property
    def bytes(self):
        return self.scripts + self.data


def until_quiet(server, is_there):
    """Waits until the condition holds and no more is asked for."""
    end = time.monotonic() + PATIENCE
    count, since = len(server.sizes), time.monotonic()
    while True:
        if time.monotonic() > end:
            raise TimeoutError("a search did not come to an end")
        if len(server.sizes) != count:
            count, since = len(server.sizes), time.monotonic()
        if time.monotonic() - since > QUIET and is_there():
            return
        time.sleep(0.05)


def fresh(driver):
    driver.get("about:blank")
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.clearBrowserCache", {})


def measure_page(folder, queries):
    """For each query (its cost as the first of a reader, the cost of the query after it as the next). Types into the search page as a
    reader does, so what the page loads while somebody types is counted."""
    server, driver = Server(folder), new_driver()
    costs = []
    try:
        for query, after in zip(queries, queries[1:] + queries[:1]):
            fresh(driver)
            server.sizes.clear()
            address = urllib.parse.urlencode({"q": query.text, **query.filters})
            driver.get(server.root + "sok/?" + address)
            until_quiet(server, lambda: has_answered(driver))
            first = Cost(server.sizes)
            server.sizes.clear()
            field = driver.find_element(By.CSS_SELECTOR, "input[name=q]")
            field.send_keys(Keys.CONTROL, "a")
            field.send_keys(after.text, Keys.ENTER)
            until_quiet(server, lambda: has_answered(driver))
            costs.append((first, Cost(server.sizes)))
    finally:
        driver.quit()
        server.close()
    return costs


def has_answered(driver):
    """Whether the page shows the hits, or that there are none."""
    return driver.execute_script(
        "const main = document.querySelector('main');"
        "return main.getAttribute('aria-busy') !== 'true' && main.querySelector('[aria-busy=true]') === null"
    )


def measure_pagefind(folder, queries):
    """The same of Pagefind, on a page that does nothing but search and load the data of ten results. Filters are left out."""
    with open(os.path.join(folder, "index.html"), "w", encoding="utf-8") as file:
        file.write(PAGEFIND_PAGE)
    server, driver = Server(folder), new_driver()

    def search(query):
        script = (
            "const [query, done] = arguments;"
            "(async () => { while (!window.searchPages) { await new Promise((go) => setTimeout(go, 20)); }"
            " done(await window.searchPages(query)); })()"
        )
        return driver.execute_async_script(script, query.text)

    costs = []
    try:
        for query, after in zip(queries, queries[1:] + queries[:1]):
            fresh(driver)
            server.sizes.clear()
            driver.get(server.root)
            search(query)
            until_quiet(server, lambda: True)
            first = Cost(server.sizes)
            server.sizes.clear()
            search(after)
            until_quiet(server, lambda: True)
            costs.append((first, Cost(server.sizes)))
    finally:
        driver.quit()
        server.close()
    return costs
