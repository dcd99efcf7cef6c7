"""The reader of the index in the browser: files that are missing, broken, foreign or from another version, what is loaded
and how often, and the index of one municipality."""

import re
import unittest

from searching import SearchTest

# Opens the index with `load`, searches and describes the hits. A fault is {file, reason}; anything else that is thrown
# ends the test.
TRY = """
const attempt = async (load) => {
  try {
    const index = await it.openIndex(load, entry);
    const result = await it.search(index, {query: '"öppna data" invånardialgo', language: 'sv'});
    const shown = await it.describe(index, result, result.hits.slice(0, 5), 'sv');
    const all = await it.search(index, {query: 'dialog', language: 'sv'});
    return {count: all.count, corrected: result.units[1].corrected, shown};
  } catch (error) {
    if (!(error instanceof it.IndexFault)) throw error;
    return {file: error.file, reason: error.reason};
  }
};
"""

# Which files such a search loads, by their kinds.
LOADED = (
    """
const names = [];
const whole = await attempt((name) => { names.push(name); return load(name); });
return {names, whole};
"""
)

# Loads with one file changed by `change(bytes, which)`. Of each file a copy is handed out, and the server asked once.
CHANGED = """
const loaded = new Map();
const changed = (file, change) => async (name) => {
  if (!loaded.has(name)) loaded.set(name, await load(name));
  const bytes = loaded.get(name).slice();
  return name === file ? change(bytes) : bytes;
};
const seal = (bytes) => {
  let hash = 0x811c9dc5;
  for (const byte of bytes.subarray(8)) hash = Math.imul(hash ^ byte, 0x01000193);
  new DataView(bytes.buffer).setUint32(4, hash, true);
  return bytes;
};
"""


class SearchIndexTest(SearchTest):
    def loaded(self):
        """One file of each kind that the search of TRY loads, and its answer without any fault."""
        found = self.run_script(TRY + LOADED)
        self.assertGreater(found["whole"]["count"], 10)
        self.assertEqual(found["whole"]["corrected"], "invånardialog")
        self.assertTrue(found["whole"]["shown"])
        files = {}
        for name in found["names"]:
            files.setdefault(re.match("[a-z]+", name)[0], name)
        self.assertEqual(set(files), {"ingang", "ord", "lage", "bitar", "text", "stavning"})
        return files, found["names"]

    def test_each_file_is_loaded_once(self):
        names = self.loaded()[1]
        self.assertEqual(len(names), len(set(names)))

    def test_what_is_no_file_of_an_index_or_another_is_foreign(self):
        for file in self.loaded()[0].values():
            body = "return attempt(changed(values[0], (bytes) => { %s }));"
            page = "return new TextEncoder().encode('<!DOCTYPE html><title>Sidan finns inte</title>');"
            for change in (page, "bytes[2] = bytes[2] % 7 + 1; return bytes;", "bytes[0] = 0; return bytes;"):
                found = self.run_script(TRY + CHANGED + body % change, file)
                self.assertEqual(found, {"file": file, "reason": "foreign"}, change)

    def test_another_version_is_told_of_as_such(self):
        for file in self.loaded()[0].values():
            body = "return attempt(changed(values[0], (bytes) => { bytes[3] += 1; return bytes; }));"
            found = self.run_script(TRY + CHANGED + body, file)
            self.assertEqual(found, {"file": file, "reason": "version"})

    def test_a_file_that_ends_too_early_or_has_another_byte_is_damaged(self):
        body = """
        const [file] = values;
        const found = [];
        const {length} = await load(file);
        for (const size of [0, 1, 4, 7, 8, 9, length >> 1, length - 1]) {
          found.push(await attempt(changed(file, (bytes) => bytes.slice(0, size))));
        }
        for (const place of [8, length >> 1, length - 1]) {
          found.push(await attempt(changed(file, (bytes) => { bytes[place] ^= 16; return bytes; })));
        }
        found.push(await attempt(changed(file, (bytes) => new Uint8Array([...bytes, 0]))));
        return found;
        """
        for file in self.loaded()[0].values():
            for found in self.run_script(TRY + CHANGED + body, file):
                self.assertEqual(found, {"file": file, "reason": "damaged"})

    def test_any_bytes_give_an_answer_or_a_fault_and_never_a_blank_or_a_hang(self):
        # The sum is right again, so that the reader itself has to find what makes no sense.
        body = """
        const [file, seed] = values;
        let state = seed;
        const random = (below) => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor(state / 2 ** 32 * below);
        };
        const counts = {fault: 0, answer: 0};
        for (let turn = 0; turn < 120; turn += 1) {
          const found = await attempt(changed(file, (bytes) => {
            const kind = random(4);
            // The beginning of a file says how many things follow: it is hit as often as all the rest.
            const place = 8 + random(random(2) ? Math.min(64, bytes.length - 8) : bytes.length - 8);
            if (kind === 0) return seal(bytes.slice(0, place));
            if (kind === 1) bytes.fill([0, 255, 128][random(3)], place, place + 1 + random(8));
            else if (kind === 2) bytes[place] ^= 1 << random(8);
            else return seal(new Uint8Array([...bytes.subarray(0, place), random(256), ...bytes.subarray(place)]));
            return seal(bytes);
          }));
          // What is wrong in one file can make what another says senseless, or name one that is not there.
          if (!('count' in found) && !['damaged', 'missing'].includes(found.reason)) return found;
          counts['count' in found ? 'answer' : 'fault'] += 1;
        }
        return counts;
        """
        for seed, file in enumerate(self.loaded()[0].values()):
            found = self.run_script(TRY + CHANGED + body, file, seed + 1)
            self.assertGreaterEqual(found.get("fault", 0), 20, f"{file}: {found}")
        # Names that the entry made up were asked for and are not there.
        self.forget_missing_files()

    def test_a_small_file_cannot_fill_the_memory(self):
        # Two pieces: the end, and a text of 255 letters. Each bit of the texts stands for as many bytes.
        body = """
        const [pieces, text] = values;
        const file = (kind, body) => seal(new Uint8Array([0x4b, 0x53, kind, 2, 0, 0, 0, 0, ...body]));
        const long = [...new TextEncoder().encode('x'.repeat(255))];
        // In each of the tables for what begins a unit both pieces end it, with a code of one bit.
        const lengths = [0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0];
        const made = {
          [pieces]: file(4, [2, 0, 0, 1, 255, 0, ...long, ...lengths]),
          [text]: file(5, new Uint8Array(100000).fill(255, 0, 90000)),
        };
        return attempt(async (name) => made[name] ?? load(name));
        """
        files = self.loaded()[0]
        found = self.run_script(TRY + CHANGED + body, files["bitar"], files["text"])
        self.assertEqual(found, {"file": files["text"], "reason": "damaged"})
        # A text of the same two pieces that is no longer than it may be is read.
        body = body.replace(", 90000)", ", 100)")
        self.assertIn("shown", self.run_script(TRY + CHANGED + body, files["bitar"], files["text"]))

    def forget_missing_files(self):
        messages = self._messages()
        self.assertEqual([one for one in messages if "404" not in one], [])

    def test_what_is_missing_is_named_and_found_when_it_is_back(self):
        body = """
        const [file] = values;
        const missing = await attempt((name) => (name === file ? Promise.reject(new Error('offline')) : load(name)));
        let isOffline = true;
        const index = await it.openIndex((name) => (isOffline ? Promise.reject(new Error('offline')) : load(name)), entry)
          .catch(() => { isOffline = false; return it.openIndex(load, entry); });
        let turn = 0;
        const shaky = await it.openIndex((name) => {
          if (name === file && turn === 0) { turn += 1; throw new Error('offline'); }
          return load(name);
        }, entry).catch((error) => error);
        if (shaky instanceof it.IndexFault) return {missing, again: 'entry'};
        const ask = async () => {
          const result = await it.search(shaky, {query: '"öppna data" invånardialgo', language: 'sv'});
          return it.describe(shaky, result, result.hits, 'sv');
        };
        const first = await ask().catch((error) => error.reason);
        const again = (await ask()).length;
        return {missing, first, again};
        """
        for kind, file in self.loaded()[0].items():
            found = self.run_script(TRY + body, file)
            self.assertEqual(found["missing"], {"file": file, "reason": "missing"})
            if kind == "ingang":
                self.assertEqual(found["again"], "entry")
            else:
                self.assertEqual(found["first"], "missing")
                self.assertGreater(found["again"], 0)

    # What is read

    def test_documents_and_texts_are_those_of_the_site(self):
        found = self.run_script(
            """
            const index = await opened();
            const kind = (number) => [...index.kinds].filter((one) => one === number).length;
            const result = await it.search(index, {filters: {typ: 'kommun', kommun: 'mark'}, language: 'sv'});
            return {
              municipalities: kind(0), names: index.municipalities.length, shown: await it.describe(index, result, result.hits, 'sv'),
              isOfAll: index.languageOf.every((one, document) => (one < 0) === (index.evaluationOf[document] >= 0)),
            };
            """
        )
        self.assertEqual(found["names"], 290)
        self.assertEqual(found["municipalities"], 290 * 2, "in both languages")
        self.assertTrue(found["isOfAll"])
        (mark,) = found["shown"]
        self.assertEqual((mark["title"], mark["address"], mark["kind"]), ("Mark", "kommun/mark/", "kommun"))
        self.assertIn("Västra Götalands län", "".join(run["text"] for run in mark["excerpt"]))

    def test_numbers_beside_values_are_those_of_the_hits_that_the_other_filters_leave(self):
        found = self.run_script(
            """
            const index = await opened();
            const ask = (filters) => it.search(index, {query: 'dialog', filters, language: 'sv'});
            const chosen = {typ: 'styrka', kommun: 'mark'};
            const both = await ask(chosen);
            const wrong = [];
            for (const name of Object.keys(it.filterValues(index))) {
              for (const value of it.filterValues(index)[name]) {
                const {count} = await ask({...chosen, [name]: value});
                if (count !== (both.facets[name].get(value) ?? 0)) wrong.push([name, value, count]);
              }
            }
            const values = Object.fromEntries(Object.entries(it.filterValues(index)).map(([name, all]) => [name, all.length]));
            return {wrong, values, count: both.count, unknown: (await ask({...chosen, lan: 'x'})).count};
            """
        )
        self.assertEqual(found["wrong"], [])
        self.assertGreater(found["count"], 0)
        self.assertEqual(found["unknown"], found["count"], "what the index does not have is as none")
        self.assertEqual((found["values"]["kommun"], found["values"]["lan"], found["values"]["typ"]), (290, 21, 7))

    # Excerpts

    def test_an_excerpt_is_the_stretch_with_the_most_words_of_the_query(self):
        text = "Början 😀 är lång. " + "Utfyllnad kommer här. " * 20
        text += "En dialog förs. " + "Ord efter ord. " * 20 + "Skolornas dialog om 😀 målen förs öppet. " + "Slut nu. " * 40
        found = self.run_script(
            """
            const trace = (word) => ({terms: new Set([it.term(word)])});
            return values.slice(1).map((words) => it.excerpt(values[0], words.map((word) => (
              word.startsWith('-') ? {parts: [word.slice(1)]} : trace(word)))));
            """,
            text,
            ["dialog", "skola", "mål"],
            ["dialog"],
            [],
            ["-fyll"],
        )
        for runs in found:
            whole = "".join(run["text"] for run in runs)
            self.assertLessEqual(len(whole.removeprefix("… ").removesuffix(" …")), 240)
            self.assertIn(whole.removeprefix("… ").removesuffix(" …"), text)
            self.assertTrue(whole.endswith(" …"))
        marked = [[run["text"] for run in runs if run["isMarked"]] for runs in found]
        self.assertEqual(marked[0], ["Skolornas", "dialog", "målen"])
        self.assertEqual(marked[1], ["dialog"])
        self.assertEqual("".join(run["text"] for run in found[1]).index("dialog") <= 62, True, "led by a few words")
        self.assertEqual(marked[2], [])
        self.assertTrue(found[2][0]["text"].startswith("Början 😀"))
        self.assertTrue(marked[3] and set(marked[3]) == {"Utfyllnad"})
        short = self.run_script("return it.excerpt('Öppen dialog.', [{terms: new Set(['dialog'])}])")
        self.assertEqual(
            [(run["text"], run["isMarked"]) for run in short], [("Öppen ", False), ("dialog", True), (".", False)]
        )

    # One municipality's own index

    def test_a_municipality_finds_the_same_alone(self):
        body = """
        const [file, slug] = values;
        const index = await opened();
        const own = await it.openMunicipality(load, file);
        const documents = [...index.kinds.keys()].filter((document) => (
          index.evaluationOf[document] >= 0 && index.municipalities[index.municipalityOf[document]].slug === slug));
        if (documents.length !== own.count) return {wrong: [`${own.count} documents`]};
        const words = new Set();
        const queries = [];
        for (let document = 0; document < own.count; document += 1) {
          const [text] = await own.texts(document);
          if (text !== (await index.texts(documents[document]))[0]) return {wrong: ['a text differs']};
          const all = it.words(text).map(({word}) => word);
          all.forEach((word) => words.add(word));
          // What stands under each other does not stand beside each other.
          const area = own.areas[own.areaOf[document]];
          if (area && own.items[document] < 0) queries.push(`"${all.at(-1)} ${it.words(area.names[0])[0].word}"`);
          if (all.length > 12) queries.push(`"${all.slice(3, 6).join(' ')}"`, `"${all.slice(8, 10).join(' ')}"`);
        }
        queries.push(...[...words].filter((_, place) => place % 7 === 0));
        // Without marks, and as the parts of compounds.
        queries.push(...[...words].filter((_, place) => place % 31 === 0).map(it.fold), 'dialog', 'skola', 'kommun', 'arbete');
        const wrong = [];
        let hits = 0;
        for (const query of queries) {
          const whole = await it.search(index, {query, filters: {kommun: slug}, language: 'sv'});
          if (whole.units.length !== 1) continue;
          const alone = await it.search(own, {query, language: 'sv'});
          // Alone a word may be mended that only others have.
          const of = (result) => (result.units[0].corrected ? [] : result.hits.map(({document}) => document));
          const expected = of(whole).filter((document) => index.evaluationOf[document] >= 0)
            .map((document) => document - documents[0]).sort((one, other) => one - other);
          const found = of(alone).sort((one, other) => one - other);
          hits += found.length;
          if (String(expected) !== String(found)) wrong.push([query, expected, found]);
        }
        const said = await it.search(own, {query: 'dialgo', language: 'sv'});
        const described = await it.describe(own, await it.search(own, {query: 'dialog', language: 'sv'}), [{document: 0}], 'sv');
        return {wrong, hits, count: queries.length, mended: said.units[0].corrected, address: described[0].address};
        """
        files = sorted((self.index / "kommun").glob("*.bin"))
        self.assertGreaterEqual(len(files), 5)
        for file in files:
            slug = file.name.rsplit("-", 1)[0]
            with self.subTest(slug):
                found = self.run_script(body, f"kommun/{file.name}", slug)
                self.assertEqual(found["wrong"], [])
                self.assertGreater(found["count"], 100)
                self.assertGreater(found["hits"], found["count"])
                self.assertRegex(found["mended"], "^dialog")
                self.assertRegex(found["address"], f"^kommun/{slug}/\\d{{4}}/$")

    def test_levels_are_those_of_the_formula(self):
        # By hand: w ÷ (w + 1.2), eleven steps from 5 for the word itself, five from 0 for parts.
        cases = [
            ([0, 0, 0, 1], [0, 0, 0, 0], 10),
            ([0, 0, 0, 1], [0, 0, 0, 2], 11),
            ([0, 0, 0, 0], [0, 0, 0, 2], 3),
            ([1, 0, 0, 0], [0, 0, 0, 0], 14),
            ([0, 0, 1, 0], [0, 0, 0, 0], 11),
            ([9, 9, 9, 9], [0, 0, 0, 0], 15),
            ([0, 0, 0, 0], [99, 0, 0, 0], 4),
        ]
        found = self.run_script("return values[0].map(([own, parts]) => it.levelOf(own, parts, [1, 1, 1, 1]))", cases)
        self.assertEqual(found, [level for _, _, level in cases])
        self.assertEqual(self.run_script("return it.levelOf([0, 0, 0, 1], [0, 0, 0, 0], [1, 1, 1, 2])"), 8)

    def test_a_municipality_with_damaged_bytes_gives_a_fault_or_an_answer(self):
        (file,) = (self.index / "kommun").glob("mark-*.bin")
        body = """
        const [file] = values;
        const open = async (change) => {
          try {
            const own = await it.openMunicipality(changed(file, change), file);
            await it.search(own, {query: 'dialog', language: 'sv'});
            return 'answer';
          } catch (error) {
            if (!(error instanceof it.IndexFault)) throw error;
            return error.reason;
          }
        };
        const {length} = await load(file);
        const reasons = {};
        for (let place = 8; place < length; place += 23) {
          for (const value of [0, 127, 255]) {
            const found = await open((bytes) => { bytes[place] = value; return seal(bytes); });
            reasons[found] = (reasons[found] ?? 0) + 1;
          }
        }
        return {
          reasons, cut: await open((bytes) => bytes.slice(0, length >> 1)), foreign: await open((bytes) => bytes.fill(0)),
          version: await open((bytes) => { bytes[3] += 1; return bytes; }),
        };
        """
        found = self.run_script(CHANGED + body, f"kommun/{file.name}")
        self.assertEqual((found["cut"], found["foreign"], found["version"]), ("damaged", "foreign", "version"))
        self.assertLessEqual(set(found["reasons"]), {"damaged", "missing", "answer"})
        self.assertGreater(found["reasons"]["damaged"], 20)
        self.forget_missing_files()


if __name__ == "__main__":
    unittest.main()
