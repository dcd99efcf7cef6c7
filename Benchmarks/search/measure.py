#!/usr/bin/env python3
"""Measures the search on a large corpus, with Pagefind beside it, and writes the tables of README.md.

    make bench-search

Corpus, sites and Pagefind's bundles stand in .build/bench-search. The program is built for release; builds with and
without the index take turns. It takes about a quarter of an hour on two cores and half a gigabyte and more of disk.
"""

import argparse
import html
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import measuring  # noqa: E402
from measuring import COVERED, ROOT, built_program, install  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
WORK = ROOT / ".build" / "bench-search"
ENVIRONMENT = WORK / "venv"
CORPUS, WITHOUT, WITH = WORK / "content", WORK / "site-without", WORK / "site-with"

# Of a bundle of Pagefind, what a search with it loads. Its ready-made interfaces are not counted.
BUNDLE = ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.sv.pagefind", "index/*", "fragment/*"]
# The kinds of files of the index: docs/search-format.md.
KINDS = {
    "entry": "ingang-*.bin",
    "terms": "ord/*.bin",
    "positions": "lage/*.bin",
    "pieces": "bitar-*.bin",
    "texts": "text/*.bin",
    "spelling": "stavning/*.bin",
    "municipalities": "kommun/*.bin",
}


def in_environment():
    """Starts this script again with the packages of requirements.txt, installed when they are not."""
    install(HERE / "requirements.txt", ENVIRONMENT, "requirements.txt")
    if pathlib.Path(sys.prefix) != ENVIRONMENT:
        python = ENVIRONMENT / "bin" / "python"
        os.execv(python, [str(python), *sys.argv])


def timed(command):
    return measuring.timed(command, WORK)


def least_of(runs):
    """Of each figure the least: what other work on the machine has disturbed least."""
    return {key: min(run[key] for run in runs) for key in runs[0]}


def builds(binary, rounds):
    """Builds of the corpus' site without and with the index, in turns, after one that warms up."""

    def build(output, *options):
        return timed(
            # Pictures take half a minute and have nothing to do with the search.
            [binary, "build", "--content", CORPUS, "--templates", ROOT / "templates", "--output", output]
            # What stands there is made again, all of it.
            + ["--without-pictures", "--no-cache", *options]
        )

    build(WITHOUT, "--without-search")
    pairs = [(build(WITHOUT, "--without-search"), build(WITH)) for _ in range(rounds)]
    without, with_ = (least_of(runs) for runs in zip(*pairs))
    return {"without": without, "with": with_, "ratio": {key: with_[key] / without[key] for key in ("wall", "processor")}}


def size(paths):
    """Number of files, their bytes, those in blocks of 4,096, and those of the largest."""
    sizes = [path.stat().st_size for path in paths if path.is_file()]
    blocks = sum(-(-length // 4096) * 4096 for length in sizes)
    return {"files": len(sizes), "bytes": sum(sizes), "blocks": blocks, "largest": max(sizes, default=0)}


def index_files(site):
    return [*site.glob("sok/**/*.bin"), *site.glob("kommun/*/sok.json")]


def pages_of_site(folder):
    """A copy of the pages that the index covers."""
    shutil.rmtree(folder, ignore_errors=True)
    for pattern in COVERED:
        for page in WITHOUT.glob(pattern):
            target = folder / page.relative_to(WITHOUT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(page, target)


def pages_of_narratives(folder):
    """A page for each narrative with nothing else on it: its headings, paragraphs and items."""
    shutil.rmtree(folder, ignore_errors=True)
    for narrative in CORPUS.glob("evaluations/*/*.md"):
        lines, is_listing = [], False
        for line in narrative.read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            if line.startswith("- ") != is_listing:
                is_listing = not is_listing
                lines.append("<ul>" if is_listing else "</ul>")
            text = html.escape(line.lstrip("#- "))
            level = len(line) - len(line.lstrip("#"))
            tag = "li" if is_listing else f"h{level + 1}" if level else "p"
            lines.append(f"<{tag}>{text}</{tag}>")
        if is_listing:
            lines.append("</ul>")
        name, year = narrative.parent.name, narrative.stem
        target = folder / "kommun" / name / year / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{name} {year}</title></head>'
            f"<body><main><h1>{name} {year}</h1>" + "\n".join(lines) + "</main></body></html>",
            encoding="utf-8",
        )


def pagefind(pages, bundle, queries):
    from wire import measure_pagefind

    shutil.rmtree(bundle, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind_bin", "--site", pages, "--root-selector", "main"]
    time_ = timed([*command, "--output-path", bundle / "pagefind"])
    found = [path for pattern in BUNDLE for path in (bundle / "pagefind").glob(pattern)]
    pages_ = sum(1 for _ in pages.rglob("index.html"))
    return {"pages": pages_, "time": time_, "size": size(found), "costs": plain_costs(measure_pagefind(bundle, queries), queries)}


def plain_costs(costs, queries):
    """Costs as they are kept in results.json, each with the query that was first and the one that was next."""

    def plain(cost):
        return {"scripts": cost.scripts, "data": cost.data, "files": cost.files, "page": cost.page, "paths": cost.paths}

    after = queries[1:] + queries[:1]
    return [
        {"query": query.text, "kind": query.kind, "first": plain(first), "next": plain(next_), "next_query": two.text, "next_kind": two.kind}
        for query, two, (first, next_) in zip(queries, after, costs)
    ]


def of(costs, which):
    return [cost[which]["scripts"] + cost[which]["data"] for cost in costs]


def kb(count):
    return f"{count / 1000:,.1f} KB"


def mb(count):
    return f"{count / 1_000_000:,.1f} MB"


def tables(results):
    ours, other, strict = results["search"], results["pagefind"], results["pagefind narratives"]
    build = results["builds"]

    def row(name, *cells):
        return f"| {name} | " + " | ".join(cells) + " |"

    def three(name, cell):
        return row(name, *(cell(one) for one in (ours, other, strict)))

    added = build["with"]["wall"] - build["without"]["wall"]
    lines = [
        "| | this index | Pagefind 1.5.0, the same pages | Pagefind 1.5.0, narratives alone |",
        "|---|---:|---:|---:|",
        row("time for the index", f"{added:.1f} s more", *(f"{one['time']['wall']:.1f} s" for one in (other, strict))),
        row(
            "processor time for it",
            f"{build['with']['processor'] - build['without']['processor']:.1f} s more",
            *(f"{one['time']['processor']:.1f} s" for one in (other, strict)),
        ),
        row("most memory", f"{build['with']['memory']:.0f} MB, {build['without']['memory']:.0f} MB without", *(f"{one['time']['memory']:.0f} MB" for one in (other, strict))),
        three("size on disk", lambda one: mb(one["size"]["bytes"])),
        three("the same in blocks of 4 KiB", lambda one: mb(one["size"]["blocks"])),
        three("files", lambda one: f"{one['size']['files']:,}"),
        three("first query, median", lambda one: kb(statistics.median(of(one["costs"], "first")))),
        three("first query, worst", lambda one: kb(max(of(one["costs"], "first")))),
        three("of which scripts", lambda one: kb(statistics.median(cost["first"]["scripts"] for cost in one["costs"]))),
        three("next query, median", lambda one: kb(statistics.median(of(one["costs"], "next")))),
        three("next query, worst", lambda one: kb(max(of(one["costs"], "next")))),
        three("files for the first query, median", lambda one: f"{statistics.median(cost['first']['files'] for cost in one['costs']):.0f}"),
        "",
        "| bound | most | measured | |",
        "|---|---:|---:|---|",
    ]
    shares = [ours["size"]["bytes"] / one["size"]["bytes"] for one in (other, strict)]
    bounds = [
        ("first query, median", 90_000, statistics.median(of(ours["costs"], "first")), kb),
        ("first query, worst", 250_000, max(of(ours["costs"], "first")), kb),
        ("next query, median", 40_000, statistics.median(of(ours["costs"], "next")), kb),
        ("size beside Pagefind’s, the same pages", 0.6, shares[0], lambda value: f"{value:.2f}"),
        ("size beside Pagefind’s, narratives alone", 0.6, shares[1], lambda value: f"{value:.2f}"),
        ("time of a build beside one without", 1.6, build["ratio"]["wall"], lambda value: f"{value:.2f}"),
        ("processor time of the same", 1.6, build["ratio"]["processor"], lambda value: f"{value:.2f}"),
    ]
    lines += [
        row(name, show(most), show(value), "held" if value <= most else "**not held**") for name, most, value, show in bounds
    ]
    lines += ["", "| kind of query | number | first, median | first, worst | next, median | next, worst | Pagefind’s first, median |", "|---|---:|---:|---:|---:|---:|---:|"]
    for kind in sorted({cost["kind"] for cost in ours["costs"]}):
        first = of([cost for cost in ours["costs"] if cost["kind"] == kind], "first")
        next_ = of([cost for cost in ours["costs"] if cost["next_kind"] == kind], "next")
        theirs = of([cost for cost in other["costs"] if cost["kind"] == kind], "first")
        cells = [statistics.median(first), max(first), statistics.median(next_), max(next_), statistics.median(theirs)]
        lines.append(row(kind, str(len(first)), *(kb(cell) for cell in cells)))
    lines += ["", "| files of the index | number | together | the largest |", "|---|---:|---:|---:|"]
    for kind, one in ours["kinds"].items():
        lines.append(row(kind, f"{one['files']:,}", mb(one["bytes"]), kb(one["largest"])))
    corpus = results["corpus"]
    lines += [
        "",
        "| | narratives | bytes | words | different words | gzip of 7,500 bytes | gzip of 60,000 bytes |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name in ("content", "corpus"):
        one = corpus[name]
        ratios = [f"{one['gzip'][str(length)]:.2f}" for length in (7_500, 60_000)]
        lines.append(row(name, *(f"{one[key]:,}" for key in ("narratives", "bytes", "words", "different")), *ratios))
    return "\n".join(lines)


def write_readme(text):
    path = HERE / "README.md"
    begin, end = "<!-- measured -->\n", "<!-- /measured -->"
    before, rest = path.read_text(encoding="utf-8").split(begin)
    path.write_text(before + begin + text + "\n" + end + rest.split(end)[1], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=3, help="builds with and without the index")
    parser.add_argument("--only", nargs="+", choices=["corpus", "builds", "search", "pagefind"], help="measure this, keep the rest")
    options = parser.parse_args()
    parts = options.only or ["corpus", "builds", "search", "pagefind"]
    in_environment()
    from draw_queries import queries as draw

    kept = WORK / "results.json"
    results = json.loads(kept.read_text()) if kept.exists() else {}
    if "corpus" in parts or not CORPUS.exists():
        made = [sys.executable, HERE / "make_corpus.py", CORPUS, "--content", ROOT / "content", "--statistics"]
        results["corpus"] = json.loads(subprocess.run(made, check=True, capture_output=True, text=True).stdout)
    if "builds" in parts:
        results["builds"] = builds(built_program(), options.rounds)
    queries = draw(str(CORPUS))
    if "search" in parts:
        from wire import measure_page

        costs = plain_costs(measure_page(str(WITH), queries), queries)
        kinds = {kind: size(WITH.glob(f"sok/{pattern}")) for kind, pattern in KINDS.items()}
        results["search"] = {"size": size(index_files(WITH)), "kinds": kinds, "costs": costs}
    if "pagefind" in parts:
        pages = WORK / "pages"
        pages_of_site(pages)
        results["pagefind"] = pagefind(pages, WORK / "pagefind", queries)
        pages_of_narratives(pages)
        results["pagefind narratives"] = pagefind(pages, WORK / "pagefind-narratives", queries)
    kept.write_text(json.dumps(results, ensure_ascii=False, indent=1))
    if all(part in results for part in ("corpus", "builds", "search", "pagefind", "pagefind narratives")):
        write_readme(tables(results))
        print(tables(results))


if __name__ == "__main__":
    main()
