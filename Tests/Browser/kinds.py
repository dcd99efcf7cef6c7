"""A page of every kind, by a name that says which, and what is ready when it is: what is looked at on all pages is looked at here."""

import pathlib

import axe_core_python

# axe-core asks each element time and again where it is and how it looks. Nothing moves while it runs: what was answered is
# kept until it is done, which halves its time.
KEPT = """
;(() => {
  const run = axe.run;
  const places = ['scrollWidth', 'scrollHeight', 'clientWidth', 'clientHeight'];
  const kept = (ask) => {
    const answers = new Map();
    return (one) => {
      if (!answers.has(one)) answers.set(one, ask(one));
      return answers.get(one);
    };
  };
  axe.run = async (...given) => {
    const {getComputedStyle} = window;
    const {getBoundingClientRect} = Element.prototype;
    const properties = places.map((name) => [name, Object.getOwnPropertyDescriptor(Element.prototype, name)]);
    const styleOf = kept((one) => getComputedStyle(one));
    const boxOf = kept((one) => getBoundingClientRect.call(one));
    window.getComputedStyle = (one, part) => (part ? getComputedStyle(one, part) : styleOf(one));
    Element.prototype.getBoundingClientRect = function () { return boxOf(this); };
    for (const [name, property] of properties) {
      const sizeOf = kept((one) => property.get.call(one));
      Object.defineProperty(Element.prototype, name, {configurable: true, get() { return sizeOf(this); }});
    }
    try {
      return await run(...given);
    } finally {
      window.getComputedStyle = getComputedStyle;
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
      for (const [name, property] of properties) Object.defineProperty(Element.prototype, name, property);
    }
  };
})();
"""

AXE = next(pathlib.Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8") + KEPT

LANGUAGES = {"sv": "", "en": "en/"}

# The path below the root of the language, and where a script lays out the page an element that is there afterwards.
KINDS = {
    "start": ("", None),
    "municipalities": ("kommuner/", ".choices"),
    "profile, whole": ("kommun/mark/", None),
    "profile, of the older framework": ("kommun/amal/", None),
    "profile, figures only": ("kommun/vallentuna/", None),
    "profile, total only": ("kommun/helsingborg/", None),
    "profile, never evaluated": ("kommun/ale/", None),
    "easy to read": ("kommun/mark/lattlast/", None),
    "evaluation, latest": ("kommun/mark/2024/", None),
    "evaluation, older": ("kommun/mark/2022/", None),
    "compare, nothing chosen": ("jamfor/", ".compare-choices"),
    "compare, chosen": ("jamfor/?k=mark-2024,leksand-2023&ref=medel-2020", ".compare-result .compared"),
    "compare, chosen across revisions": ("jamfor/?k=amal-2019,mark-2024,svenljunga-2022,leksand-2023", ".compare-result .compared"),
    "comparison with a reference": ("jamfor/mark-2024/medel-2020/", None),
    "comparison of two": ("jamfor/leksand-2023/svenljunga-2022/", None),
    "comparison across revisions": ("jamfor/leksand-2023/amal-2019/", None),
    "search": ("sok/", ".search-form"),
    "search, found": ("sok/?q=dialog", ".hit"),
    "search, nothing found": ("sok/?q=qqxzzy", ".search-status p"),
    "glossary": ("ordlista/", None),
    "areas": ("omraden/", None),
    "area": ("omraden/styrning/", None),
    "data": ("data/", None),
    "about": ("om/", None),
    "method": ("metod/", None),
    "accessibility": ("tillganglighet/", None),
    "embedding": ("badda-in/?kommun=mark", ".embed-choices"),
    "frame": ("kommun/mark/badda-in/", None),
    "frame, dark and compact": ("kommun/mark/badda-in/#mork_kompakt", None),
    "frame, one area": ("kommun/mark/2024/badda-in/#omrade-3", None),
    "frame, figures only": ("kommun/strangnas/badda-in/", None),
    "frame, never evaluated": ("kommun/ale/badda-in/", None),
    "not found": ("404.html", None),
}

# Where there are charts.
DRAWN = [
    "start", "profile, whole", "profile, of the older framework", "profile, figures only", "evaluation, latest",
    "compare, chosen across revisions", "comparison with a reference", "area", "frame", "frame, one area",
]


def open_kind(test, name, language="sv", **window):
    """Opens the page and waits until its scripts are done."""
    path, ready = KINDS[name]
    # A fragment alone would not load the page anew.
    test.driver.get("about:blank")
    test.page(LANGUAGES[language] + path, **window)
    if ready and window.get("scripts", True):
        test.wait(lambda: test.script("return !!document.querySelector(arguments[0])", ready), f"{name}: {ready}")
        test.wait(
            lambda: not test.script("return !!document.querySelector('[aria-busy=true]')"), f"{name}: is still busy"
        )


def resize(test, width, height=900, scale=1):
    test.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 700},
    )


def theme(test, dark):
    test.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]},
    )


def unfold(test):
    test.script("document.querySelectorAll('details').forEach((one) => { one.open = true })")
