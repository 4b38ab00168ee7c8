"""Reads the packed index back, as `build/theme/search/2-packed.js` does, to be judged in tests."""

import re
from collections.abc import Iterator, Mapping
from string import ascii_letters

from localaction.search.index import Part
from localaction.search.packed import SEPARATOR, weight_of

STEP = re.compile(r"(\d*)([A-Za-z])")
FORM = re.compile(r"(?:([^~]*)~)?(\d*)(.*)")


def numbers(packed: str) -> list[int]:
    """The numbers of a list."""
    found, last = [], -1
    for fifties, letter in STEP.findall(packed):
        last += _number(fifties, letter) + 1
        found.append(last)
    return found


def forms(part: Part) -> dict[str, list[str]]:
    """Stem → its forms."""
    return {entry.split(" ")[0]: list(_forms(entry)) for entry in _texts(part["words"])}


def where(part: Part, labelled: str = "") -> dict[str, dict[int, float]]:
    """Stem → the documents in which it stands, with its weight there."""
    stems, bearers = forms(part), [numbers(each) for each in _texts(labelled)]
    found = {}
    for stem, text in zip(stems, part["where"].split(SEPARATOR), strict=True):
        documents, _, labels = text.partition(";")
        weights = dict(_weighed(documents))
        bear = {document for label in numbers(labels[1:]) for document in bearers[label]}
        for document in bear:
            weights[document] = weights.get(document, 0) + weight_of(labels[0])
        found[stem] = weights
    return found


def scores(word: str, *parts: Part, labelled: str = "") -> Mapping[int, float]:
    """The documents that a whole word finds in some parts of an index, as the browser adds up."""
    stems = {stem for part in parts for stem, its in forms(part).items() if word in its}
    found: dict[int, float] = {}
    for part in parts:
        standing = where(part, labelled)
        for stem in stems & standing.keys():
            for document, weight in standing[stem].items():
                found[document] = found.get(document, 0) + weight
    return found


def _weighed(packed: str) -> Iterator[tuple[int, float]]:
    last = -1
    for fifties, letter, level in re.findall(r"(\d*)([A-Za-z])([A-Z])", packed):
        last += _number(fifties, letter) + 1
        yield last, weight_of(level)


def _number(fifties: str, letter: str) -> int:
    return int(fifties or 0) * len(ascii_letters) + ascii_letters.index(letter)


def _forms(entry: str) -> Iterator[str]:
    stem, _, told = entry.partition(" ")
    for form in told.split(",") if told else [""]:
        read = FORM.fullmatch(form)
        assert read is not None
        before, cut, after = read.groups()
        yield (before or "") + (stem[: -int(cut)] if cut else stem) + after


def _texts(joined: str) -> list[str]:
    return joined.split(SEPARATOR) if joined else []
