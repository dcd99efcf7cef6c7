"""Files of a site by kind: how many and how many bytes."""

import os
import re

# The first pattern that fits a path, without the folder of the language, is its kind.
KINDS = [
    ("evaluations", r"kommun/[^/]+/\d{4}/index\.html"),
    ("profiles", r"kommun/[^/]+/index\.html"),
    ("comparisons", r"jamfor/[^/]+/[^/]+/index\.html"),
    ("embedded pages", r"kommun/.*/badda-in/index\.html"),
    ("easy-read pages", r"kommun/.*/lattlast/index\.html"),
    ("areas", r"omraden/[^/]+/index\.html"),
    ("other pages", r".*\.html"),
    ("municipalities as JSON (data.json)", r"kommun/.*/data\.json"),
    ("municipalities as CSV (data.csv)", r"kommun/.*/data\.csv"),
    ("municipalities as Markdown", r"kommun/.*/index\.md"),
    ("figures for comparing (jamfor.json)", r"kommun/.*/jamfor\.json"),
    ("feeds and oEmbed", r".*/oembed\.json|(.*/)?flode\.xml"),
    ("drawings", r"(kommun|jamfor|omraden)/.*\.svg|[^/]*\.svg"),
    ("figures beside drawings", r"(kommun|jamfor|omraden)/.*\.csv|[^/]*\.csv"),
    ("all evaluations and findings", r"data/(evaluations|omdomen)[^-]*\.(csv|json)"),
    ("everything else", r".*"),
]
PATTERNS = [(name, re.compile(pattern)) for name, pattern in KINDS]


def kinds(folder):
    """By kind: number of files and bytes together."""
    found = {name: [0, 0] for name, _ in KINDS}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            plain = os.path.relpath(full, folder).removeprefix("en" + os.sep).replace(os.sep, "/")
            kind = next(kind for kind, pattern in PATTERNS if pattern.fullmatch(plain))
            found[kind][0] += 1
            found[kind][1] += os.path.getsize(full)
    return found


def table(ours, theirs):
    """Both sites beside each other, as Markdown."""
    lines = ["| kind | files | Hugo’s files | bytes | Hugo’s bytes | Hugo’s share |", "|---|---:|---:|---:|---:|---:|"]
    together = [[sum(column) for column in zip(*one.values())] for one in (ours, theirs)]
    rows = [(name, ours[name], theirs[name]) for name in ours] + [("together", *together)]
    for name, one, other in rows:
        share = f"{other[1] / one[1]:.2f}" if one[1] else "–"
        lines.append(f"| {name} | {one[0]:,} | {other[0]:,} | {one[1]:,} | {other[1]:,} | {share} |")
    return "\n".join(lines)
