"""datapackage.json is a Data Package that its tables match (PyPI frictionless)."""

import json
import pathlib
import shutil
import tempfile
import unittest

import frictionless

from published import sites


class Package(unittest.TestCase):
    def test_it_is_valid_and_so_are_its_tables(self):
        for site in sites():
            with self.subTest(site.name):
                report = frictionless.validate(str(site.folder / "data/datapackage.json"))
                self.assertEqual(report.flatten(["title", "rowNumber", "fieldName", "note"])[:5], [])
                self.assertEqual(report.stats["errors"], 0)

    def test_every_csv_file_is_a_resource_of_its_size(self):
        for site in sites():
            package = site.json("data/datapackage.json")
            tables = [path.removeprefix("data/") for path in site.files(".csv") if path.startswith("data/")]
            self.assertEqual(sorted(resource["path"] for resource in package["resources"]), tables)
            for resource in package["resources"]:
                size = (site.folder / "data" / resource["path"]).stat().st_size
                self.assertEqual(resource["bytes"], size, resource["path"])

    def test_a_spoilt_table_is_refused(self):
        site = sites()[-1]
        with tempfile.TemporaryDirectory() as place:
            data = pathlib.Path(shutil.copytree(site.folder / "data", pathlib.Path(place) / "data"))
            package = json.loads((data / "datapackage.json").read_text("utf-8"))
            for resource in package["resources"]:
                resource.pop("bytes")
            (data / "datapackage.json").write_text(json.dumps(package), "utf-8")
            self.assertTrue(frictionless.validate(str(data / "datapackage.json")).valid)
            table = data / "evaluations.csv"
            lines = table.read_text("utf-8").split("\n")
            # A row twice: its key is no longer its own.
            table.write_text("\n".join(lines[:2] + lines[1:]), "utf-8")
            report = frictionless.validate(str(data / "datapackage.json"))
            self.assertIn("PrimaryKey Error", [each[0] for each in report.flatten(["title"])])


if __name__ == "__main__":
    unittest.main()
