"""Swedish forms to try the stemmer with: the words of content/, and what inflection by rule makes of them.

The words of the content are real. What a rule makes of one is Swedish in its form, if not always in use: a stemmer
knows endings and no words, so forms are what it is to be tried with. Everything follows from the content: the same
content gives the same list.
"""

import pathlib
import re
import unicodedata

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"

# Which forms a word of a class has: what is taken off it, and the endings that are put in its place.
NOUNS = {
    # flicka, flickan, flickor, flickorna
    "or": (1, ["a", "an", "or", "orna"]),
    # pojke, pojken, pojkar, pojkarna
    "e-ar": (1, ["e", "en", "ar", "arna"]),
    # dag, dagen, dagar, dagarna
    "ar": (0, ["", "en", "ar", "arna"]),
    # roll, rollen, roller, rollerna
    "er": (0, ["", "en", "er", "erna"]),
    # arbete, arbetet, arbeten, arbetena
    "n": (0, ["", "t", "n", "na"]),
    # ansvar, ansvaret, ansvaren
    "neuter": (0, ["", "et", "en"]),
    # politiker, politikern, politikerna
    "are": (0, ["", "n", "na"]),
}
ADJECTIVES = {
    "usual": (0, ["", "t", "a", "e", "are", "ast", "aste"]),
    "participle": (1, ["d", "t", "de"]),
}
VERBS = {
    # kalla, kallar, kallade, kallat
    "ar": (1, ["a", "ar", "as", "ade", "ades", "at", "ats", "ande", "andet", "ad"]),
    # köpa, köper, köpte, köpt
    "er": (1, ["a", "er", "as", "te", "tes", "t", "ts", "ande", "de", "des", "d", "da"]),
}


def _words(paths):
    """The words of files in lower case: figures and marks part words."""
    words = set()
    for path in paths:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        words.update(word.lower() for word in re.findall(r"[^\W\d_]+", text))
    return words


def content_words():
    """Every word of the content, in whatever language."""
    return _words(path for path in CONTENT.rglob("*") if path.suffix in (".md", ".yaml", ".csv"))


def _english():
    """The words that only the English pages have, of all that is written in Markdown."""
    english = set(CONTENT.rglob("*.en.md"))
    return _words(english) - _words(set(CONTENT.rglob("*.md")) - english)


def _forms(word, class_):
    off, endings = class_
    return [word[: len(word) - off] + ending for ending in endings]


def _classes(word, words):
    """The classes that a word can be of: by its ending, and by the forms that the content has of it."""
    has = lambda ending, off=0: word[: len(word) - off] + ending in words  # noqa: E731
    if word.endswith(("ing", "dom")):
        return [NOUNS["ar"]]
    if word.endswith(("het", "tion", "skap", "tet", "else", "nad")):
        return [NOUNS["e-ar" if word.endswith("e") else "er"]]
    if word.endswith(("lig", "ig", "isk", "sam", "bar", "full", "lös")):
        return [ADJECTIVES["usual"]]
    if word.endswith("are"):
        return [NOUNS["are"]]
    if word.endswith("a"):
        found = [NOUNS["or"]] if has("or", 1) or has("n") else []
        found += [VERBS["ar"]] if has("ar", 1) or has("ade", 1) or has("at", 1) else []
        return found + ([VERBS["er"]] if has("er", 1) or has("te", 1) or has("s") else [])
    if word.endswith("e"):
        return ([NOUNS["n"]] if has("t") or has("n") else []) + ([NOUNS["e-ar"]] if has("ar", 1) else [])
    if word.endswith("ad"):
        return [ADJECTIVES["participle"]]
    found = [NOUNS[name] for name, ending in (("ar", "ar"), ("er", "er"), ("neuter", "et")) if has(ending)]
    return found + ([ADJECTIVES["usual"]] if has("t") or has("a") else [])


def _joined(first, second):
    """A compound: after these endings a first part has its joining s."""
    joint = "s" if first.endswith(("ing", "het", "tion", "skap", "tet", "nad", "dom")) else ""
    return first.removesuffix("a") + joint + second


def inflected():
    """The forms that the rules make, the words that they are made of among them."""
    words = content_words()
    bases = sorted(word for word in words - _english() if 3 <= len(word) <= 24)
    forms, nouns = set(), []
    for base in bases:
        for class_ in _classes(base, words):
            made = _forms(base, class_)
            forms.update(made)
            if class_ in NOUNS.values():
                forms.update(form if form.endswith("s") else form + "s" for form in made)
                nouns.append((base, class_))
    # Compounds: every noun with three others, at distances that share no factor, in all forms of the last part.
    for place, (first, _) in enumerate(nouns):
        for step in (7, 101, 499, 1009):
            second, class_ = nouns[(place * step + step) % len(nouns)]
            if first != second:
                for form in _forms(second, class_):
                    forms.update((_joined(first, form), _joined(first, form) + "s"))
    return forms


def all_forms():
    """The words of the content and the forms that the rules make, sorted."""
    return sorted(content_words() | inflected())


if __name__ == "__main__":
    made = inflected()
    print(f"{len(content_words())} words of the content, {len(made)} forms by rule, {len(all_forms())} in all")
