"""The queries of Tests/Search in the browser: what they must give and must not, and the same as on the command line."""

import unittest

from searching import ANSWER, SearchTest, on_command_line, queries


def faults(query, answer):
    """What is claimed of a query and is not so, in words; Tests/Search/README.md has the fields."""
    addresses = [hit["address"] for hit in answer["hits"]]
    found = [f"does not find {one}" for one in query.get("must", []) if one not in addresses]
    found += [f"finds {one}" for one in query.get("mustNot", []) if one in addresses]
    first = query.get("first", [])
    if addresses[: len(first)] != first:
        found.append(f"begins with {addresses[:len(first)]}")
    for before, after in query.get("before", []):
        if not (before in addresses and after in addresses and addresses.index(before) < addresses.index(after)):
            found.append(f"has {before} not before {after}")
    corrected = {unit["text"]: unit["corrected"] for unit in answer["units"] if "corrected" in unit}
    for field, value in (
        ("count", answer["count"]), ("common", answer["common"]), ("met", answer["met"]), ("corrected", corrected)
    ):  # fmt: skip
        if field in query and query[field] != value:
            found.append(f"has {field} {value} and not {query[field]}")
    return found


class SearchQueriesTest(SearchTest):
    def answer(self, query):
        return self.run_script(ANSWER, query["query"], query.get("filters", {}), query.get("language", "sv"))

    def test_every_query_gives_what_it_must(self):
        for query in queries():
            with self.subTest(query["query"], about=query["about"]):
                self.assertEqual(faults(query, self.answer(query)), [])

    def test_the_command_line_gives_the_same_hits_in_the_same_order(self):
        compared = 0
        for query in queries():
            with self.subTest(query["query"], about=query["about"]):
                filters, language = query.get("filters", {}), query.get("language", "sv")
                theirs = on_command_line(self.site, query["query"], filters, language)
                if theirs is None:
                    continue
                mine = self.answer(query)
                for hit in mine["hits"]:
                    # The script marks where it cut; the program leaves that to who prints the excerpt.
                    hit["excerpt"] = hit["excerpt"].removeprefix("… ").removesuffix(" …")
                wanted = mine.pop("wanted")
                self.assertEqual(theirs.pop("query"), query["query"])
                self.assertEqual(len(theirs["units"]), wanted)
                for mine_hit, their_hit in zip(mine["hits"], theirs["hits"]):
                    self.assertEqual(mine_hit, their_hit)
                self.assertEqual(mine, theirs)
                compared += 1
        self.assertGreater(compared, 0.9 * len(queries()))

    def test_what_is_claimed_can_be_false(self):
        answer = {
            "hits": [{"address": "a"}, {"address": "b"}], "count": 2, "common": [], "met": 1,
            "units": [{"text": "x", "corrected": "y"}],
        }  # fmt: skip
        true = {"must": ["b"], "mustNot": ["c"], "first": ["a"], "before": [["a", "b"]], "count": 2, "corrected": {"x": "y"}}
        self.assertEqual(faults(true, answer), [])
        for claim in (
            {"must": ["c"]}, {"mustNot": ["a"]}, {"first": ["b"]}, {"before": [["b", "a"]]}, {"before": [["a", "c"]]},
            {"count": 1}, {"corrected": {}}, {"met": 2}, {"common": ["och"]},
        ):  # fmt: skip
            self.assertEqual(len(faults(claim, answer)), 1, claim)


if __name__ == "__main__":
    unittest.main()
