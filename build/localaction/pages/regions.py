"""Cities by region of the world and country, for the list beside a map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.links import record_link
from localaction.pages.lists import fold
from localaction.pages.reader import Reader
from localaction.render.format import number
from schemas.city import City

WORLD = "001"
"""The region of countries that M49 puts into none."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the links to its cities."""

    name: Markup
    cities: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the world and what it holds."""

    id: str
    name: Markup
    count: str
    """How many cities."""
    countries: tuple[Country, ...]
    """() where the list stops at the regions."""


def regions(
    reader: Reader, entries: Sequence[Entry[City]], path: str, whole_list: bool
) -> Iterator[Region]:
    """The regions in the order of M49; in each the countries, in each the cities, by name."""
    order = reader.catalogue.vocabularies.ids("m49_regions")
    by_region = sorted(entries, key=lambda entry: order.index(_region(reader, entry)))
    for term, group in groupby(by_region, key=lambda entry: _region(reader, entry)):
        found = list(group)
        label = reader.label("m49_regions", term)
        yield Region(
            id=_anchor(term),
            name=reader.said(label.text, label.language),
            count=number(len(found), reader.language),
            countries=tuple(_countries(reader, found, path)) if whole_list else (),
        )


def region_of(reader: Reader, entry: Entry[City]) -> str:
    """The anchor of a city's region in the list."""
    return _anchor(_region(reader, entry))


def _anchor(term: str) -> str:
    return f"map-{term}"


def _region(reader: Reader, entry: Entry[City]) -> str:
    country = reader.catalogue.vocabularies.term("m49_countries", entry.facts.country)
    return country.region or WORLD


def _countries(reader: Reader, entries: Sequence[Entry[City]], path: str) -> Iterator[Country]:
    def order(entry: Entry[City]) -> tuple[str, str, str, str]:
        country = fold(reader.country(entry).text)
        return country, entry.facts.country, fold(reader.city_name(entry.id)), entry.id

    ordered = sorted(entries, key=order)
    for _, group in groupby(ordered, key=lambda entry: entry.facts.country):
        found = list(group)
        label = reader.country(found[0])
        yield Country(
            reader.said(label.text, label.language),
            tuple(record_link(reader, entry.id, path) for entry in found),
        )
