"""data/dcat.rdf has what DCAT-AP-SE 3.0.1 asks for (https://docs.dataportal.se/dcat/3.0.1/sv/), read with PyPI rdflib.

The lists below are those of the specification: properties that it calls mandatory ("obligatorisk", at least one) and
recommended ("rekommenderad"), by class, with how many there may be at most and what kind of value they have.
"""

import pathlib
import re
import shutil
import tempfile
import unittest

import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from published import FIXTURES, Published, build, sites

VCARD = rdflib.Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = rdflib.Namespace("http://data.europa.eu/r5r/")
AUTHORITY = "http://publications.europa.eu/resource/authority/"

ANY = None
TEXT, ADDRESS, DATE = "a text with a language", "an address", "a date or a year"

# (property, at most, kind of value)
MANDATORY = {
    DCAT.Catalog: [
        (DCTERMS.title, ANY, TEXT),
        (DCTERMS.description, ANY, TEXT),
        (DCTERMS.publisher, 1, ADDRESS),
        (DCTERMS.license, 1, ADDRESS),
        (DCAT.dataset, ANY, ADDRESS),
    ],
    DCAT.Dataset: [
        (DCTERMS.title, ANY, TEXT),
        (DCTERMS.description, ANY, TEXT),
        (DCTERMS.publisher, 1, ADDRESS),
    ],
    DCAT.Distribution: [(DCAT.accessURL, 1, ADDRESS)],
    FOAF.Agent: [(FOAF.name, ANY, TEXT), (DCTERMS.type, 1, ADDRESS)],
    VCARD.Organization: [(VCARD.fn, 1, "a text"), (VCARD.hasEmail, ANY, ADDRESS)],
}
RECOMMENDED = {
    DCAT.Catalog: [
        (DCTERMS.issued, 1, DATE),
        (DCTERMS.modified, 1, DATE),
        (DCTERMS.language, ANY, ADDRESS),
        (FOAF.homepage, 1, ADDRESS),
        (DCAT.themeTaxonomy, ANY, ADDRESS),
    ],
    DCAT.Dataset: [
        (DCAT.contactPoint, ANY, ADDRESS),
        (DCAT.distribution, ANY, ADDRESS),
        (DCAT.keyword, ANY, TEXT),
        (DCAT.theme, ANY, ADDRESS),
        (DCTERMS.issued, 1, DATE),
        (DCTERMS.accessRights, 1, ADDRESS),
        (DCTERMS.spatial, ANY, ADDRESS),
        (DCTERMS.temporal, ANY, "a period"),
    ],
    DCAT.Distribution: [
        (DCTERMS.description, ANY, TEXT),
        (DCTERMS["format"], 1, "a text"),
        (DCTERMS.license, 1, ADDRESS),
        (DCATAP.availability, 1, ADDRESS),
    ],
    # dcterms:description and dcterms:identifier are recommended too: site.yaml has nothing of the kind.
    FOAF.Agent: [],
    VCARD.Organization: [],
}


def is_kind(value, kind):
    if kind == TEXT:
        return isinstance(value, rdflib.Literal) and value.language in ("sv", "en") and value.strip()
    if kind == "a text":
        return isinstance(value, rdflib.Literal) and value.strip()
    if kind == ADDRESS:
        return isinstance(value, rdflib.URIRef) and re.fullmatch(r"(https?://|mailto:)[^\s<>\"{}|\\^`]+", value)
    if kind == DATE:
        return isinstance(value, rdflib.Literal) and value.datatype in (XSD.date, XSD.gYear)
    return isinstance(value, rdflib.BNode)


def graph(site):
    return rdflib.Graph().parse(site.folder / "data/dcat.rdf", format="xml")


class Catalogue(unittest.TestCase):
    def each(self, kinds):
        for site in sites():
            found = graph(site)
            for kind, rules in kinds.items():
                for thing in sorted(found.subjects(RDF.type, kind)):
                    yield site, found, thing, rules

    def check(self, kinds, optional=()):
        for site, found, thing, rules in self.each(kinds):
            for rule, most, kind in rules:
                with self.subTest(f"{site.name}: {thing} {rule}"):
                    values = list(found.objects(thing, rule))
                    if (site.name, str(thing).split("#")[-1], rule) not in optional:
                        self.assertGreater(len(values), 0)
                    if most:
                        self.assertLessEqual(len(values), most)
                    for value in values:
                        self.assertTrue(is_kind(value, kind), f"{value!r} is not {kind}")

    def test_what_is_mandatory(self):
        # The small fixture's site.yaml is as short as can be (docs/data.md says which keys a portal asks for).
        self.check(MANDATORY, {("small", "utgivare", DCTERMS.type)})

    def test_what_is_recommended(self):
        # The catalogue and its datasets say when they were published only where site.yaml does: nobody else knows. A
        # dataset is not as old as its oldest entry.
        absent = set()
        for site in sites():
            tables = {path[5:-4] for path in site.files(".csv") if path.startswith("data/") and path.count(".") == 1}
            if site.name in ("content", "small"):
                absent |= {(site.name, thing, DCTERMS.issued) for thing in tables | {"katalog"}}
            # Themes are about no time, nor is a table without an entry.
            absent.add((site.name, "themes", DCTERMS.temporal))
            for table in ("actions", "references"):
                if len(site.rows(f"data/{table}.csv")) == 1:
                    absent.add((site.name, table, DCTERMS.temporal))
        self.check(RECOMMENDED, absent)

    def test_a_catalogue_of_one_dataset_for_each_table(self):
        for site in sites():
            found = graph(site)
            (catalogue,) = found.subjects(RDF.type, DCAT.Catalog)
            datasets = set(found.objects(catalogue, DCAT.dataset))
            self.assertEqual(datasets, set(found.subjects(RDF.type, DCAT.Dataset)))
            tables = {path for path in site.files(".csv") if path.startswith("data/") and path.count(".") == 1}
            self.assertEqual({str(each).split("#")[1] for each in datasets}, {path[5:-4] for path in tables})
            # The description is free as the profile asks; that says nothing about the data.
            (licence,) = found.objects(catalogue, DCTERMS.license)
            self.assertEqual(str(licence), "http://creativecommons.org/publicdomain/zero/1.0/")

    def test_everything_that_is_named_is_described(self):
        for site in sites():
            found = graph(site)
            named = [DCTERMS.publisher, DCAT.contactPoint, DCAT.dataset, DCAT.distribution, DCTERMS.spatial]
            for rule in named:
                for value in found.objects(None, rule):
                    self.assertIsNotNone(found.value(value, RDF.type), f"{site.name}: {value}")

    def test_a_dataset_is_as_old_as_the_site_says(self):
        for site in sites():
            found = graph(site)
            (catalogue,) = found.subjects(RDF.type, DCAT.Catalog)
            for dataset in found.subjects(RDF.type, DCAT.Dataset):
                self.assertEqual(found.value(dataset, DCTERMS.issued), found.value(catalogue, DCTERMS.issued))
                if site.name == "answers":
                    self.assertEqual(str(found.value(dataset, DCTERMS.issued)), "2025-02-11")

    def test_titles_and_keywords_in_both_languages(self):
        for _, found, thing, _ in self.each({DCAT.Catalog: 0, DCAT.Dataset: 0, DCAT.Distribution: 0}):
            for rule in (DCTERMS.title, DCTERMS.description):
                self.assertEqual({value.language for value in found.objects(thing, rule)}, {"sv", "en"}, thing)
            if (thing, RDF.type, DCAT.Dataset) in found:
                self.assertEqual({value.language for value in found.objects(thing, DCAT.keyword)}, {"sv", "en"})

    def test_files_are_there_and_as_large_as_it_says(self):
        for site in sites():
            found = graph(site)
            files = set()
            for thing in found.subjects(RDF.type, DCAT.Distribution):
                (address,) = found.objects(thing, DCAT.downloadURL)
                self.assertEqual(found.value(thing, DCAT.accessURL), address)
                path = site.path(str(address))
                files.add(path.name)
                self.assertEqual(int(found.value(thing, DCAT.byteSize)), path.stat().st_size)
                kind = str(found.value(thing, DCTERMS["format"]))
                self.assertEqual(
                    kind,
                    {
                        ".csv": "text/csv",
                        ".json": "application/json",
                        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    }[path.suffix],
                )
                self.assertTrue(str(found.value(thing, DCAT.mediaType)).endswith("/" + kind))
                for described in found.objects(thing, DCTERMS.conformsTo):
                    self.assertTrue(site.path(str(described)).is_file(), described)
            for dataset in found.subjects(RDF.type, DCAT.Dataset):
                self.assertTrue(site.path(str(dataset)).is_file())
                for page in found.objects(dataset, DCAT.landingPage):
                    self.assertIn(f'id="{str(dataset).split("#")[1]}"', site.path(str(page)).read_text("utf-8"))
            self.assertIn("evaluations.sv.csv", files)
            self.assertIn("evaluations.xlsx", files)

    def test_lists_of_the_union(self):
        for _, found, thing, _ in self.each({DCAT.Dataset: 0}):
            self.assertEqual(str(found.value(thing, DCAT.theme)), AUTHORITY + "data-theme/GOVE")
            self.assertEqual(str(found.value(thing, DCTERMS.accessRights)), AUTHORITY + "access-right/PUBLIC")
            self.assertEqual(str(found.value(thing, DCTERMS.accrualPeriodicity)), AUTHORITY + "frequency/IRREG")
            self.assertEqual(str(found.value(thing, DCTERMS.spatial)), "http://sws.geonames.org/2661886")

    def test_the_publisher_s_words_cannot_break_it(self):
        hostile = 'A & B <b rdf:about="x"> ]]> \'q\' --> &amp; 🦆'
        with tempfile.TemporaryDirectory() as place:
            content = pathlib.Path(place) / "content"
            shutil.copytree(FIXTURES["answers"], content)
            quoted = hostile.replace("\\", "\\\\").replace('"', '\\"')
            lines = [
                f'title: {{ sv: "{quoted}", en: "{quoted}" }}',
                "base_url: https://example.org/a/",
                f'publisher: {{ name: "{quoted}", email: "a&b\'c@example.org" }}',
                "languages: [sv, en]",
            ]
            (content / "site.yaml").write_text("\n".join(lines) + "\n", "utf-8")
            build(content, pathlib.Path(place) / "public")
            site = Published("hostile", pathlib.Path(place) / "public", content)
            found = graph(site)
            (agent,) = found.subjects(RDF.type, FOAF.Agent)
            self.assertEqual(str(found.value(agent, FOAF.name)), hostile)
            self.assertEqual(str(found.value(agent, FOAF.mbox)), "mailto:a&b'c@example.org")
            # No licence in site.yaml: none is claimed for the data.
            for thing in found.subjects(RDF.type, DCAT.Distribution):
                self.assertIsNone(found.value(thing, DCTERMS.license))


if __name__ == "__main__":
    unittest.main()
