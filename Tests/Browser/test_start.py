"""The start page: finding a municipality by typing."""

import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import PageTest


class FindTest(PageTest):
    def open(self, width=1280, path=""):
        self.page(path, width=width)
        return self.one("#hitta-namn")

    def names(self):
        return self.texts(".find li .name")

    def status(self):
        return self.one(".find-status").text

    def active(self):
        """The name of the option that the field points at; nothing when it points at none."""
        return self.script(
            "const id = document.getElementById('hitta-namn').getAttribute('aria-activedescendant');"
            "return id && document.getElementById(id).querySelector('.name').textContent"
        )

    def is_open(self):
        shown = self.one("#hitta-lista").is_displayed()
        self.assertEqual(self.one("#hitta-namn").get_attribute("aria-expanded"), str(shown).lower())
        return shown

    # Finding

    def test_what_was_typed_comes_before_what_it_may_mean(self):
        field = self.open()
        field.send_keys("habo")
        self.assertEqual(self.names(), ["Habo", "Håbo"])
        field.clear()
        field.send_keys("håbo")
        self.assertEqual(self.names(), ["Håbo", "Habo"])
        field.clear()
        field.send_keys("AMAL")
        self.assertEqual(self.names(), ["Åmål"])

    def test_beginnings_of_words_come_before_the_rest(self):
        field = self.open()
        field.send_keys("bro")
        names = self.names()
        self.assertEqual(names[:2], ["Bromölla", "Upplands-Bro"])
        self.assertIn("Örebro", names[2:])
        field.clear()
        field.send_keys("mark")
        self.assertEqual(self.names()[:2], ["Mark", "Markaryd"])

    def test_each_line_says_whether_there_is_an_evaluation(self):
        field = self.open()
        field.send_keys("mark")
        self.assertEqual(
            self.texts(".find li .small")[:2],
            ["Västra Götalands län, utvärdering 2024", "Kronobergs län, ingen utvärdering här"],
        )

    def test_the_count_is_announced_and_nothing_found_is_said(self):
        field = self.open()
        self.assertEqual(self.one(".find-status").get_attribute("role"), "status")
        field.send_keys("habo")
        self.assertTrue(self.status().startswith("2 kommuner passar."))
        field.send_keys("x")
        self.assertFalse(self.is_open())
        self.assertTrue(self.status().startswith("Ingen kommun passar."))
        field.clear()
        field.send_keys("åmål")
        self.assertTrue(self.status().startswith("1 kommun passar."))
        field.send_keys(Keys.BACKSPACE * 4)
        self.assertFalse(self.is_open())
        self.assertEqual(self.status(), "")

    # By keyboard

    def test_arrows_and_enter_lead_to_the_profile(self):
        field = self.open()
        field.send_keys("ha", Keys.ARROW_DOWN)
        names = self.names()
        self.assertEqual(self.active(), names[0])
        field.send_keys(Keys.ARROW_DOWN)
        self.assertEqual(self.active(), names[1])
        self.assertEqual(len(self.all("[role=option][aria-selected=true]")), 1)
        field.send_keys(Keys.ARROW_UP, Keys.ARROW_UP)
        self.assertEqual(self.active(), names[-1])
        field.send_keys(Keys.HOME)
        self.assertEqual(self.active(), names[0])
        field.send_keys(Keys.END)
        self.assertEqual(self.active(), names[-1])
        field.send_keys(Keys.HOME, Keys.ENTER)
        self.wait_for(self.address, "kommun/habo/")
        self.driver.back()
        self.wait_for(self.address, "")

    def test_enter_goes_where_only_one_can_be_meant(self):
        self.open().send_keys("amal", Keys.ENTER)
        self.wait_for(self.address, "kommun/amal/")
        self.open().send_keys("habo", Keys.ENTER)
        self.wait_for(self.address, "kommun/habo/")
        self.open().send_keys("Håbo", Keys.ENTER)
        self.wait_for(self.address, "kommun/haabo/")
        field = self.open()
        field.send_keys("ma", Keys.ENTER)
        self.assertEqual(self.active(), self.names()[0], "which one is not to be guessed")
        self.assertEqual(self.address(), "")

    def test_escape_closes_then_empties(self):
        field = self.open()
        field.send_keys("ha", Keys.ARROW_DOWN, Keys.ESCAPE)
        self.assertFalse(self.is_open())
        self.assertIsNone(self.active())
        self.assertEqual(field.get_property("value"), "ha")
        field.send_keys(Keys.ARROW_DOWN)
        self.assertTrue(self.is_open())
        field.send_keys(Keys.ESCAPE, Keys.ESCAPE)
        self.assertEqual(field.get_property("value"), "")
        self.assertFalse(self.is_open())

    def test_leaving_the_field_closes_the_list(self):
        field = self.open()
        field.send_keys("ha")
        self.assertTrue(self.is_open())
        field.send_keys(Keys.TAB)
        self.assertFalse(self.is_open())
        self.assertTrue(self.script("return document.activeElement.closest('.find') === null"))
        self.assertTrue(self.script("return document.activeElement.closest('.search-field, .map-words, .county-folds') !== null"))

    def test_enter_in_an_empty_field_does_nothing(self):
        field = self.open()
        field.send_keys(Keys.ENTER, Keys.ARROW_DOWN, Keys.ARROW_UP)
        self.assertFalse(self.is_open())
        self.assertEqual(self.address(), "")

    # By pointer

    def test_a_click_leads_to_the_profile(self):
        self.open().send_keys("mark")
        self.one(".find li").click()
        self.wait_for(self.address, "kommun/mark/")

    def test_a_tap_on_a_phone_leads_to_the_profile(self):
        self.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
        try:
            self.open(width=320).send_keys("mark")
            self.assert_no_sideways_scroll()
            self.script("arguments[0].scrollIntoView({block: 'center'})", self.one("#hitta-lista"))
            place = self.script(
                "const r = document.querySelector('.find li').getBoundingClientRect();"
                "return {x: r.x + r.width / 2, y: r.y + r.height / 2}"
            )
            for kind, points in (("touchStart", [place]), ("touchEnd", [])):
                self.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
            self.wait_for(self.address, "kommun/mark/")
        finally:
            self.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})

    # The rest

    def test_it_is_a_combobox_with_a_name(self):
        field = self.open()
        self.assertEqual(field.aria_role, "combobox")
        self.assertEqual(field.accessible_name, "Skriv kommunens namn")
        self.assertEqual(field.get_attribute("aria-controls"), "hitta-lista")
        self.assertEqual(self.one("#hitta-lista").get_attribute("role"), "listbox")

    def test_the_english_page_leads_to_english_profiles(self):
        self.open(path="en/").send_keys("amal", Keys.ENTER)
        self.wait_for(self.address, "en/kommun/amal/")

    def test_hostile_text_is_only_text(self):
        field = self.open()
        field.send_keys("<img src=x onerror=alert(1)> __proto__ \\ ( [")
        self.assertTrue(self.status().startswith("Ingen kommun passar."))
        self.assertFalse(self.all(".find img"))

    def test_at_320_pixels_nothing_scrolls_sideways(self):
        for path in ("", "en/"):
            field = self.open(width=320, path=path)
            self.assert_no_sideways_scroll()
            field.send_keys("a")
            self.assert_no_sideways_scroll()

    def test_without_scripts_the_links_are_there_and_no_field_is_dead(self):
        self.page(scripts=False)
        self.assertEqual(len(self.all(".county-folds a")), 290)
        self.assertFalse(self.all("input"))
        summary = self.one(".county-folds summary")
        ActionChains(self.driver).move_to_element(summary).click().perform()
        self.assertTrue(self.one(".county-folds a").is_displayed())

    def test_how_well_names_fit(self):
        self.open()
        names = ["Bro", "Bromölla", "Upplands-Bro", "Örebro", "Bröst", "Åbro"]
        self.assertEqual(
            self.module("hitta", "return values[0].map((name) => it.fit(name, 'bro'))", names),
            [0, 2, 4, 6, 3, 6],
        )
        self.assertEqual(
            self.module("hitta", "return ['', ' ', 'z'].map((typed) => it.fit('Bro', typed))"),
            [None, None, None],
        )


if __name__ == "__main__":
    unittest.main()
