"""The page at `progress/`: what became of the pledges, and how much of it nobody knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import NOT_STATED
from localaction.catalogue.explorer import EXPLORE, PROGRESS, explored
from localaction.insight.outcomes import Outcome, TargetAt, Timing, overdue
from localaction.insight.people import largest
from localaction.insight.progress import NO_DATED_REPORT, Overview, overview
from localaction.pages.links import record_link
from localaction.pages.page import Page
from localaction.pages.progress.lines import (
    LISTED,
    PeopleLine,
    TargetList,
    people_lines,
    target_list,
)
from localaction.pages.progress.rows import (
    PLEDGE,
    RegionRow,
    Row,
    latest_years,
    outcome_rows,
    region_rows,
    reporting_rows,
    stage_rows,
    start_rows,
    timing_rows,
    year_row,
)
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader
from localaction.render.charts import Columns, columns, every_year
from localaction.render.format import day, number
from schemas.values import UNKNOWN

NOT_OVERDUE = tuple(each for each in Timing if each is not Timing.OVERDUE)

NAMED = 5
"""Pledges that a year of reports names; more are behind its number."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that nobody states, of how many, and where these stand."""

    name: str
    count: str
    total: str
    address: str


@dataclass(frozen=True, slots=True)
class YearOfReports:
    """The pledges whose latest dated report tells of a year."""

    row: Row
    pledges: tuple[Markup, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ProgressView:
    """All that the page shows."""

    title: str
    today: str
    pledges: int
    has_targets: bool
    with_targets: str
    """How many pledges set a target in numbers."""
    total: str
    unknown: tuple[Unknown, ...]
    stages: tuple[Row, ...]
    reporting: tuple[Row, ...]
    outcomes: tuple[Row, ...]
    timings: tuple[Row, ...]
    by_outcome: tuple[tuple[str, TargetList], ...]
    overdue: TargetList
    by_timing: tuple[tuple[str, TargetList], ...]
    """All but the overdue."""
    began: tuple[Row, ...]
    began_drawn: Columns
    reported: tuple[YearOfReports, ...]
    reported_drawn: Columns
    regions: tuple[RegionRow, ...]
    people: tuple[PeopleLine, ...]
    more_people: int
    """How many such pledges are not listed."""
    with_people: str
    """How many pledges have a number of people in their reports."""


def progress_page(reader: Reader) -> Iterator[Page]:
    """The one page."""
    found = overview(reader.catalogue, reader.standings)
    view = _view(reader, found)
    template = reader.environment.get_template("progress.html")
    yield page(
        reader,
        path=PROGRESS,
        frame="explore/index",
        title=view.title,
        description=reader.words.gettext(
            "What became of the pledges: stages, reports, targets met and overdue, by year and "
            "region, and how much of it nobody states."
        ),
        slots={"article": article(reader, template, PROGRESS, view)},
        trail=(HOME, EXPLORE),
    )


def _view(reader: Reader, found: Overview) -> ProgressView:
    total, is_mirrored = len(found.pledges), reader.direction == "rtl"
    reported = {year: len(ids) for year, ids in found.reported.items()}
    # One span for both, so that they can be compared.
    years = {*found.began, *reported} - {UNKNOWN}
    return ProgressView(
        title=section_title(reader, PROGRESS),
        today=day(reader.catalogue.today.isoformat(), reader.language),
        pledges=total,
        has_targets=bool(found.targets),
        with_targets=number(len({each.pledge for each in found.targets}), reader.language),
        total=number(total, reader.language),
        unknown=tuple(_unknown(reader, found)),
        stages=tuple(stage_rows(reader, found)),
        reporting=tuple(reporting_rows(reader, found)),
        outcomes=tuple(outcome_rows(reader, found.targets)),
        timings=tuple(timing_rows(reader, found.targets)),
        by_outcome=tuple(_lists(reader, found.targets, Outcome)),
        overdue=target_list(reader, overdue(found.targets)),
        by_timing=tuple(_lists(reader, found.targets, NOT_OVERDUE)),
        began=tuple(start_rows(reader, found)),
        began_drawn=columns(every_year(found.began, years), mirrored=is_mirrored),
        reported=tuple(_reported(reader, found)),
        reported_drawn=columns(every_year(reported, years), mirrored=is_mirrored),
        regions=tuple(region_rows(reader, found)),
        people=people_lines(reader, largest(found.people)[:LISTED], PROGRESS),
        more_people=max(0, len(found.people) - LISTED),
        with_people=number(len(found.people), reader.language),
    )


def _unknown(reader: Reader, found: Overview) -> Iterator[Unknown]:
    """What nobody states, said before anything that somebody does."""
    _ = reader.words.gettext
    undated = sum(found.reporting[each] for each in NO_DATED_REPORT)
    silent = sum(each.outcome is Outcome.NO_RESULT for each in found.targets)
    undue = sum(each.timing is Timing.NOT_STATED for each in found.targets)
    pledges, targets = len(found.pledges), len(found.targets)
    for name, count, of, address in (
        (
            _("Stage not stated"),
            found.stages[NOT_STATED],
            pledges,
            explored(kind=PLEDGE, stage=NOT_STATED),
        ),
        (
            _("Without a dated report"),
            undated,
            pledges,
            explored(kind=PLEDGE, reporting=NO_DATED_REPORT),
        ),
        (_("Targets without a result"), silent, targets, f"#{Outcome.NO_RESULT.value}"),
        (_("Targets without a due date"), undue, targets, f"#{Timing.NOT_STATED.value}"),
    ):
        yield Unknown(
            name=name,
            count=number(count, reader.language),
            total=number(of, reader.language),
            address=address if count else "",
        )


def _lists(
    reader: Reader, targets: tuple[TargetAt, ...], kinds: Iterable[Outcome | Timing]
) -> Iterator[tuple[str, TargetList]]:
    """The targets of each outcome or timing that there are."""
    for kind in kinds:
        found = [each for each in targets if kind in (each.outcome, each.timing)]
        if found:
            yield kind.value, target_list(reader, found)


def _reported(reader: Reader, found: Overview) -> Iterator[YearOfReports]:
    """The years of the latest dated reports; the explorer knows no years of reports."""
    undated = sum(found.reporting[each] for each in NO_DATED_REPORT)
    for year in latest_years(found.reported):
        ids = found.reported[year]
        # What is closed may have no dated report either, and is not asked for one.
        is_listed = year == UNKNOWN and len(ids) == undated
        address = explored(kind=PLEDGE, reporting=NO_DATED_REPORT) if is_listed else ""
        named = () if year == UNKNOWN else ids[:NAMED]
        yield YearOfReports(
            row=year_row(reader, year, len(ids), len(found.pledges), address),
            pledges=tuple(record_link(reader, id, PROGRESS) for id in named),
            more=len(ids) - len(named) if named else 0,
        )
