"""Names that a translation lost: the places and organisations of its record, and abbreviations.

A remark that is wrong is worse than none. Names may be written as the site does in any of its
languages, bent as grammar asks, or made an adjective; an abbreviation may be that of the language.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from localaction.catalogue.link import actors, partners
from localaction.catalogue.model import Catalogue, Entry, Words
from localaction.catalogue.words import stale_parts
from localaction.checks.field_words import UNPARTED, whole
from localaction.checks.places import in_words, listed
from localaction.checks.subjects import records
from localaction.checks.words import LATIN_LANGUAGES
from localaction.language.normalise import fold
from localaction.problems import Problem
from schemas.base import Record
from schemas.city import City

COUNTRIES = "m49_countries"
ABBREVIATION = re.compile("[A-Z][A-Z][A-Z]+")
_CAPITALS = re.compile("[A-ZÀ-Þ][A-ZÀ-Þ][A-ZÀ-Þ]+")
SHORTEST = 4
"""Letters by which a word is known, whatever follows: `Ouga` of Ouganda and ougandais."""


@dataclass(frozen=True)
class Name:
    """A place or organisation, as each language calls it."""

    names: Mapping[str, str]

    def is_said(self, language: str, text: str) -> bool:
        """Whether a text names it as its language does."""
        name = self.names.get(language, "")
        at = text.find(name) if name else -1
        if at < 0 or language in UNPARTED:
            return at >= 0
        end = at + len(name)
        around = text[max(at - 1, 0) : at] + text[end : end + 1]
        return not any(each.isalnum() for each in around)

    def is_kept(self, language: str, text: str) -> bool:
        """Whether a translation names it, in whatever form; true where nobody can say how."""
        ours = self.names.get(language)
        if ours is None or ours in text or any(each in text for each in self.names.values()):
            return True
        folded = fold(text)
        return any(each in folded for each in self._beginnings)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        words = (word for name in self.names.values() for word in fold(name).split())
        return frozenset(w[: max(SHORTEST, len(w) - 3)] for w in words if len(w) >= SHORTEST)


def check_lost_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Every translation names what its source names."""
    known: dict[str, tuple[Name, ...]] = {}
    for entry in records(catalogue):
        names: list[Name] = []
        for id in _ids(entry):
            if id not in known:
                known[id] = tuple(_names(catalogue, id))
            names += known[id]
        for texts in (entry.words, *(update.words for update in entry.updates)):
            yield from _of_texts(texts, names)


def _ids(entry: Entry[Record]) -> tuple[str, ...]:
    """The cities and organisations that a record is about."""
    if isinstance(entry.facts, City):
        return (entry.id,)
    return (*actors(entry.facts), *partners(entry.facts))


def _names(catalogue: Catalogue, id: str) -> Iterator[Name]:
    """A city and its country, or an organisation; nothing where the record is broken."""
    city, organisation = catalogue.cities.get(id), catalogue.organisations.get(id)
    if city is not None:
        unsure = city.facts.names_unverified
        yield Name({each: name for each, name in city.facts.names.items() if each not in unsure})
        lists, country = catalogue.vocabularies, city.facts.country
        if COUNTRIES in lists and lists.has(COUNTRIES, country):
            yield Name(lists.term(COUNTRIES, country).labels)
    elif organisation is not None:
        yield Name(organisation.facts.names)


def _of_texts(texts: Mapping[str, Words], names: Sequence[Name]) -> Iterator[Problem]:
    """Compare the translations of one text with their source."""
    sources: dict[str, tuple[list[Name], set[str]]] = {}
    for words in texts.values():
        made = words.translation
        if made is None or made.of == words.language or made.of not in texts:
            continue
        if made.of not in sources:
            sources[made.of] = _said(names, made.of, whole(texts[made.of]))
        said, abbreviations = sources[made.of]
        if said or (abbreviations and words.language in LATIN_LANGUAGES):
            lost = _lost(words, made.of, said, abbreviations)
            if lost and not stale_parts(words, texts):
                values = {"of": made.of, "found": listed([f"“{each}”" for each in lost])}
                line = words.title_line
                yield in_words(words.path, line, "", "translation-name", **values)


def _said(names: Sequence[Name], language: str, text: str) -> tuple[list[Name], set[str]]:
    return [n for n in names if n.is_said(language, text)], set(ABBREVIATION.findall(text))


def _lost(words: Words, of: str, said: list[Name], abbreviations: set[str]) -> list[str]:
    text = whole(words)
    lost = [name.names[of] for name in said if not name.is_kept(words.language, text)]
    missing = [each for each in sorted(abbreviations) if each not in text]
    # A language may have one of its own, NGO is ONG: only where there are fewer is one lost.
    if missing and words.language in LATIN_LANGUAGES:
        fewer = len(set(_CAPITALS.findall(text))) < len(abbreviations)
        lost += missing if fewer else []
    return lost
