"""Words of the glossary: their meaning opens without a script, and the reader does not lose the place."""

import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import PageTest


class GlossaryTest(PageTest):
    PAGE = "kommun/mark/"

    def shown(self):
        """The words whose meaning is open."""
        return self.texts(".term-sheet .term-word")

    def scroll(self):
        return self.script("return Math.round(window.scrollY)")

    def open_first(self, width=1280):
        self.page(self.PAGE, width=width, scripts=False)
        self.assertEqual(self.shown(), [])
        term = self.one(".term")
        ActionChains(self.driver).scroll_to_element(term).perform()
        before = self.scroll()
        word = self.script(
            "const id = arguments[0].getAttribute('href').slice(1);"
            "return document.getElementById(id).querySelector('dfn').textContent",
            term,
        )
        term.click()
        self.wait_for(self.shown, [word])
        return before

    def test_a_meaning_opens_and_closes_without_moving_the_page(self):
        for width in (320, 1280):
            with self.subTest(width=width):
                before = self.open_first(width)
                self.assertEqual(self.scroll(), before)
                self.assert_no_sideways_scroll()
                self.one(".term-sheet:target .term-back").click()
                self.wait_for(self.shown, [])
                self.assertEqual(self.scroll(), before)

    def test_back_closes_a_meaning(self):
        before = self.open_first()
        self.driver.back()
        self.wait_for(self.shown, [])
        self.assertEqual(self.scroll(), before)

    def test_the_keyboard_is_enough(self):
        self.page(self.PAGE, scripts=False)
        self.script("arguments[0].focus()", self.one(".term"))
        ActionChains(self.driver).send_keys(Keys.ENTER).perform()
        self.wait_for(lambda: len(self.shown()), 1)
        ActionChains(self.driver).send_keys(Keys.TAB).perform()
        self.assertIn("term-back", self.driver.switch_to.active_element.get_attribute("class"))
        ActionChains(self.driver).send_keys(Keys.ENTER).perform()
        self.wait_for(self.shown, [])
        ActionChains(self.driver).send_keys(Keys.TAB).perform()
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("class"), "term")

    def test_a_word_leads_on_to_the_glossary(self):
        self.open_first()
        href = self.one(".term-sheet:target .term-links a:last-child").get_attribute("href")
        self.one(".term-sheet:target .term-links a:last-child").click()
        self.wait_for(lambda: self.driver.current_url, href)
        self.assertTrue(self.script("return document.querySelector(':target') !== null"))


class MapTest(PageTest):
    def test_the_keyboard_uses_the_list_beside_the_map(self):
        self.page()
        self.assertEqual(self.script("return document.querySelectorAll('.kc-map a[href]').length"), 290)
        self.assertEqual(
            self.script("return [...document.querySelectorAll('.kc-map a')].filter((a) => a.tabIndex >= 0).length"), 0
        )
        # Every municipality is a link of the lists, and every evaluated one stands beside the map too.
        listed = self.script(
            "return new Set([...document.querySelectorAll('.county-folds a')].map((a) => a.href)).size"
        )
        self.assertEqual(listed, 290)
        evaluated = self.script(
            "return [...document.querySelectorAll('.county-folds a.evaluated')].map((a) => a.href).sort()"
        )
        beside = self.script("return [...document.querySelectorAll('.map-classes .places a')].map((a) => a.href).sort()")
        self.assertEqual(beside, evaluated)

    def test_a_municipality_on_the_map_leads_to_its_page(self):
        self.page(width=320)
        self.assert_no_sideways_scroll()
        link = self.one(".kc-map a[href$='kommun/mark/']")
        self.script("arguments[0].focus()", link)
        ActionChains(self.driver).send_keys(Keys.ENTER).perform()
        self.wait_for(self.address, "kommun/mark/")


if __name__ == "__main__":
    unittest.main()
