"""The log of changes, cut into pages: by month, and where a month is long into several.

The cuts are the same in every language, so that a page has one address in all of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from localaction.catalogue.explorer import CHANGES
from localaction.compare.steps import Step
from localaction.pages.lists import further

SIZE = 200
"""Records on one page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the log."""

    month: str
    """`2026-11`."""
    number: int
    """Which page of the month this is, from 1."""
    pages: tuple[tuple[int, str], ...]
    """Every page of the month: number and path."""
    steps: tuple[Step, ...]

    @property
    def path(self) -> str:
        return self.pages[self.number - 1][1]


def sheets(log: Iterable[Step]) -> Iterator[Sheet]:
    """Every page, the latest month first."""
    latest_first = sorted(log, key=lambda step: step.commit.day, reverse=True)
    for month, found in groupby(latest_first, key=lambda step: step.commit.day[:7]):
        steps, path = tuple(found), f"{CHANGES}{month}/"
        cuts = [steps[start : start + SIZE] for start in range(0, len(steps), SIZE)]
        pages = tuple(
            (number, path if number == 1 else further(path, number))
            for number in range(1, len(cuts) + 1)
        )
        for number, cut in enumerate(cuts, 1):
            yield Sheet(month, number, pages, cut)


def latest_places(log: Iterable[Step], former: Mapping[str, str]) -> Mapping[str, str]:
    """Id of a record today → where its last change is told: the page, and its place there."""
    found: dict[str, str] = {}
    for sheet in sheets(log):
        for step in sheet.steps:
            found.setdefault(former.get(step.id, step.id), f"{sheet.path}#{step.id}")
    return found
