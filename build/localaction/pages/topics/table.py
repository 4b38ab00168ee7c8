"""A list of terms as a table: number, name, and how many records each has."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.topics import COUNTRIES, REGIONS, Topic, topic_path
from localaction.pages.lists import fold
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import Holding, split
from localaction.render.format import number


@dataclass(frozen=True, slots=True)
class Row:
    """One term."""

    number: str
    label: Markup
    english: str
    """Told beside a label that is an unofficial translation; "" beside any other."""
    address: str
    is_below: bool
    """Part of the last row that is not."""
    counts: tuple[str, ...]
    """Of a place its local governments, then pledges and practices; () where there are none."""


@dataclass(frozen=True, slots=True)
class Table:
    """Terms and their counts."""

    folder: str
    """Of what it lists."""
    has_governments: bool
    rows: tuple[Row, ...]


def table(reader: Reader, topic: Topic, found: Mapping[str, Holding]) -> Table:
    """All terms of a topic, in the order of its list; places in the order of their names."""
    return Table(
        folder=topic.folder,
        has_governments=not topic.field,
        rows=tuple(
            row(reader, topic, id, found[id], is_below=is_below)
            for id, is_below in _ordered(reader, topic, found)
        ),
    )


def row(reader: Reader, topic: Topic, id: str, holding: Holding, *, is_below: bool = False) -> Row:
    """One term of a table."""
    label = reader.label(topic.vocabulary, id)
    counts: tuple[int, ...] = split(reader.catalogue, holding)
    if not topic.field:
        counts = (len(holding.governments), *counts)
    return Row(
        number=term_number(reader, topic, id),
        label=reader.said(label.text, label.language),
        english=english(reader, topic, id),
        address=topic_path(topic, id),
        is_below=is_below,
        counts=tuple(number(each, reader.language) for each in counts) if any(counts) else (),
    )


def term_number(reader: Reader, topic: Topic, id: str) -> str:
    """The number that its owner gave a term, as the language writes it; "" for none."""
    given = reader.catalogue.vocabularies.term(topic.vocabulary, id).number
    return "" if given is None else number(given, reader.language)


def english(reader: Reader, topic: Topic, id: str) -> str:
    """The English words of a term whose label is an unofficial translation, else ""."""
    label = reader.label(topic.vocabulary, id)
    return label.english if reader.is_unofficial(topic.vocabulary, label, id) else ""


def by_name(reader: Reader, topic: Topic, ids: Iterable[str]) -> list[str]:
    """Terms in the order of their names."""
    return sorted(ids, key=lambda id: fold(reader.label(topic.vocabulary, id).text))


def parent(reader: Reader, region: str) -> str | None:
    """The region that a sub-region is part of."""
    return reader.catalogue.vocabularies.term(REGIONS.vocabulary, region).parent


def _ordered(reader: Reader, topic: Topic, ids: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The terms, and whether each is part of one above it."""
    if topic is COUNTRIES:
        yield from ((id, False) for id in by_name(reader, topic, ids))
    elif topic is REGIONS:
        named = by_name(reader, topic, ids)
        for id in named:
            if parent(reader, id) not in named:
                yield id, False
                yield from ((each, True) for each in named if parent(reader, each) == id)
    else:
        yield from ((id, False) for id in ids)
