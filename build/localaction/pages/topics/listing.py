"""The pledges and practices of a topic: a line each, in groups, in pages of a hundred.

A line says less than a card, so that a goal which hundreds of records serve stays a light page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.lists import PAGE_SIZE, country_heading, country_of, further, ranks
from localaction.pages.once import once
from localaction.pages.parts import years
from localaction.pages.reader import Reader, page_path
from localaction.render.format import comma, number
from schemas.tags import Action

GroupOf = Callable[[Entry[Action]], str]
"""Under which heading a record stands."""
Heading = Callable[[str, str], Markup]
"""What that heading says on the page of a path."""


@dataclass(frozen=True, slots=True)
class Line:
    """A pledge or practice as a line."""

    kind: str
    title: Markup
    address: str
    places: Markup
    years: str
    stage: Markup


@dataclass(frozen=True, slots=True)
class Lines:
    """The records under one heading."""

    heading: Markup
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list."""

    groups: tuple[Lines, ...]
    number: int
    """Which page of the list this is, from 1."""
    pages: tuple[tuple[str, str], ...]
    """Every page of the list: number and path."""

    @property
    def path(self) -> str:
        """Where this page lies."""
        return self.pages[self.number - 1][1]


def by_country(reader: Reader) -> tuple[GroupOf, Heading]:
    """Groups as all lists have them."""
    return (
        lambda entry: country_of(reader, entry),
        lambda country, path: country_heading(reader, country, path),
    )


def by_kind(reader: Reader) -> tuple[GroupOf, Heading]:
    """Pledges, then practices: on a page that says the country itself."""
    _ = reader.words.gettext
    names = {"pledge": escape(_("Pledges")), "practice": escape(_("Practices"))}
    return lambda entry: entry.kind, lambda kind, path: names[kind]


def ordered(reader: Reader, ids: Iterable[str]) -> list[Entry[Action]]:
    """Records by country, city and title."""
    rank = ranks(reader)
    return [reader.catalogue.action(id) for id in sorted(ids, key=rank.__getitem__)]


def listings(
    reader: Reader, path: str, entries: Sequence[Entry[Action]], groups: tuple[GroupOf, Heading]
) -> Iterator[Listing]:
    """Cut records, in their order, into pages; the first, of which there is always one, at `path`.

    Those of a group must stand together.
    """
    count = max(1, -(-len(entries) // PAGE_SIZE))
    paths = [path, *(further(path, n) for n in range(2, count + 1))]
    pages = tuple((number(n, reader.language), at) for n, at in enumerate(paths, 1))
    for n, at in enumerate(paths, 1):
        chunk = entries[(n - 1) * PAGE_SIZE : n * PAGE_SIZE]
        yield Listing(tuple(_groups(reader, chunk, at, *groups)), n, pages)


def _groups(
    reader: Reader, entries: Sequence[Entry[Action]], path: str, of: GroupOf, heading: Heading
) -> Iterator[Lines]:
    for name, group in groupby(entries, key=of):
        yield Lines(heading(name, path), tuple(_line(reader, entry, path) for entry in group))


def _line(reader: Reader, entry: Entry[Action], path: str) -> Markup:
    return once(reader, "topic-line.html", path, entry.id, lambda: _view(reader, entry))


def _view(reader: Reader, entry: Entry[Action]) -> Line:
    where = reader.standings[entry.id]
    is_stated = where.stage != "not-stated"
    return Line(
        kind=entry.kind,
        title=reader.said(*reader.title(entry)),
        address=page_path(entry),
        places=_places(reader, entry),
        years=years(reader, entry.facts),
        stage=reader.term("pledge_stages", where.stage) if is_stated else Markup(""),
    )


def _places(reader: Reader, entry: Entry[Action]) -> Markup:
    """The names of the actors; each with its country where they are of several."""
    ids = actors(entry.facts)
    cities = reader.catalogue.cities
    countries = {cities[id].facts.country for id in ids if id in cities}
    if len(countries) > 1:
        return Markup(" · ").join(reader.place(id) for id in ids)
    return Markup(comma(reader.language)).join(reader.name(id) for id in ids)
