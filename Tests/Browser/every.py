"""Runs every file of tests in a process of its own, one more at a time than there are cores: a browser waits a good deal.

What a file has to say is printed when it is done. Ends with 1 if any test failed.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from published import FIXTURES, build

# The longest first, so that nobody waits for one at the end.
LONGEST = [
    "test_hostile", "test_axe", "test_pages", "test_embedding", "test_search_index", "test_validity", "test_search_page",
    "test_print",
]


def run(name):
    begun = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", "unittest", name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return name, ended.returncode, ended.stdout, time.monotonic() - begun


def main():
    with tempfile.TemporaryDirectory(prefix="kompassros-") as place:
        for name, content in FIXTURES.items():
            build(content, pathlib.Path(place) / name)
        os.environ["FIXTURES"] = place
        return run_all()


def run_all():
    names = sorted(path.stem for path in pathlib.Path(__file__).parent.glob("test_*.py"))
    names.sort(key=lambda name: LONGEST.index(name) if name in LONGEST else len(LONGEST))
    failed, tests = [], 0
    with concurrent.futures.ThreadPoolExecutor(min(4, 1 + (os.cpu_count() or 1))) as pool:
        for done in concurrent.futures.as_completed([pool.submit(run, name) for name in names]):
            name, code, output, seconds = done.result()
            counted = re.search(r"^Ran (\d+) test", output, re.MULTILINE)
            tests += int(counted[1]) if counted else 0
            # A file that ran no test is a fault of its own.
            if code != 0 or not counted or counted[1] == "0":
                failed.append(name)
            print(f"{name} ({seconds:.0f} s)\n{output}", flush=True)
    print(f"{tests} tests in {len(names)} files: {'failed: ' + ', '.join(sorted(failed)) if failed else 'all passed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
