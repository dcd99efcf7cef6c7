"""What the tests of the search's scripts need: the published index, and the scripts' functions in a page."""

import json
import os
import pathlib
import subprocess

from browser import PageTest

MODULES = ["sokord", "sokfil", "sokindex", "sokning", "sokkommun"]

# What every body finds: `it`, all that the scripts export; `load`, which gets a file of the index; `opened()`, the index,
# which stays open between calls on one page.
PRELUDE = """
const [urls, folder, entry, values, done] = arguments;
const load = async (name) => {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
};
(async () => {
  const it = Object.assign({}, ...await Promise.all(urls.map((url) => import(url))));
  const opened = () => (window.openedForTest ??= it.openIndex(load, entry));
  return (async () => { %s })();
})().then(done, (error) => done('failed: ' + error + ' ' + error.stack));
"""


class SearchTest(PageTest):
    """A test of the scripts without their page."""

    def setUp(self):
        super().setUp()
        self.driver.set_script_timeout(60)
        self.page("404.html")

    @property
    def index(self):
        """The folder of the index."""
        return self.site.folder / "sok"

    def entry(self):
        (entry,) = self.index.glob("ingang-*.bin")
        return entry.name

    def run_script(self, body, *arguments):
        urls = []
        for name in MODULES:
            (file,) = (self.site.folder / "assets").glob(f"{name}-*.js")
            urls.append(f"{self.site.root}assets/{file.name}")
        answer = self.driver.execute_async_script(
            PRELUDE % body, urls, f"{self.site.root}sok/", self.entry(), list(arguments)
        )
        if isinstance(answer, str) and answer.startswith("failed: "):
            self.fail(answer)
        return answer


# What a query gives in the browser, in the form that `kompassros search --json` prints.
ANSWER = """
const [query, filters, language] = values;
const index = await opened();
const result = await it.search(index, {query, filters, language});
const shown = await it.describe(index, result, result.hits, language);
return {
  count: result.count, common: result.common, met: result.met, wanted: result.wanted,
  units: result.units.map(({corrected, ...unit}) => (corrected === null ? unit : {...unit, corrected})),
  facets: Object.fromEntries(Object.entries(result.facets).map(([name, all]) => [name, Object.fromEntries(all)])),
  hits: shown.map(({address, kind, title, excerpt}, place) => ({
    address, kind, title, score: result.hits[place].score,
    excerpt: excerpt.map(({text}) => text).join(''), marked: excerpt.filter((run) => run.isMarked).map(({text}) => text),
  })),
};
"""

OPTIONS = {
    "typ": "--kind",
    "kommun": "--municipality",
    "lan": "--county",
    "omrade": "--area",
    "ar": "--year",
    "revision": "--revision",
}


def queries():
    """The queries that all readers are held to: Tests/Search/README.md."""
    path = pathlib.Path(__file__).resolve().parents[1] / "Search" / "queries.json"
    return json.loads(path.read_text(encoding="utf-8"))


def on_command_line(site, query, filters, language):
    """What the program finds: its answer, or None when it refuses a filter that no document has."""
    command = [os.environ["KOMPASSROS"], "search", "--json", "--limit", "1000000"]
    command += ["--output", str(site.folder), "--language", language]
    for name, value in filters.items():
        command += [OPTIONS[name], value]
    done = subprocess.run([*command, "--", query], capture_output=True, text=True, check=False)
    if done.returncode != 0 and "has no value" in done.stderr:
        return None
    if done.returncode != 0:
        raise AssertionError(f"{query}: {done.stderr}")
    return json.loads(done.stdout)
