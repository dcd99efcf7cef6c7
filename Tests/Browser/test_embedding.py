"""Embedded profiles, seen from another site: the element, the plain frame, the page in it, and the page that makes the code.

The host is a second server on a port of its own, so another origin. Its pages carry the policy that docs/embedding.md
tells a municipality to set, and nothing else is allowed.
"""

import functools
import html
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import unittest
import unittest.mock
import urllib.request

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import PageTest, Site
from kinds import AXE


class _HostHandler(http.server.SimpleHTTPRequestHandler):
    """Serves pages of a host, each with a policy."""

    policy = "default-src 'none'"

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self):
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
            return
        super().do_GET()

    def log_message(self, *_):
        pass


class Host:
    """A municipality's own site, whose policy allows `site` what the documentation says."""

    def __init__(self, site):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        policy = f"default-src 'none'; script-src {site} 'self'; frame-src {site} 'self'; img-src {site}"
        handler = type("Handler", (_HostHandler,), {"policy": policy})
        self._server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(handler, directory=str(self.folder))
        )
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def page(self, body, name="index.html"):
        head = '<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        (self.folder / name).write_text(f"{head}<title>Värd</title><body>{body}", encoding="utf-8")
        return self.root + name

    def close(self):
        self._server.shutdown()
        self._server.server_close()
        self._folder.cleanup()


class EmbeddingTest(PageTest):
    """A test with a host beside the site."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.host = Host(cls.site.host)
        cls.addClassCleanup(cls.host.close)

    def _requests(self):
        return [url for url in super()._requests() if not url.startswith(self.host.root)]

    def element(self, attributes, inside="<a href='/'>En länk</a>"):
        return f"<kompass-profil {attributes}>{inside}</kompass-profil>"

    def hosted(self, body, width=640, dark=False, scripts=True, height=900):
        """Opens a page of the host; with the element's script, as the code on the site has it."""
        script = f"<script src='{self.site.root}badda-in/kompassros.js' defer></script>"
        url = self.host.page(body + script)
        self.page("404.html", width=width, dark=dark, scripts=scripts, height=height)
        self.driver.get(url)

    def states(self):
        """Of each element: the height of its frame, or None without one, and whether its link is shown."""
        return self.script(
            "return [...document.querySelectorAll('kompass-profil')].map((one) => {"
            "const frame = one.shadowRoot?.querySelector('iframe');"
            "return [frame ? frame.getBoundingClientRect().height : null, one.querySelector('a').checkVisibility()]})"
        )

    def wait_shown(self):
        self.wait(lambda: all(height and not link for height, link in self.states()), f"all are shown: {self.states()}")

    def frame(self, number=0):
        return self.script(
            "return document.querySelectorAll('kompass-profil')[arguments[0]].shadowRoot.querySelector('iframe')", number
        )

    def inside(self, number=0):
        self.driver.switch_to.frame(self.frame(number))
        self.addCleanup(self.driver.switch_to.default_content)

    def content_height(self, number=0):
        self.driver.switch_to.frame(self.frame(number))
        height = self.script("return document.querySelector('.profil').getBoundingClientRect().height")
        self.driver.switch_to.default_content()
        return height


class ElementTest(EmbeddingTest):
    def test_the_frame_is_as_high_as_its_content_at_any_width(self):
        self.hosted(self.element("kommun='mark'"), width=1100)
        seen = []
        for width in (280, 600, 1100, 280):
            self.driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
            )
            self.wait_shown()
            self.wait(
                lambda: 0 <= self.states()[0][0] - self.content_height() < 1,
                f"{width}: {self.states()} {self.content_height()}",
            )
            seen.append(self.states()[0][0])
            self.driver.switch_to.frame(self.frame())
            self.assert_no_sideways_scroll()
            self.assertEqual(self.script("return document.documentElement.scrollHeight > innerHeight"), False)
            self.driver.switch_to.default_content()
        self.assertGreater(seen[0], seen[1])
        self.assertGreater(seen[1], seen[2])
        self.assertEqual(seen[0], seen[3])

    def test_it_follows_its_attributes_and_leaves_nothing_behind(self):
        self.hosted(self.element("kommun='mark'"))
        self.wait_shown()
        whole = self.states()[0][0]
        self.script("document.querySelector('kompass-profil').setAttribute('storlek', 'kompakt')")
        self.wait(lambda: (self.states()[0][0] or whole) < whole / 2, "compact is lower")
        self.wait_shown()
        self.script("document.querySelector('kompass-profil').setAttribute('ar', '2022')")
        self.wait_shown()
        self.inside()
        self.wait_for(lambda: self.texts("h1"), ["Mark 2022"])
        self.driver.switch_to.default_content()
        self.script("window.kept = document.querySelector('kompass-profil'); kept.remove()")
        self.assertEqual(self.script("return kept.shadowRoot.querySelectorAll('iframe').length"), 0)
        self.script("document.body.append(kept)")
        self.wait_shown()

    def test_several_on_one_page(self):
        slugs = ["mark", "leksand", "ale"]
        self.hosted("".join(self.element(f"kommun='{slug}' storlek='kompakt'") for slug in slugs), height=3000)
        self.wait_shown()
        for number, name in enumerate(("Mark", "Leksand", "Ale")):
            self.assertAlmostEqual(self.states()[number][0], self.content_height(number), delta=1)
            self.driver.switch_to.frame(self.frame(number))
            self.assertTrue(self.texts("h1")[0].startswith(name))
            self.driver.switch_to.default_content()
        self.assertGreater(len({height for height, _ in self.states()}), 1)

    def test_it_comes_when_the_reader_gets_there(self):
        # Scrolled past the distance at which browsers begin to load.
        rows = "<table>" + "<tr><td>Rad</td></tr>" * 900 + "</table>"
        self.hosted(rows + self.element("kommun='mark'"))
        self.script("return new Promise((done) => setTimeout(done, 300))")
        self.assertEqual(self.states(), [[0, True]])
        self.script("document.querySelector('kompass-profil').scrollIntoView()")
        self.wait_shown()

    def test_attributes_make_addresses_of_the_site_and_no_others(self):
        self.hosted(self.element("kommun=''"))
        addresses = self.script(
            "const address = customElements.get('kompass-profil').address;"
            "return arguments[0].map((one) => address((name) => one[name] ?? null))",
            [
                {"kommun": "mark", "ar": "2024", "omrade": "3", "tema": "mork", "storlek": "kompakt", "sprak": "en"},
                {"kommun": "upplands-vasby", "tema": "auto", "storlek": "full", "sprak": "sv", "omrade": "0"},
                {"kommun": "mark", "tema": "x#y", "omrade": "1/../..", "sprak": "../en"},
                {"kommun": "../mark"},
                {"kommun": "mark/"},
                {"kommun": "Mark"},
                {"kommun": "mark\n"},
                {"kommun": "a" * 61},
                {"kommun": "mark", "ar": "24"},
                {"kommun": "mark", "ar": "2024/.."},
                {"ar": "2024"},
            ],
        )
        root = self.site.root
        self.assertEqual(
            addresses,
            [
                f"{root}en/kommun/mark/2024/badda-in/#mork_kompakt_omrade-3",
                f"{root}kommun/upplands-vasby/badda-in/",
                f"{root}kommun/mark/badda-in/",
            ]
            + [None] * 8,
        )

    def test_the_link_stays_where_there_is_no_such_page(self):
        self.hosted(self.element("kommun='ingenstans'") + self.element("kommun='../mark'"))
        self.assertEqual([link for _, link in self.states()], [True, True])
        self.wait(lambda: self.states()[0][0] == 0, "the frame is not seen")
        self.assertTrue(self.script("return arguments[0].inert", self.frame()))
        # Nobody answers, so the frame goes.
        self.wait(lambda: self.states()[0][0] is None, "the frame is gone")
        self.assertEqual(self.states(), [[None, True], [None, True]])
        self.assertTrue(any("404" in message for message in self._messages()))

    def test_the_link_comes_back_when_another_page_is_not_there(self):
        self.hosted(self.element("kommun='mark'"))
        self.wait_shown()
        self.script("document.querySelector('kompass-profil').setAttribute('ar', '1999')")
        self.wait_for(lambda: self.states()[0][1], True)
        self.assertFalse(self.states()[0][0])
        self.wait(lambda: self._messages(), "the browser says that there is no such page")

    def test_hostile_messages_change_nothing(self):
        attack = self.host.folder / "attack.js"
        self.hosted(self.element("kommun='mark'"))
        self.wait_shown()
        before = self.states()
        # From the host itself, and from a frame of the host.
        attack.write_text(
            "const own = {kompassros: 1, slag: 'hojd', hojd: 77};"
            "(window.parent === window ? window : window.parent).postMessage(own, location.origin);",
            encoding="utf-8",
        )
        self.host.page("<script src='attack.js'></script>", "attack.html")
        self.script(
            "const script = document.createElement('script'); script.src = 'attack.js'; document.body.append(script);"
            "const frame = document.createElement('iframe'); frame.src = 'attack.html'; frame.onload = () => { window.done = true };"
            "document.body.append(frame)"
        )
        self.wait(lambda: self.script("return window.done === true"), "the other frame has spoken")
        self.assertEqual(self.states(), before)
        # From the right frame, in the wrong shape.
        self.inside()
        self.script(
            "const say = (data) => parent.postMessage(data, arguments[0]);"
            "for (const hojd of [0, -5, 20001, Infinity, NaN, '77', null, {}, [77]]) say({kompassros: 1, slag: 'hojd', hojd});"
            "say({kompassros: 2, slag: 'hojd', hojd: 77}); say({slag: 'hojd', hojd: 77}); say({kompassros: 1, hojd: 77});"
            "say(null); say(77); say('hojd'); say([1])",
            self.host.root.rstrip("/"),
        )
        self.driver.switch_to.default_content()
        self.script("return new Promise((done) => setTimeout(done, 200))")
        self.assertEqual(self.states(), before)
        self.inside()
        self.script("parent.postMessage({kompassros: 1, slag: 'hojd', hojd: 333.2}, arguments[0])", self.host.root.rstrip("/"))
        self.driver.switch_to.default_content()
        self.wait_for(lambda: self.states()[0][0], 334)

    def test_the_page_in_the_frame_answers_only_who_said_hello(self):
        listener = self.host.folder / "listen.js"
        listener.write_text(
            "window.heard = []; addEventListener('message', ({data, origin}) => heard.push([origin, data]));",
            encoding="utf-8",
        )
        url = self.host.page(
            f"<script src='listen.js'></script><iframe src='{self.site.root}kommun/mark/badda-in/'></iframe>"
        )
        self.driver.get(url)
        frame = self.one("iframe")
        send = (
            "const target = arguments[0].contentWindow;"
            "for (const data of arguments[1]) target.postMessage(data, arguments[2]);"
            "return new Promise((done) => setTimeout(done, 200))"
        )
        wrong = [None, 1, "hej", {}, {"kompassros": 2, "slag": "hej"}, {"kompassros": 1}, {"slag": "hej"}]
        self.script(send, frame, wrong, self.site.host)
        self.assertEqual(self.script("return heard"), [])
        self.script(send, frame, [{"kompassros": 1, "slag": "hej"}], self.site.host)
        heard = self.script("return heard")
        self.assertEqual([origin for origin, _ in heard], [self.site.host])
        self.assertEqual(heard[0][1].keys(), {"kompassros", "slag", "hojd"})
        # From a frame beside it, which is not around it either.
        (self.host.folder / "beside.js").write_text(
            "parent.frames[0].postMessage({kompassros: 1, slag: 'hej'}, '*');"
            "addEventListener('message', ({data}) => parent.heard.push(['beside', data]))",
            encoding="utf-8",
        )
        self.host.page("<script src='beside.js'></script>", "beside.html")
        self.script(
            "heard.length = 0; const frame = document.createElement('iframe'); frame.src = 'beside.html';"
            "document.body.append(frame); return new Promise((done) => { frame.onload = () => setTimeout(done, 300) })"
        )
        self.assertEqual(self.script("return heard"), [])
        # From a window that is not around it: nothing is answered, and nobody else is told.
        self.page("kommun/mark/badda-in/")
        self.script(
            "window.heard = []; addEventListener('message', ({data}) => { if (data.slag === 'hojd') heard.push(data) });"
            "postMessage({kompassros: 1, slag: 'hej'}, location.origin);"
            "return new Promise((done) => setTimeout(done, 200))"
        )
        self.assertEqual(self.script("return heard"), [])

    def test_nothing_is_kept(self):
        self.hosted(self.element("kommun='mark'"))
        self.wait_shown()
        self.inside()
        kept = self.script("return [document.cookie, localStorage.length, sessionStorage.length]")
        self.assertEqual(kept, ["", 0, 0])

    def test_without_scripts_there_is_the_link_and_the_plain_frame(self):
        frame = (
            f"<iframe src='{self.site.root}kommun/mark/2024/badda-in/#mork_kompakt' title='Mark' width='600' height='700'"
            " loading='lazy'></iframe>"
        )
        self.hosted(self.element("kommun='mark'") + frame, scripts=False)
        self.assertEqual(self.texts("kompass-profil a"), ["En länk"])
        self.assertEqual(len(self.all("iframe")), 1)
        self.driver.switch_to.frame(self.one("iframe"))
        self.addCleanup(self.driver.switch_to.default_content)
        self.wait_for(lambda: self.texts("h1"), ["Mark 2024"])
        self.assertEqual(self.script("return getComputedStyle(document.querySelector('.ram')).backgroundColor"), DARK)
        self.assertEqual(self.texts(".staplar"), [])
        self.assertEqual(len(self.texts(".radar")), 1)

    def test_links_lead_out_of_the_frame(self):
        self.hosted(self.element("kommun='mark' ar='2022'"))
        self.wait_shown()
        self.inside()
        self.one("footer .vidare a").click()
        self.driver.switch_to.default_content()
        self.wait_for(self.address, "kommun/mark/2022/")


LIGHT, DARK = "rgb(251, 250, 247)", "rgb(16, 25, 28)"


class FramePageTest(EmbeddingTest):
    def paper(self):
        return self.script("return getComputedStyle(document.querySelector('.ram')).backgroundColor")

    def test_colours_are_the_visitors_or_those_asked_for(self):
        for fragment, light, dark in (("", LIGHT, DARK), ("#ljus", LIGHT, LIGHT), ("#mork", DARK, DARK)):
            for is_dark, expected in ((False, light), (True, dark)):
                with self.subTest(fragment=fragment, dark=is_dark):
                    self.driver.get("about:blank")
                    self.page("kommun/mark/badda-in/" + fragment, width=600, dark=is_dark)
                    self.assertEqual(self.paper(), expected)
                    fill = self.script("return getComputedStyle(document.querySelector('.kc-fill-current')).fill")
                    self.assertEqual(fill, "rgb(92, 199, 207)" if expected == DARK else "rgb(11, 92, 102)")

    def open(self, path, width=600):
        self.driver.get("about:blank")
        self.page(path, width=width, scripts=False)

    def test_compact_is_the_most_important(self):
        self.open("kommun/mark/badda-in/#kompakt")
        self.assertEqual(self.texts("h1"), ["Mark 2024"])
        self.assertEqual(self.texts(".total strong"), ["510"])
        self.assertEqual(self.texts(".i-ord > p:not(.total)"), ["Mark fick 510 av 800 poäng 2024, 72 fler än 2022."])
        self.assertEqual(len(self.texts(".radar")), 1)
        self.assertEqual(self.texts(".staplar"), [])
        # Where there is no room for the words of the radar there are bars.
        self.open("kommun/mark/badda-in/#kompakt", width=280)
        self.assertEqual(len(self.texts(".radar")), 0)
        self.assertEqual(len(self.texts(".staplar li strong")), 8)
        # And where there is no shape.
        self.open("kommun/strangnas/badda-in/#kompakt")
        self.assertEqual(len(self.texts(".staplar li .saknas")), 7)

    def test_one_area(self):
        self.open("kommun/mark/badda-in/#omrade-3")
        self.assertEqual(self.texts("h2"), ["Område 3\nStyrning och kontroll"])
        self.assertEqual(self.texts(".total strong"), ["72"])
        self.assertEqual(len(self.texts(".delomraden")), 1)
        self.assertEqual(len(self.texts(".hela")), 0)
        self.assertEqual(self.texts(".vidare a"), ["Läs mer om området på Kommunkompassen – öppna resultat"])
        self.open("en/kommun/mark/2024/badda-in/#ljus_kompakt_omrade-3")
        self.assertEqual(self.texts("h2"), ["Area 3\nGovernance and control"])
        self.assertEqual(len(self.texts(".meningar li")), 1)
        self.assertEqual(len(self.texts(".delomraden")), 0)

    def test_an_area_that_is_not_known_shows_the_whole(self):
        # Only the total of Tomelilla 2020 is known, and there is no ninth area.
        for path in ("kommun/ale/badda-in/#mork_omrade-3", "kommun/mark/badda-in/#omrade-9"):
            self.open(path)
            self.assertEqual(len(self.texts("h1")), 1)
            self.assertEqual(len(self.texts(".ett")), 0)

    def test_unevaluated_is_not_zero(self):
        self.open("kommun/ale/badda-in/")
        self.assertIn("Det betyder inte noll poäng", self.texts(".profil")[0])
        self.assertEqual(self.texts(".total"), [])

    def test_nothing_is_wider_than_the_frame(self):
        for slug in ("mark", "strangnas", "ale", "amal"):
            for fragment in ("", "#kompakt", "#omrade-1", "#kompakt_omrade-8"):
                for width in (280, 600, 1100):
                    with self.subTest(slug=slug, fragment=fragment, width=width):
                        self.open(f"kommun/{slug}/badda-in/{fragment}", width=width)
                        self.assert_no_sideways_scroll()
                        widest = self.script(
                            "return Math.max(...[...document.querySelectorAll('.profil *')]"
                            ".filter((one) => one.checkVisibility() && !one.closest('svg'))"
                            ".map((one) => one.getBoundingClientRect().right))"
                        )
                        self.assertLessEqual(widest, width)

    def test_axe_has_nothing_to_say(self):
        for path in (
            "kommun/mark/badda-in/",
            "kommun/mark/badda-in/#mork_kompakt",
            "kommun/mark/2024/badda-in/#omrade-3",
            "en/kommun/strangnas/badda-in/#kompakt_omrade-2",
            "kommun/ale/badda-in/",
            "badda-in/",
            "badda-in/?kommun=mark&omrade=3&storlek=kompakt",
        ):
            for width, dark in ((320, True), (1280, False)):
                with self.subTest(path=path, width=width):
                    self.driver.get("about:blank")
                    self.page(path, width=width, dark=dark)
                    self.assertEqual(violations(self.driver), [])


def violations(driver):
    """What axe-core finds on the page that is open; folds are opened first."""
    driver.execute_script("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    driver.execute_script(AXE)
    found = driver.execute_async_script(
        "const done = arguments[0];"
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
        ".then(({violations}) => done(violations), (error) => done([{id: String(error), nodes: []}]))"
    )
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]


class EmbeddingPageTest(EmbeddingTest):
    def codes(self):
        return dict(
            self.script(
                "return [...document.querySelectorAll('.embed-snippet')].filter((one) => !one.hidden)"
                ".map((one) => [one.dataset.kind, one.querySelector('code').textContent])"
            )
        )

    def choose(self, name, value):
        self.script(
            "const select = document.querySelector(`.embed-choices [name=${arguments[0]}]`); select.value = arguments[1];"
            "select.dispatchEvent(new Event('change', {bubbles: true}))",
            name,
            value,
        )

    def test_choosing_makes_code_and_shows_it_live(self):
        self.page("badda-in/")
        self.assertEqual(self.texts(".embed-result"), [])
        field = self.one("#badda-in-kommun")
        field.send_keys("mar", Keys.ENTER)
        self.wait_for(self.address, "badda-in/?kommun=mark")
        self.wait_shown()
        self.choose("ar", "2024")
        self.choose("omrade", "3")
        self.choose("tema", "mork")
        self.choose("storlek", "kompakt")
        self.choose("sprak", "en")
        self.wait_for(self.address, "badda-in/?kommun=mark&ar=2024&omrade=3&tema=mork&storlek=kompakt&sprak=en")
        root = "https://example.org/resultat/"
        codes = self.codes()
        self.assertEqual(
            codes["element"],
            '<kompass-profil kommun="mark" ar="2024" omrade="3" tema="mork" storlek="kompakt" sprak="en">'
            f'<a href="{root}en/kommun/mark/2024/">Mark: 2024 evaluation by Kommunkompassen</a></kompass-profil>\n'
            f'<script src="{root}badda-in/kompassros.js" defer></script>',
        )
        self.assertIn(f'<iframe src="{root}en/kommun/mark/2024/badda-in/#mork_kompakt_omrade-3" title="Mark: 2024 ', codes["frame"])
        self.assertEqual(
            codes["badge"],
            f'<a href="{root}en/kommun/mark/2024/"><img src="{root}en/kommun/mark/2024/marke.svg"'
            ' alt="Mark: 2024 evaluation by Kommunkompassen"></a>',
        )
        self.wait_shown()
        self.inside()
        self.wait_for(lambda: self.texts("h2"), ["Area 3\nGovernance and control"])
        self.driver.switch_to.default_content()
        self.driver.back()
        self.wait_for(lambda: self.one("#badda-in-sprak").get_attribute("value"), "sv")

    def test_the_code_works_on_another_site(self):
        """What the page says, pasted: only the root of the site is that of the test."""
        self.page("badda-in/?kommun=mark&storlek=kompakt")
        codes = {kind: code.replace("https://example.org/resultat/", self.site.root) for kind, code in self.codes().items()}
        self.driver.get(self.host.page(codes["element"] + codes["frame"] + codes["badge"]))
        self.wait_shown()
        self.driver.switch_to.frame(self.one("body > iframe"))
        self.wait_for(lambda: self.texts("h1"), ["Mark 2024"])
        self.driver.switch_to.default_content()
        self.wait_for(lambda: self.script("return document.querySelector('img').naturalWidth"), 200)
        # The host's policy does not allow the style of the plain frame; the rest works without.
        self.assertTrue(all("style" in message for message in self._messages()))

    def test_an_area_of_another_revision_is_another_area(self):
        self.page("badda-in/?kommun=strangnas&ar=2014&omrade=1")
        self.choose("ar", "2016")
        self.wait_for(self.address, "badda-in/?kommun=strangnas&ar=2016")
        self.wait_shown()

    def test_the_address_is_the_choice_and_nonsense_is_left_out(self):
        self.page("badda-in/?kommun=mark&ar=1999&omrade=99&tema=<b>&sprak=xx")
        self.wait_shown()
        self.assertNotIn("1999", self.codes()["element"])
        self.assertNotIn("<b>", self.codes()["element"])
        self.page("badda-in/?kommun=<b>ale")
        self.wait_for(
            lambda: self.texts(".embed-status"), ["Det finns ingen utvärderad kommun med namnet i adressen. Välj en kommun."]
        )
        self.assertEqual(self.texts(".embed-result"), [])

    def test_pictures_are_offered_only_where_there_are_any(self):
        for slug, kinds in (
            ("mark", {"element", "frame", "badge", "radar", "bars"}),
            ("strangnas", {"element", "frame", "badge", "bars"}),
        ):
            self.page(f"badda-in/?kommun={slug}")
            codes = self.codes()
            self.assertEqual(codes.keys(), kinds)
            for kind in kinds - {"element", "frame"}:
                source = codes[kind].split('src="')[1].split('"')[0].removeprefix("https://example.org/resultat/")
                self.assertTrue((self.site.folder / source).is_file(), source)

    def test_copying_is_announced(self):
        self.driver.execute_cdp_cmd(
            "Browser.grantPermissions",
            {"origin": self.site.host, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
        )
        self.page("badda-in/?kommun=mark")
        self.wait_shown()
        button = self.one(".embed-snippet[data-kind=element] button")
        self.script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        self.wait_for(lambda: self.texts(".embed-snippet[data-kind=element] [role=status]"), ["Kopierat"])
        copied = self.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0], arguments[0])")
        self.assertEqual(copied, self.codes()["element"])

    def test_without_a_clipboard_there_is_no_button(self):
        added = self.driver.execute_cdp_cmd(
            "Page.addScriptToEvaluateOnNewDocument",
            {"source": "Object.defineProperty(navigator, 'clipboard', {value: undefined})"},
        )
        try:
            self.page("badda-in/?kommun=mark")
            self.wait_shown()
            self.assertEqual(len(self.all(".embed-copy")), 0)
        finally:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)

    def test_without_scripts_there_is_code_for_each_municipality(self):
        self.page("badda-in/", width=320, scripts=False)
        self.assert_no_sideways_scroll()
        self.assertEqual(self.texts(".embed-choices"), [])
        self.assertEqual(len(self.texts("noscript .note")), 1)
        self.assertEqual(len(self.all(".embed-municipalities details")), 14)
        self.one(".embed-municipalities summary").click()
        self.assertIn("<iframe src=", self.texts(".embed-municipalities code")[0])

    def test_it_fits_a_phone(self):
        for width in (320, 360):
            self.page("badda-in/?kommun=hoganas&omrade=8&sprak=en", width=width)
            self.wait_shown()
            self.assert_no_sideways_scroll()

    def test_a_profile_leads_there(self):
        self.page("kommun/mark/")
        link = self.one(".embed-link a")
        self.assertEqual(link.text, "Bädda in på er webbplats")
        self.driver.get(link.get_attribute("href"))
        self.wait_shown()
        self.assertEqual(self.one("#badda-in-kommun").get_attribute("value"), "Mark")


class ListedAncestorsTest(EmbeddingTest):
    """A site of its own that only some may frame."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kompassros-ancestors-")
        cls.addClassCleanup(folder.cleanup)
        project = pathlib.Path(__file__).resolve().parents[2]
        content, output = pathlib.Path(folder.name, "content"), pathlib.Path(folder.name, "public")
        shutil.copytree(project / "content", content)
        file = content / "site.yaml"
        text = file.read_text(encoding="utf-8")
        changed = text.replace('allowed_ancestors: ["*"]', 'allowed_ancestors: ["https://www.mark.se"]')
        assert changed != text, "site.yaml says who may frame"
        file.write_text(changed, encoding="utf-8")
        subprocess.run(
            [os.environ["KOMPASSROS"], "build", "--content", str(content), "--output", str(output)],
            cwd=project, check=True, stdout=subprocess.DEVNULL,
        )
        with unittest.mock.patch.dict(os.environ, {"SITE": str(output)}):
            cls.site = Site()
        cls.addClassCleanup(cls.site.close)
        super().setUpClass()

    def test_the_site_shows_its_own_frame(self):
        self.page("badda-in/?kommun=mark")
        self.wait_shown()
        self.inside()
        self.wait_for(lambda: self.texts("h1"), ["Mark 2024"])

    def test_another_site_that_is_not_listed_does_not(self):
        self.hosted(self.element("kommun='mark'"))
        said = []

        def is_refused():
            # The element says hello to a page of the browser's own, which the console tells last.
            said.extend(self._messages())
            return all(any(word in message for message in said) for word in ("frame-ancestors", "postMessage"))

        self.wait(is_refused, "the frame is refused")
        self.assertTrue(self.states()[0][1], "the link is shown")


class OEmbedTest(EmbeddingTest):
    def test_a_program_finds_the_code_and_the_code_works(self):
        self.page("kommun/mark/2022/")
        href = self.one("link[type='application/json+oembed']").get_attribute("href")
        url = href.replace("https://example.org/resultat/", self.site.root)
        with urllib.request.urlopen(url) as response:
            answer = json.load(response)
        code = answer["html"].replace("https://example.org/resultat/", self.site.root)
        self.driver.get(self.host.page(code))
        self.driver.switch_to.frame(self.one("iframe"))
        self.addCleanup(self.driver.switch_to.default_content)
        self.wait_for(lambda: self.texts("h1"), ["Mark 2022"])
        self._messages()
        self.assertEqual(html.unescape(answer["title"]), "Mark: utvärdering 2022 enligt Kommunkompassen")


if __name__ == "__main__":
    unittest.main()
