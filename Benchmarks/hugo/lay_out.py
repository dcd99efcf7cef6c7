#!/usr/bin/env python3
"""Lays a content folder out as Hugo wants it: lay_out.py CONTENT TEMPLATES OUTPUT.

The folder that it makes holds hugo.toml and the layouts beside this file, an evaluation as a page whose front matter has the
figures and whose body is the narrative, and pages with nothing but front matter for profiles, areas and comparisons. What a
template could hardly do is done here, before Hugo's time is taken: sums of areas, the evaluation before, the municipalities
that are alike, the themes of opportunities, lines of labels and the outlines of the map.

It reads what Benchmarks/search/make_corpus.py writes, by pattern, for YAML is no part of Python.
"""

import collections
import csv
import glob
import json
import math
import os
import re
import shutil
import sys
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [10_000, 20_000, 50_000, 100_000, 200_000]
ALIKE = 30  # municipalities that a profile looks through for those who do well


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def page(path, front, body=""):
    write(path, json.dumps(front, ensure_ascii=False) + "\n\n" + body)


def frameworks(content):
    """The frameworks as data: areas with name, lines of their label, text and sub-areas, in both languages."""
    found = {}
    for path in sorted(glob.glob(os.path.join(content, "frameworks", "*.yaml"))):
        text = read(path)
        head, *chunks = re.split(r"^  - number: ", text.split("\ncomparability:")[0], flags=re.M)
        key = re.search(r'^id: "(.*)"', head, re.M).group(1)
        areas = []
        for chunk in chunks:
            names = re.search(r'name: \{ sv: "(.*?)", en: "(.*?)" \}', chunk).groups()
            abouts = re.search(r"about:\n      sv: \|\n(.*?)      en: \|\n(.*?)(?=^    \S|\Z)", chunk, re.M | re.S).groups()
            subareas = re.findall(r'number: "([\d.]+)", name: \{ sv: "(.*?)", en: "(.*?)" \}, max: (\d+)', chunk)
            area = {
                "number": int(re.match(r"\d+", chunk).group()),
                "id": re.search(r"^    id: (\S+)", chunk, re.M).group(1),
                "subareas": [
                    {"number": number, "max": int(most)}
                    | {
                        language: {"name": name, "lines": textwrap.wrap(f"{number} {name}", 40)}
                        for language, name in (("sv", sv), ("en", en))
                    }
                    for number, sv, en, most in subareas
                ],
            }
            for language, name, about in zip(("sv", "en"), names, abouts):
                area[language] = {"name": name, "lines": textwrap.wrap(name, 15, break_long_words=False), "about": textwrap.dedent(about).strip()}
            areas.append(area)
        found[key] = {"revision": int(key), "title": re.search(r"^title: (.*)", head, re.M).group(1), "areas": areas}
    return found


def references(content, known):
    """Of each revision with sub-areas the latest reference that has areas; an empty one where none was printed."""
    found = {key: {"id": "", "name": {"sv": "", "en": ""}, "as_of": 0, "areas": [], "total": 0} for key in known}
    for chunk in re.split(r"^- id: ", read(os.path.join(content, "references.yaml")), flags=re.M)[1:]:
        areas = re.search(r"areas: \{(.*?)\}", chunk)
        key = re.search(r'framework: "(.*)"', chunk).group(1)
        as_of = int(re.search(r"as_of: (\d+)", chunk).group(1))
        if areas and key in found and as_of > found[key]["as_of"]:
            names = re.search(r'name: \{ sv: "(.*?)", en: "(.*?)" \}', chunk).groups()
            found[key] = {
                "id": re.match(r"\S+", chunk).group(),
                "name": dict(zip(("sv", "en"), names)),
                "as_of": as_of,
                "areas": [int(points) for points in re.findall(r": (\d+)", areas.group(1))],
                "total": int(re.search(r"total: (\d+)", chunk).group(1)),
            }
    return found


def evaluation(path, row, known):
    text = read(path)
    year, key = int(os.path.basename(path)[:4]), re.search(r'^framework: "(.*)"', text, re.M).group(1)
    points = {number: int(value) for number, value in re.findall(r'^  "([\d.]+)": (\d+)', text, re.M)}
    scores = [[points[sub["number"]] for sub in area["subareas"]] for area in known[key]["areas"]]
    return {
        "title": f"{row['name']} {year}",
        "type": "evaluation",
        "layout": "evaluation",
        "id": f"{row['slug']}-{year}",
        "slug_": row["slug"],
        "code": row["code"],
        "name": row["name"],
        "official": row["official_name"],
        "county": row["county"],
        "group": row["group"],
        "size": size_class(row),
        "year": year,
        "revision": key,
        "ordinal": int(re.search(r"^ordinal: (\d+)", text, re.M).group(1)),
        "source": re.search(r'title: "(.*?)"', text).group(1),
        "scores": scores,
        "areas": [sum(area) for area in scores],
        "total": sum(sum(area) for area in scores),
    }


def size_class(row):
    return sum(int(row["population"] or 0) >= size for size in SIZES)


def alike(rows):
    """Of each municipality the most similar ones: near in inhabitants, then by group and county."""
    ordered = sorted(rows, key=lambda row: int(row["population"] or 0))
    found = {}
    for place, row in enumerate(ordered):

        def distance(other):
            one, two = (math.log(max(int(each["population"] or 0), 1)) for each in (row, other))
            return abs(one - two) / math.log(2) + (row["group_code"] != other["group_code"]) + 0.5 * (row["county"] != other["county"])

        near = [other for other in ordered[max(0, place - 60) : place + 61] if other is not row]
        near.sort(key=lambda other: (distance(other), other["code"]))
        found[row["slug"]] = [(other["slug"], round(distance(other), 3)) for other in near[:ALIKE]]
    return found


def themes(content):
    """Name in both languages and a pattern for each theme."""
    found = []
    for chunk in re.split(r"^- id: ", read(os.path.join(content, "themes.yaml")), flags=re.M)[1:]:
        sv, en = (name.strip('"') for name in re.search(r'name: \{ sv: (".*?"|.*?), en: (.*?) \}', chunk).groups())
        words = re.findall(r"[^-\s,\n\[\]][^,\n\[\]]*", chunk.split("words:")[1].replace("    - ", ""))
        found.append(({"sv": sv, "en": en}, re.compile(r"\b(?:" + "|".join(re.escape(word.strip()) for word in words) + ")", re.I)))
    return found


def themed(known, evaluations, bodies, patterns):
    """By revision and area the five themes that most opportunities are about, with where they stand."""
    counts = collections.defaultdict(lambda: collections.defaultdict(list))
    totals = collections.Counter()
    latest = {(one["slug_"], one["revision"]): one for one in evaluations}
    for one in latest.values():
        for chunk in re.split(r"^# ", bodies[one["id"]], flags=re.M)[1:]:
            area = re.search(r"\d+", chunk).group()
            items = re.findall(r"^- (.*)", chunk.split("## Förbättringsmöjligheter")[-1], re.M)
            totals[one["revision"], area] += len(items)
            for place, item in enumerate(items, 1):
                for theme, (_, pattern) in enumerate(patterns):
                    if pattern.search(item):
                        counts[one["revision"], area][theme].append((one["title"], f"/kommun/{one['slug_']}/{one['year']}/#omrade-{area}-mojlighet-{place}"))
    found = {key: {} for key in known}
    for (key, area), by_theme in counts.items():
        first = sorted(by_theme.items(), key=lambda each: -len(each[1]))[:5]
        found[key][area] = [
            patterns[theme][0]
            | {"count": len(places), "of": totals[key, area], "places": [{"title": title, "at": at} for title, at in dict(reversed(places)).items()]}
            for theme, places in first
        ]
    return found


def outlines(content, codes):
    """An SVG path for each municipality of the map, thinned out."""
    path = os.path.join(content, "map.geojson")
    if not os.path.exists(path):
        return {}
    found = {}
    for feature in json.loads(read(path))["features"]:
        shape, code = feature["geometry"], feature["properties"]["code"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        rings = []
        for polygon in polygons:
            ring = polygon[0][:: max(1, len(polygon[0]) // 25)]
            rings.append("M" + "L".join(f"{(x - 10.5) * 25:.2f} {(69.5 - y) * 52:.2f}" for x, y in ring) + "Z")
        if code in codes:
            found[codes[code]] = "".join(rings)
    return found


def lay_out(content, templates, output):
    shutil.rmtree(output, ignore_errors=True)
    shutil.copytree(HERE, output, ignore=shutil.ignore_patterns("*.py", "README.md", "__pycache__"))
    shutil.copytree(os.path.join(templates, "assets"), os.path.join(output, "static", "assets"))
    known, patterns = frameworks(content), themes(content)
    printed = references(content, known)
    with open(os.path.join(content, "municipalities.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    near = alike(rows)
    both, evaluations, bodies, latest = os.path.join(output, "both"), [], {}, {}
    for row in rows:
        before = None
        folder = os.path.join(content, "evaluations", row["slug"])
        for path in sorted(glob.glob(os.path.join(folder, "*.yaml"))):
            one = evaluation(path, row, known)
            if before and before["revision"] == one["revision"]:
                one["previous"] = f"/kommun/{row['slug']}/{before['year']}"
            bodies[one["id"]] = read(path.removesuffix(".yaml") + ".md")
            page(os.path.join(both, "kommun", row["slug"], str(one["year"]), "index.md"), one, bodies[one["id"]])
            evaluations.append(one)
            before = latest[row["slug"]] = one
    for row in rows:
        front = {key: row[key] for key in ("code", "name", "county", "group", "population", "population_year")}
        front |= {"title": row["name"], "type": "profile", "layout": "profile", "slug_": row["slug"], "official": row["official_name"], "size": size_class(row)}
        one = latest.get(row["slug"])
        others = [(slug, distance) for slug, distance in near[row["slug"]] if slug in latest]
        if one:
            front["latest"] = f"/kommun/{row['slug']}/{one['year']}"
            front["alike"] = [{"slug": slug, "distance": distance, "latest": f"/kommun/{slug}/{latest[slug]['year']}"} for slug, distance in others]
            compared = [(latest[slug]["id"], f"/kommun/{slug}/{latest[slug]['year']}") for slug, _ in others[:5]]
            if printed[one["revision"]]["id"]:
                compared.append((printed[one["revision"]]["id"], ""))
            for name, other in compared:
                title = f"{one['title']} – {latest[other.split('/')[2]]['title'] if other else name}"
                front_ = {"title": title, "layout": "comparison", "type": "comparison", "one": front["latest"], "other": other, "id": f"{one['id']}/{name}"}
                page(os.path.join(both, "jamfor", one["id"], f"{name}.md"), front_)
        page(os.path.join(both, "kommun", row["slug"], "_index.md"), front)
    by_area = collections.defaultdict(list)
    for key in sorted(known, reverse=True):
        for area in known[key]["areas"]:
            by_area[area["id"]].append((key, area))
    for name, places in by_area.items():
        titles = places[0][1]
        front = {"layout": "area", "type": "area", "title": titles["sv"]["name"], "title_en": titles["en"]["name"]}
        page(os.path.join(both, "omraden", f"{name}.md"), front | {"places": [{"revision": key, "area": area["number"]} for key, area in places]})
    for name in ("kommuner", "omraden", "jamfor", "ordlista", "data", "badda-in"):
        path = "omraden/_index.md" if name == "omraden" else "jamfor/_index.md" if name == "jamfor" else f"{name}.md"
        page(os.path.join(both, path), {"title": name.capitalize(), "layout": "areas" if name == "omraden" else "list", "list": name})
    page(os.path.join(both, "_index.md"), {"title": "Start"})
    for path in glob.glob(os.path.join(content, "pages", "*.md")):
        name = os.path.basename(path)
        language = "en" if name.endswith(".en.md") else "sv"
        front, body = re.match(r"---\n(.*?)\n---\n(.*)", read(path), re.S).groups()
        write(os.path.join(output, language, name.split(".")[0] + ".md"), f"---\n{front}\nlayout: free\n---\n{body}")
    data = os.path.join(output, "data")
    counties = collections.defaultdict(list)
    for row in rows:
        counties[row["county"]].append(row["slug"])
    for name, value in (
        ("frameworks", known),
        ("references", printed),
        ("themes", themed(known, evaluations, bodies, patterns)),
        ("outlines", outlines(content, {row["code"]: row["slug"] for row in rows})),
        ("counties", [{"name": name, "slugs": slugs} for name, slugs in sorted(counties.items())]),
    ):
        write(os.path.join(data, f"{name}.json"), json.dumps(value, ensure_ascii=False))
    shutil.copy(os.path.join(content, "glossary.yaml"), os.path.join(data, "glossary.yaml"))


if __name__ == "__main__":
    lay_out(*sys.argv[1:])
