"""Facts that nobody writes because they follow from others: stage, reporting status, progress.

The rules are those of the data model; each is shown on the pages that use it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from localaction.catalogue.dates import first_day, known, last_day
from localaction.catalogue.model import Entry, UpdateEntry
from schemas.base import Record
from schemas.indicators import Indicator, Measurement
from schemas.tags import Action
from schemas.values import UNKNOWN

NOT_STATED = "not-stated"
CLOSED_STAGES = ("fulfilled", "discontinued", "withdrawn")
YEAR, TWO_YEARS = 365, 730
"""Days after which a report is due, and two years due (UN DESA traffic light, 2018)."""

EXACTLY = "exactly"
LESS = ("nearly", "about", "up-to")
"""Qualifiers of a number that may be smaller than it is written."""

Reporting = Literal["green", "yellow", "red", "closed", "undated", "none"]


@dataclass(frozen=True, slots=True)
class Reported:
    """One measurement and the update that reports it."""

    measurement: Measurement
    update: UpdateEntry


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of one indicator."""

    indicator: Indicator
    history: tuple[Reported, ...]
    """Every measurement, the weakest first: undated, then by date, then in file order."""
    latest: Mapping[str, Reported]
    """By city; the key is "" where the measurement names none. Joint numbers are never summed."""
    share: float | None
    """Of the way from baseline to target, 0.075 for 3 of 40; only for a cumulative indicator."""
    reached: bool | None
    """The latest number is at or past the target; None where they cannot be compared."""
    due_passed: bool
    """The day by which the target was to be reached lies before `today`."""

    @property
    def actual(self) -> Reported | None:
        """The latest measurement of the whole; None where there are only numbers per city."""
        return self.latest.get("")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pledge or practice stands."""

    stage: str
    """A term of `pledge_stages`, or `not-stated`."""
    stage_update: UpdateEntry | None
    reporting: Reporting
    last_report: str | None
    """The date of the latest dated report, as precise as its source states it."""
    progress: tuple[Progress, ...]
    """One per indicator, in the order of the facts."""


def standing(entry: Entry[Action], today: date) -> Standing:
    """Derive where a pledge or practice stands on a day."""
    updates = rank(entry.updates)
    stated = [update for update in updates if update.facts.stage != NOT_STATED]
    stage_update = stated[-1] if stated else None
    stage = stage_update.facts.stage if stage_update else NOT_STATED
    dates = [stated for update in updates for stated in report_dates(update)]
    last_report = max(dates, key=first_day, default=None)
    return Standing(
        stage=stage,
        stage_update=stage_update,
        reporting=_reporting(stage, last_report, today, bool(updates)),
        last_report=last_report,
        progress=tuple(_progress(i, updates, today) for i in entry.facts.indicators),
    )


def is_reported_on(entry: Entry[Record]) -> bool:
    """Somebody is asked to report, as on every pledge, or did so, as on some practices."""
    return entry.kind == "pledge" or bool(entry.updates)


def rank(updates: Iterable[UpdateEntry]) -> list[UpdateEntry]:
    """Undated updates first, then by date, then in the order of their names."""
    return sorted(
        updates,
        key=lambda update: (
            update.facts.dated,
            last_day(update.facts.date) if update.facts.dated else date.min,
        ),
    )


def report_dates(update: UpdateEntry) -> list[str]:
    """The dates an update's numbers or period speak for; none where its source states no date.

    A page without a date stays undated even where it tells of a dated event: an undated report
    never turns anything green.
    """
    if not update.facts.dated:
        return []
    period, told_on = update.facts.period, update.facts.date
    stated = [measurement.as_of for measurement in update.facts.measurements]
    if period is not None:
        stated.append(period.end if known(period.end) else period.start)
    # A report tells what was: it speaks for no day after its own.
    latest = last_day(told_on)
    return [value if first_day(value) <= latest else told_on for value in stated if known(value)]


def _reporting(stage: str, last: str | None, today: date, any_update: bool) -> Reporting:
    """An imprecise date counts from its first day: doubt never makes a report look fresher."""
    if stage in CLOSED_STAGES:
        return "closed"
    if last is None:
        return "undated" if any_update else "none"
    age = (today - first_day(last)).days
    if age <= YEAR:
        return "green"
    return "yellow" if age <= TWO_YEARS else "red"


def _progress(indicator: Indicator, updates: Iterable[UpdateEntry], today: date) -> Progress:
    history = sorted(
        (
            Reported(measurement, update)
            for update in updates
            for measurement in update.facts.measurements
            if measurement.indicator == indicator.id
        ),
        key=lambda reported: _strength(reported.measurement),
    )
    latest: dict[str, Reported] = {}
    by_city: defaultdict[str, list[Reported]] = defaultdict(list)
    for reported in history:
        by_city[_city(indicator, reported.measurement)].append(reported)
    for city, found in sorted(by_city.items()):
        latest[city] = found[-1]
    target = indicator.target
    actual = latest.get("")
    due = target.due if target else UNKNOWN
    return Progress(
        indicator=indicator,
        history=tuple(history),
        latest=latest,
        share=_share(indicator, actual),
        reached=_reached(indicator, actual),
        due_passed=known(due) and last_day(due) < today,
    )


def _strength(measurement: Measurement) -> tuple[bool, date]:
    """Undated numbers rank below dated ones."""
    dated = known(measurement.as_of)
    return dated, last_day(measurement.as_of) if dated else date.min


def _city(indicator: Indicator, measurement: Measurement) -> str:
    """Whose number it is: "" for the indicator as a whole."""
    return "" if measurement.city in (None, indicator.city) else str(measurement.city)


def _share(indicator: Indicator, actual: Reported | None) -> float | None:
    if indicator.counts != "cumulative" or indicator.target is None or actual is None:
        return None
    if not _is_in_unit(indicator, actual):
        return None
    start = indicator.baseline.value if indicator.baseline else 0
    way = indicator.target.value - start
    return (actual.measurement.value - start) / way if way else None


def _is_in_unit(indicator: Indicator, actual: Reported) -> bool:
    return actual.measurement.unit in (None, indicator.unit)


def _reached(indicator: Indicator, actual: Reported | None) -> bool | None:
    """Whether the target is reached, as far as the qualifiers let one say: never by a guess.

    `nearly 40` is not 40, `about` and `up to` may be less, and of `over 40` nobody knows how many.
    """
    if indicator.target is None or actual is None or indicator.counts == "period":
        return None
    if not _is_in_unit(indicator, actual):
        return None
    falling = indicator.baseline is not None and indicator.baseline.value > indicator.target.value
    value, target = actual.measurement.value, indicator.target.value
    said, asked = actual.measurement.qualifier or EXACTLY, indicator.target.qualifier or EXACTLY
    is_there = value <= target if falling else value >= target
    if falling:
        return is_there if said == EXACTLY else None
    if said in LESS:
        return None if is_there else False
    if value == target and asked == "over":
        return said == "over"
    return is_there if is_there or said == EXACTLY else None
