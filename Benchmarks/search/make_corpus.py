#!/usr/bin/env python3
"""Makes a content folder that is large: every municipality of the register with three evaluations and long narratives.

    make_corpus.py OUTPUT [--content content] [--municipalities 290] [--evaluations 3] [--bytes 60000] [--statistics]

Of more municipalities than the register has, the rest are made up, "Ex 0001" and so on, with names as long as real ones, each with the first code
that is free; 10,000 is all that four digits allow, and beyond that codes have five, which the program does not read.

Everything comes from the content folder itself: register, frameworks, pages and glossary are copied, and the narratives are
chains of the words of the real ones. A word follows the one before it as it does somewhere in content/; one in five is
drawn by frequency alone, so that sentences are not repeated; one in twenty is a compound, joined of two words of content/,
from a common stock or from the forty words that each municipality has for itself. The shares were chosen so that the text is
as hard to compress as the real one, and that the whole has as many different words as so much Swedish would have:
--statistics prints both beside the real ones. The bytes depend on nothing but content/ and the arguments.
"""

import argparse
import bisect
import collections
import csv
import glob
import gzip
import itertools
import json
import os
import random
import re
import shutil
from concurrent.futures import ProcessPoolExecutor

BY_FREQUENCY = 0.2  # of the words are drawn by frequency alone
JOINED = 0.05  # of the words are compounds
OWN = 0.4  # of the compounds are the municipality's own
STOCK = 120_000  # compounds that all can use, the first of them most


def plain(text):
    """A narrative without comments, links and emphasis."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"\[\[([^]|]+)\|([^]]+)\]\]", r"\2", text)
    text = re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[][*`|<>]", "", text)


class Source:
    """What the real narratives give: how sentences begin, what follows what, how frequent words are."""

    def __init__(self, content):
        sentences = []
        for path in sorted(glob.glob(os.path.join(content, "evaluations", "*", "*.md"))):
            with open(path, encoding="utf-8") as file:
                lines = plain(file.read()).split("\n")
            for line in lines:
                line = line.strip().removeprefix("- ")
                if not line or line.startswith("#"):
                    continue
                for sentence in re.split(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ])", line):
                    words = sentence.split()
                    if len(words) > 2 and not re.fullmatch(r"[\d.)–-]+", words[0]):
                        sentences.append(words)
        self.starts = [words[0] for words in sentences]
        self.following = collections.defaultdict(list)
        counts = collections.Counter(word for words in sentences for word in words[1:])
        for words in sentences:
            for one, next_ in zip(words, words[1:]):
                self.following[one].append(next_)
        self.words = list(counts)
        self.sums = list(itertools.accumulate(counts[word] for word in self.words))
        self.parts = [word for word in counts if re.fullmatch(r"[a-zåäö]{5,12}", word)]
        draw = random.Random(99)
        self.stock = [self.joined(draw) for _ in range(STOCK)]

    def joined(self, draw):
        return draw.choice(self.parts) + draw.choice(["s", "", ""]) + draw.choice(self.parts)


class Writer:
    """Writes the texts of one municipality."""

    def __init__(self, source, seed, name):
        self.source = source
        self.draw = random.Random(seed)
        self.name = name
        self.own = [self.draw.choice(source.stock) for _ in range(40)]

    def compound(self):
        if self.draw.random() < OWN:
            return self.draw.choice(self.own)
        return self.source.stock[int(STOCK * self.draw.random() ** 4)]

    def sentence(self):
        source, draw = self.source, self.draw
        last = draw.choice(source.starts)
        words = [last]
        while not last.endswith((".", "?", "!")) and len(words) <= 40:
            chance = draw.random()
            if chance < JOINED and len(words) > 1:
                words.append(self.compound())
                continue
            followers = source.following.get(last)
            if not followers or draw.random() < BY_FREQUENCY:
                total = draw.randrange(source.sums[-1])
                last = source.words[bisect.bisect_right(source.sums, total)]
            else:
                last = draw.choice(followers)
            words.append(last)
        text = " ".join(words)
        return text if text.endswith((".", "?", "!")) else text.rstrip(",;:") + "."

    def text(self, size):
        """Sentences of at least that many bytes together."""
        sentences, written = [], 0
        while written < size:
            sentences.append(self.sentence())
            written += len(sentences[-1].encode()) + 1
        return " ".join(sentences)

    def narrative(self, areas, size):
        """A narrative of about that many bytes, in the format of docs/content.md."""
        draw = self.draw
        share = size // (areas + 1)
        parts = [f"{self.name} utvärderades. {self.text(share * 2 // 5)}", self.text(share * 2 // 5)]
        for area in range(1, areas + 1):
            most = max(1, share // 300)  # of a list; fewer than 12 only where the narrative is short
            strengths, opportunities = min(draw.randint(3, 12), most), min(draw.randint(1, 9), most)
            items = 0
            lists = []
            for heading, count in (("Styrkor", strengths), ("Förbättringsmöjligheter", opportunities)):
                lines = ["- " + self.text(draw.choice([60, 90, 140, 220])) for _ in range(count)]
                items += sum(len(line.encode()) + 1 for line in lines)
                lists.append(f"## {heading}\n\n" + "\n".join(lines))
            parts.append(f"# Område {area}")
            left = share - items
            while left > 0:
                paragraph = self.text(min(left, draw.randint(500, 900)))
                left -= len(paragraph.encode()) + 2
                parts.append(paragraph)
            parts += lists
        return "\n\n".join(parts) + "\n"


def frameworks(content):
    """Of each framework that has sub-areas: its revision and their greatest points, by number. Read by pattern, for YAML is no part of Python."""
    found = {}
    for path in sorted(glob.glob(os.path.join(content, "frameworks", "*.yaml"))):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        maxima = {number: int(most) for number, most in re.findall(r'number: "([\d.]+)".*max: (\d+)', text)}
        if maxima:
            found[re.search(r'^id: "(.*)"', text, re.M).group(1)] = maxima
    return found


def years(place, number):
    """Years of evaluations, not the same for all, with the framework that was in use."""
    if number == 3:
        return [(2016 + place % 3, "2016"), (2020 + place % 2, "2020"), (2022 + place % 3, "2020")]
    last = max(2022 + place % 3, 2015 + number)
    return [(year, "2020" if year >= 2020 else "2016") for year in range(last - number + 1, last + 1)]


def made_up(rows, number):
    """So many rows of a register, in the order of codes, with codes, addresses and counties that no real one has."""
    taken = {row["code"] for row in rows}
    counties = {row["county_code"]: row["county"] for row in rows}
    groups = sorted({(row["group_code"], row["group"]) for row in rows})
    draw = random.Random(7)
    made, next_code, digits = [], 0, 4
    while len(made) < number:
        next_code += 1
        if next_code == 10_000 and digits == 4:
            next_code, digits = 10_000, 5
        code = f"{next_code:0{digits}}"
        if code in taken:
            continue
        # As long as names of municipalities are, so that ten times as many are ten times the size.
        name = f"Ex {code}"
        group_code, group = groups[draw.randrange(len(groups))]
        made.append(
            {
                "code": code,
                "slug": f"ex-{code}",
                "name": name,
                "official_name": f"{name} kommun",
                "county_code": code[:2],
                "county": counties.get(code[:2], f"Exempellän {code[:2]}"),
                "population": str(int(2_500 * 60 ** draw.random())),
                "population_year": "2024",
                "group_code": group_code,
                "group": group,
            }
        )
    return made


_source = None


def begin(content):
    global _source
    _source = Source(content)


def write(task):
    place, row, output, maxima, size, number = task
    writer = Writer(_source, 1000 + place, row["name"])
    folder = os.path.join(output, "evaluations", row["slug"])
    if not number:
        return
    os.makedirs(folder, exist_ok=True)
    for ordinal, (year, framework) in enumerate(years(place, number), 1):
        areas = len({number.split(".")[0] for number in maxima[framework]})
        scores = {
            number: round(most * (0.35 + 0.6 * writer.draw.random())) for number, most in maxima[framework].items()
        }
        lines = [
            f'municipality: "{row["code"]}"',
            f"year: {year}",
            f'framework: "{framework}"',
            f"ordinal: {ordinal}",
            f'source: {{ title: "Påhittad utvärdering {year}", published: {year} }}',
            "scores:",
        ] + [f'  "{number}": {points}' for number, points in scores.items()]
        with open(os.path.join(folder, f"{year}.yaml"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        with open(os.path.join(folder, f"{year}.md"), "w", encoding="utf-8") as file:
            file.write(writer.narrative(areas, size))


def make(content, output, municipalities, size, evaluations=3):
    shutil.rmtree(output, ignore_errors=True)
    shutil.copytree(content, output, ignore=shutil.ignore_patterns("evaluations", "municipalities.csv", "map.geojson"))
    with open(os.path.join(content, "municipalities.csv"), encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, columns = list(reader)[:municipalities], reader.fieldnames
    rows += made_up(rows, municipalities - len(rows))
    with open(os.path.join(output, "municipalities.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    borders = os.path.join(content, "map.geojson")
    if os.path.exists(borders):
        codes = {row["code"] for row in rows}
        with open(borders, encoding="utf-8") as file:
            world = json.load(file)
        world["features"] = [one for one in world["features"] if one["properties"]["code"] in codes]
        with open(os.path.join(output, "map.geojson"), "w", encoding="utf-8") as file:
            json.dump(world, file, ensure_ascii=False)
    maxima = frameworks(content)
    tasks = [(place, row, output, maxima, size, evaluations) for place, row in enumerate(rows)]
    with ProcessPoolExecutor(initializer=begin, initargs=(content,)) as pool:
        list(pool.map(write, tasks, chunksize=5))


def statistics(content, every=1):
    """Bytes of narrative, different words, and what gzip leaves of pieces of two sizes."""
    paths = sorted(glob.glob(os.path.join(content, "evaluations", "*", "*.md")))
    size, words, ratios = 0, collections.Counter(), {7_500: [], 60_000: []}
    together = b""
    for place, path in enumerate(paths):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        data = text.encode()
        size += len(data)
        words.update(re.findall(r"[^\W_]+", text.lower()))
        together = (together + data)[-60_000:]
        if place % every == 0:
            ratios[7_500].append(len(gzip.compress(data[:7_500], 6)) / len(data[:7_500]))
            if len(together) == 60_000:
                ratios[60_000].append(len(gzip.compress(together, 6)) / 60_000)
    return {
        "narratives": len(paths),
        "bytes": size,
        "words": sum(words.values()),
        "different": len(words),
        "gzip": {length: sum(found) / len(found) for length, found in ratios.items() if found},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output")
    parser.add_argument("--content", default="content")
    parser.add_argument("--municipalities", type=int, default=290)
    parser.add_argument("--evaluations", type=int, default=3, help="of each municipality")
    parser.add_argument("--bytes", type=int, default=60_000, help="of narrative in each evaluation")
    parser.add_argument("--statistics", action="store_true", help="print those of content and corpus")
    options = parser.parse_args()
    make(options.content, options.output, options.municipalities, options.bytes, options.evaluations)
    if options.statistics:
        print(json.dumps({"content": statistics(options.content), "corpus": statistics(options.output, 10)}, indent=1))


if __name__ == "__main__":
    main()
