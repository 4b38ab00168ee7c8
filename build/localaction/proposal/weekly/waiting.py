"""What the days bring about: reports that are due, targets whose day has passed, agreements that
end.

In: a catalogue, whose day is the day of the report. Out: plain values, the most urgent first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from localaction.catalogue.dates import first_day
from localaction.catalogue.derive import YEAR, Standing
from localaction.catalogue.model import Catalogue, Entry
from localaction.insight.outcomes import TargetAt, overdue, targets_of
from schemas.pledge import Pledge

DUE = ("yellow", "red")
"""Terms of `reporting_status`: a report is due."""
UNDATED = ("none", "undated")
SOON = timedelta(days=60)
"""How long before its end an agreement is told."""


@dataclass(frozen=True, slots=True)
class DueReport:
    """A pledge of which a report is due."""

    pledge: Entry[Pledge]
    reporting: str
    """A term of `reporting_status`."""
    last_report: str
    """As precise as it is stated; "" where no report has a date."""


@dataclass(frozen=True, slots=True)
class Agreements:
    """How many experts' agreements to be published end; their names stay in their files."""

    ended: int
    ending: int
    """Within `SOON`."""
    until: date
    """The last day that counts as soon."""


def due_reports(
    catalogue: Catalogue, standings: Mapping[str, Standing]
) -> tuple[list[DueReport], list[DueReport]]:
    """Pledges whose report is due, the oldest first; and those that never had a dated one.

    The latter count from a year after they were added: before that nobody is late.
    """
    due: list[DueReport] = []
    never: list[DueReport] = []
    for pledge in _live(catalogue):
        where = standings[pledge.id]
        told = DueReport(pledge, where.reporting, where.last_report or "")
        if where.reporting in DUE:
            due.append(told)
        elif where.reporting in UNDATED and _age(pledge, catalogue.today) > YEAR:
            never.append(told)
    due.sort(key=lambda each: (first_day(each.last_report), each.pledge.id))
    never.sort(key=lambda each: (each.pledge.facts.added, each.pledge.id))
    return due, never


def overdue_targets(catalogue: Catalogue, standings: Mapping[str, Standing]) -> list[TargetAt]:
    """Targets whose day has passed and that are not known to be met, the oldest first."""
    return overdue(
        tuple(
            target
            for pledge in _live(catalogue)
            for target in targets_of(pledge.id, standings[pledge.id])
        )
    )


def agreements(catalogue: Catalogue) -> Agreements:
    """Count the agreements of experts that have ended or will end soon."""
    until = catalogue.today + SOON
    ends = [
        date.fromisoformat(expert.facts.agreement.until)
        for expert in catalogue.experts.values()
        if expert.facts.agreement.until and not expert.facts.retired
    ]
    ended = sum(end < catalogue.today for end in ends)
    return Agreements(ended, sum(catalogue.today <= end <= until for end in ends), until)


def _live(catalogue: Catalogue) -> list[Entry[Pledge]]:
    return [entry for entry in catalogue.pledges.values() if not entry.facts.retired]


def _age(pledge: Entry[Pledge], today: date) -> int:
    return (today - first_day(pledge.facts.added)).days
