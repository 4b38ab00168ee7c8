"""The targets behind the charts, a line each, and the numbers of people that reports give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Reported
from localaction.insight.outcomes import TargetAt
from localaction.insight.people import People
from localaction.pages.figures import shown_number
from localaction.pages.links import page_link, record_link
from localaction.pages.parts import places
from localaction.pages.reader import Reader, page_path
from localaction.pages.targets import TargetView, indicator_name, target_views
from localaction.render.format import day
from schemas.values import UNKNOWN

LISTED = 25
"""Targets in one list, and pledges in the table of people; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target in a list."""

    address: str
    """Of the target on the page of its pledge."""
    view: TargetView
    places: Markup


@dataclass(frozen=True, slots=True)
class TargetList:
    """Targets of one outcome."""

    lines: tuple[TargetLine, ...]
    total: int
    more: int
    """How many are not listed."""


@dataclass(frozen=True, slots=True)
class PeopleLine:
    """A number of people."""

    pledge: Markup
    places: Markup
    what: Markup
    """What the indicator is called; empty for the people that the work reached as a whole."""
    number: Markup
    date: str
    """"" where the source states none."""
    by: Markup
    """Who reports it; empty where only the report as a whole is known."""
    source: Markup


def target_list(reader: Reader, targets: Sequence[TargetAt]) -> TargetList:
    """The first of them, and how many there are."""
    lines = tuple(_line(reader, each) for each in targets[:LISTED])
    return TargetList(lines, len(targets), len(targets) - len(lines))


def people_lines(reader: Reader, people: Iterable[People], path: str) -> tuple[PeopleLine, ...]:
    """Numbers of people on the page `path`."""
    return tuple(_people(reader, each, path) for each in people)


def _line(reader: Reader, target: TargetAt) -> TargetLine:
    entry = reader.catalogue.pledges[target.pledge]
    id = target.progress.indicator.id
    views = target_views(reader, entry, reader.standings[entry.id])
    return TargetLine(
        address=f"{page_path(entry)}#i-{id}",
        view=next(each for each in views if each.id == id),
        places=places(reader, entry),
    )


def _people(reader: Reader, people: People, path: str) -> PeopleLine:
    entry = reader.catalogue.pledges[people.pledge]
    found = people.found
    what, by = Markup(""), Markup("")
    if isinstance(found, Reported):
        told, source = found.measurement, found.measurement.source
        what = indicator_name(reader, entry, told.indicator)
        by = reader.term("reported_by", told.reported_by)
        if told.city:
            what += Markup(" · ") + reader.name(told.city)
        stated = (told.value, told.qualifier, told.as_of)
    else:
        source = found.source
        stated = (found.value, found.qualifier, found.as_of)
    value, qualifier, as_of = stated
    unit = reader.term("unit", people.unit)
    return PeopleLine(
        pledge=record_link(reader, entry.id, path),
        places=places(reader, entry),
        what=what,
        number=shown_number(reader, value, qualifier) + " " + unit,
        date=day(as_of, reader.language) if as_of != UNKNOWN else "",
        by=by,
        source=page_link(source),
    )
