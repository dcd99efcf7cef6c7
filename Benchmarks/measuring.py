"""What the measurements of builds and of the search have in common."""

import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The Swedish pages whose content the search index covers: municipalities, evaluations, areas, glossary, free pages.
COVERED = [
    "kommun/*/index.html",
    "kommun/*/[0-9][0-9][0-9][0-9]/index.html",
    "omraden/*/index.html",
    "ordlista/index.html",
    "metod/index.html",
    "om/index.html",
    "tillganglighet/index.html",
]


def install(requirements, environment, kept):
    """Installs packages into a virtual environment, unless the file `kept` says that they are there."""
    wanted, have = requirements.read_text(), environment / kept
    if not have.exists() or have.read_text() != wanted:
        environment.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", environment], check=True)
        pip = [environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", requirements], check=True)
        have.write_text(wanted)


def built_program(*others):
    """The program, built for release, and others beside it."""
    build = [os.environ.get("SWIFT", "swift"), "build", "--configuration", "release"]
    subprocess.run([ROOT / "scripts/build-program"], check=True)
    for product in others:
        subprocess.run([*build, "--product", product], cwd=ROOT, check=True)
    folder = subprocess.run([*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return pathlib.Path(folder.stdout.strip()) / "kompassros"


def timed(command, work):
    """Seconds by the clock, seconds of processor, and the most memory in megabytes that one of its processes held.

    What the command says goes to last.log in `work`.
    """
    with open(work / "last.log", "wb") as log:
        begun = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=log, stderr=log, cwd=work)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
    if status != 0:
        sys.exit(f"{command[0]} failed: see {work / 'last.log'}")
    memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {"wall": wall, "processor": usage.ru_utime + usage.ru_stime, "memory": memory}
