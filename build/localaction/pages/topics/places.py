"""What the page of a place shows besides its records: local governments, parts, what it is in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import COUNTRIES, REGIONS, UCLG_SECTIONS, Topic
from localaction.pages.links import record_link, term_link
from localaction.pages.lists import fold
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import Holding
from localaction.pages.topics.table import Row, Table, by_name, parent, row
from localaction.render.format import number
from schemas.city import City
from schemas.values import UNKNOWN

Held = Mapping[str, Mapping[str, Holding]]
"""Folder of a topic → its terms and what bears them."""


@dataclass(frozen=True, slots=True)
class Government:
    """A local government in a line: on the page of its country what it is, elsewhere where."""

    link: Markup
    kind: Markup
    population: str
    country: Markup


def governments(
    reader: Reader, topic: Topic, holding: Holding, path: str
) -> tuple[Government, ...]:
    """Those of a country by name, those of a UCLG section by country; of a region its parts say."""
    if topic not in (COUNTRIES, UCLG_SECTIONS):
        return ()
    cities = [reader.catalogue.cities[id] for id in holding.governments]
    lines = sorted(cities, key=lambda city: _order(reader, topic, city))
    return tuple(_government(reader, topic, city, path) for city in lines)


def above(reader: Reader, topic: Topic, id: str, path: str) -> Markup:
    """Links to the regions that a country or a sub-region is part of, the smaller first."""
    if topic is COUNTRIES:
        country = reader.catalogue.vocabularies.term(COUNTRIES.vocabulary, id)
        ids: Iterable[str | None] = (country.sub_region, country.region)
    elif topic is REGIONS and _is_sub_region(reader, id):
        ids = (parent(reader, id),)
    else:
        ids = ()
    return Markup(" · ").join(
        term_link(reader, REGIONS.vocabulary, each, path) for each in ids if each
    )


def is_region_of_regions(reader: Reader, topic: Topic, id: str) -> bool:
    """Whether it is a region whose parts are sub-regions."""
    return topic is REGIONS and not _is_sub_region(reader, id)


def parts(reader: Reader, topic: Topic, id: str, held: Held) -> Table | None:
    """The countries of a sub-region; of a region its sub-regions, with their countries below."""
    if topic is not REGIONS:
        return None
    if _is_sub_region(reader, id):
        rows = _countries(reader, id, held, is_below=False)
    else:
        regions = held[REGIONS.folder]
        rows = []
        for each in by_name(reader, REGIONS, regions):
            if parent(reader, each) == id:
                rows.append(row(reader, REGIONS, each, regions[each]))
                rows += _countries(reader, each, held, is_below=True)
    return Table(COUNTRIES.folder, has_governments=True, rows=tuple(rows))


def _is_sub_region(reader: Reader, id: str) -> bool:
    return (REGIONS.vocabulary, parent(reader, id) or "") in reader.term_paths


def _countries(reader: Reader, id: str, held: Held, *, is_below: bool) -> list[Row]:
    found = held[COUNTRIES.folder]
    term = reader.catalogue.vocabularies.term
    inside = [each for each in found if term(COUNTRIES.vocabulary, each).sub_region == id]
    return [
        row(reader, COUNTRIES, each, found[each], is_below=is_below)
        for each in by_name(reader, COUNTRIES, inside)
    ]


def _order(reader: Reader, topic: Topic, city: Entry[City]) -> tuple[str, str]:
    country = fold(reader.country(city).text) if topic is UCLG_SECTIONS else ""
    return country, fold(reader.city_name(city.id))


def _government(reader: Reader, topic: Topic, city: Entry[City], path: str) -> Government:
    facts, nothing = city.facts, Markup("")
    link = record_link(reader, city.id, path)
    if topic is not COUNTRIES:
        country = term_link(reader, COUNTRIES.vocabulary, facts.country, path)
        return Government(link, nothing, "", country)
    return Government(
        link=link,
        kind=reader.term("city_kind", facts.kind) if facts.kind != UNKNOWN else nothing,
        population=number(facts.population.value, reader.language) if facts.population else "",
        country=nothing,
    )
