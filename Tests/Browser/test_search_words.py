"""sokord.js: words, folding, stems, terms and errors, against the system's stemmer and a second witness."""

import ctypes
import ctypes.util
import unittest

import wordlist
from browser import PageTest
from snowballstemmer.swedish_stemmer import SwedishStemmer

VOWELS = "aeiouyäåö"
KEPT = (
    "fab h pak rak stak kom iet cit dit alit ilit mit nit pit rit sit tit uit ivit kvit xit"
).split()

# Forms that no text holds and a stemmer must get through as well: short words, endings alone, digits, other letters.
ODD = (
    "a s ö et ets het andet öst löst löslöst fullt gott rött hets bets ets2 2020 3d 2020s b2b 2a2et aet eet ååå xxxet brytet "
    "bryteten habet habets kommitet betets betetet arbetetets ärendet œuvre straße ﬁlm ελλάς москва 東京都 𝒜𝒷𝒸 𝒜et𝒜het 𝒜a𝒷et "
    "éclairet bébéet i̇stanbul sötöst tröst höst tjänstöst bröst"
).split()


class LibStemmer:
    """The system's library, which the index is made with."""

    def __init__(self):
        name = ctypes.util.find_library("stemmer")
        if name is None:
            raise AssertionError("libstemmer is not there: ./scripts/install-libraries installs it")
        self.library = ctypes.CDLL(name)
        self.library.sb_stemmer_new.restype = ctypes.c_void_p
        self.library.sb_stemmer_new.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        self.library.sb_stemmer_stem.restype = ctypes.c_void_p
        self.library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self.library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
        self.stemmer = self.library.sb_stemmer_new(b"swedish", b"UTF_8")

    def stem(self, word):
        text = word.encode()
        found = self.library.sb_stemmer_stem(self.stemmer, text, len(text))
        return ctypes.string_at(found, self.library.sb_stemmer_length(self.stemmer)).decode()


def region(word):
    """Where R1 begins: after the first other letter that follows a vowel, after the third letter at least."""
    if len(word) < 3:
        return len(word)
    for place in range(1, len(word)):
        if word[place] not in VOWELS and word[place - 1] in VOWELS:
            return max(place + 1, 3)
    return len(word)


def without_neuter(word):
    """The step before the stemmer as docs/search.md tells it, written here a second time."""
    for ending in ("et", "ets"):
        rest = word.removesuffix(ending)
        if rest == word or word.endswith(("andet", "andets", "het", "hets")):
            continue
        if len(rest) < max(3, region(word)) or rest.endswith(tuple(KEPT)):
            continue
        if rest[-1] not in VOWELS and rest[-2] in VOWELS:
            return without_neuter(rest)
    if word.endswith("öst") and len(word) - 3 >= region(word) and word[-4] in "iklnprtuv":
        return word[:-1]
    return word


def distance(one, other):
    """Optimal string alignment, the whole table."""
    table = [[row + column for column in range(len(other) + 1)] for row in range(len(one) + 1)]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            same = one[row - 1] == other[column - 1]
            table[row][column] = min(
                table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (not same)
            )
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
    return table[-1][-1]


class SearchWordsTest(PageTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.forms = wordlist.all_forms() + ODD

    def ask(self, body, *arguments):
        self.page()
        return self.module("sokord", body, *arguments)

    def assert_same(self, found, expected):
        """Both are lists beside the forms: says which forms differ, and how."""
        self.assertEqual(len(found), len(expected))
        wrong = [
            f"{form}: {one}, expected {other}"
            for form, one, other in zip(self.forms, found, expected)
            if one != other
        ]
        self.assertEqual(wrong, [])

    # Stems and terms

    def test_the_list_is_long_enough(self):
        self.assertGreaterEqual(len(wordlist.inflected()), 20_000)
        self.assertLessEqual(wordlist.content_words(), set(self.forms))

    def test_every_stem_is_that_of_the_library_and_of_the_second_witness(self):
        found = self.ask("return values[0].map(it.stem)", self.forms)
        library = LibStemmer()
        self.assert_same(found, [library.stem(form) for form in self.forms])
        witness = SwedishStemmer()
        self.assert_same(found, [witness.stemWord(form) for form in self.forms])

    def test_every_term_is_the_stem_after_the_step_for_the_neuter(self):
        found = self.ask("return values[0].map(it.term)", self.forms)
        library = LibStemmer()
        self.assert_same(found, [library.stem(without_neuter(form)) for form in self.forms])

    def test_forms_of_a_word_have_one_term(self):
        words = {
            "ansvar": ["ansvar", "ansvaret", "ansvarets", "ansvaren"],
            "område": ["område", "området", "områden", "områdets"],
            "arbete": ["arbete", "arbetet", "arbeten", "arbetets"],
            "dialog": ["dialog", "dialogen", "dialoger", "dialogerna", "dialogernas"],
            "tydlig": ["tydlig", "tydliga", "tydligt", "tydligare", "tydligaste"],
        }
        for name, forms in words.items():
            terms = self.ask("return values[0].map(it.term)", forms)
            self.assertEqual(len(set(terms)), 1, f"{name}: {terms}")
        others = ["information", "form", "medborgare", "medborgardialog", "far", "får", "mark", "marknad"]
        self.assertEqual(len(set(self.ask("return values[0].map(it.term)", others))), len(others))

    # Words

    def test_words_have_their_places_in_the_text(self):
        text = "Dals-Ed: 2024 års e‑tjänst, \u201dÅmåls\u201d med\u00adborgar\u00addialog\u00ad och A\u0303 …"
        found = self.ask("return it.words(values[0])", text)
        self.assertEqual(
            [one["word"] for one in found],
            ["dals", "ed", "2024", "års", "e", "tjänst", "åmåls", "medborgardialog", "och", "a\u0303"],
        )
        self.assertEqual(
            [text[one["start"] : one["end"]] for one in found],
            ["Dals", "Ed", "2024", "års", "e", "tjänst", "Åmåls", "med\u00adborgar\u00addialog", "och", "A\u0303"],
        )

    def test_places_count_units_of_utf_16_and_long_words_are_cut_by_letters(self):
        found = self.ask("return it.words(values[0])", "😀 ÅR " + "𝒳" * 50 + " ΟΔΟΣ İ")
        self.assertEqual([one["word"] for one in found], ["år", "𝒳" * 40, "οδοσ", "i\u0307"])
        self.assertEqual([(one["start"], one["end"]) for one in found], [(3, 5), (6, 106), (107, 111), (112, 113)])

    def test_only_letters_make_words(self):
        self.assertEqual(self.ask("return it.words(values[0])", " \u00ad\u200b — ’ … ★ "), [])

    def test_folding_takes_the_marks_of_the_table_off_and_no_others(self):
        letters = {
            "a": "àáâãäåāăąæ", "c": "çćč", "d": "ďđð", "e": "èéêëēęě", "i": "ìíîïī", "l": "ł", "n": "ñńň",
            "o": "òóôõöøōőœ", "r": "ŕř", "s": "śšş", "t": "ťţ", "u": "ùúûüūůű", "y": "ýÿ", "z": "źżž",
        }  # fmt: skip
        for plain, marked in letters.items():
            self.assertEqual(self.ask("return it.fold(values[0])", marked), plain * len(marked))
        others = "".join(
            chr(code) for code in range(0x20, 0x250) if chr(code) not in "".join(letters.values())
        )
        self.assertEqual(self.ask("return it.fold(values[0])", others), others)

    def test_common_words_are_those_of_the_list(self):
        found = self.ask("return values[0].map(it.isCommon)", ["och", "är", "för", "for", "vara", "ar", "får", "far"])
        self.assertEqual(found, [True, True, True, False, False, False, True, False])

    # Typing errors

    def test_errors_are_those_of_the_whole_table_and_none_above_the_bound(self):
        # Neighbours in the list are alike; far ones and words with two letters changed are not or differ by a change.
        sample = self.forms[::97]
        pairs = [(one, other) for place, one in enumerate(sample) for other in sample[place : place + 3]]
        pairs += [(one, one[: at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]) for one in sample for at in (0, 2)]
        pairs += [("ca", "abc"), ("", "ab"), ("ab", ""), ("𝒳y", "y𝒳"), ("abcdef", "badcfe"), ("dialog", "dialgo")]
        distances = [distance(one, other) for one, other in pairs]
        self.assertTrue({0, 1, 2, 3} <= set(distances), "the pairs try too little")
        for most in (0, 1, 2, 3):
            found = self.ask("return values[0].map(([a, b]) => it.errors(a, b, values[1]))", pairs, most)
            self.assertEqual(found, [one if one <= most else None for one in distances])


if __name__ == "__main__":
    unittest.main()
