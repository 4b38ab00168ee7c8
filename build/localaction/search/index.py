"""The index that lunr.js 2.3.9 loads, with its weights (BM25), as JSON.

In: the words of each field of each document. Out: what `lunr.Index.load` takes. lunr.py makes the
same (a test compares them) and needs eight times as long for 5,000 documents: it keeps an object a
word, and the automaton that lunr.js makes anew while it loads.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

VERSION = "2.3.9"

FIELDS = {"title": 10, "place": 8, "labels": 4, "summary": 2, "lessons": 1}
"""Field → how much more a word counts there than among the lessons."""

# The constants of BM25 that lunr has unless told otherwise: how soon a word's being repeated stops
# to count, and how much the length of a field does.
SATURATION = 1.2
LENGTH = 0.75

FINENESS = 20
"""Weights are written as whole numbers, so many to one of lunr's: a third of the bytes."""

Words = Mapping[str, Sequence[str]]
"""Field → its words, normalised."""


class Index:
    """An index that is being made, a document at a time; its number is its name in the index."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        """Word → its number, in the order of sight."""
        self._postings: list[tuple[list[str], ...]] = []
        """By number of the word: for each field the documents that have it there."""
        self._counts: list[tuple[Counter[int], ...]] = []
        """By number of the document: for each field how often each word stands there."""

    def add(self, document: Words) -> None:
        """Take the next document in."""
        entry = f'"{len(self._counts)}":{{}}'
        counts = []
        for place, field in enumerate(FIELDS):
            found = Counter(map(self._number, document[field]))
            for number in found:
                self._postings[number][place].append(entry)
            counts.append(found)
        self._counts.append(tuple(counts))

    def _number(self, word: str) -> int:
        number = self._terms.get(word)
        if number is None:
            number = self._terms[word] = len(self._postings)
            self._postings.append(tuple([] for _ in FIELDS))
        return number

    def serialised(self) -> str:
        """The whole index."""
        vectors = ",".join(self._vectors())
        inverted = ",".join(self._inverted())
        fields = json.dumps(list(FIELDS))
        return (
            f'{{"version":"{VERSION}","fields":{fields},"fieldVectors":[{vectors}],'
            f'"invertedIndex":[{inverted}],"pipeline":[]}}'
        )

    def _inverted(self) -> Iterable[str]:
        """Each word and where it stands; lunr.js wants them sorted."""
        for word in sorted(self._terms):
            number = self._terms[word]
            where = ",".join(
                f'"{field}":{{{",".join(entries)}}}'
                for field, entries in zip(FIELDS, self._postings[number], strict=True)
            )
            # A word is of letters and digits: nothing in it is to be escaped.
            yield f'["{word}",{{"_index":{number},{where}}}]'

    def _vectors(self) -> Iterable[str]:
        """Each field of each document: how much each of its words says of it."""
        rarity = [self._rarity(sum(map(len, posting))) for posting in self._postings]
        for place, (field, boost) in enumerate(FIELDS.items()):
            counted = [counts[place] for counts in self._counts]
            lengths = [counts.total() for counts in counted]
            mean = sum(lengths) / max(len(lengths), 1)
            scale = FINENESS * boost * (SATURATION + 1)
            for number, (counts, length) in enumerate(zip(counted, lengths, strict=True)):
                if not counts:
                    continue
                damping = SATURATION * (1 - LENGTH + LENGTH * length / mean)
                vector: list[int] = []
                for term, count in sorted(counts.items()):
                    weight = scale * rarity[term] * count / (damping + count)
                    vector += (term, max(1, round(weight)))
                yield f'["{field}/{number}",{str(vector).replace(" ", "")}]'

    def _rarity(self, documents: int) -> float:
        """How much a word says by being rare; a document counts once for each field."""
        return log(1 + abs((len(self._counts) - documents + 0.5) / (documents + 0.5)))
