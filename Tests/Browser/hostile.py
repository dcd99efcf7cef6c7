"""Content folders in which hostile texts stand wherever the format lets a text stand.

hostile_payloads.json holds the texts. A folder of content has several municipalities, areas, terms and so on, called
slots; each place of each slot takes another text, so that a few folders put every text at every place. What there is
only one of (the title of the site, its publisher …) is a folder of its own for each text.

The program may refuse a text, with file and line: then the place takes a plain text instead, and the folder is read
again. What it accepts has to be shown as it is.
"""

import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]

# How many of each thing a folder has.
SLOTS = 7
# A folder that is still refused after so many rounds is a mistake of this file.
MOST_ROUNDS = 40

ISSUER = "https://example.org/"


def payloads():
    """The hostile texts in their order: name, kind and text."""
    found = json.loads((pathlib.Path(__file__).parent / "hostile_payloads.json").read_text("utf-8"))
    for one in found:
        one["text"] *= one.pop("times", 1)
    return found


def collapsed(text):
    """A text as a page shows it: runs of white space are one space."""
    return " ".join(text.split())


def quoted(text, escaped=False):
    """A text in quotation marks as YAML reads it; `escaped` writes everything beyond ASCII as an escape."""
    if not escaped:
        return json.dumps(text, ensure_ascii=False)
    pieces = []
    for letter in text:
        code = ord(letter)
        if letter in '"\\':
            pieces.append("\\" + letter)
        elif 0x20 <= code < 0x7F:
            pieces.append(letter)
        else:
            pieces.append(f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")
    return '"' + "".join(pieces) + '"'


def as_markdown(text):
    """A text on one line as Markdown that says exactly that."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", collapsed(text))


class Place:
    """A place for a text.

    `kind` is how the text is written there: `text` as it is, `markdown` as Markdown that shows it, `raw` as Markdown that
    an author might have written, `code` where only words of a kind are allowed. `pages` are the pages that show it.
    """

    def __init__(self, name, kind, pages=()):
        self.name, self.kind, self.pages = name, kind, pages


class Folder:
    """One folder of content; `choose` says which text a slot of a place takes, or None for a plain one."""

    def __init__(self, folder, choose):
        self.folder = pathlib.Path(folder)
        self.choose = choose
        # Every text that a place was offered.
        self.tried = {}
        # What stands on each line of each file, from which column to which; what each slot of a place was given, and
        # what of it was refused.
        self.lines = {}
        self.given = {}
        self.refused = {}
        self.places = {}
        self._pages = {}
        self._dropped = set()

    # Writing

    def text(self, place, slot=0):
        """The text for a place, or a plain one."""
        self.places.setdefault(place.name, place)
        self._pages[place.name, slot] = place.pages
        chosen = None if (place.name, slot) in self._dropped else self.choose(place.name, slot)
        if chosen is None:
            return None
        self.tried.setdefault(place.name, set()).add(chosen)
        self.given[place.name, slot] = chosen
        return chosen

    def write(self, path, lines):
        """Writes a file. A line is a text, or a text with `%s` and the places that stand there in order:
        (place, slot, plain text, how it is written)."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        written, number = [], 1
        for line in lines:
            keys = []
            if isinstance(line, tuple):
                pattern, *pieces = line
                parts = pattern.split("%s")
                line = parts[0]
                for part, (place, slot, plain, form) in zip(parts[1:], pieces, strict=True):
                    chosen = self.text(place, slot)
                    value = form(plain if chosen is None else chosen)
                    if chosen is not None:
                        keys.append(((place.name, slot), len(line) + 1, len(line) + len(value) + 1))
                    line += value + part
            count = len(re.split(r"\r\n|\n", line))
            for offset in range(count):
                self.lines.setdefault((path, number + offset), []).extend(keys)
            written.append(line)
            number += count
        file.write_bytes(("\n".join(written) + "\n").encode("utf-8"))

    def pages_of(self, name, slot):
        """The pages that show what a slot of a place was given."""
        return self._pages[name, slot]

    def make(self):
        """Writes every file anew."""
        self.lines, self.given = {}, {}
        self._write_all()

    def _write_all(self):
        raise NotImplementedError

    # Asking the program

    def build(self, program, output, *options):
        """Builds the site, without what the program refuses: that is taken out until it accepts the rest."""
        for _ in range(MOST_ROUNDS):
            self.make()
            if not self._refusals(program, *options):
                break
        else:
            raise AssertionError(f"{self.folder}: still refused after {MOST_ROUNDS} rounds")
        self._run(0, program, "build", "--output", str(output), *options)

    def _refusals(self, program, *options):
        """Takes out what the program refuses; says how much that was."""
        found = self._run(1, program, "check", "--format", "json", *[one for one in options if not one.startswith("--without-")])
        errors = [one for one in json.loads(found.stdout) if one["severity"] == "error"]
        before = len(self._dropped)
        # A cell that goes on over the end of its line makes its row ragged too.
        has_newline = any(error["identifier"] == "newline-in-cell" for error in errors)
        for error in errors:
            if not (has_newline and error["identifier"] == "ragged-row"):
                self._drop(error)
        taken = len(self._dropped) - before
        if bool(errors) != bool(taken) or bool(errors) != bool(found.returncode):
            raise AssertionError(f"{self.folder}: exit {found.returncode}, nothing to take out for {errors[:3]}")
        return taken

    def _run(self, worst, program, command, *options):
        found = subprocess.run(
            [program, command, "--content", str(self.folder), *options],
            cwd=ROOT, capture_output=True, text=True, timeout=300,
        )
        if not 0 <= found.returncode <= worst:
            raise AssertionError(f"{self.folder}: exit {found.returncode}\n{found.stderr[-2000:]}")
        return found

    def _drop(self, error):
        """Takes out the text that an error is about."""
        path = error["file"].removeprefix(str(self.folder) + "/")
        assert error.get("line"), error
        here = self.lines.get((path, error["line"]), [])
        column = error.get("column") or 0
        keys = [key for key, first, last in here if first <= column < last] or [key for key, _, _ in here]
        if not keys:
            # Markdown that opens something goes on until it is closed: the fault shows later. The last before it is
            # looked at first.
            before = sorted(
                (at, key) for (file, at), found in self.lines.items() for key, _, _ in found
                if file == path and self.places[key[0]].kind == "raw" and key not in self._dropped
            )
            keys = [key for at, key in before if at <= error["line"]][-1:] or [key for _, key in before]
        if not keys and path.endswith(".response.yaml"):
            # What the narrative lists is gone when raw HTML or code began before it and never ended.
            narrative = path.replace(".response.yaml", ".md")
            keys = [
                key for (file, _), found in self.lines.items() for key, _, _ in found
                if file == narrative and self.places[key[0]].kind == "raw" and re.search(r"<[a-z!?]|```|~~~", self.given[key], re.I)
            ]
        for key in keys:
            if key not in self._dropped:
                self._dropped.add(key)
                self.refused[key] = (error["identifier"], self.given[key])


def slug(slot):
    return f"kommun-{'abcdefghij'[slot]}"


def line(text):
    return text


class Wide(Folder):
    """Municipalities, evaluations, areas, references, terms and pages, of each as many as there are slots."""

    def __init__(self, folder, choose, base):
        super().__init__(folder, choose)
        self.base = base

    def _write_all(self):
        self.write("site.yaml", [
            'title: { sv: "Öppna resultat", en: "Open results" }', f"base_url: {self.base}",
            f'publisher: {{ name: "Exempelförbundet", url: "{ISSUER}", email: info@example.org }}',
            "languages: [sv, en]", "licence: CC-BY-4.0",
        ])
        self._register()
        self._framework()
        self._references()
        for slot in range(SLOTS):
            self._evaluation(slot)
            self._narrative(slot)
            self._response(slot)
            self._page(slot)
        self._glossary()
        self._themes()

    def _yaml(self, slot):
        return lambda text: quoted(text, escaped=slot % 2 == 1)

    def _prose(self, slot):
        """Markdown in YAML that shows the text."""
        return lambda text: quoted(as_markdown(text) or "ord", escaped=slot % 2 == 1)

    def _register(self):
        def cell(text):
            return '"' + text.replace('"', '""') + '"'

        lines = ["code,slug,name,official_name,county_code,county,population,population_year,group_code,group"]
        for slot in range(SLOTS):
            own = f"kommun/{slug(slot)}/"
            lines.append((
                f"{slot + 1:02}80,{slug(slot)},%s,%s,{slot + 1:02},%s,{10000 * (slot + 1)},2024,%s,%s",
                (Place("municipality name", "text", [own, "kommuner/", ""]), slot, f"Ort {slot}", cell),
                (Place("official name", "text"), slot, f"Orts kommun {slot}", cell),
                (Place("county", "text", ["kommuner/"]), slot, f"Län {slot}", cell),
                (Place("group code", "text"), slot, f"G{slot}", cell),
                (Place("group", "text", ["kommuner/"]), slot, f"Grupp {slot}", cell),
            ))
        self.write("municipalities.csv", lines)

    def _framework(self):
        for year in (2020, 2016):
            lines = [f'id: "{year}"']
            new = year == 2020
            lines.append(f"title: Ramverk {year}")
            lines += [f"revision: {year}", f"valid_from: {year}", "areas:"]
            for slot in range(SLOTS):
                form = self._yaml(slot)
                page = f"omraden/omrade-{slot + 1}/"
                lines += [f"  - number: {slot + 1}", f"    id: omrade-{slot + 1}"]
                if not new:
                    lines += [f"    name: Område {slot}", "    about: Text."]
                    continue
                lines += [
                    ("    name: { sv: %s, en: %s }",
                     (Place("area name", "text", [page, "omraden/"]), slot, f"Område {slot}", form),
                     (Place("area name in English", "text", ["en/" + page]), slot, f"Area {slot}", form)),
                    ("    short: %s", (Place("short name", "text"), slot, f"Kort {slot}", form)),
                    ("    also_printed_as: [%s]", (Place("other name", "text"), slot, f"Förr {slot}", form)),
                    ("    about: %s", (Place("about an area", "markdown", [page]), slot, "Om.", self._prose(slot))),
                    "    subareas:",
                    (f'      - {{ number: "{slot + 1}.1", name: %s, max: 60 }}',
                     (Place("sub-area name", "text", [page]), slot, f"Delområde {slot}", form)),
                    f'      - {{ number: "{slot + 1}.2", name: Annat, max: 40 }}',
                ]
            if new:
                lines += [
                    "comparability:", '  - with: "2016"', "    level: approximate", "    areas: { 1: 1 }",
                ]
            self.write(f"frameworks/{year}.yaml", lines)

    def _references(self):
        lines = []
        for slot in range(SLOTS):
            form = self._yaml(slot)
            lines += [
                f"- id: medel-{slot}", '  framework: "2020"',
                ("  name: %s", (Place("reference name", "text"), slot, f"Medel {slot}", form)),
                f"  as_of: {2020 + slot}", "  total: 400",
                ("  source: { title: %s, published: 2024, url: %s }",
                 (Place("title of a reference's source", "text"), slot, "Källa", form),
                 (Place("address of a reference's source", "code"), slot, ISSUER, form)),
                ("  note: %s", (Place("note on a reference", "text"), slot, "Not.", form)),
            ]
        self.write("references.yaml", lines)

    def _evaluation(self, slot):
        form = self._yaml(slot)
        page = [f"kommun/{slug(slot)}/2024/"]
        scores = [
            (f'  "{slot + 1}.1": {{ points: 31, derived: true, note: %s }}',
             (Place("note on a score", "text", page), slot, "Not.", form)),
        ] + [f'  "{area}.1": 3{area}' for area in range(1, SLOTS + 1) if area != slot + 1]
        self.write(f"evaluations/{slug(slot)}/2024.yaml", [
            f'municipality: "{slot + 1:02}80"', "year: 2024", 'framework: "2020"', "evaluators:",
            ("  - { name: %s, organisation: %s }",
             (Place("evaluator", "text", page), slot, "Någon", form),
             (Place("organisation", "text", page), slot, "Förening", form)),
            ("source: { title: %s, published: 2024, url: %s }",
             (Place("title of a source", "text", page), slot, "Rapport", form),
             (Place("address of a source", "code"), slot, ISSUER, form)),
            "scores:", *scores,
            *(f'  "{area}.2": 2{area}' for area in range(1, SLOTS + 1)),
            ("highlights: %s", (Place("highlights", "markdown", [f"kommun/{slug(slot)}/"]), slot, "Bra.", self._prose(slot))),
        ])
        # An earlier evaluation makes sections and drawings of its own, which say nothing that others do not.
        if slot > 1:
            return
        self.write(f"evaluations/{slug(slot)}/2018.yaml", [
            f'municipality: "{slot + 1:02}80"', "year: 2018", 'framework: "2016"',
            "areas: { " + ", ".join(f"{area}: 5{area}" for area in range(1, SLOTS + 1)) + " }",
        ])

    def _narrative(self, slot):
        page = [f"kommun/{slug(slot)}/2024/"]

        def shown(name, pattern):
            return (pattern, (Place(name, "markdown", page), slot, "ord", lambda text: as_markdown(text) or "ord"))

        def raw(name, pattern, plain="ord"):
            return (pattern, (Place(name, "raw", page), slot, plain, line))

        self.write(f"evaluations/{slug(slot)}/2024.md", [
            shown("opening", "Inledning %s."), "", raw("raw opening", "%s"), "",
            "# Område 1", "", "Not[^1].", "", shown("footnote", "[^1]: Not %s"), "",
            shown("paragraph", "Text %s slut."), "", shown("emphasis", "Text *x%sx* slut."), "",
            shown("strong", "Text **x%sx** slut."), "", shown("struck", "Text ~~x%sx~~ slut."), "",
            shown("text of a link", "Se [x%s](https://example.org/) slut."), "",
            # A title is not shown, and a warning says so.
            ('Se [länk](https://example.org/ "%s") slut.', (Place("title of a link", "markdown"), slot, "ord", as_markdown)), "",
            shown("alternative text", "![x%s](https://example.org/b.png)"), "",
            shown("text of a municipality link", "[[kommun-a|x%s]]"), "",
            shown("quotation", "> %s"), "", shown("list", "- x %s"), "", shown("numbered list", "1. x %s"), "",
            shown("heading", "## Rubrik %s"), "",
            shown("table", "| Rubrik %s | b |"), "|---|---:|", shown("cell", "| x%s | 2 |"), "",
            raw("code", "Text ``` %s ``` slut."), "", raw("fenced code", "~~~~~~\n%s\n~~~~~~"), "",
            # What language code is in is not shown.
            ("~~~~~~ %s\nkod\n~~~~~~", (Place("language of code", "raw"), slot, "ord", line)), "",
            raw("raw paragraph", "%s"), "", raw("raw after words", "Ord %s ord"), "",
            raw("raw list", "- %s"), "", raw("raw quotation", "> %s"), "", raw("raw heading", "## %s"), "",
            raw("raw cell", "| a | b |\n|---|---|\n| %s | 2 |"), "",
            raw("destination", "Se [länken](%s) slut.", ISSUER), "",
            raw("destination in angles", "Se [länken](<%s>) slut.", ISSUER), "",
            raw("autolink", "Se <%s> slut.", ISSUER), "", raw("raw municipality", "Se [[%s]] slut.", "kommun-b"), "",
            raw("comment", "Text <!-- %s --> slut."), "",
            "## Styrkor", "", shown("strength", "- Styrka %s"), "- En styrka till.", "",
            "## Förbättringsmöjligheter", "", shown("opportunity", "- Möjlighet %s"), "- En till.", "",
            "# Område 2", "", "Text om ord0.", "", "## Styrkor", "", raw("raw strength", "- %s"), "",
            "## Förbättringsmöjligheter", "", raw("raw opportunity", "- %s"),
        ])

    def _response(self, slot):
        form, prose = self._yaml(slot), self._prose(slot)
        page = [f"kommun/{slug(slot)}/2024/"]
        self.write(f"evaluations/{slug(slot)}/2024.response.yaml", [
            "published: 2024-09-12",
            ("comment: %s", (Place("comment", "markdown", page), slot, "Tack.", prose)),
            "areas:",
            ("  1: { target: 75, comment: %s }", (Place("comment on an area", "markdown", page), slot, "Ja.", prose)),
            "actions:", "  - area: 1", "    opportunity: 1",
            ("    title: %s", (Place("action", "text", page), slot, "Åtgärd", form)),
            "    status: done", "    due: 2025-06",
            ("    outcome: %s", (Place("outcome", "markdown", page), slot, "Klart.", prose)),
            ("    url: %s", (Place("address of an action", "code"), slot, ISSUER, form)),
        ])

    def _page(self, slot):
        form = self._yaml(slot)
        page = [f"sida-{slot}/"]
        self.write(f"pages/sida-{slot}.md", [
            "---", ("title: %s", (Place("title of a page", "text", page), slot, f"Sida {slot}", form)),
            ("description: %s", (Place("description of a page", "text"), slot, "Om.", form)),
            f"nav: {'true' if slot < 2 else 'false'}", "---",
            ("Text %s slut.", (Place("text of a page", "markdown", page), slot, "ord", as_markdown)), "",
            ("%s", (Place("raw text of a page", "raw", page), slot, "ord", line)),
        ])

    def _glossary(self):
        lines = []
        for slot in range(SLOTS):
            form = self._yaml(slot)
            lines += [
                ("- term: { sv: %s, en: %s }",
                 (Place("term", "text", ["ordlista/"]), slot, f"ord{slot}", form),
                 (Place("term in English", "text", ["en/ordlista/"]), slot, f"word{slot}", form)),
                ("  forms: { sv: [%s] }", (Place("form of a term", "text"), slot, f"orden{slot}", form)),
                ("  means: %s", (Place("meaning", "markdown", ["ordlista/"]), slot, "Betyder.", self._prose(slot))),
            ]
        self.write("glossary.yaml", lines)

    def _themes(self):
        lines = []
        for slot in range(SLOTS):
            form = self._yaml(slot)
            lines += [
                f"- id: tema-{slot}",
                ("  name: %s", (Place("theme", "text"), slot, f"Tema {slot}", form)),
                ("  words: [%s]", (Place("word of a theme", "code"), slot, f"möjlighet{slot}", form)),
            ]
        self.write("themes.yaml", lines)


class Single(Folder):
    """What a site has one of: its title, its publisher, the attribution of its map, and a text of its templates."""

    def __init__(self, folder, choose, base, templates):
        super().__init__(folder, choose)
        self.base = base
        self.templates = pathlib.Path(templates)

    def _write_all(self):
        def text(place, plain, pages=("",)):
            return (Place(place, "text", pages), 0, plain, quoted)

        def code(place, plain):
            return (Place(place, "code"), 0, plain, quoted)

        self.write("site.yaml", [
            ("title: { sv: %s, en: %s }", text("site title", "Öppna resultat"), text("site title in English", "Open", ["en/"])),
            f"base_url: {self.base}", "languages: [sv, en]",
            ("publisher: { name: %s, url: %s, email: %s, type: %s }",
             text("publisher", "Förbundet"), code("publisher's address", ISSUER),
             code("publisher's e-mail", "info@example.org"), code("publisher's type", "non-profit")),
            ("licence: %s", code("licence", "CC-BY-4.0")),
            ("published: %s", code("published", "2024-01")),
            ("embed: { allowed_ancestors: [%s] }", code("ancestor", "*")),
        ])
        self.write("municipalities.csv", [
            "code,slug,name,official_name,county_code,county,population,population_year,group_code,group",
            '0180,kommun-a,"Ort","Orts kommun",01,"Län",10000,2024,A1,Grupp',
            ('%s,kommun-b,"Annan","Annan kommun",01,"Län",10000,2024,A1,Grupp', code_cell("code of a municipality", "0181")),
            ('0182,%s,"Tredje","Tredje kommun",01,"Län",10000,2024,A1,Grupp', code_cell("slug", "kommun-c")),
        ])
        for year in (2020, 2016):
            new = year == 2020
            self.write(f"frameworks/{year}.yaml", [
                f'id: "{year}"', ("title: %s", text("framework title", "Ramverk", ())) if new else "title: Äldre",
                f"revision: {year}", f"valid_from: {year}", "areas:", "  - number: 1",
                ("    id: %s", code("address of an area", "omrade-1")) if new else "    id: annat",
                "    name: Område", "    about: Text.",
            ] + ([
                "comparability:", '  - with: "2016"', "    level: approximate", "    areas: { 1: 1 }",
                ("    note: %s", text("note on comparability", "Not.", ())),
            ] if new else []))
            self.write(f"evaluations/kommun-a/{year}.yaml", [
                'municipality: "0180"', f"year: {year}", f'framework: "{year}"', "areas: { 1: 60 }",
            ])
        self.write("map.geojson", [
            '{"type": "FeatureCollection",',
            ('"attribution": %s,', text("attribution of the map", "Källa")),
            '"features": [{"type": "Feature", "properties": {"code": "0180"}, "geometry": {"type": "Polygon",',
            '"coordinates": [[[12.5, 57.4], [12.9, 57.4], [12.9, 57.7], [12.5, 57.4]]]}}]}',
        ])
        self._string()

    def _string(self):
        """A text of the templates, which every page shows."""
        strings = ROOT / "templates/strings/sv.yaml"
        place = Place("text of the templates", "text", [""])
        chosen = self.text(place)
        pattern = re.compile(r"^(  made_with: )(.*)$", re.MULTILINE)
        text = strings.read_text("utf-8")
        found = pattern.search(text)
        assert found, "the text has another name"
        number = text[: found.start()].count("\n") + 1
        if chosen is not None:
            text = text[: found.start()] + found.group(1) + quoted(chosen) + text[found.end() :]
            self.lines[(str(self.templates / "strings/sv.yaml"), number)] = [((place.name, 0), 0, len(text))]
        (self.templates / "strings/sv.yaml").write_text(text, "utf-8")


def code_cell(place, plain):
    return (Place(place, "code"), 0, plain, lambda text: '"' + text.replace('"', '""') + '"')
