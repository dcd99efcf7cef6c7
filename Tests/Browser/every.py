"""Runs every file of tests in a process of its own, one more at a time than there are cores: a browser waits a good deal.

What a file has to say is printed when it is done. Ends with 1 if any test failed. MINUTES bounds the time for a machine that
may be slow: the files that are not done by then are named, and are no failure.
"""

import concurrent.futures
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from published import FIXTURES, build

# The longest first, so that nobody waits for one at the end; last where time is bounded, so that most files are done. The
# longest of all takes as much as a third of the others, and begins then when they are done.
LONGEST = [
    "test_hostile", "test_axe", "test_pages", "test_embedding", "test_search_index", "test_validity", "test_search_page",
    "test_print",
]

# When time is up; None where it never is.
END = time.monotonic() + 60 * float(os.environ["MINUTES"]) if os.environ.get("MINUTES") else None


def run(name):
    """What became of a file: its name, how it ended, what it said and how long it took; no end where time was up."""
    begun = time.monotonic()
    if END and begun >= END:
        return name, None, "", 0
    # In a session of its own, so that its browsers end with it.
    process = subprocess.Popen(
        [sys.executable, "-m", "unittest", name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=END and END - begun)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()
        return name, None, "", time.monotonic() - begun
    return name, process.returncode, output, time.monotonic() - begun


def main():
    with tempfile.TemporaryDirectory(prefix="kompassros-") as place:
        for name, content in FIXTURES.items():
            build(content, pathlib.Path(place) / name)
        os.environ["FIXTURES"] = place
        # What a file of tests leaves when it is ended goes with the rest. Servers read there under a name of their own.
        os.environ["TMPDIR"] = place
        os.chmod(place, 0o755)
        return run_all()


def run_all():
    names = sorted(path.stem for path in pathlib.Path(__file__).parent.glob("test_*.py"))
    names.sort(key=lambda name: LONGEST.index(name) if name in LONGEST else len(LONGEST), reverse=END is not None)
    failed, late, tests = [], [], 0
    with concurrent.futures.ThreadPoolExecutor(min(4, 1 + (os.cpu_count() or 1))) as pool:
        for share in [names[:-1], names[-1:]] if END else [names]:
            for done in concurrent.futures.as_completed([pool.submit(run, name) for name in share]):
                name, code, output, seconds = done.result()
                if code is None:
                    late.append(name)
                    continue
                counted = re.search(r"^Ran (\d+) test", output, re.MULTILINE)
                tests += int(counted[1]) if counted else 0
                # A file that ran no test is a fault of its own.
                if code != 0 or not counted or counted[1] == "0":
                    failed.append(name)
                print(f"{name} ({seconds:.0f} s)\n{output}", flush=True)
    if late:
        print(f"Not done in time, and so not looked at: {', '.join(sorted(late))}. Without MINUTES, there is no bound.")
    print(
        f"{tests} tests in {len(names) - len(late)} of {len(names)} files: "
        + (f"failed: {', '.join(sorted(failed))}" if failed else "no failure")
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
