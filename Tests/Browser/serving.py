"""Real servers on loopback: nginx and Apache with the files that a build makes for them, and a host of another origin."""

import http.client
import http.server
import os
import pathlib
import re
import shutil
import socket
import subprocess
import threading
import time

PATIENCE = 20


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A program that serves on a port of its own until close()."""

    def __init__(self, command, port, log):
        self.port = port
        self.host = f"http://127.0.0.1:{port}"
        with open(log, "wb") as output:
            self._process = subprocess.Popen(command, stdout=output, stderr=output)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.close()
                    raise RuntimeError(f"{command[0]} does not answer; see {log}") from None
                time.sleep(0.05)

    def close(self):
        self._process.terminate()
        self._process.wait(PATIENCE)

    def get(self, path, gzip=False, method="GET"):
        """The status, the headers as a list of pairs, and the body as it was sent."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers={"Accept-Encoding": "gzip" if gzip else "identity"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheaders(), body


def nginx(folder: pathlib.Path, root: pathlib.Path, snippet: pathlib.Path):
    """nginx with the snippet included; `folder` is for its own files. None where it is not installed."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        return None
    port = free_port()
    user = "user root;\n" if os.geteuid() == 0 else ""
    places = "".join(
        f"  {name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"{user}daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\n"
        f"events {{ worker_connections 64; }}\nhttp {{\n  access_log off;\n{places}"
        f"  server {{\n    listen 127.0.0.1:{port};\n    root {root};\n    include {snippet};\n  }}\n}}\n"
    )
    return Server([program, "-c", str(configuration), "-e", str(folder / "nginx.log")], port, folder / "nginx.out")


def apache(folder: pathlib.Path, root: pathlib.Path, site: pathlib.Path, snippet: pathlib.Path, as_htaccess=False):
    """Apache with the snippet included, or read as each folder's own file. None where it is not installed."""
    program = shutil.which("apache2") or shutil.which("/usr/sbin/apache2")
    modules = pathlib.Path("/usr/lib/apache2/modules")
    if program is None or not modules.is_dir():
        return None
    port = free_port()
    names = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"]
    loads = "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in names)
    rules = (
        "  AllowOverride FileInfo Indexes\n  Options FollowSymLinks\n" if as_htaccess else f"  Include {snippet}\n"
    )
    name = f"AccessFileName {snippet.relative_to(site)}\n" if as_htaccess else ""
    kind = "htaccess" if as_htaccess else "apache"
    configuration = folder / f"{kind}.conf"
    configuration.write_text(
        f"ServerRoot {folder}\nServerName localhost\nPidFile {folder}/{kind}.pid\nErrorLog {folder}/{kind}.log\n"
        f"Listen 127.0.0.1:{port}\n{loads}TypesConfig /etc/mime.types\n{name}DocumentRoot {root}\n"
        f"User www-data\nGroup www-data\n<Directory {site}>\n  Require all granted\n{rules}</Directory>\n"
    )
    return Server([program, "-f", str(configuration), "-D", "FOREGROUND"], port, folder / f"{kind}.out")


class HeaderRules:
    """The rules of the site's _headers, applied as Cloudflare does; Netlify matches a path with or without its last /."""

    def __init__(self, folder: pathlib.Path):
        self.rules = []
        for line in (folder / "_headers").read_text().splitlines():
            if line.startswith("/"):
                self.rules.append((self._expression(line), []))
            elif line.startswith("  "):
                name, value = line.strip().split(": ", 1)
                self.rules[-1][1].append((name, value))

    @staticmethod
    def _expression(pattern):
        parts = re.split(r"(\*|:[a-z]+)", pattern)
        shapes = (".*" if part == "*" else "[^/]+" if part.startswith(":") else re.escape(part) for part in parts)
        return re.compile("".join(shapes) + "$")

    def headers(self, path):
        """What every rule that matches the path of an address says; one rule does, or none."""
        path = path.removesuffix("index.html")
        return [pair for expression, pairs in self.rules if expression.match(path) for pair in pairs]


class Host:
    """Another origin, with pages that a test makes up."""

    def __init__(self):
        self.pages = {}
        pages = self.pages

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = pages.get(self.path, "").encode()
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()
