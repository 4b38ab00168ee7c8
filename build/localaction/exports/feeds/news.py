"""What is new: pledges and practices that were added, and the reports on them.

In: the catalogue. Out: for each subject its news, the newest first, the same for every language.
Days come from the records alone: no clock, and no guess. A report is news on its own day, but never
before its record stood here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from localaction.catalogue.dates import first_day
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.exports.subjects import Subject, cities, everything, terms
from schemas.tags import Action

COUNT = 30
"""Of more, the newest."""


@dataclass(frozen=True, slots=True)
class News:
    """A pledge or practice that was added, or a report on it."""

    day: str
    """On which it is news, whole: `2026-11-22`."""
    entry: Entry[Action]
    update: UpdateEntry | None = None
    """None for the record itself."""
    key: tuple[str, str] = ("", "")
    """What tells it from all others."""


@dataclass(frozen=True, slots=True)
class Told:
    """A subject and what is new of it."""

    subject: Subject
    news: Sequence[News]
    added: Sequence[News]
    """The newest pledges and practices alone, without the reports on them."""


def all_told(catalogue: Catalogue) -> tuple[Told, ...]:
    """Everything, the terms, the cities."""
    news = {
        entry.id: tuple(_of(entry)) for entry in catalogue.actions() if entry.facts.retired is None
    }
    subjects = (everything(catalogue), *terms(catalogue), *cities(catalogue))
    return tuple(_told(each, [one for id in each.actions for one in news[id]]) for each in subjects)


def _told(subject: Subject, news: Iterable[News]) -> Told:
    # Of one day, a report before its record, and then by id.
    ordered = sorted(news, key=lambda each: each.key)
    ordered.sort(key=lambda each: (each.day, each.update is not None), reverse=True)
    added = [each for each in ordered if each.update is None]
    return Told(subject, ordered[:COUNT], added[:COUNT])


def _of(entry: Entry[Action]) -> Iterator[News]:
    added = entry.facts.added
    yield News(max(added, entry.facts.restored or ""), entry, key=(entry.id, ""))
    for update in entry.updates:
        day = max(added, first_day(update.facts.date).isoformat())
        yield News(day, entry, update, (entry.id, update.name))
