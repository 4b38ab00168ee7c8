"""A pledge, practice or city as a card in a list."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Progress, Standing
from localaction.catalogue.model import Entry
from localaction.pages.figures import shown_number
from localaction.pages.once import once
from localaction.pages.parts import places, years
from localaction.pages.reader import Reader, page_path
from localaction.pages.status import StatusView, status_view
from localaction.pages.targets import indicator_name
from localaction.render.bar import Bar, bar
from localaction.render.format import percent
from schemas.base import Record
from schemas.tags import Action


@dataclass(frozen=True, slots=True)
class Result:
    """The latest number of a target, in a line."""

    name: Markup
    actual: Markup
    target: Markup
    percent: str
    """"" where the two do not count the same thing."""
    bar: Bar | None
    reached: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A pledge, practice or city in a list."""

    title: Markup
    address: str
    summary: Markup
    places: Markup
    """City and country; empty for a city."""
    holds: tuple[int, int] | None
    """Of a city: its pledges, its practices."""
    years: str
    status: StatusView | None
    """None for a city."""
    result: Result | None
    """Of its first target that has one."""


def card(reader: Reader, entry: Entry[Record], path: str) -> Markup:
    """The HTML of a record's card on the page `path`: on lists, cities and objectives."""
    return once(reader, "card.html", path, entry.id, lambda: card_view(reader, entry))


def card_view(reader: Reader, entry: Entry[Record]) -> Card:
    """Gather what a card shows."""
    shown = reader.shown(entry)
    title, language = reader.title(entry)
    action = reader.catalogue.action(entry.id) if isinstance(entry.facts, Action) else None
    where = reader.standings.get(entry.id)
    return Card(
        title=reader.said(title, language),
        address=page_path(entry),
        summary=reader.said(shown.words.summary.text, shown.language) if shown else Markup(""),
        places=places(reader, entry),
        holds=None if action else _held(reader, entry.id),
        years=years(reader, action.facts) if action else "",
        status=status_view(reader, action, where) if action and where else None,
        result=next(iter(results(reader, action, where)), None) if action and where else None,
    )


def _held(reader: Reader, id: str) -> tuple[int, int]:
    links = reader.catalogue.links
    return len(links.pledges.get(id, ())), len(links.practices.get(id, ()))


def results(reader: Reader, entry: Entry[Action], where: Standing) -> tuple[Result, ...]:
    """The targets that have a number, with their latest."""
    return tuple(
        _result(reader, entry, each)
        for each in where.progress
        if each.indicator.target and each.actual and each.indicator.counts != "milestone"
    )


def _result(reader: Reader, entry: Entry[Action], progress: Progress) -> Result:
    target, actual = progress.indicator.target, progress.actual
    if target is None or actual is None:
        raise ValueError(progress.indicator.id)
    share = progress.share if progress.share is not None and progress.share >= 0 else None
    told = shown_number(reader, actual.measurement.value, actual.measurement.qualifier)
    if actual.measurement.unit:
        told += " " + reader.term("unit", actual.measurement.unit)
    return Result(
        name=indicator_name(reader, entry, progress.indicator.id),
        actual=told,
        target=shown_number(reader, target.value, target.qualifier),
        percent=percent(share, reader.language) if share is not None else "",
        bar=bar(share) if share is not None else None,
        reached=progress.reached is True,
    )
