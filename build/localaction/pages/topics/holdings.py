"""Who acts on each term of a topic: pledges and practices, and for a place its local governments.

In: the catalogue. Out: a `Holding` for each term that has a page, read once for a whole list.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import COUNTRIES, REGIONS, UCLG_SECTIONS, Topic, term_ids
from schemas.city import City


@dataclass(frozen=True, slots=True)
class Holding:
    """What bears a term. Retired records are in none."""

    actions: tuple[str, ...]
    """Pledges and practices."""
    governments: tuple[str, ...] = ()
    """The local governments of a place."""
    suggested: int = 0
    """How many of the actions, or of the governments, bear it only as a suggestion."""


def holdings(catalogue: Catalogue, topic: Topic) -> Mapping[str, Holding]:
    """By term, in the order of the list."""
    if topic.field:
        return {id: _tagged(catalogue, topic, id) for id in term_ids(catalogue, topic)}
    return _placed(catalogue, topic)


def split(catalogue: Catalogue, holding: Holding) -> tuple[int, int]:
    """How many pledges and how many practices."""
    pledges = sum(id in catalogue.pledges for id in holding.actions)
    return pledges, len(holding.actions) - pledges


def _tagged(catalogue: Catalogue, topic: Topic, id: str) -> Holding:
    ids = catalogue.links.tagged.get((topic.vocabulary, id), ())
    readings = (catalogue.action(each).facts.provenance.suggested for each in ids)
    return Holding(ids, suggested=sum(topic.field in suggested for suggested in readings))


def _placed(catalogue: Catalogue, topic: Topic) -> Mapping[str, Holding]:
    """A pledge or practice lies where the local governments lie whose it is."""
    governments: defaultdict[str, list[str]] = defaultdict(list)
    actions: defaultdict[str, set[str]] = defaultdict(set)
    suggested: defaultdict[str, int] = defaultdict(int)
    links = catalogue.links
    for city in catalogue.cities.values():
        if city.facts.retired:
            continue
        for id in _places(catalogue, topic, city.facts):
            governments[id].append(city.id)
            actions[id].update(links.pledges.get(city.id, ()), links.practices.get(city.id, ()))
            is_section = topic is UCLG_SECTIONS
            suggested[id] += is_section and "uclg_section" in city.facts.provenance.suggested
    return {
        id: Holding(tuple(sorted(actions[id])), tuple(governments[id]), suggested[id])
        for id in term_ids(catalogue, topic)
    }


def _places(catalogue: Catalogue, topic: Topic, city: City) -> Iterator[str]:
    if topic is COUNTRIES:
        yield city.country
    elif topic is UCLG_SECTIONS:
        yield city.uclg_section
    elif topic is REGIONS:
        country = catalogue.vocabularies.term(COUNTRIES.vocabulary, city.country)
        yield from (id for id in (country.region, country.sub_region) if id)
