"""Cities by region of the world and country: the list beside a map, and pages of them all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import COUNTRIES, REGIONS
from localaction.pages.address import relative
from localaction.pages.links import record_link, term_link
from localaction.pages.lists import fold
from localaction.pages.reader import Reader, term_path
from localaction.render.format import number
from schemas.city import City

WORLD = "001"
"""The region of countries that M49 puts into none."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the links to its cities."""

    name: Markup
    """Linked to its page."""
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
    """The regions by name; in each the countries, in each the cities, by name too."""
    by_region: defaultdict[str, list[Entry[City]]] = defaultdict(list)
    for entry in entries:
        by_region[_region(reader, entry)].append(entry)
    texts = {term: reader.label(REGIONS.vocabulary, term).text for term in by_region}
    for term in sorted(by_region, key=lambda term: fold(texts[term])):
        found = by_region[term]
        yield Region(
            id=_anchor(term),
            # A link inside of what opens the list would be hard to tell from it.
            name=reader.term(REGIONS.vocabulary, term)
            if whole_list
            else term_link(reader, REGIONS.vocabulary, term, path),
            count=number(len(found), reader.language),
            countries=tuple(_countries(reader, found, path)) if whole_list else (),
        )


def region_of(reader: Reader, entry: Entry[City]) -> str:
    """The anchor of a city's region in the list."""
    return _anchor(_region(reader, entry))


def page_of_all(reader: Reader, cities: Sequence[Entry[City]], path: str) -> str:
    """The address of the smallest place with a page that holds them all, seen from `path`.

    Empty where there is none, or where it is the page itself.
    """
    facts = reader.catalogue.vocabularies.term
    countries = {city.facts.country for city in cities}
    terms = [facts(COUNTRIES.vocabulary, country) for country in countries]
    for vocabulary, ids in (
        (COUNTRIES.vocabulary, countries),
        (REGIONS.vocabulary, {term.sub_region for term in terms}),
        (REGIONS.vocabulary, {term.region for term in terms}),
    ):
        there = term_path(reader, vocabulary, next(iter(ids)) or "") if len(ids) == 1 else ""
        if there:
            return relative(path, there) if there != path else ""
    return ""


def _anchor(term: str) -> str:
    return f"map-{term}"


def _region(reader: Reader, entry: Entry[City]) -> str:
    country = reader.catalogue.vocabularies.term(COUNTRIES.vocabulary, entry.facts.country)
    return country.region or WORLD


def _countries(reader: Reader, entries: Sequence[Entry[City]], path: str) -> Iterator[Country]:
    def order(entry: Entry[City]) -> tuple[str, str, str, str]:
        country = fold(reader.country(entry).text)
        return country, entry.facts.country, fold(reader.city_name(entry.id)), entry.id

    ordered = sorted(entries, key=order)
    for country, group in groupby(ordered, key=lambda entry: entry.facts.country):
        yield Country(
            term_link(reader, COUNTRIES.vocabulary, country, path),
            tuple(record_link(reader, entry.id, path) for entry in group),
        )
