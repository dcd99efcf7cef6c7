"""Queries drawn from the narratives of a large content folder by rule, the same each time."""

import collections
import glob
import os
import random
import re

# Words that are left out of searches: docs/search.md.
COMMON = set(
    """att av de dem den denna deras dess dessa det detta du då där efter eller en ett för från få får ha hade han har hon hur
    här i in inte jag kan man med men mot när nu och om på sig sin sina sitt ska skulle som så till upp ut vad var vi vid vilka
    vilken vilket än även åt""".split()
)


class Query:
    """A query, what kind it is, and the filters of the search page that go with it."""

    def __init__(self, kind, text, filters=None):
        self.kind = kind
        self.text = text
        self.filters = filters or {}


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def is_content(word):
    return len(word) > 3 and word not in COMMON and not any(letter.isdigit() for letter in word)


def spread(items, count):
    """As many of the items, at equal distances; none of none."""
    return [items[len(items) * place // count] for place in range(count if items else 0)]


def transposed(word, draw):
    """The word with two neighbouring, different letters changed in place; the first and the last stay."""
    places = [place for place in range(1, len(word) - 2) if word[place] != word[place + 1]]
    place = draw.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def queries(content):
    draw = random.Random(4)
    paths = sorted(glob.glob(os.path.join(content, "evaluations", "*", "*.md")))
    narratives = collections.Counter()  # the number of narratives that have the word
    sentences = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        narratives.update(set(words(text)))
        if len(sentences) < 20_000:
            sentences += [words(line) for line in re.split(r"[.?!\n]", text) if len(line) > 40]
    ranked = sorted((word for word in narratives if is_content(word)), key=lambda word: (-narratives[word], word))
    rare = [word for word in ranked if narratives[word] <= 3]
    joined = []
    for word in ranked:
        if len(word) >= 11 and 3 <= narratives[word] <= 40:
            for cut in range(5, len(word) - 4):
                if narratives[word[:cut]] > 20 and narratives[word[cut:]] > 20:
                    joined.append((word[:cut], word[cut:]))
                    break
    long = [word for word in ranked[:3_000] if 9 <= len(word) <= 18]

    def neighbours(count):
        while True:
            found = [word for word in draw.choice(sentences) if is_content(word)]
            if len(found) >= count:
                start = draw.randrange(len(found) - count + 1)
                return " ".join(found[start : start + count])

    def phrase():
        while True:
            sentence = draw.choice(sentences)
            if len(sentence) >= 5:
                start = draw.randrange(len(sentence) - 2)
                chosen = sentence[start : start + 3]
                if sum(is_content(word) for word in chosen) >= 2:
                    return f'"{" ".join(chosen)}"'

    slugs = sorted({path.split(os.sep)[-2] for path in paths})
    found = [Query("frequent word", word) for word in spread(ranked[:200], 10)]
    found += [Query("medium word", word) for word in spread(ranked[500:8_000], 10)]
    found += [Query("rare word", word) for word in spread(rare, 10)]
    found += [Query("two words", neighbours(2)) for _ in range(8)]
    found += [Query("three words", neighbours(3)) for _ in range(6)]
    found += [Query("compound in two", " ".join(parts)) for parts in spread(joined, 6)]
    found += [Query("typing error", transposed(word, draw)) for word in spread(long, 6)]
    found += [Query("phrase", phrase()) for _ in range(6)]
    found += [Query("name", slug) for slug in spread(slugs, 4)]
    found += [Query("with filters", word, {"typ": "styrka"}) for word in spread(ranked[:400], 2)]
    found += [
        Query("with filters", word, {"kommun": slug}) for word, slug in zip(spread(ranked[50:2_000], 2), spread(slugs, 2))
    ]
    draw.shuffle(found)
    return found


if __name__ == "__main__":
    import sys

    for query in queries(sys.argv[1]):
        print(f"{query.kind:16} {query.text} {query.filters or ''}")
