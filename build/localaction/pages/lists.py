"""Lists that a reader can scan: pledges, practices and cities by country, in pages of 100."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.cards import card
from localaction.pages.links import term_link
from localaction.pages.page import Page
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import Reader
from localaction.render.format import number
from schemas.base import Record
from schemas.city import City

PAGE_SIZE = 100
"""Cards on one page of a list."""

FURTHER = re.compile(r"[/-]page-\d+/$")
"""How the addresses of the second and later pages of a list end."""

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one country."""

    id: str
    """The anchor of the group on its page; "" where no country is stated."""
    name: Markup
    heading: Markup
    """The name, linked to the page of the country."""
    cards: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list."""

    kind: str
    title: str
    total: str
    groups: tuple[Group, ...]
    number: int
    """Which page of the list this is, from 1."""
    pages: tuple[tuple[int, str], ...]
    """Every page of the list: number and path."""
    map: Markup = NOTHING
    """The map above the first page of it: of cities drawn, of all else for the explorer."""


def list_pages(reader: Reader, kind: str, section: str, drawn: Markup = NOTHING) -> Iterator[Page]:
    """The list of every published record of a kind; its first page is the explorer of that kind,
    with the map `drawn`."""
    catalogue = reader.catalogue
    groups = {
        "pledge": catalogue.pledges,
        "practice": catalogue.practices,
        "city": catalogue.cities,
    }
    entries: list[Entry[Record]] = [e for e in groups[kind].values() if not e.facts.retired]
    path = f"{section}/"
    title = section_title(reader, path)
    template = reader.environment.get_template("list.html")
    for listed in list_views(reader, kind, title, path, entries):
        view = replace(listed, map=drawn) if listed.number == 1 else listed
        at = view.pages[view.number - 1][1]
        yield page(
            reader,
            path=at,
            frame=f"{section}/index" if view.number == 1 else f"{section}/slot-id",
            title=title if view.number == 1 else f"{title} ({view.number})",
            description="",
            slots={"article": article(reader, template, at, view)},
            trail=("",) if view.number == 1 else ("", path),
        )


def list_views(
    reader: Reader, kind: str, title: str, path: str, entries: Sequence[Entry[Record]]
) -> Iterator[ListView]:
    """Cut a list into pages. The first lies at `path`."""
    ordered = sorted(entries, key=lambda entry: _order(reader, entry))
    count = max(1, -(-len(ordered) // PAGE_SIZE))
    pages = tuple((n, path if n == 1 else further(path, n)) for n in range(1, count + 1))
    for n, _ in pages:
        chunk = ordered[(n - 1) * PAGE_SIZE : n * PAGE_SIZE]
        yield ListView(
            kind=kind,
            title=title,
            total=number(len(ordered), reader.language),
            groups=tuple(_groups(reader, chunk, pages[n - 1][1])),
            number=n,
            pages=pages,
        )


def further(path: str, n: int) -> str:
    """Where a further page lies: at the depth of a record, for which its frame was made."""
    section, _, id = path.rstrip("/").rpartition("/")
    return f"{section}/{id}-page-{n}/" if section else f"{id}/page-{n}/"


def is_further(path: str) -> bool:
    """Whether a page is the second or a later one of a list."""
    return FURTHER.search(path) is not None


def _groups(reader: Reader, entries: Sequence[Entry[Record]], path: str) -> Iterator[Group]:
    for country, group in groupby(entries, key=lambda entry: country_of(reader, entry)):
        cards = tuple(card(reader, entry, path) for entry in group)
        name = reader.term("m49_countries", country) if country else NOTHING
        yield Group(country.lower(), name, country_heading(reader, country, path), cards)


def country_heading(reader: Reader, country: str, path: str) -> Markup:
    """The name of a country on the page `path`, linked to its page; empty for none."""
    return term_link(reader, "m49_countries", country, path) if country else Markup("")


def ranks(reader: Reader) -> dict[str, int]:
    """The place of each pledge and practice in a list of all, found once for each reader."""
    ranked = reader.kept.ranks
    if not ranked:
        ordered = sorted(reader.catalogue.actions(), key=lambda entry: _order(reader, entry))
        ranked.update((entry.id, rank) for rank, entry in enumerate(ordered))
    return ranked


def _order(reader: Reader, entry: Entry[Record]) -> tuple[bool, str, str, str, str]:
    country = country_of(reader, entry)
    name = reader.label("m49_countries", country).text if country else ""
    first = next(iter(actors(entry.facts)), None)
    city = reader.city_name(first) if first else ""
    return not country, fold(name), fold(city), fold(reader.title(entry)[0]), entry.id


def country_of(reader: Reader, entry: Entry[Record]) -> str:
    """The country of a city, or of the first city whose pledge or practice it is; "" if none."""
    if isinstance(entry.facts, City):
        return entry.facts.country
    found = (reader.catalogue.cities.get(id) for id in actors(entry.facts))
    return next((city.facts.country for city in found if city), "")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A text as it sorts: without accents and case."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
