"""Every JSON file of a site matches its schema, and one that is spoilt does not (PyPI jsonschema)."""

import copy
import fnmatch
import unittest

from jsonschema import Draft202012Validator, FormatChecker

from published import sites

# Which schema describes which files; the first that fits. None: described elsewhere, by a vocabulary of its own.
RULES = [
    ("data/schema/*.schema.json", None),  # JSON Schema itself: test_schemas_are_good
    ("data/*.csv-metadata.json", None),  # CSV on the Web: test_data_csvw
    ("data/datapackage.json", None),  # Frictionless: test_data_package
    ("data/*.json", "{stem}"),
    ("*kommun/*/data.json", "municipality"),
    ("kommun/*/jamfor.json", "jamfor"),
    ("kommun/*/sok.json", "sok"),
    ("*kommun/*/oembed.json", "oembed"),
]


def schema_name(path):
    for pattern, name in RULES:
        if fnmatch.fnmatchcase(path, pattern):
            return name and name.format(stem=path.rsplit("/", 1)[-1].removesuffix(".json"))
    raise AssertionError(f"{path} has no schema")


def objects(schema):
    """Every part of a schema that describes objects."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def spoilings(document, schema):
    """The document with one thing wrong, and what that is: by its own schema each of them is to be refused."""
    for place, (value, rule) in enumerate(parts(document, schema)):
        if rule.get("type") != "object" or not isinstance(value, dict):
            continue

        def spoilt(change):
            copied = copy.deepcopy(document)
            change([each for each, _ in parts(copied, schema)][place])
            return copied

        yield "an unknown member", spoilt(lambda it: it.update(okand=1))
        for name in rule.get("required", []):
            yield f"without {name}", spoilt(lambda it, name=name: it.pop(name))
        for name in value:
            yield f"{name} is a list in a list", spoilt(lambda it, name=name: it.update({name: [[]]}))


def parts(value, schema):
    """The value and the first of each kind of value in it, with their schemas."""
    yield value, schema
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in schema.get("properties", {}):
                yield from parts(inner, schema["properties"][name])
        for rule in schema.get("patternProperties", {}).values():
            if value:
                yield from parts(value[sorted(value)[0]], rule)
    elif isinstance(value, list) and value and isinstance(schema.get("items"), dict):
        yield from parts(value[0], schema["items"])


class Schemas(unittest.TestCase):
    def schema(self, site, name):
        return site.json(f"data/schema/{name}.schema.json")

    def validator(self, site, name):
        return Draft202012Validator(self.schema(site, name), format_checker=FormatChecker())

    def test_schemas_are_good(self):
        for site in sites():
            paths = [path for path in site.files(".schema.json")]
            self.assertGreater(len(paths), 8)
            for path in paths:
                with self.subTest(f"{site.name}: {path}"):
                    schema = site.json(path)
                    Draft202012Validator.check_schema(schema)
                    self.assertEqual(schema["$schema"], Draft202012Validator.META_SCHEMA["$id"])
                    self.assertEqual(schema["$id"], site.base + path)
                    self.assertTrue(schema["title"] and schema["description"])
                    for part in objects(schema):
                        self.assertIs(part["additionalProperties"], False)

    def test_every_file_matches_its_schema(self):
        for site in sites():
            validators, used = {}, set()
            for path in site.files(".json"):
                name = schema_name(path)
                if name is None:
                    continue
                used.add(name)
                if name not in validators:
                    validators[name] = self.validator(site, name)
                faults = [
                    f"{fault.json_path}: {fault.message[:300]}"
                    for fault in validators[name].iter_errors(site.json(path))
                ]
                with self.subTest(f"{site.name}: {path}"):
                    self.assertEqual(faults[:3], [])
            named = {path.rsplit("/", 1)[-1].removesuffix(".schema.json") for path in site.files(".schema.json")}
            self.assertEqual(named - used, set(), "a schema that describes nothing")

    def test_a_spoilt_file_does_not(self):
        for site in sites()[1:]:
            seen = {}
            for path in site.files(".json"):
                name = schema_name(path)
                # The fullest file of each kind has the most to spoil.
                if name and (site.folder / path).stat().st_size > seen.get(name, (0, ""))[0]:
                    seen[name] = ((site.folder / path).stat().st_size, path)
            for name, (_, path) in seen.items():
                validator, count = self.validator(site, name), 0
                for what, document in spoilings(site.json(path), self.schema(site, name)):
                    count += 1
                    with self.subTest(f"{site.name}: {path}: {what}"):
                        self.assertFalse(validator.is_valid(document))
                self.assertGreater(count, 0, path)


if __name__ == "__main__":
    unittest.main()
