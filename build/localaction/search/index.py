"""The packed index of what is searched, weighed as lunr weighs words (BM25).

In: the texts of each field of each document, and its labels. Out: two parts, which a browser loads
and asks by themselves: the short fields, asked at every key, and the long ones. The weights of both
add up. A word of a label stands there once for the label, not for each document that bears it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log

from localaction.search.packed import SEPARATOR, entry, level, number, numbers
from localaction.search.vocabulary import Vocabulary

SHORT = {"title": 10, "place": 8}
"""Field → how much more a word counts there than among the lessons."""
LABELS = 3
LONG = {"summary": 2, "lessons": 1}
FIELDS = SHORT | LONG

# The constants of BM25 that lunr has unless told otherwise: how soon a word's being repeated stops
# to count, and how much the length of a field does.
SATURATION = 1.2
LENGTH = 0.75

Fields = Mapping[str, tuple[str, str]]
"""Field → its text and the language of that."""
Part = dict[str, str]
"""`words`: every stem with its forms, sorted. `where`: in the same order, where each stands."""


class Index:
    """An index that is being made, a document at a time; `language` is that of the labels."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._vocabulary = Vocabulary()
        self._counts: dict[str, list[Counter[int]]] = {field: [] for field in FIELDS}
        """By field, by number of the document: how often each stem stands there."""
        self._seen: dict[str, dict[str, set[str]]] = {"short": {}, "long": {}}
        """By part, by language: the chunks of text that stand there."""
        self._labels: dict[str, list[int]] = {}
        """Label → the documents that bear it."""
        self._documents = 0

    def add(self, fields: Fields, labels: Iterable[str] = ()) -> None:
        """Take the next document in."""
        for field in FIELDS:
            text, language = fields.get(field, ("", self._language))
            chunks = text.split()
            found = map(self._vocabulary.chunks(language).__getitem__, chunks)
            self._counts[field].append(Counter(chain.from_iterable(found)))
            part = "short" if field in SHORT else "long"
            self._seen[part].setdefault(language, set()).update(chunks)
        for label in dict.fromkeys(labels):
            if label not in self._labels:
                self._labels[label] = []
                self._seen["short"].setdefault(self._language, set()).update(label.split())
            self._labels[label].append(self._documents)
        self._documents += 1

    def labels(self) -> dict[str, str]:
        """Label → the documents that bear it, as packed numbers."""
        return {label: numbers(documents) for label, documents in self._labels.items()}

    def parts(self) -> tuple[Part, Part]:
        """The index of the short fields and the labels, and that of the long fields."""
        labels = self._labels_by_stem()
        rarity = self._rarity(labels)
        about = {
            stem: level(LABELS * rarity[stem]) + numbers(which) for stem, which in labels.items()
        }
        short, long = (self._where(fields, rarity) for fields in (SHORT, LONG))
        for stem, told in about.items():
            short[stem] = f"{short.get(stem, '')};{told}"
        return self._part("short", short), self._part("long", long)

    def _labels_by_stem(self) -> dict[int, list[int]]:
        chunks = self._vocabulary.chunks(self._language)
        found: dict[int, list[int]] = defaultdict(list)
        for place, label in enumerate(self._labels):
            for stem in {stem for chunk in label.split() for stem in chunks[chunk]}:
                found[stem].append(place)
        return found

    def _rarity(self, labels: Mapping[int, Sequence[int]]) -> list[float]:
        """By stem, how much it says by being rare; a document counts once for each field."""
        found = Counter(chain.from_iterable(chain.from_iterable(self._counts.values())))
        borne = list(self._labels.values())
        for stem, which in labels.items():
            found[stem] += len({document for label in which for document in borne[label]})
        return [
            log(1 + abs((self._documents - found[stem] + 0.5) / (found[stem] + 0.5)))
            for stem in range(len(self._vocabulary.stems))
        ]

    def _where(self, fields: Mapping[str, int], rarity: Sequence[float]) -> dict[int, str]:
        """Stem → where it stands: steps between documents, each with the weight it has there."""
        means = {
            field: sum(each.total() for each in self._counts[field]) / max(self._documents, 1)
            for field in fields
        }
        last: dict[int, int] = {}
        found: dict[int, list[str]] = defaultdict(list)
        for document in range(self._documents):
            weights: dict[int, float] = defaultdict(float)
            for field, boost in fields.items():
                counts = self._counts[field][document]
                if counts:
                    length = counts.total() / means[field]
                    damping = SATURATION * (1 - LENGTH + LENGTH * length)
                    scale = boost * (SATURATION + 1)
                    for stem, count in counts.items():
                        weights[stem] += scale * rarity[stem] * count / (damping + count)
            for stem, weight in weights.items():
                found[stem] += number(document - last.get(stem, -1) - 1), level(weight)
                last[stem] = document
        return {stem: "".join(texts) for stem, texts in found.items()}

    def _part(self, name: str, where: Mapping[int, str]) -> Part:
        forms: dict[int, set[str]] = defaultdict(set)
        for language, chunks in self._seen[name].items():
            for stem, some in self._vocabulary.chunks(language).forms(chunks).items():
                forms[stem] |= some
        stems = self._vocabulary.stems
        order = sorted(where, key=stems.__getitem__)
        return {
            "words": SEPARATOR.join(entry(stems[stem], forms[stem]) for stem in order),
            "where": SEPARATOR.join(where[stem] for stem in order),
        }
