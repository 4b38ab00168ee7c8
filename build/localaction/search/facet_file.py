"""The file of facets that the explorer loads, one for all languages.

In: the catalogue. Out: what the JSON holds, the same for the same records. A record is its place
among the published pledges, practices and cities: the number that it has in `search.documents`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from localaction.catalogue.derive import Standing
from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.places import Place, place
from localaction.catalogue.topics import REGIONS
from localaction.render.land import spot
from localaction.search.facets import FACETS, KINDS, Bearer, Facet, Values
from schemas.base import Record
from schemas.city import City
from schemas.tags import Action
from schemas.values import UNKNOWN

NOT_APPLICABLE, NOT_KNOWN = -1, 0

OPEN = frozenset({"country", "year", "language"})
"""Facets that offer what some record has. Of a closed list every term is offered, so that a link to
an empty cell of a table is understood; but there are 249 countries."""

LEVELS = {"region": "region", "subregion": "sub_region"}
"""Facet → its level among the regions of the world."""

Placed = tuple[Entry[City], Place]


@dataclass(frozen=True, slots=True)
class Faceted:
    """The records of a catalogue, asked for all facets."""

    bearers: tuple[Bearer, ...]
    values: Mapping[str, tuple[str, ...]]
    """Name of a facet → what can be chosen, as its vocabulary writes it, in the order of the
    file."""
    found: Mapping[str, tuple[Values, ...]]
    """Name of a facet → the values of each record."""


def faceted(catalogue: Catalogue, standings: Mapping[str, Standing]) -> Faceted:
    """Ask every published record for every facet."""
    cities = {
        id: (entry, place(catalogue, entry))
        for id, entry in catalogue.cities.items()
        if entry.facts.retired is None
    }
    groups = (catalogue.pledges, catalogue.practices, catalogue.cities)
    entries = (entry for group in groups for entry in group.values() if not entry.facts.retired)
    bearers = tuple(
        Bearer(entry, standings.get(entry.id), _cities(entry, cities)) for entry in entries
    )
    found = {facet.name: tuple(map(facet.values, bearers)) for facet in FACETS}
    values = {facet.name: _values(catalogue, facet, found[facet.name]) for facet in FACETS}
    return Faceted(bearers, values, found)


def facets_file(of: Faceted, today: date) -> dict[str, object]:
    """The whole file, as plain data."""
    records = [bearer.entry for bearer in of.bearers]
    cities = [entry.facts for entry in records if isinstance(entry.facts, City)]
    return {
        "kinds": KINDS,
        # Where each lies stands among the titles, without which nothing is shown.
        "kind": [KINDS.index(entry.kind) for entry in records],
        "facets": [_facet(of, facet) for facet in FACETS],
        "points": [_point(city) for city in cities],
        "population": [city.population.value if city.population else 0 for city in cities],
        "start": [_start(entry.facts) for entry in records],
        "reported": [(each.where and each.where.last_report) or "" for each in of.bearers],
        "added": [entry.facts.added for entry in records],
        "today": today.isoformat(),
    }


def _facet(of: Faceted, facet: Facet) -> dict[str, object]:
    values = of.values[facet.name]
    numbers = {value: number for number, value in enumerate(values, 1)}
    asked = zip(of.bearers, of.found[facet.name], strict=True)
    return {
        "name": facet.name,
        # Of which kinds it is a question at all.
        "kinds": sorted(
            {KINDS.index(each.entry.kind) for each, found in asked if found is not None}
        ),
        # Addresses are in lower case, terms are not all.
        "values": [value.lower() for value in values],
        "of": [_numbers(numbers, found) for found in of.found[facet.name]],
    }


def _numbers(numbers: Mapping[str, int], found: Values) -> int | list[int]:
    """What a record has of a facet: one number, or several in a list."""
    if found is None:
        return NOT_APPLICABLE
    several = sorted(numbers[value] for value in set(found))
    return several if len(several) > 1 else next(iter(several), NOT_KNOWN)


def _values(catalogue: Catalogue, facet: Facet, found: Sequence[Values]) -> tuple[str, ...]:
    borne = {value for values in found for value in values or ()}
    if facet.name == "city":
        # As they stand among the records, whose titles are what the explorer calls them.
        return tuple(id for id, entry in catalogue.cities.items() if not entry.facts.retired)
    vocabularies = catalogue.vocabularies
    offered: tuple[str, ...] = facet.given
    if facet.vocabulary in vocabularies and facet.name not in OPEN:
        offered = vocabularies.ids(facet.vocabulary)
    if facet.name in LEVELS:
        level = LEVELS[facet.name]
        terms = (vocabularies.term(REGIONS.vocabulary, id) for id in offered)
        offered = tuple(term.id for term in terms if term.level == level)
    # Some terms are in a list and not to be used: where a record has one all the same, it is told.
    return (*offered, *sorted(borne.difference(offered)))


def _cities(entry: Entry[Record], cities: Mapping[str, Placed]) -> tuple[Placed, ...]:
    whose = (entry.id,) if isinstance(entry.facts, City) else actors(entry.facts)
    return tuple(cities[id] for id in whose if id in cities)


def _point(city: City) -> tuple[float, float] | int:
    """Where a city stands on the drawing of the world; 0 where nobody knows, or beyond its edge."""
    if city.location is None:
        return 0
    return spot(city.location.lon, city.location.lat) or 0


def _start(facts: Record) -> str:
    is_known = isinstance(facts, Action) and facts.start != UNKNOWN
    return facts.start if isinstance(facts, Action) and is_known else ""
