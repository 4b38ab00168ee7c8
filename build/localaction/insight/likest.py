"""For every city of the catalogue the practices of the cities most like it, by the rule of
`insight.finder`: made once, for the pages of all languages.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from localaction.catalogue.derive import Standing
from localaction.catalogue.link import practice_actors
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.places import place
from localaction.insight.finder import (
    SAME_OBJECTIVE,
    Asker,
    Match,
    Offer,
    Traits,
    compared,
    likeness,
    strength,
)
from schemas.city import City
from schemas.practice import Practice
from schemas.tags import Action

LEAST_DEVELOPED = "ldc"
"""The flag of a least developed country in the list of countries."""

SHOWN = 5
"""How many practices the page of a city names."""


def likest_of_all(
    catalogue: Catalogue, standings: Mapping[str, Standing]
) -> Mapping[str, tuple[Match, ...]]:
    """City → the likest practices of others, at most `SHOWN`; () where nothing is shared."""
    offered = sorted(offers(catalogue, standings), key=strength)
    alike: defaultdict[Traits, list[str]] = defaultdict(list)
    for id, entry in catalogue.cities.items():
        if not entry.facts.retired:
            alike[traits(catalogue, entry)].append(id)
    found: dict[str, tuple[Match, ...]] = {}
    for its, cities in alike.items():
        # Cities of the same size and country are as like each practice as one another: only
        # their objectives differ. Without this, every city would be compared with every practice.
        near = _nearest(its, offered, tuple(alike))
        for id in cities:
            asker = Asker(its, objectives=objectives_of(catalogue, id))
            own = frozenset(catalogue.links.practices.get(id, ()))
            best = (compared(asker, offered[at]) for at in _best(asker, own, offered, near))
            found[id] = tuple(match for match in best if match.points)
    return found


def _nearest(
    asker: Traits, offered: Sequence[Offer], others: Sequence[Traits]
) -> list[tuple[int, int]]:
    """The points of each practice for size, place and development, and its place in `offered`;
    the most points first, then in that order."""
    each = {its: likeness(asker, its) for its in others}
    points = (max((each[its] for _, its in offer.cities), default=0) for offer in offered)
    return sorted(((its, at) for at, its in enumerate(points)), key=lambda one: -one[0])


def _best(
    asker: Asker, own: Set[str], offered: Sequence[Offer], near: Iterable[tuple[int, int]]
) -> list[int]:
    """The places in `offered` of the likest practices that are not the asker's own."""
    best: list[tuple[int, int]] = []
    for points, at in near:
        if len(best) == SHOWN and points + SAME_OBJECTIVE < -best[-1][0]:
            break
        offer = offered[at]
        if offer.id not in own:
            is_shared = not asker.objectives.isdisjoint(offer.objectives)
            insort(best, (-points - SAME_OBJECTIVE * is_shared, at))
            del best[SHOWN:]
    return [at for _, at in best]


def offers(catalogue: Catalogue, standings: Mapping[str, Standing]) -> Iterator[Offer]:
    """Every published practice as the rule sees it."""
    live = {id: city for id, city in catalogue.cities.items() if not city.facts.retired}
    its = {id: traits(catalogue, city) for id, city in live.items()}
    levels: tuple[str, ...] = ()
    if "evidence_level" in catalogue.vocabularies:
        levels = catalogue.vocabularies.ids("evidence_level")
    for id, entry in catalogue.practices.items():
        facts = entry.facts
        if not facts.retired:
            yield Offer(
                id=id,
                cities=tuple((city, its[city]) for city in practice_actors(facts) if city in its),
                powers=frozenset(_powers(facts)),
                objectives=objectives(facts),
                is_measured=any(each.history for each in standings[id].progress),
                evidence=levels.index(facts.evidence_level) + 1
                if facts.evidence_level in levels
                else 0,
            )


def traits(catalogue: Catalogue, entry: Entry[City]) -> Traits:
    """What a city's record says of its size and place."""
    where, country = place(catalogue, entry), entry.facts.country
    flags = catalogue.vocabularies.term("m49_countries", country).flags
    return Traits(where.band, country, where.sub_region, where.region, LEAST_DEVELOPED in flags)


def objectives(facts: Action) -> frozenset[str]:
    """The objectives that a pledge or practice names; their ids tell GCM from GCR."""
    stated = facts.gcm_objectives
    return frozenset((*(stated.all if stated else ()), *facts.gcr_objectives))


def objectives_of(catalogue: Catalogue, city: str) -> frozenset[str]:
    """What a city works on: the objectives of its own pledges and practices."""
    links = catalogue.links
    own = (*links.pledges.get(city, ()), *links.practices.get(city, ()))
    return frozenset().union(*(objectives(catalogue.action(id).facts) for id in own))


@dataclass(frozen=True, slots=True)
class Stated:
    """How much of what the rule compares the records state."""

    cities: int
    populations: int
    practices: int
    powers: int
    objectives: int


def stated(catalogue: Catalogue) -> Stated:
    """Count what is known: the rule cannot be better than that."""
    cities = [entry.facts for entry in catalogue.cities.values() if not entry.facts.retired]
    practices = [entry.facts for entry in catalogue.practices.values() if not entry.facts.retired]
    return Stated(
        cities=len(cities),
        populations=sum(city.population is not None for city in cities),
        practices=len(practices),
        powers=sum(bool(_powers(practice)) for practice in practices),
        objectives=sum(bool(objectives(practice)) for practice in practices),
    )


def _powers(facts: Practice) -> tuple[str, ...]:
    return facts.replication.competence if facts.replication else ()
