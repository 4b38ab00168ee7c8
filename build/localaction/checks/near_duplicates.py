"""Near-duplicates: one project under two ids, each read on another page.

Only records that share a city are compared, and of these only pairs that share a word which few
others of that city hold: thousands of records take well under a second.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry, Words
from localaction.checks.likeness import ALIKE, likeness, plain, stems
from localaction.checks.places import in_words
from localaction.problems import Problem
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action

RARE = 40
"""A word that more records of one city hold joins no two of them."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """One record, as far as it is compared."""

    entry: Entry[Action]
    words: Words
    stems: frozenset[str]


Pair = tuple[str, str]
"""Ids, in order."""


def check_near_duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """Ask whether a record tells again what another one of its city tells."""
    subjects = {subject.entry.id: subject for subject in _subjects(catalogue)}
    closest: dict[str, tuple[float, str]] = {}
    for first, second in sorted(_candidates(subjects)):
        one, other = subjects[first], subjects[second]
        if one.words.language != other.words.language:
            continue
        share = likeness(one.stems, other.stems)
        closest_share = closest.get(second, (0.0, ""))[0]
        if share >= max(ALIKE, closest_share) and not _are_linked(one.entry, other.entry):
            closest[second] = share, first
    for id, (share, other_id) in closest.items():
        words, other_words = subjects[id].words, subjects[other_id].words
        values = {"other": other_id, "title": other_words.title, "share": f"{share:.0%}"}
        yield in_words(words.path, words.title_line, "title", "near-duplicate", **values)


def _subjects(catalogue: Catalogue) -> Iterator[_Subject]:
    for entry in catalogue.actions():
        words = entry.words.get("en") or entry.words.get(entry.facts.language)
        if words is None or entry.facts.retired:
            continue
        names = {part for actor in actors(entry.facts) for part in _name(catalogue, actor)}
        yield _Subject(entry, words, stems(f"{words.title}\n{words.summary.text}", names))


def _name(catalogue: Catalogue, actor: str) -> Iterable[str]:
    """The words of a city's name: all its records hold them."""
    city = catalogue.cities.get(actor)
    names = city.facts.names.values() if city else ()
    return plain(" ".join((actor.replace("-", " "), *names))).split()


def _candidates(subjects: Mapping[str, _Subject]) -> set[Pair]:
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for id, subject in subjects.items():
        for actor in {*actors(subject.entry.facts)}:
            for stem in subject.stems:
                holders[actor, stem].append(id)
    pairs: set[Pair] = set()
    for ids in holders.values():
        if 1 < len(ids) <= RARE:
            pairs.update(combinations(sorted(ids), 2))
    return pairs


def _are_linked(one: Entry[Action], other: Entry[Action]) -> bool:
    """One of them says that it has to do with the other."""
    return other.id in _linked(one.facts) or one.id in _linked(other.facts)


def _linked(facts: Action) -> tuple[str, ...]:
    if isinstance(facts, Pledge):
        return (*facts.related_practices, *facts.replicates)
    return facts.adapted_from if isinstance(facts, Practice) else ()
