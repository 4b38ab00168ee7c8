"""What became of each target: is it met, as far as its numbers let one say, and has its day passed.

In: where a pledge stands. Out: its targets, each with an outcome and a timing. Whether a number
reaches a target is derived in the catalogue; here nothing is compared anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from localaction.catalogue.dates import known, last_day
from localaction.catalogue.derive import Progress, Standing


class Outcome(Enum):
    """What is known of a target."""

    NO_RESULT = "no-result"
    """No report gives a number for it."""
    INCOMPARABLE = "incomparable"
    """There are numbers, but none that lets one say: "nearly 40" of 40, or city by city."""
    NOT_MET = "not-met"
    """The latest number falls short of it."""
    MET = "met"


class Timing(Enum):
    """Its day, seen from the day of the catalogue."""

    NOT_STATED = "no-due-date"
    OVERDUE = "overdue"
    """The day has passed, and the target is not known to be met."""
    PASSED = "due-and-met"
    """The day has passed, and the target is met, perhaps only after its day."""
    AHEAD = "due-later"


@dataclass(frozen=True, slots=True)
class TargetAt:
    """A target of a pledge and where it stands."""

    pledge: str
    progress: Progress
    outcome: Outcome
    timing: Timing

    @property
    def due(self) -> str:
        """Its day, as precise as it is stated; `unknown` where it is not."""
        target = self.progress.indicator.target
        return target.due if target else ""


def targets_of(pledge: str, where: Standing) -> Iterator[TargetAt]:
    """The targets of a pledge, in the order of its facts; an indicator without one is none."""
    for progress in where.progress:
        if progress.indicator.target:
            yield TargetAt(pledge, progress, _outcome(progress), _timing(progress))


def overdue(targets: tuple[TargetAt, ...]) -> list[TargetAt]:
    """Those that are overdue, the one whose day passed first at the head."""
    late = [each for each in targets if each.timing is Timing.OVERDUE]
    return sorted(late, key=lambda each: (last_day(each.due), each.pledge))


def _outcome(progress: Progress) -> Outcome:
    if not progress.history:
        return Outcome.NO_RESULT
    if progress.reached is None:
        return Outcome.INCOMPARABLE
    return Outcome.MET if progress.reached else Outcome.NOT_MET


def _timing(progress: Progress) -> Timing:
    target = progress.indicator.target
    if target is None or not known(target.due):
        return Timing.NOT_STATED
    if not progress.due_passed:
        return Timing.AHEAD
    return Timing.PASSED if progress.reached else Timing.OVERDUE
