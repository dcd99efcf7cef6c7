"""The data files, read back by programs that had no part in writing them: Python's csv and json, and openpyxl."""

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import zipfile

import openpyxl

SITE = pathlib.Path(os.environ["SITE"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHEETS = [
    "evaluations",
    "reports",
    "actions",
    "municipalities",
    "frameworks",
    "comparability",
    "references",
    "themes",
]

# What the Swedish table has for named values, written down here by hand.
SWEDISH = {
    "level": {"total": "totalt", "area": "område", "subarea": "delområde"},
    "figure": {
        "printed": "tryckt",
        "chapter": "kapitlet",
        "derived": "härledd",
        "sum": "summa",
        "missing": "saknas",
    },
}

# What a spreadsheet program, a parser or a library may stumble over.
HOSTILE = [
    "=HYPERLINK(\"https://example.org\";\"x\")",
    "+46 33 21 70 00",
    "-5",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\"citat\", komma; semikolon",
    "👩‍👩‍👧‍👦 emoji och a\u030a",
    "_x0041_",
    "<b>&amp;</b>",
    "http://example.org/",
    "0114",
    "1e5",
]


def rows_of(name):
    """The rows of a JSON file."""
    with open(SITE / "data" / f"{name}.json", encoding="utf-8") as file:
        return json.load(file)["rows"]


def text_of(value):
    """A value of JSON as the CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


class CSV(unittest.TestCase):
    def read(self, name, **form):
        text = (SITE / "data" / name).read_bytes().decode("utf-8")
        return text, list(csv.reader(io.StringIO(text, newline=""), strict=True, **form))

    def test_every_table_says_the_same_as_its_json(self):
        for name in SHEETS + ["omdomen"]:
            with self.subTest(name):
                text, lines = self.read(f"{name}.csv")
                self.assertFalse(text.startswith("\ufeff"))
                self.assertTrue(text.endswith("\r\n"))
                rows = rows_of(name)
                self.assertEqual(len(lines), len(rows) + 1)
                for line, row in zip(lines[1:], rows):
                    self.assertEqual(lines[0], list(row))
                    for cell, value in zip(line, row.values()):
                        # An apostrophe keeps spreadsheet programs from taking a text for a formula.
                        expected = text_of(value)
                        if cell != expected:
                            self.assertEqual(cell, "'" + expected)
                            self.assertIn(expected.lstrip()[0], "=+-@")

    def test_the_swedish_table_has_the_same_cells(self):
        data = (SITE / "data/evaluations.sv.csv").read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        lines = list(
            csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
        )
        rows = rows_of("evaluations")
        self.assertEqual(len(lines), len(rows) + 1)
        self.assertIn("Kommunkod", lines[0])
        place = list(rows[0]).index("points")
        for line, row in zip(lines[1:], rows):
            self.assertEqual(len(line), len(row))
            self.assertEqual(line[place], text_of(row["points"]).replace(".", ","))
            for column, words in SWEDISH.items():
                self.assertEqual(line[list(row).index(column)], words[row[column]])

    def test_every_chart_has_its_figures(self):
        drawings = sorted(SITE.glob("**/kommun/**/*.svg")) + sorted(SITE.glob("**/omraden/**/*.svg"))
        self.assertGreater(len(drawings), 100)
        for drawing in drawings:
            table = drawing.with_suffix(".csv")
            # A badge is a picture of one figure and has no table.
            if drawing.stem == "marke":
                self.assertFalse(table.exists(), table)
                continue
            text = table.read_bytes().decode("utf-8")
            lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            self.assertGreater(len(lines), 1, table)
            self.assertEqual({len(line) for line in lines}, {len(lines[0])}, table)


class Workbook(unittest.TestCase):
    def test_the_workbook_says_the_same_as_the_json(self):
        book = openpyxl.load_workbook(SITE / "data/evaluations.xlsx")
        self.assertEqual(book.sheetnames, SHEETS + ["columns"])
        for name in SHEETS:
            with self.subTest(name):
                sheet = book[name]
                self.assertEqual(sheet.freeze_panes, "A2")
                rows = rows_of(name)
                lines = list(sheet.iter_rows(values_only=True))
                self.assertEqual(len(lines), len(rows) + 1)
                for line, row in zip(lines[1:], rows):
                    self.assertEqual(list(lines[0]), list(row))
                    self.assertEqual(list(line), list(row.values()))
                kinds = {cell.data_type for line in sheet.iter_rows() for cell in line}
                self.assertLessEqual(kinds, {"s", "n", "b", "inlineStr"})

    def test_every_column_is_explained(self):
        book = openpyxl.load_workbook(SITE / "data/evaluations.xlsx")
        explained = {
            (line[0], line[1])
            for line in book["columns"].iter_rows(min_row=2, values_only=True)
            if all(line[place] for place in (2, 3, 5, 6))
        }
        for name in SHEETS:
            for cell in next(book[name].iter_rows(max_row=1, values_only=True)):
                self.assertIn((name, cell), explained)

    def test_nothing_tells_when_it_was_made(self):
        with zipfile.ZipFile(SITE / "data/evaluations.xlsx") as archive:
            self.assertEqual({one.date_time[0] for one in archive.infolist()}, {1980})
            self.assertIn(b"2020-01-01T00:00:00Z", archive.read("docProps/core.xml"))


class HostileTexts(unittest.TestCase):
    """Texts of the publisher come back as they were written, and none of them is a formula."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copytree(ROOT / "content", self.folder / "content")
        references = [
            {
                "id": f"prov-{place}",
                "framework": "2020",
                "name": text,
                "note": text,
                "total": 500,
                "source": {"title": text},
            }
            for place, text in enumerate(HOSTILE)
        ]
        # JSON is YAML.
        (self.folder / "content/references.yaml").write_text(
            json.dumps(references, ensure_ascii=False), encoding="utf-8"
        )

    def export(self, form):
        run = subprocess.run(
            [os.environ["KOMPASSROS"], "export", "--format", form, "--table", "references"],
            cwd=self.folder, capture_output=True, check=False,
        )
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        return run.stdout

    def test_as_json(self):
        rows = json.loads(self.export("json"))["rows"]
        self.assertEqual([row["note"] for row in rows], HOSTILE)

    def test_as_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.export("csv").decode(), newline=""), strict=True))
        for row, text in zip(rows, HOSTILE, strict=True):
            self.assertEqual(row["note"], ("'" if text[0] in "=+-@" else "") + text)

    def test_as_a_workbook(self):
        sheet = openpyxl.load_workbook(io.BytesIO(self.export("xlsx")))["references"]
        headings = [cell.value for cell in sheet[1]]
        place = headings.index("note")
        for line, text in zip(sheet.iter_rows(min_row=2), HOSTILE, strict=True):
            self.assertEqual(line[place].value, text)
            self.assertNotEqual(line[place].data_type, "f")
            self.assertIsNone(line[place].hyperlink)


if __name__ == "__main__":
    unittest.main()
