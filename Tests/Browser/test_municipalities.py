"""/kommuner/: choosing, sorting, the address, history, keyboard, a narrow window, no scripts."""

import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser import PageTest

ROWS = "#kommuner tbody tr:not(.county-row) th a"


class MunicipalitiesTest(PageTest):
    def names(self):
        return self.texts(ROWS)

    def status(self):
        return self.texts(".choices-status p")

    def choose(self, name, value):
        Select(self.one(f"[name={name}]")).select_by_value(value)

    def open(self, search="", **settings):
        self.page("kommuner/" + search, **settings)
        self.one(".choices")

    # Choosing

    def test_everything_is_shown_by_county_at_first(self):
        self.open()
        self.assertEqual(len(self.names()), 290)
        self.assertEqual(self.status(), ["290 av 290 kommuner visas."])
        self.assertEqual(self.texts(".county-row th")[0].split("\n")[0][:13], "Blekinge län ")
        self.assertEqual(len(self.texts(".county-jumps a")), 21)
        self.assertFalse(self.all("#kommuner .added"), "no ranking that nobody asked for")

    def test_a_name_is_found_while_it_is_typed(self):
        self.open()
        name = self.one("[name=namn]")
        name.send_keys("hab")
        self.assertEqual(self.names(), ["Habo", "Håbo"])
        self.assertEqual(self.status(), ["2 av 290 kommuner visas."])
        self.assertEqual(self.texts(".county-row th")[0].split("\n")[0][:15], "Jönköpings län ")
        name.clear()
        name.send_keys("håb")
        self.assertEqual(self.names(), ["Håbo"], "an å that is typed means å")
        name.clear()
        name.send_keys("  AMAL ")
        self.assertEqual(self.names(), ["Åmål"])
        name.clear()
        name.send_keys("upplands bro")
        self.assertEqual(self.names(), ["Upplands-Bro"])

    def test_every_choice_narrows(self):
        self.open()
        self.choose("lan", "14")
        self.assertEqual(len(self.names()), 49)
        self.choose("grupp", "B4")
        in_group = len(self.names())
        self.assertTrue(0 < in_group < 49)
        self.choose("storlek", "3")
        in_size = self.names()
        self.assertTrue(0 < len(in_size) < in_group)
        self.assertIn("Mark", in_size)
        self.choose("utvardering", "ja")
        self.assertEqual(self.names(), ["Mark"])
        self.choose("utvardering", "revision-2016")
        self.assertEqual(self.names(), [])

    def test_size_classes_have_their_bounds(self):
        bounds = {1: (0, 9999), 2: (10000, 19999), 3: (20000, 49999), 4: (50000, 99999), 5: (100000, 10**9)}
        total = 0
        for number, (fewest, most) in bounds.items():
            self.open(f"?storlek={number}")
            people = self.script(
                "return [...document.querySelectorAll('#kommuner tr[data-invanare]:not([hidden])')]"
                ".map((row) => Number(row.dataset.invanare))"
            )
            self.assertTrue(people and all(fewest <= one <= most for one in people), number)
            total += len(people)
        self.assertEqual(total, 290)

    def test_evaluated_or_not(self):
        self.open("?utvardering=ja")
        self.assertEqual(len(self.names()), 14)
        self.choose("utvardering", "nej")
        self.assertEqual(len(self.names()), 276)
        self.choose("utvardering", "revision-2010")
        self.assertEqual(self.names(), ["Ängelholm", "Strängnäs", "Örebro"])

    def test_nothing_found_says_how_to_widen_and_clear_brings_all_back(self):
        self.open("?lan=14&namn=qqq&sortera=total-2020")
        self.assertEqual(self.names(), [])
        self.assertFalse(self.one("#kommuner").is_displayed())
        status = self.status()
        self.assertEqual(status[0], "0 av 290 kommuner visas.")
        self.assertIn("Ta bort ett val", status[-1])
        self.one(".choices button").click()
        self.assertEqual(len(self.names()), 290)
        self.assertEqual(self.address(), "kommuner/")
        self.assertEqual(len(self.texts(".county-row")), 21)

    # Sorting

    def test_sorting_by_a_total_says_n_and_shares_places(self):
        self.open()
        self.choose("sortera", "total-2020")
        names = self.names()
        self.assertEqual(
            names[:8],
            ["Höganäs", "Vallentuna", "Kumla", "Tomelilla", "Mark", "Svenljunga", "Leksand", "Ale"],
        )
        self.assertEqual(len(names), 290)
        self.assertIn("7 av de 290 som visas", self.status()[1])
        self.assertIn("Övriga står sist, utan siffra.", self.status()[1])
        self.assertEqual(
            self.texts("#kommuner td.place")[:8], ["1", "2", "3", "4", "5", "5", "7", "–"]
        )
        figures = self.texts("#kommuner td.place + td")
        self.assertEqual(figures[0], "679 (2023)")
        self.assertEqual(figures[5], "510 summa (2022)", "a sum is marked")
        self.assertEqual(figures[7], "inget resultat")
        self.assertEqual(self.one("#kommuner caption").text, "Kommuner efter Totalpoäng, revision 2020")
        self.assertEqual(self.one("#kommuner th[aria-sort]").text, "Totalpoäng, revision 2020")

    def test_a_ranking_never_mixes_revisions(self):
        self.open("?sortera=total-2016&utvardering=revision-2016")
        figures = dict(zip(self.names(), self.texts("#kommuner td.place + td")))
        # Vallentuna and Kumla have later evaluations by another revision.
        self.assertEqual(figures["Vallentuna"], "603 (2019)")
        self.assertEqual(figures["Kumla"], "420 (2017)")
        self.assertNotIn("Mark", figures)
        self.assertFalse(self.texts("#kommuner tbody tr:not(.county-row) td:nth-child(n + 6)"))

    def test_sorting_by_an_area_with_missing_figures_last(self):
        self.open("?sortera=omrade-3-2020&utvardering=revision-2020")
        self.assertEqual(
            self.names(),
            ["Vallentuna", "Svenljunga", "Mark", "Leksand", "Höganäs", "Kumla", "Tomelilla"],
        )
        self.assertEqual(
            self.texts("#kommuner td.place + td")[2:5], ["72 (2024)", "54 (2023)", "inget resultat"]
        )
        self.assertIn("4 av de 7 som visas", self.status()[1])

    def test_sorting_by_name_and_inhabitants_and_back(self):
        self.open("?lan=14&sortera=namn")
        names = self.names()
        self.assertEqual((names[0], names[-1]), ("Ale", "Öckerö"))
        self.assertEqual(self.texts("#kommuner th .added")[0], "Västra Götalands län")
        self.choose("sortera", "invanare")
        self.assertEqual(self.names()[0], "Göteborg")
        self.choose("sortera", "invanare-stigande")
        self.assertEqual(self.names()[-1], "Göteborg")
        self.choose("sortera", "")
        self.assertEqual(self.names(), names)
        self.assertFalse(self.all("#kommuner .added"))
        self.assertEqual(len(self.texts(".county-row")), 1)

    # The address

    def test_the_address_can_be_shared(self):
        self.open()
        self.choose("lan", "12")
        self.choose("sortera", "total-2020")
        self.one("[name=namn]").send_keys("lö")
        self.choose("storlek", "5")
        self.one("[name=namn]").clear()
        self.one("[name=namn]").send_keys("ö")
        address, names, status = self.address(), self.names(), self.status()
        self.assertEqual(address, "kommuner/?namn=ö&lan=12&storlek=5&sortera=total-2020")
        self.assertEqual(names, ["Malmö"])
        self.page()
        self.page(address)
        self.assertEqual((self.names(), self.status()), (names, status))
        self.assertEqual(self.one("[name=namn]").get_property("value"), "ö")
        self.assertEqual(self.one("[name=lan]").get_property("value"), "12")

    def test_back_undoes_choices_and_forward_does_them_again(self):
        self.open()
        self.choose("lan", "14")
        self.one("[name=namn]").send_keys("mar")
        self.choose("sortera", "total-2020")
        at_end = self.names()
        self.assertEqual(self.address(), "kommuner/?namn=mar&lan=14&sortera=total-2020")
        self.driver.back()
        self.wait_for(self.address, "kommuner/?namn=mar&lan=14")
        self.wait_for(lambda: len(self.all("#kommuner .added")), 0)
        self.assertEqual(self.one("[name=sortera]").get_property("value"), "")
        self.driver.back()
        self.wait_for(self.address, "kommuner/")
        self.wait_for(lambda: len(self.names()), 290)
        self.assertEqual(self.one("[name=namn]").get_property("value"), "")
        self.driver.forward()
        self.driver.forward()
        self.wait_for(self.address, "kommuner/?namn=mar&lan=14&sortera=total-2020")
        self.wait_for(self.names, at_end)

    def test_hostile_parameters_are_passed_over(self):
        hostile = (
            "?lan=%3Cscript%3Ealert(1)%3C/script%3E&grupp=__proto__&storlek=99&utvardering=constructor"
            "&sortera=total-1999&lan=14&okant=1&namn=" + "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E" * 20
        )
        self.open(hostile)
        self.assertEqual(self.names(), [])
        self.assertEqual(len(self.one("[name=namn]").get_property("value")), 60)
        for name in ("lan", "grupp", "storlek", "utvardering", "sortera"):
            self.assertEqual(self.one(f"[name={name}]").get_property("value"), "", name)
        self.assertFalse(self.all("main img, main script"))
        self.open("?lan=%FF%FE&sortera=&%&=&namn=%00")
        self.assertEqual(self.one("[name=lan]").get_property("value"), "")
        self.open("?sortera=omrade-3-2020&sortera=total-2020")
        self.assertEqual(self.one("[name=sortera]").get_property("value"), "omrade-3-2020")

    def test_a_link_to_a_county_still_leads_there(self):
        self.open()
        self.one('.county-jumps a[href="#lan-25"]').click()
        self.wait(lambda: self.script("return scrollY > 5000"), "the page moves to the county")
        self.assertEqual(len(self.names()), 290)

    # Ways of use

    def test_by_keyboard_alone(self):
        self.open()
        self.script("document.querySelector('.evaluated-names li:last-child a').focus()")
        press = lambda *keys: self.driver.switch_to.active_element.send_keys(*keys)  # noqa: E731
        press(Keys.TAB)
        press("må")
        self.assertEqual(len(self.names()), len([n for n in self.names() if "må" in n.lower()]))
        seen = []
        for _ in range(5):
            press(Keys.TAB)
            seen.append(self.driver.switch_to.active_element.get_attribute("name"))
        self.assertEqual(seen, ["lan", "grupp", "storlek", "utvardering", "sortera"])
        press("Namn")
        self.wait_for(self.address, "kommuner/?namn=må&sortera=namn")
        self.assertTrue(self.names())
        press(Keys.TAB)
        press(Keys.ENTER)
        self.wait_for(lambda: len(self.names()), 290)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("name"), "namn")
        # Enter in the field sends nothing anywhere.
        press("ale", Keys.ENTER)
        self.assertEqual(self.address(), "kommuner/?namn=ale")

    def test_at_320_pixels_nothing_scrolls_sideways(self):
        for search in ("", "?sortera=omrade-1-2020", "?namn=qqq", "?lan=14&sortera=namn"):
            for prefix in ("", "en/"):
                self.page(prefix + "kommuner/" + search, width=320)
                self.one(".choices")
                self.assert_no_sideways_scroll()

    def test_the_status_is_announced(self):
        self.open()
        self.assertEqual(self.one(".choices-status").get_attribute("role"), "status")
        labels = [label.get_attribute("for") for label in self.all(".choices label")]
        fields = [field.get_attribute("id") for field in self.all(".choices :is(input, select)")]
        self.assertEqual(labels, fields)

    def test_what_is_shown_is_printed(self):
        self.open("?lan=14&sortera=total-2020")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            self.assertFalse(self.one(".choices").is_displayed())
            self.assertEqual(len(self.names()), 49)
            self.assertEqual(
                self.one(".choices-printed").text,
                "Urval: Län: Västra Götalands län. Ordning: Totalpoäng, revision 2020.",
            )
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})

    def test_without_scripts_the_table_is_whole_and_no_control_is_dead(self):
        self.page("kommuner/?lan=14&sortera=total-2020", scripts=False)
        names = self.driver.find_elements(By.CSS_SELECTOR, ROWS)
        self.assertEqual(len(names), 290)
        self.assertTrue(all(name.is_displayed() for name in names[::29]))
        self.assertEqual(len(self.all(".county-row")), 21)
        for selector in ("input", "select", "button", "form"):
            self.assertFalse(self.all(selector), selector)
        self.assertIn("14 av 290 kommuner", self.one(".lead").text)

    # The parts

    def test_ties_share_a_place(self):
        self.open()
        self.assertEqual(
            self.module("kommuner", "return it.places([9, 7, 7, 7, 3, 0, 0])"), [1, 2, 2, 2, 5, 6, 6]
        )
        self.assertEqual(self.module("kommuner", "return it.places([])"), [])

    def test_figures_are_read_as_they_are_written(self):
        self.open()
        read = self.module(
            "kommuner",
            "const all = it.readResults('2020 2024 212,5 - 0;2020 2020 95s 45s 20;2016 2018 - 1 2');"
            "return [it.figureOf(all, '2020', 0), it.figureOf(all, '2020', 1), it.figureOf(all, '2020', 2),"
            " it.figureOf(all, '2016', 0), it.figureOf(all, '2010', 0), it.readResults(undefined)]",
        )
        self.assertEqual(read[0], {"words": "212,5", "value": 212.5, "isSum": False, "year": "2024"})
        self.assertEqual(
            read[1], {"words": "45", "value": 45, "isSum": True, "year": "2020"}, "an older one knows it"
        )
        self.assertEqual(read[2]["value"], 0, "no points are a figure")
        self.assertEqual(read[3:], [None, None, []])


if __name__ == "__main__":
    unittest.main()
