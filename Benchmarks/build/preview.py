"""From a saved file to the page that shows it: what somebody waits for who writes with a preview open."""

import contextlib
import http.client
import shutil
import signal
import statistics
import subprocess
import time

PATIENCE = 60
# Seconds between two changes: more than writing the rest of the site takes.
PAUSE = 4


@contextlib.contextmanager
def served(program, content, templates, output):
    """The port of a preview, as long as it takes; its first build has ended."""
    command = [program, "serve", "--port", "0", "--content", content, "--templates", templates, "--output", output]
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = line = process.stdout.readline()
        while " files" not in line:
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(f"{command[0]} serve ended at once; kompassros-serve must stand beside it")
        yield int(address.split("http://127.0.0.1:")[1].split("/")[0])
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def listening(port):
    """What pages listen to, after they were told how things stand."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", "/.kompassros-preview/events")
    events = connection.getresponse()
    while not events.readline().startswith(b"data:"):
        pass
    return connection, events


def text_of(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.getheader("location") or text


def preview(program, root, work, rounds):
    """Seconds from a saved narrative to the page that shows its new sentence, another one each time."""
    content, output = work / "preview-content", work / "preview-output"
    for folder in (content, output):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "content", content)
    narrative = next(path for path in sorted(content.glob("evaluations/*/*.md")) if path.stem.isdigit())
    before = narrative.read_text(encoding="utf-8")
    waits = []
    with served(program, content, root / "templates", output) as port:
        page = f"{text_of(port, '/')}kommun/{narrative.parent.name}/{narrative.stem}/"
        for place in range(rounds):
            connection, events = listening(port)
            sentence = f"Meningen som mäter, den {place + 1}:a."
            begun = time.monotonic()
            narrative.write_text(f"{sentence}\n\n{before}", encoding="utf-8")
            while not events.readline().startswith(b"event: reload"):
                pass
            shown = text_of(port, page)
            waits.append(time.monotonic() - begun)
            connection.close()
            if sentence not in shown:
                raise ValueError(f"the page does not show “{sentence}”")
            # Until all the rest is written.
            time.sleep(PAUSE)
    for folder in (content, output):
        shutil.rmtree(folder, ignore_errors=True)
    return {"median": statistics.median(waits), "least": min(waits), "most": max(waits), "rounds": rounds}
