"""The preview in a browser: an open page follows what is written, and shows what is wrong with it.

PREVIEW names the program `kompassros-serve`; it works on a copy of a small site.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import browser

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALL = ROOT / "Tests/KompassContentTests/Fixtures/valid/small"
# A build by a program that was not built for speed, on a machine that does other things, too.
PATIENCE = 180

DIALOG = "const host = document.querySelector('kompassros-preview'); const dialog = host?.shadowRoot.querySelector('dialog'); "


class PreviewTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        place = tempfile.TemporaryDirectory(prefix="kompassros-")
        cls.addClassCleanup(place.cleanup)
        cls.folder = pathlib.Path(place.name)
        shutil.copytree(SMALL, cls.folder / "content")
        shutil.copytree(ROOT / "templates", cls.folder / "templates")
        cls.process = subprocess.Popen(
            [os.environ["PREVIEW"], "--port", "0", "--without-pictures"],
            cwd=cls.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        cls.addClassCleanup(cls.end)
        cls.root = re.search(r"http://127\.0\.0\.1:\d+/", cls.process.stdout.readline())[0]
        cls.driver = browser.new_driver()
        cls.addClassCleanup(cls.driver.quit)

    @classmethod
    def end(cls):
        cls.process.terminate()
        cls.process.stdout.read()
        assert cls.process.wait(PATIENCE) == 0, "it ends well"
        assert not (cls.folder / ".public.staging").exists(), "nothing of a build is left"

    def wait(self, condition, what):
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.02).until(lambda _: condition(), what)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def text(self):
        return self.script("return document.body.innerText")

    def overlay(self):
        """The text of the overlay; nothing when it is not open."""
        return self.script(DIALOG + "return dialog?.open ? dialog.innerText : null")

    def open(self, path):
        self.driver.get(self.root + "resultat/" + path)
        self.wait(lambda: "There is no site yet" not in self.text(), "the site is built")

    def save(self, name, text):
        """Saves as editors do that replace files."""
        new = self.folder / "new"
        new.write_text(text, "utf-8")
        os.replace(new, self.folder / "content" / name)

    def read(self, name):
        return (self.folder / "content" / name).read_text("utf-8")

    def test_an_open_page_follows_the_pen(self):
        name = "evaluations/mark/2024.md"
        self.open("kommun/mark/2024/")
        before = self.read(name)
        self.addCleanup(self.save, name, before)
        self.script("scrollTo(0, 400)")
        self.save(name, "Kanelbullar till kaffet.\n\n" + before)
        self.wait(lambda: "Kanelbullar till kaffet." in self.text(), "the page shows what was written")
        self.assertIsNone(self.overlay())
        # Whoever looks at the page need not wait for the rest of the site, which is published a moment later.
        published = self.folder / "public/kommun/mark/2024/index.html"
        self.wait(lambda: "Kanelbullar till kaffet." in published.read_text("utf-8"), "the site is published")
        self.assertNotIn("kompassros-preview", published.read_text("utf-8"))

    def test_a_fault_is_shown_until_it_is_mended(self):
        name = "evaluations/mark/2024.yaml"
        self.open("kommun/mark/2024/")
        before = self.read(name)
        self.addCleanup(self.save, name, before)
        broken = before.replace("year: 2024", 'year: "<img src=x onerror=document.title=1>"')
        self.assertNotEqual(broken, before)
        line = broken.split("\n").index('year: "<img src=x onerror=document.title=1>"') + 1
        self.save(name, broken)
        self.wait(self.overlay, "the overlay is open")
        shown = self.overlay()
        self.assertIn(f"content/evaluations/mark/2024.yaml:{line}:", shown)
        self.assertIn("<img src=x onerror=document.title=1>", shown, "as text")
        self.assertIn("Fix: ", shown)
        self.assertEqual(self.script(DIALOG + "return dialog.querySelectorAll('img').length"), 0)
        self.assertIn("<img", self.script(DIALOG + "return dialog.querySelector('mark').textContent"))
        # It is named by its heading, and has the focus.
        self.assertTrue(
            self.script(
                DIALOG + "return dialog.contains(host.shadowRoot.activeElement) && "
                "host.shadowRoot.getElementById(dialog.getAttribute('aria-labelledby')).textContent"
            )
        )
        # The last good site stays beneath it, on every page.
        self.open("kommun/mark/")
        self.assertIn("Mark", self.text())
        self.wait(self.overlay, "it is there on a page that is opened meanwhile")
        self.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        self.wait(lambda: self.overlay() is None, "Esc closes it")
        self.open("kommun/mark/2024/")
        self.wait(self.overlay, "it is there again")
        self.save(name, before)
        self.wait(lambda: self.overlay() is None, "it goes when the fault is mended")

    def test_the_overlay_can_be_read(self):
        name = "site.yaml"
        self.open("")
        before = self.read(name)
        self.addCleanup(self.save, name, before)
        self.save(name, before.replace("base_url: ", "base_url: nowhere # ") + "x" * 300 + "\n")
        self.wait(self.overlay, "the overlay is open")
        for dark in (False, True):
            for width in (320, 1280):
                self.driver.execute_cdp_cmd(
                    "Emulation.setDeviceMetricsOverride",
                    {"width": width, "height": 700, "deviceScaleFactor": 1, "mobile": width < 700},
                )
                self.driver.execute_cdp_cmd(
                    "Emulation.setEmulatedMedia",
                    {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]},
                )
                with self.subTest(dark=dark, width=width):
                    left, right, scroll, client = self.script(
                        DIALOG + "const box = dialog.getBoundingClientRect();"
                        "return [box.left, box.right, dialog.scrollWidth, dialog.clientWidth]"
                    )
                    self.assertGreaterEqual(left, 0)
                    self.assertLessEqual(right, width)
                    self.assertLessEqual(scroll, client, "it does not scroll sideways")
                    ground, letters = self.script(
                        DIALOG + "const style = getComputedStyle(dialog);"
                        "return [style.backgroundColor, style.color]"
                    )
                    brightness = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ground, letters)]
                    self.assertEqual(brightness[0] < brightness[1], dark)
                    self.assertGreater(abs(brightness[0] - brightness[1]), 450)
                if "SHOTS" in os.environ:
                    self.driver.save_screenshot(f"{os.environ['SHOTS']}/overlay-{width}-{'dark' if dark else 'light'}.png")

    def test_a_page_for_a_frame_follows_too(self):
        """Its own policy does not let it ask anybody for anything."""
        name = "evaluations/mark/2024.yaml"
        self.open("kommun/mark/badda-in/")
        before = self.read(name)
        self.addCleanup(self.save, name, before)
        self.save(name, "nothing: [")
        self.wait(self.overlay, "the overlay is open")
        self.save(name, before)
        self.wait(lambda: self.overlay() is None, "it goes when the fault is mended")


if __name__ == "__main__":
    unittest.main()
