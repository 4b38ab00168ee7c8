"""Which pledges and practices are alike: for each at most three of other governments, with reasons.

In: a catalogue. Out: by id the others, the most alike first. Words and tags are compared, each the
weightier the fewer records bear it. Where something is done makes it like nothing else: the words
of its own place do not count, and what one government does stands together on its pages already.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from math import fsum, log, sqrt

from localaction.catalogue.model import Catalogue
from localaction.insight.subjects import (
    PEOPLE,
    Feature,
    Subject,
    Tag,
    as_feature,
    quiet_words,
    subjects,
)

MOST = 3
"""How many others a record names: more would not be read."""

ALIKE = 0.18
"""Judged by reading the pairs of the shipped records: from here on who reads one gains by the
other; below, they share ways of speaking."""

TELLING, FEW = 1 / 8, 5
"""What a larger share of the records bears tells nothing of one of them, unless they are few."""

NEEDED = 2
"""So many telling words and tags must be shared; one of them must say more than whom it is for."""

TAG, QUIET = 1.3, 0.4
"""What a tag and a quiet word weigh beside a word that is as rare."""

ASKED = 300
"""A record asks for its rarest words and tags first, until so many others were named."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that is like another."""

    id: str
    shared: tuple[Tag, ...]
    """The objectives, themes and people that both name: the reason, in the order of `TAGS`."""


@dataclass(frozen=True, slots=True)
class _Scales:
    """How much every word and tag says."""

    weights: Mapping[Feature, float]
    telling: Mapping[Feature, list[str]]
    """Who bears what is telling."""
    purposes: frozenset[Feature]
    """What is telling, without whom it is for."""

    def weight(self, features: frozenset[Feature]) -> float:
        """How much these say together: to the last bit, in whatever order they come."""
        return fsum(map(self.weights.__getitem__, features))


def similar(catalogue: Catalogue) -> Mapping[str, tuple[Similar, ...]]:
    """By id of pledge or practice, those most like it. Who is like no other is left out."""
    known = {subject.id: subject for subject in subjects(catalogue)}
    scales, linked = _scales(known, quiet_words(catalogue)), _linked(catalogue)
    lengths = {id: sqrt(scales.weight(each.features)) for id, each in known.items()}
    found: dict[str, tuple[Similar, ...]] = {}
    for one in known.values():
        ranked: list[tuple[float, str]] = []
        for id in _candidates(scales, one):
            shared = one.features & known[id].features
            share = scales.weight(shared) / (lengths[one.id] * lengths[id])
            if share >= ALIKE and not scales.purposes.isdisjoint(shared):
                ranked.append((-share, id))
        told = (_similar(one, known[id]) for _, id in sorted(ranked) if (one.id, id) not in linked)
        if best := tuple(islice((each for each in told if each), MOST)):
            found[one.id] = best
    return found


def _similar(one: Subject, other: Subject) -> Similar | None:
    """What is shared; None where they have a government in common, or no tag to give as reason."""
    shared = tuple(tag for tag in one.tags if tag in other.tags)
    return Similar(other.id, shared) if shared and not one.actors & other.actors else None


def _scales(known: Mapping[str, Subject], quiet: frozenset[Feature]) -> _Scales:
    bearers: defaultdict[Feature, list[str]] = defaultdict(list)
    for subject in known.values():
        for feature in subject.features:
            bearers[feature].append(subject.id)
    tags = {tag for subject in known.values() for tag in subject.tags}
    factors = {as_feature(tag): TAG for tag in tags} | dict.fromkeys(quiet, QUIET)
    # In a repository of a few records nothing is rarer than among twice as many.
    total = max(len(known), 2 * FEW)
    most = max(FEW, total * TELLING)
    telling = {
        feature: ids
        for feature, ids in bearers.items()
        if 1 < len(ids) <= most and feature not in quiet
    }
    people = {as_feature(tag) for tag in tags if tag[0] == PEOPLE}
    # What nobody else bears says as much as what one other bears.
    weights = {
        feature: log(total / max(len(ids), 2)) * factors.get(feature, 1)
        for feature, ids in bearers.items()
    }
    return _Scales(weights, telling, frozenset(telling.keys() - people))


def _candidates(scales: _Scales, one: Subject) -> Iterator[str]:
    """The others that share enough telling words and tags with a record."""
    own = [scales.telling[each] for each in one.features if each in scales.telling]
    own.sort(key=lambda ids: (len(ids), ids))
    asked, count = [], 0
    for ids in own:
        asked.append(ids)
        count += len(ids)
        if count > ASKED:
            break
    named = Counter(chain.from_iterable(asked))
    return (id for id, times in named.items() if times >= NEEDED and id != one.id)


def _linked(catalogue: Catalogue) -> set[tuple[str, str]]:
    """Which records name each other, in both directions."""
    links = catalogue.links
    named = chain(links.adapted_by.items(), links.related_pledges.items())
    pairs = {(id, namer) for id, namers in named for namer in namers}
    return pairs | {(namer, id) for id, namer in pairs}
