"""/jamfor/: choosing, the address, history, keyboard, a narrow window, faults, no scripts, and the same as the static pages."""

import re
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import PageTest

PAIR = "?k=svenljunga-2022,mark-2024&ref=medel-2020"
MEAN = "Medel för utvärderingar från 2020 (publicerat 2024)"


class CompareTest(PageTest):
    def open(self, search="", path="jamfor/", **settings):
        self.page(path + search, **settings)
        self.wait(lambda: self.texts(".compare-status p"), "the script answers")

    def plain(self, selector):
        """The texts that are shown, without the breaks that a word of the glossary brings."""
        return [re.sub(r"\s+", " ", text) for text in self.texts(selector)]

    def status(self):
        return self.texts(".compare-status p")

    def names(self):
        return self.plain(".compared-name > :last-child")

    def choose(self, field, value):
        Select(self.one(f"#jamfor-{field}")).select_by_value(value)

    def wait_for_names(self, *names):
        self.wait_for(self.names, list(names))

    def shapes(self):
        """The path of every profile and bar that is drawn, with its slot."""
        return self.script(
            "return [...document.querySelectorAll('.comparison [data-slot]')].map((e) =>"
            " [e.dataset.slot, e.getAttribute('d')]).filter(([, d]) => d)"
        )

    # Choosing

    def test_the_form_is_there_and_nothing_is_chosen_at_first(self):
        self.open()
        self.assertEqual(len(self.all(".compare-choices select")), 5)
        self.assertEqual(self.texts(".compare-choices label")[0], "Utvärdering A")
        self.assertEqual(
            self.status(), ["Välj två till fyra utvärderingar, eller en utvärdering och ett jämförelsevärde."]
        )
        self.assertFalse(self.one("#jamfor-ref").is_enabled(), "no reference without a revision")
        self.assertEqual(self.names(), [])

    def test_choosing_shows_and_writes_the_address(self):
        self.open()
        self.choose(1, "mark-2024")
        self.wait_for_names("Mark 2024")
        self.assertEqual(self.status()[-1], "Välj något att jämföra med: en utvärdering till eller ett jämförelsevärde.")
        self.choose(2, "leksand-2023")
        self.wait_for_names("Mark 2024", "Leksand 2023")
        self.choose("ref", "medel-2020")
        self.wait_for_names("Mark 2024", "Leksand 2023", MEAN)
        self.assertEqual(self.address(), "jamfor/?k=mark-2024,leksand-2023&ref=medel-2020")
        # On paper the choice is known by its address.
        self.assertIn(
            "jamfor/?k=mark-2024,leksand-2023&ref=medel-2020", self.one(".compared-address").get_property("textContent")
        )
        self.assertEqual(self.status(), [f"Nu visas Mark 2024, Leksand 2023 och {MEAN}."])
        self.assertEqual(sorted({slot for slot, _ in self.shapes()}), ["first", "reference", "second"])
        words = self.texts(".sentences li")
        self.assertEqual(len(words), 3)
        self.assertEqual(
            words[0],
            "Mark 2024 har 510 poäng, 98 fler än Leksand 2023, som har 412. Mark 2024 jämfört med Leksand 2023: "
            "8 områden över. Störst är skillnaden i Styrning och kontroll (+18 för Mark 2024).",
        )
        self.assertIn("Mark 2024", self.driver.title)

    def test_one_evaluation_stands_in_one_field_and_fields_are_filled_from_the_first(self):
        self.open(PAIR)
        third = self.one("#jamfor-3")
        taken = [option.get_attribute("value") for option in third.find_elements("css selector", "option[disabled]")]
        self.assertEqual(sorted(taken), ["mark-2024", "svenljunga-2022"])
        self.assertTrue(third.is_enabled())
        self.assertFalse(self.one("#jamfor-4").is_enabled())
        self.choose(1, "")
        self.wait_for_names("Mark 2024", MEAN)
        self.assertEqual(self.one("#jamfor-1").get_property("value"), "mark-2024")

    def test_the_arrow_keys_reach_every_evaluation_and_make_one_step_back(self):
        self.open("?k=hoganas-2023,koping-2017")
        second = self.one("#jamfor-2")
        for _ in range(20):
            if second.get_property("value") == "finspang-2017":
                break
            second.send_keys(Keys.ARROW_UP)
        self.wait_for_names("Höganäs 2023", "Finspång 2017")
        self.driver.back()
        self.wait_for_names("Höganäs 2023", "Köping 2017")

    def test_a_reference_that_no_longer_fits_is_said_to_be_left_out(self):
        self.open("?k=amal-2019,mark-2024&ref=medel-2020")
        self.choose(2, "")
        self.wait_for_names("Åmål 2019")
        self.assertEqual(self.status()[0], f"{MEAN} gäller en annan revision och är därför inte med.")

    def test_a_link_within_the_page_leaves_opened_tables_open(self):
        self.open(PAIR)
        self.script("document.querySelector('.compare-result details').open = true")
        self.script("location.hash = '#fardiga'")
        self.wait(lambda: "#fardiga" in self.driver.current_url, "the fragment is in the address")
        self.assertTrue(self.script("return document.querySelector('.compare-result details').open"))

    def test_a_choice_can_be_taken_back(self):
        self.open(PAIR)
        self.choose(1, "")
        self.wait_for_names("Mark 2024", MEAN)
        self.assertEqual(self.one("#jamfor-1").get_property("value"), "mark-2024")
        self.assertEqual(self.address(), "jamfor/?k=mark-2024&ref=medel-2020")

    def test_four_of_one_revision_share_a_radar_and_each_has_a_letter(self):
        self.open("?k=mark-2024,leksand-2023,svenljunga-2022,vallentuna-2021")
        self.assertEqual(len(self.all(".compared-radars svg.kc-radar")), 1)
        slots = self.script(
            "return [...document.querySelectorAll('.compared-radars [data-slot]')]"
            ".filter((e) => e.getAttribute('d')).map((e) => e.dataset.slot).sort()"
        )
        self.assertEqual(slots, ["first", "fourth", "second", "third"])
        self.assertEqual(self.texts(".compared > li .compared-letter"), ["A", "B", "C", "D"])

    def test_two_revisions_have_a_radar_each(self):
        self.open("?k=mark-2024,amal-2019,hoganas-2023,orebro-2012")
        drawings = self.script(
            "return [...document.querySelectorAll('.compared-radars svg.kc-radar')].map((svg) =>"
            " [svg.querySelector('title').textContent,"
            "  [...svg.querySelectorAll('[data-slot]')].filter((e) => e.getAttribute('d')).length])"
        )
        self.assertEqual(
            drawings, [["Åmål 2019: poäng per område", 1], ["Örebro 2012: poäng per område", 1]]
        )
        self.assertEqual(
            self.texts(".compare-result h3")[2:5],
            ["Revision 2020 och revision 2016", "Revision 2020 och revision 2010", "Revision 2016 och revision 2010"],
        )
        self.assertTrue(any("≈ 55" in cell for cell in self.texts(".changes td")))

    def test_a_reference_of_another_revision_is_not_offered(self):
        self.open("?k=amal-2019,mark-2024")
        self.assertEqual(
            [option.get_attribute("value") for option in Select(self.one("#jamfor-ref")).options],
            ["", "medel-2020", "sverigesnitt-2021", "forsta-2016", "alla-2016"],
        )
        self.choose("ref", "medel-2020")
        self.wait_for(lambda: len(self.names()), 3)
        self.choose(2, "")
        self.wait_for_names("Åmål 2019")
        self.assertEqual(self.address(), "jamfor/?k=amal-2019")

    # The address

    def test_the_address_opened_afresh_gives_the_same(self):
        self.open()
        self.choose(1, "svenljunga-2022")
        self.wait_for_names("Svenljunga 2022")
        self.choose(2, "mark-2024")
        self.wait_for(lambda: len(self.names()), 2)
        self.choose("ref", "medel-2020")
        self.wait_for(lambda: len(self.names()), 3)
        self.assertEqual(self.address(), "jamfor/" + PAIR)
        before = (self.names(), self.status(), self.shapes(), self.texts(".compare-result p"))
        self.open(PAIR)
        self.assertEqual((self.names(), self.status(), self.shapes(), self.texts(".compare-result p")), before)
        values = [one.get_property("value") for one in self.all(".compare-choices select")]
        self.assertEqual(values, ["svenljunga-2022", "mark-2024", "", "", "medel-2020"])

    def test_back_and_forward(self):
        self.open("?k=mark-2024")
        self.choose(2, "leksand-2023")
        self.wait_for_names("Mark 2024", "Leksand 2023")
        self.choose(2, "vallentuna-2021")
        self.wait_for_names("Mark 2024", "Vallentuna 2021")
        self.driver.back()
        self.wait_for_names("Mark 2024", "Leksand 2023")
        self.assertEqual(self.one("#jamfor-2").get_property("value"), "leksand-2023")
        self.driver.back()
        self.wait_for_names("Mark 2024")
        self.driver.forward()
        self.driver.forward()
        self.wait_for_names("Mark 2024", "Vallentuna 2021")

    def test_the_other_language_keeps_the_choice(self):
        self.open(PAIR)
        self.one("a[hreflang=en]").click()
        self.wait_for(self.names, ["Svenljunga 2022", "Mark 2024", "Mean of evaluations from 2020 onwards (published 2024)"])
        self.assertEqual(self.address(), "en/jamfor/" + PAIR)

    def test_what_an_address_should_not_hold(self):
        cases = {
            "?k=mark-2024,atlantis-2020": "Det här finns inte och är därför inte med: atlantis-2020.",
            "?k=mark-2024,__proto__,constructor": "Det här finns inte och är därför inte med: __proto__, constructor.",
            "?k=mark-2024&ref=toString": "Det här finns inte och är därför inte med: tostring.",
            "?k=mark-2024&ref=alla-2016": "Medel för kommuner som utvärderats en eller flera gånger (publicerat 2019) "
                "gäller en annan revision och är därför inte med.",
            "?k=MARK-2024,%00": "Nu visas Mark 2024.",
            "?k=mark-2024,%3Cimg%20src=x%20onerror=alert(1)%3E":
                "Det här finns inte och är därför inte med: <img src=x onerror=alert(1)>.",
            "?k=mark-2024,mark-2024,,%20": "Nu visas Mark 2024.",
            "?k=mark-2024," + "x" * 500: "Det här finns inte och är därför inte med: " + "x" * 40 + "….",
        }
        for search, said in cases.items():
            with self.subTest(search[:60]):
                self.open(search)
                self.assertEqual(self.status()[0], said)
                self.assertEqual(self.names(), ["Mark 2024"])
                self.assertFalse(self.all("main img"))

    def test_more_than_four_are_cut_and_it_is_said(self):
        self.open("?k=mark-2024,leksand-2023,svenljunga-2022,vallentuna-2021,kumla-2020")
        self.assertEqual(self.status()[0], "Högst fyra kan stå bredvid varandra. De fyra första är med.")
        self.assertEqual(len(self.names()), 4)

    # Faults

    def test_a_file_that_cannot_be_had_is_said_and_the_rest_is_shown(self):
        # Intercepted, so that it fails as when the connection is lost.
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*kommun/leksand/jamfor.json"]})
        try:
            self.open("?k=mark-2024,leksand-2023")
            self.assertEqual(
                self.status()[0],
                "Uppgifterna om Leksand 2023 gick inte att hämta. Kontrollera uppkopplingen och ladda om sidan.",
            )
            self.assertEqual(self.names(), ["Mark 2024"])
            self.assertTrue(all("leksand/jamfor.json" in message for message in self._messages()))
        finally:
            self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        # Once it can be had again, choosing again fetches it.
        self.choose(2, "")
        self.wait_for_names("Mark 2024")
        self.choose(2, "leksand-2023")
        self.wait_for_names("Mark 2024", "Leksand 2023")

    # Hands and eyes

    def test_with_the_keyboard_alone(self):
        self.open()
        self.script("document.querySelector('#jamfor-1').focus()")
        self.driver.switch_to.active_element.send_keys("Mark 2024")
        self.wait_for_names("Mark 2024")
        self.assertEqual(self.script("return document.activeElement.id"), "jamfor-1")
        self.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.driver.switch_to.active_element.send_keys("Leksand")
        self.wait_for_names("Mark 2024", "Leksand 2023")
        self.driver.switch_to.active_element.send_keys(Keys.TAB, Keys.TAB)
        self.assertEqual(self.script("return document.activeElement.id"), "jamfor-ref")
        folds = self.all(".compare-result summary")
        self.assertEqual(len(folds), 2)
        folds[1].send_keys(Keys.ENTER)
        self.wait_for(lambda: self.texts(".compared-table tbody th")[:1], ["1.1 Strategi för demokratiutveckling och information"])

    def test_the_status_is_a_live_region(self):
        self.open(PAIR)
        self.assertEqual(self.one(".compare-status").get_attribute("role"), "status")

    def test_a_narrow_window_does_not_scroll_sideways(self):
        for search in [
            "",
            "?k=mark-2024,leksand-2023,svenljunga-2022,vallentuna-2021&ref=medel-2020",
            "?k=mark-2024,amal-2019,hoganas-2023,orebro-2012",
        ]:
            with self.subTest(search):
                self.open(search, width=320)
                self.script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                self.assert_no_sideways_scroll()
        self.page("jamfor/mark-2024/medel-2020/", width=320)
        self.script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        self.assert_no_sideways_scroll()

    # Without scripts, and beside what was made beforehand

    def test_without_scripts_the_page_offers_what_was_made_beforehand(self):
        self.page("jamfor/", scripts=False)
        self.assertFalse(self.all("main select, main form, main button"), "no dead controls")
        links = self.all(".compared-prepared a")
        # One municipality's latest evaluation follows a revision without a reference.
        self.assertEqual(len(links), 14 * 5 + 13)
        self.assertIn("14 av 290 kommuner har en utvärdering här.", self.one("main").text)
        self.driver.get(links[0].get_attribute("href"))
        self.assertTrue(self.one("h1").text)

    def test_a_prepared_page_needs_no_script(self):
        self.page("jamfor/svenljunga-2022/mark-2024/", scripts=False)
        self.assertEqual(self.names(), ["Svenljunga 2022", "Mark 2024", MEAN])
        # The one that opens what is folded for printing.
        self.assertFalse(self.all("script[src]:not([src*='/utskrift-'])"))

    def test_a_difference_that_rests_on_a_sum_says_so(self):
        for path, cells in {
            "jamfor/svenljunga-2022/mark-2024/": ["510 summa", "510", "515", "±0 summa"],
            "jamfor/leksand-2023/svenljunga-2022/": ["412 summa", "510 summa", "515", "−98 summa"],
            "kommun/svenljunga/": ["510 summa", "515", "−5 summa"],
        }.items():
            with self.subTest(path=path):
                self.page(path)
                found = self.script(
                    "return [...document.querySelectorAll('.compared-table tfoot, .scores tfoot')]"
                    ".map((foot) => [...foot.querySelectorAll('td')].map((cell) => cell.textContent.trim()))"
                )
                self.assertIn(cells, found)
        # Points that were printed have no mark, nor has their difference.
        self.page("kommun/svenljunga/")
        self.assertNotIn("summa", self.one(".scores tbody").get_property("textContent"))

    def pairs(self):
        """Some of the prepared pages: within a revision, across revisions, totals alone, beside a reference."""
        return [
            "svenljunga-2022/mark-2024",
            "mark-2024/medel-2020",
            "mark-2024/strangnas-2016",
            "mark-2024/hoganas-2023",
            "amal-2019/alla-2016",
            "amal-2019/leksand-2023",
            "kumla-2020/finspang-2017",
        ]

    def look(self):
        """Everything that a comparison says and draws, as one can tell it from the page."""
        return {
            "names": self.names(),
            "totals": self.plain(".compared-total"),
            "words": self.plain(".sentences li"),
            "shapes": sorted(self.shapes()),
            "places": self.script(
                "return [...document.querySelectorAll('.compared-areas svg svg[x]')].map((e) => e.getAttribute('x'))"
            ),
            "bars": self.plain(".compared-areas > li"),
            "headings": self.texts(".compared-group > h3, .compared-radars h3"),
            "described": self.script(
                "return [...document.querySelectorAll('.compared-radars svg.kc-radar')].map((svg) =>"
                " [...svg.querySelectorAll('title, desc')].map((e) => e.textContent))"
            ),
            "tables": self.script(
                "document.querySelectorAll('details').forEach((one) => { one.open = true; });"
                "return [...document.querySelectorAll('.comparison table tr')].map((row) =>"
                " [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))"
            ),
            "sources": self.plain(".sources div"),
        }

    def test_a_prepared_page_and_the_same_choice_are_alike(self):
        for language in ["", "en/"]:
            for pair in self.pairs():
                with self.subTest(language + pair):
                    self.page(f"{language}jamfor/{pair}/")
                    made = self.look()
                    link = self.one("#fler-rubrik + ul a").get_attribute("href")
                    self.open(link.removeprefix(self.site.root), path="")
                    self.assertEqual(self.look(), made)


if __name__ == "__main__":
    unittest.main()
