"""The search page: what a reader types, chooses, sees and hears. What is found for which query is held elsewhere."""

import os
import pathlib
import re
import shutil
import tempfile
import unittest
from unittest import mock

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import PageTest, Site


class SearchPage(PageTest):
    """What the tests of the page have in common."""

    def open(self, parameters="", path="sok/", **window):
        self.page(path + parameters, **window)
        self.settle()
        return self.one("#sok-ord")

    def settle(self):
        """Waits until nothing is being searched for."""
        self.wait(
            lambda: self.script("return document.querySelector('.search-answer')?.getAttribute('aria-busy')") == "false",
            "the search has come to an end",
        )

    def count(self):
        """The number of hits as the page tells it."""
        text = self.one(".search-count").text
        return int(re.sub(r"\s", "", re.match(r"[\d\s]+", text)[0])) if text[:1].isdigit() else 0

    def status(self):
        return self.texts(".search-status > *")

    def choose(self, name, value):
        Select(self.one(f"select[name={name}]")).select_by_value(value)
        self.settle()

    def offered(self, name):
        """The values of a filter with their numbers of hits."""
        return self.script(
            "return Object.fromEntries([...document.querySelectorAll(`select[name=${arguments[0]}] option`)].slice(1)"
            ".map((o) => [o.value, Number(o.text.match(/\\((\\D*[\\d\\s]+)\\)$/)[1].replace(/\\D/g, ''))]))",
            name,
        )

    def chosen(self):
        return self.texts(".search-chosen button")

    def press(self, text):
        for button in self.all(".search button"):
            if text in (button.text, button.accessible_name):
                button.click()
                self.settle()
                return
        self.fail(f"there is no button {text}")

    def focused(self, script):
        return self.script(f"const it = document.activeElement; return {script}")


class SearchPageTest(SearchPage):
    # Searching

    def test_what_is_typed_is_found_with_its_words_marked(self):
        self.open().send_keys("dialog", Keys.ENTER)
        self.wait_for(self.address, "sok/?q=dialog")
        self.settle()
        self.assertGreater(self.count(), 10)
        self.assertEqual(len(self.all(".hit")), 10)
        for hit in self.all(".hit"):
            self.assertIn("dialog", hit.text.lower())
        self.assertTrue(all("dialog" in word.lower() for word in self.texts(".hit mark")))
        self.assertTrue(self.driver.title.startswith("dialog – Sök – "))

    def test_a_hit_says_what_it_is_and_leads_to_the_place(self):
        self.open("?q=dialog&typ=styrka&kommun=mark")
        self.assertEqual(set(self.texts(".hit-kind")), {"Styrka"})
        link = self.one(".hit a")
        self.assertEqual(link.text, "Mark 2024")
        text = self.one(".hit-excerpt").text
        link.click()
        self.wait(lambda: self.address().startswith("kommun/mark/2024/#omrade-"), "the page of the hit")
        place = self.script("return document.querySelector(location.hash).innerText")
        self.assertIn(" ".join(text.strip("… ").split()[:6]), " ".join(place.split()))

    def test_the_number_of_hits_is_told_to_those_who_listen(self):
        self.open("?q=dialog")
        status = self.one(".search-status")
        self.assertEqual(status.get_attribute("role"), "status")
        self.assertRegex(status.text, r"^\d+ träffar på ”dialog”")

    def test_more_hits_follow_and_the_first_of_them_has_the_focus(self):
        self.open("?q=kommun")
        first = self.texts(".hit h3")
        self.one(".search-more").click()
        self.settle()
        self.assertEqual(len(self.all(".hit")), 20)
        self.assertEqual(self.texts(".hit h3")[:10], first)
        self.assertEqual(self.focused("[...document.querySelectorAll('.hit a')].indexOf(it)"), 10)

    def test_all_hits_can_be_shown_and_then_there_is_no_button(self):
        self.open("?typ=ord")
        total = self.count()
        while self.all(".search-more:not([hidden])"):
            self.one(".search-more").click()
            self.settle()
        self.assertEqual(len(self.all(".hit")), total)

    # What narrows a search

    def test_each_value_says_how_many_hits_it_leaves(self):
        self.open("?q=dialog")
        whole = self.count()
        offered = self.offered("typ")
        self.assertEqual(sum(offered.values()), whole)
        self.choose("typ", "styrka")
        self.assertEqual(self.count(), offered["styrka"])
        self.assertEqual(self.offered("typ"), offered, "a filter does not narrow its own values")
        municipalities = self.offered("kommun")
        self.choose("kommun", "mark")
        self.assertEqual(self.count(), municipalities["mark"])
        self.assertEqual(self.address(), "sok/?q=dialog&typ=styrka&kommun=mark")

    def test_what_is_chosen_is_taken_away_one_by_one_or_all(self):
        self.open("?q=dialog&typ=styrka&kommun=mark&revision=2020")
        self.assertEqual(self.chosen(), ["Styrka", "Mark", "Revision 2020", "Ta bort alla"])
        self.press("Ta bort Mark")
        self.assertEqual(self.address(), "sok/?q=dialog&typ=styrka&revision=2020")
        self.assertEqual(self.focused("it.id"), "sok-ord")
        self.press("Ta bort alla")
        self.assertEqual(self.address(), "sok/?q=dialog")
        self.assertEqual(self.chosen(), [])
        self.assertFalse(self.all(".search-chosen:not([hidden])"))

    def test_every_filter_narrows(self):
        for parameter in ("typ=analys", "omrade=1", "kommun=amal", "lan=14", "ar=2024", "revision=2016"):
            with self.subTest(parameter):
                self.open("?q=kommunen")
                whole = self.count()
                name, value = parameter.split("=")
                expected = self.offered(name)[value]
                self.open(f"?q=kommunen&{parameter}")
                self.assertEqual(self.count(), expected)
                self.assertLess(expected, whole)

    def test_values_that_nothing_can_have_are_ignored(self):
        self.open("?q=dialog&typ=allt&kommun=atlantis&lan=14&ar=1900&omrade=77&revision=%3Cb%3E&x=y")
        self.assertEqual(self.chosen(), ["Västra Götalands län"])
        self.open("?typ=__proto__&kommun=constructor")
        self.assertEqual((self.chosen(), self.status()), ([], []))

    def test_filters_without_words_list_what_they_leave(self):
        self.open("?typ=mojlighet&kommun=mark&ar=2024")
        self.assertEqual(self.count(), 29)
        self.assertRegex(self.status()[0], r"^29 träffar$")

    def test_on_a_phone_the_filters_are_folded_away(self):
        self.open("?q=dialog", width=390)
        self.assertFalse(self.one("select[name=typ]").is_displayed())
        self.one(".search-filters summary").click()
        self.choose("typ", "styrka")
        self.assertEqual(self.one(".search-filters summary").text, "Begränsa sökningen (1)")

    # The address

    def test_back_and_forward_go_from_search_to_search(self):
        field = self.open("?q=dialog")
        whole = self.count()
        self.choose("typ", "styrka")
        narrow = self.count()
        field.clear()
        field.send_keys("ledarskap", Keys.ENTER)
        self.wait_for(self.address, "sok/?q=ledarskap&typ=styrka")
        self.settle()
        self.driver.back()
        self.wait_for(self.count, narrow)
        self.assertEqual(field.get_property("value"), "dialog")
        self.driver.back()
        self.wait_for(self.count, whole)
        self.assertEqual(self.chosen(), [])
        self.driver.forward()
        self.wait_for(self.count, narrow)
        self.assertEqual(self.chosen(), ["Styrka"])

    def test_choices_in_quick_succession_are_all_kept(self):
        self.open("?q=dialog")
        self.script(
            "for (const [name, value] of [['typ', 'styrka'], ['kommun', 'mark']]) {"
            "  const select = document.querySelector(`select[name=${name}]`); select.value = value;"
            "  select.dispatchEvent(new Event('change', {bubbles: true})); }"
        )
        self.settle()
        self.assertEqual(self.address(), "sok/?q=dialog&typ=styrka&kommun=mark")
        self.assertEqual(self.chosen()[:2], ["Styrka", "Mark"])

    def test_a_link_within_the_page_is_no_search(self):
        field = self.open("?q=dialog")
        self.one(".search-more").click()
        self.settle()
        shown = len(self.all(".hit"))
        self.assertGreater(shown, 10)
        field.send_keys(" mera")
        self.script("location.hash = 'sida--innehall'")
        self.settle()
        self.assertEqual(field.get_property("value"), "dialog mera")
        self.assertEqual(len(self.all(".hit")), shown)

    def test_an_empty_field_brings_no_old_query_back(self):
        field = self.open("?q=dialog")
        field.clear()
        self.choose("typ", "styrka")
        self.assertEqual(self.address(), "sok/?typ=styrka")

    def test_hits_of_one_evaluation_are_told_apart(self):
        self.open("?q=skola&kommun=amal")
        about = self.script(
            "return [...document.querySelectorAll('.hit a')].map((link) =>"
            " document.getElementById(link.getAttribute('aria-describedby')).textContent)"
        )
        self.assertIn("Styrka", about[0])
        self.assertGreater(len(set(about)), 3)

    def test_a_shared_address_shows_the_same(self):
        self.open("?q=uppföljning&typ=styrka&lan=14")
        shown = self.texts(".hit")
        self.assertTrue(shown)
        self.driver.refresh()
        self.settle()
        self.assertEqual(self.texts(".hit"), shown)

    # Municipalities

    def test_municipalities_come_first_while_one_types(self):
        field = self.open()
        field.send_keys("mark")
        self.assertEqual(self.texts("#sok-forslag .name")[:2], ["Mark", "Markaryd"])
        self.assertEqual(field.get_attribute("aria-expanded"), "true")
        self.assertRegex(self.script("return document.getElementById('sok-forslag-antal').textContent"), r"^\d kommuner passar")
        field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
        self.wait_for(self.address, "kommun/mark/")

    def test_enter_without_a_choice_searches(self):
        field = self.open()
        field.send_keys("mark", Keys.ENTER)
        self.wait_for(self.address, "sok/?q=mark")
        self.settle()
        self.assertFalse(self.one("#sok-forslag").is_displayed())
        self.assertEqual((self.one(".hit a").text, self.one(".hit-kind").text), ("Mark", "Kommun"))

    def test_escape_closes_the_list(self):
        field = self.open()
        field.send_keys("hab", Keys.ESCAPE)
        self.assertFalse(self.one("#sok-forslag").is_displayed())
        self.assertEqual(field.get_property("value"), "hab")

    # What is said

    def test_a_word_that_is_taken_for_another_is_told(self):
        self.open("?q=medborgadialog")
        self.assertIn("Visar träffar på ”medborgardialog” i stället för ”medborgadialog”.", self.status())
        self.assertRegex(self.status()[0], r"^\d+ träffar$")

    def test_another_word_that_was_meant_is_searched_for(self):
        self.open("?q=mark+strategr")
        meant = self.one(".search-word").text
        self.press(meant)
        self.assertEqual(self.address(), f"sok/?q=mark+{meant}")
        self.assertEqual(self.one("#sok-ord").get_property("value"), f"mark {meant}")

    def test_most_of_the_words_are_told(self):
        self.open("?q=medborgardialog+sjuksköterska+kompetensförsörjning+arbetsmarknadsenhet")
        self.assertTrue([line for line in self.status() if line.startswith("Ingen text har alla orden.")], self.status())

    def test_common_words_are_told(self):
        self.open("?q=dialog+och+det")
        self.assertIn("”och” och ”det” är så vanliga ord att vi inte söker efter dem.", self.status())
        self.open("?q=att")
        self.assertEqual(
            self.status(),
            ["”att” är ett så vanligt ord att vi inte söker efter det.", "Lägg till ett ord som säger mer om vad du letar efter."],
        )
        self.assertFalse(self.all(".hit"))

    def test_no_hits_is_said_with_what_to_do(self):
        self.open("?q=xqzwvk&lan=14")
        status = self.status()
        self.assertEqual(status[0], "Inga träffar på ”xqzwvk”")
        self.assertEqual(len(self.all(".search-advice li")), 4)
        self.assertIn("Ta bort någon av begränsningarna.", status[-1])
        self.assertFalse(self.all(".hit"))
        self.assertFalse(self.all(".search-more:not([hidden])"))

    def test_without_a_query_nothing_is_said(self):
        self.open()
        self.assertEqual((self.status(), self.all(".hit")), ([], []))
        self.assertTrue(self.one(".search-lists a").is_displayed())

    def test_a_slow_search_says_that_it_is_going_on(self):
        self.open()
        self.driver.execute_cdp_cmd("Network.enable", {})
        conditions = {"offline": False, "latency": 1500, "downloadThroughput": -1, "uploadThroughput": -1}
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", conditions)
        try:
            self.one("#sok-ord").send_keys("dialog", Keys.ENTER)
            self.wait_for(self.status, ["Söker …"])
            self.assertTrue(self.one(".search-answer").get_attribute("aria-busy"), "true")
            self.settle()
            self.assertGreater(self.count(), 0)
        finally:
            self.driver.execute_cdp_cmd(
                "Network.emulateNetworkConditions",
                {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1},
            )

    def test_hostile_text_is_only_text(self):
        text = "<img src=x onerror=alert(1)> \"__proto__ \\"
        self.open().send_keys(text, Keys.ENTER)
        self.wait(lambda: "img" in self.address(), "the search")
        self.settle()
        self.assertFalse(self.all(".search img"))

    # Languages, windows, no script

    def test_what_evaluators_wrote_is_marked_as_swedish_on_the_english_page(self):
        self.open("?q=dialog&typ=styrka", path="en/sok/")
        self.assertEqual({it.get_attribute("lang") for it in self.all(".hit-excerpt")}, {"sv"})
        self.assertEqual(set(self.texts(".hit-kind")), {"Strength"})
        self.assertTrue(self.one(".hit a").get_attribute("href").startswith(self.site.root + "en/kommun/"))
        self.open("?q=quartile&typ=ord", path="en/sok/")
        self.assertFalse(self.one(".hit-excerpt").get_attribute("lang"))

    def test_at_320_pixels_nothing_scrolls_sideways(self):
        for path in ("sok/", "en/sok/"):
            field = self.open("?q=kompetensförsörjning&typ=mojlighet&lan=14", path=path, width=320)
            self.assert_no_sideways_scroll()
            self.one(".search-filters summary").click()
            field.clear()
            field.send_keys("upp")
            self.assert_no_sideways_scroll()

    def test_without_scripts_the_page_says_so_and_leads_to_the_lists(self):
        self.page("sok/?q=dialog", scripts=False)
        self.wait(lambda: self.one("#sok-behover").is_displayed(), "the page says that it needs a script")
        self.assertFalse(self.all("main input, main button, main select"))
        self.one(".search-lists a").click()
        self.wait_for(self.address, "kommuner/")

    def test_fields_elsewhere_lead_here(self):
        self.page()
        self.one("#sok-i-allt").send_keys("dialog", Keys.ENTER)
        self.wait_for(self.address, "sok/?q=dialog")
        self.settle()
        self.assertGreater(self.count(), 0)
        self.page("en/kommun/mark/")
        self.one("#sok-i-kommunen").send_keys("dialog", Keys.ENTER)
        self.wait_for(self.address, "en/sok/?q=dialog&kommun=mark")
        self.settle()
        self.assertEqual(self.chosen(), ["Mark"])

    def test_what_an_address_asks_for(self):
        self.open()
        values = {name: [] for name in ("typ", "omrade", "kommun", "lan", "ar", "revision")}
        values["typ"] = ["styrka", "analys"]
        values["ar"] = ["2024"]
        read = "return it.readState(values[0], values[1])"
        self.assertEqual(
            self.module("sok", read, "?ar=2024&typ=styrka&q=%20a+b%20&kommun=x", values),
            {"query": "a b", "filters": {"typ": "styrka", "ar": "2024"}},
        )
        # Before the index is there, nobody knows which values there are.
        self.assertEqual(
            self.module("sok", read, "?ar=1900&q=a&x=y", None), {"query": "a", "filters": {"ar": "1900"}}
        )
        self.assertEqual(
            self.module("sok", "return it.writeState(values[0])", {"query": "å&=", "filters": {"ar": "2024", "typ": "ord"}}),
            "?q=%C3%A5%26%3D&typ=ord&ar=2024",
        )


class BrokenIndexTest(SearchPage):
    """The same site with a file of the index spoiled: the page says what is wrong, and what to do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = tempfile.TemporaryDirectory()
        copy = pathlib.Path(cls.folder.name) / "public"
        shutil.copytree(cls.site.folder, copy, ignore=shutil.ignore_patterns("jamfor", "badda-in"))
        with mock.patch.dict(os.environ, {"SITE": str(copy)}):
            cls.site = Site()

    @classmethod
    def tearDownClass(cls):
        cls.site.close()
        del cls.site
        cls.folder.cleanup()

    def spoil(self, pattern, change):
        """Changes the files of a pattern below sok/ until the test ends; `change` gives None for a file that is gone."""
        for path in sorted((self.site.folder / "sok").glob(pattern)):
            bytes_ = path.read_bytes()
            changed = change(bytes_)
            self.addCleanup(path.write_bytes, bytes_)
            if changed is None:
                path.unlink()
            else:
                path.write_bytes(changed)

    def assert_fault(self, text, name):
        box = self.one(".search-fault")
        self.assertTrue(box.text.startswith("Sökningen fungerar inte just nu"))
        self.assertIn(text, box.text)
        self.assertRegex(box.text, name)
        self.assertTrue(box.find_element(By.TAG_NAME, "button").is_displayed())
        self.assertTrue(self.one(".search-lists a").is_displayed())
        self.assertFalse(self.all(".hit:not([hidden])") and self.one(".hits").is_displayed())

    def test_a_damaged_entry(self):
        self.spoil("ingang-*.bin", lambda bytes_: bytes_[:-20])
        self.open()
        self.assert_fault("är skadad", r"ingang-[0-9a-f]{10}\.bin")

    def test_an_entry_of_another_version(self):
        self.spoil("ingang-*.bin", lambda bytes_: bytes_[:3] + b"\x01" + bytes_[4:])
        self.open("?q=dialog")
        self.assert_fault("är från en annan version", "ingang-")

    def test_a_missing_file_and_a_search_that_works_again(self):
        self.spoil("ord/*.bin", lambda bytes_: None)
        field = self.open("?q=dialog")
        self.assert_fault("gick inte att hämta", r"ord/[0-9a-f]{10}-[0-9]+\.bin")
        self.assertTrue(all(".bin" in message and "404" in message for message in self._messages()))
        self.doCleanups()
        field.send_keys(Keys.ENTER)
        self.settle()
        self.assertGreater(self.count(), 0)

    def test_texts_that_are_something_else(self):
        self.spoil("text/*.bin", lambda bytes_: b"<!doctype html><title>404</title>")
        self.open("?q=dialog")
        self.assert_fault("är skadad", "text/")


if __name__ == "__main__":
    unittest.main()
