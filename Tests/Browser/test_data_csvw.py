"""Every CSV file of the open data is as its description in CSV on the Web says: by a small validator of our own, written
after the recommendation (https://www.w3.org/TR/tabular-data-model/), and by PyPI csvw."""

import re
import unittest
import warnings

import csvw

from published import sites

KINDS = {
    "string": lambda text, rule: re.search(rule, text) if rule else True,
    "nonNegativeInteger": lambda text, _: re.fullmatch(r"\d+", text),
    "decimal": lambda text, rule: re.fullmatch(
        r"-?\d+(%s\d+)?" % re.escape((rule or {}).get("decimalChar", ".")), text
    ),
    "gYear": lambda text, _: re.fullmatch(r"\d{4}", text),
    "boolean": lambda text, rule: text in rule.split("|"),
    "anyURI": lambda text, _: re.fullmatch(r"https?://[^\s<>\"]+", text),
}


def described(site):
    """The descriptions of a site, each with its first table."""
    for path in site.files("-metadata.json"):
        yield path, site.json(path)


def cells(site, table):
    """The headings and the rows of a table, read as its dialect says."""
    dialect = table["dialect"]
    raw = (site.folder / "data" / table["url"]).read_bytes()
    # Bytes that are not of the encoding make this fail; every row ends as the dialect says, the last one too.
    assert raw.decode(dialect["encoding"]).endswith(dialect["lineTerminators"][0]), table["url"]
    rows = site.rows("data/" + table["url"], dialect["delimiter"], "utf-8-sig")
    breaks = sum(cell.count("\r\n") for row in rows for cell in row)
    assert raw.count(b"\r\n") == len(rows) + breaks, table["url"]
    return rows[0], rows[1:]


class OwnValidator(unittest.TestCase):
    def test_each_file_has_a_description(self):
        for site in sites():
            tables = [path for path in site.files(".csv") if path.startswith("data/")]
            self.assertGreaterEqual(len(tables), 7, site.name)
            self.assertEqual([path + "-metadata.json" for path in tables], site.files(".csv-metadata.json"))
            for path, document in described(site):
                self.assertEqual(document["@context"][0], "http://www.w3.org/ns/csvw")
                self.assertEqual("data/" + document["tables"][0]["url"], path.removesuffix("-metadata.json"))

    def test_headings_and_cells(self):
        for site in sites():
            for path, document in described(site):
                table = document["tables"][0]
                columns = table["tableSchema"]["columns"]
                headings, rows = cells(site, table)
                with self.subTest(f"{site.name}: {path}"):
                    own = [column["titles"].get("und") or column["titles"]["sv"] for column in columns]
                    self.assertEqual(headings, own)
                    self.assertEqual(len({column["name"] for column in columns}), len(columns))
                    for number, row in enumerate(rows, 2):
                        self.assertEqual(len(row), len(columns), f"row {number}")
                        for column, cell in zip(columns, row):
                            self.check(column, cell, f"{path}:{number} {column['name']} “{cell[:80]}”")

    def check(self, column, cell, place):
        if cell == column["null"]:
            self.assertFalse(column["required"], place + " is empty")
            return
        kind = column["datatype"]
        base, rule = (kind, None) if isinstance(kind, str) else (kind["base"], kind.get("format"))
        self.assertTrue(KINDS[base](cell, rule), place + f" is no {base} {rule or ''}")

    def test_keys(self):
        for site in sites():
            for path, document in described(site):
                tables = {table["url"]: table for table in document["tables"]}
                table = document["tables"][0]
                schema = table["tableSchema"]
                names = [column["name"] for column in schema["columns"]]
                _, rows = cells(site, table)
                with self.subTest(f"{site.name}: {path}"):
                    key = names.index(schema["primaryKey"])
                    self.assertEqual(len({row[key] for row in rows}), len(rows))
                    for foreign in schema.get("foreignKeys", []):
                        other = tables[foreign["reference"]["resource"]]
                        target = [column["name"] for column in other["tableSchema"]["columns"]].index(
                            foreign["reference"]["columnReference"]
                        )
                        known = {row[target] for row in cells(site, other)[1]}
                        place = names.index(foreign["columnReference"])
                        self.assertEqual({row[place] for row in rows if row[place]} - known, set())


class Library(unittest.TestCase):
    def test_it_reads_every_file_as_described(self):
        for site in sites():
            for path, _ in described(site):
                with self.subTest(f"{site.name}: {path}"), warnings.catch_warnings():
                    warnings.simplefilter("error", UserWarning)
                    group = csvw.TableGroup.from_file(site.folder / path)
                    for table in group.tables:
                        # Strictly it takes headings for names only; otherwise for titles in the language of the
                        # table, too, and warns of what it otherwise refuses.
                        rows = list(table.iterdicts(strict=not is_swedish(str(table.url))))
                        self.assertEqual(len(rows), len(cells(site, site_table(site, path, table))[1]))
                    # This is always strict; test_keys follows the keys of that file.
                    self.assertTrue(is_swedish(path) or group.check_referential_integrity())


def is_swedish(path):
    return ".sv.csv" in path


def site_table(site, path, table):
    return next(each for each in site.json(path)["tables"] if each["url"] == str(table.url))


if __name__ == "__main__":
    unittest.main()
