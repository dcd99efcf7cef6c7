"""Every kind of page in both languages, narrow and wide, light and dark: what axe-core says, and what can be read."""

import threading
import unittest

from selenium.common.exceptions import TimeoutException
from urllib3.exceptions import HTTPError

from browser import new_driver
from kinds import AXE, KINDS, LANGUAGES, open_kind, unfold
from looking import SHEET
from rules import RUN, RuleTest

WIDTHS = (320, 768, 1440)


# A browser that does not answer any more.
STOPPED = (TimeoutException, HTTPError)


class AxeTest(RuleTest):
    def test_axe_has_nothing_to_say(self):
        """One browser for each language, so that several cores have something to do."""
        faults, looks = [], []
        others = [threading.Thread(target=self.look_at_all, args=(language, faults, looks)) for language in LANGUAGES]
        for thread in others:
            thread.start()
        for thread in others:
            thread.join()
        self.assertEqual(faults, [])
        self.assertEqual(len(looks), len(KINDS) * len(LANGUAGES) * len(WIDTHS) * 2)

    def look_at_all(self, language, faults, looks):
        """Looks at a page of every kind in a browser of its own; one that stops is begun anew, once for each kind."""
        one = type(self)()
        try:
            one.driver = new_driver()
            for name in KINDS:
                try:
                    found, seen = one.look(name, language)
                except STOPPED as error:
                    print(f"{name}, {language}: in a new browser, for the old one stopped: {error}", flush=True)
                    one.driver.quit()
                    one.driver = new_driver()
                    found, seen = one.look(name, language)
                faults += found
                looks += seen
        except Exception as error:  # noqa: BLE001 - a thread's failure is the test's
            faults.append(f"{language}: {error}")
        finally:
            one.driver.quit()

    def look(self, name, language):
        """What is wrong with a page of a kind, and all the ways in which it was looked at."""
        found, seen = [], []
        self.setUp()
        open_kind(self, name, language, width=WIDTHS[0])
        unfold(self)
        self.script(AXE)
        for width in WIDTHS:
            for dark in (False, True):
                where = f"{name}, {language}, {width} px, {'dark' if dark else 'light'}"
                found += [f"{where}: {one}" for one in self.faults(width, dark, everything=not dark)]
                seen.append(where)
        try:
            self.tearDown()
        except AssertionError as error:
            found.append(f"{name}, {language}: {error}")
        return found, seen

    def runTest(self):
        """Makes one by itself possible."""

    def test_axe_tells_a_fault(self):
        open_kind(self, "about")
        self.script("document.querySelector('h1').outerHTML = '<h1></h1><img>'")
        self.script(SHEET, "main p { color: #888 !important; background: #fff !important; font-size: 40px !important; }")
        self.script(AXE)
        wrong, _ = self.driver.execute_async_script(RUN, None)
        self.assertLessEqual({"image-alt", "color-contrast", "empty-heading"}, {one[0] for one in wrong}, wrong)

    def test_a_text_that_axe_is_not_sure_of_is_measured(self):
        open_kind(self, "about")
        self.script("document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])", """
            <p class="made pale">Blekt på tonat</p><p class="made dark">Mörkt på tonat</p>
            <div class="made over"><p>Blekt över annat</p></div><div class="made over"><p class="dark">Mörkt över annat</p></div>
            <div class="made over"><p class="dark under">Skymt av annat</p></div><p class="made wide dark">Utanför fönstret</p>
            <p class="made quoted">Ord</p>
            <svg class="made" width="200" height="40"><rect width="200" height="40" fill="#999"/>
            <text x="5" y="30" fill="#666">Blekt i bild</text></svg>""")
        self.script(SHEET, """
            .made { height: 40px } p.made { background: linear-gradient(90deg, #aaa, #ccc) } .made.pale { color: #777 }
            .made.dark, .made .dark { color: #111 }
            .made.over { position: relative } .made.over p { position: absolute; top: 5px; color: #888 }
            .made.over p.dark { color: #111 } .made.over::before { content: ''; position: absolute; inset: 0; background: #bbb }
            .made .under { z-index: -1 } .made.over:has(.under) { z-index: 0 } .made.over:has(.under)::before { z-index: 1 }
            .made.wide { margin-left: calc(100vw - 300px); white-space: nowrap; background: linear-gradient(#fff, #eee) }
            .made.quoted { background: #fff; color: #111 }
            .made.quoted::after { content: 'tillagt'; color: #999 }""")
        self.script(AXE)
        for dark in (False, True):
            told = self.faults(1440, dark, everything=False)
            self.assertGreaterEqual(self.script("return undecided.length"), 5)
            for text in ("på tonat", "över annat", "av annat", "i bild", "tillagt"):
                self.assertEqual([one.split()[0:2] for one in told if text in one], [["too", "pale:"]], (text, told))
            self.assertIn("Utanför fönstret", " ".join(one for one in told if one.startswith("not measured")))


if __name__ == "__main__":
    unittest.main()
