"""The largest of the latest numbers of people that the reports of a pledge give, with its evidence.

One number a pledge, and never a sum: the same person may stand in several numbers of a pledge and
in those of several pledges, and what is counted differs from each to each.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from localaction.catalogue.derive import Reported, Standing, rank
from localaction.catalogue.model import Catalogue, Entry
from schemas.pledge import Pledge
from schemas.update import PeopleReached

PERSONS = "persons"
PEOPLE = "people"
"""The group of the units that count people: persons, families, households."""


@dataclass(frozen=True, slots=True)
class People:
    """A number of people and where it stands."""

    pledge: str
    unit: str
    """A term of `unit`."""
    value: float
    found: Reported | PeopleReached
    """The measurement of an indicator; or how many people the work reached, as a report says."""


def people_of(catalogue: Catalogue, entry: Entry[Pledge], where: Standing) -> People | None:
    """The largest of its latest numbers: of the people reached, and of each indicator of people.

    None where the reports give no such number. A number of persons goes before one of families.
    """
    numbers = (*_reached(entry), *_counted(catalogue, entry.id, where))
    return max(numbers, key=_size, default=None)


def largest(people: tuple[People, ...]) -> list[People]:
    """Numbers of persons first, then others; the largest at the head."""
    return sorted(people, key=lambda each: (each.unit != PERSONS, -each.value, each.pledge))


def _size(people: People) -> tuple[bool, float]:
    return people.unit == PERSONS, people.value


def _reached(entry: Entry[Pledge]) -> Iterator[People]:
    """How many people the work reached as a whole, as the latest report says that says it."""
    stated = [update.facts.people_reached for update in rank(entry.updates)]
    latest = next((each for each in reversed(stated) if each), None)
    if latest:
        yield People(entry.id, PERSONS, latest.value, latest)


def _counted(catalogue: Catalogue, pledge: str, where: Standing) -> Iterator[People]:
    for progress in where.progress:
        for found in progress.latest.values():
            unit = found.measurement.unit or progress.indicator.unit
            if catalogue.vocabularies.term("unit", unit).group == PEOPLE:
                yield People(pledge, unit, found.measurement.value, found)
