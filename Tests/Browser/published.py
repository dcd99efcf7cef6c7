"""The published sites whose files are read without a browser: the real content and the fixtures, each built once.

SITE names the folder of the real one, as for the tests in the browser; KOMPASSROS the program that builds the others.
FIXTURES names the folder where every.py has built them already, for all files of tests; they only read there.
"""

import csv
import functools
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

FIXTURES = {
    "small": ROOT / "Tests/KompassContentTests/Fixtures/valid/small",
    "answers": ROOT / "Tests/KompassBuildTests/Fixtures/answers",
}


class Published:
    """A built site and the address that it is made for."""

    def __init__(self, name, folder, content):
        self.name = name
        self.folder = pathlib.Path(folder)
        for line in (content / "site.yaml").read_text("utf-8").splitlines():
            if line.startswith("base_url:"):
                self.base = line.split(":", 1)[1].strip().strip('"')

    def path(self, address):
        """The file that an absolute address of the site leads to."""
        assert address.startswith(self.base), address
        path = self.folder / address[len(self.base) :].split("#")[0]
        return path / "index.html" if path.is_dir() or address.endswith("/") else path

    def json(self, path):
        return json.loads((self.folder / path).read_text("utf-8"))

    def files(self, suffix):
        """The paths below the folder that end so, in order."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*" + suffix))

    def rows(self, path, delimiter=",", encoding="utf-8"):
        """The lines of a CSV file as lists of texts, the headings first."""
        with open(self.folder / path, newline="", encoding=encoding) as file:
            return list(csv.reader(file, delimiter=delimiter, strict=True))


def build(content, folder):
    """Builds the site of a folder of content."""
    subprocess.run(
        [os.environ["KOMPASSROS"], "build", "--content", str(content), "--output", str(folder)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )


@functools.cache
def fixture(name):
    """The folder with the site of a fixture."""
    if "FIXTURES" in os.environ:
        return pathlib.Path(os.environ["FIXTURES"]) / name
    place = tempfile.TemporaryDirectory(prefix="kompassros-")
    unittest.addModuleCleanup(fixture.cache_clear)
    unittest.addModuleCleanup(place.cleanup)
    folder = pathlib.Path(place.name) / name
    build(FIXTURES[name], folder)
    return folder


def sites():
    """The real site and the fixtures."""
    return [Published("content", os.environ["SITE"], ROOT / "content")] + [
        Published(name, fixture(name), content) for name, content in FIXTURES.items()
    ]
