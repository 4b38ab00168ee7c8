"""What has a day: events, calls for pledges and practices, targets that are due.

In: a catalogue. Out: occasions in the order of their days, each with the cities it concerns. A day
that is known to the month or year only stands for the last one it can mean, as everywhere here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from localaction.catalogue.dates import known, last_day
from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry
from schemas.call import Call
from schemas.event import Event
from schemas.indicators import Indicator, Target

Kind = Literal["event", "call", "target"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """One of them."""

    kind: Kind
    id: str
    """Of its own, the same for ever."""
    entry: Entry[Any]
    """The event or call; of a target, the pledge or practice."""
    start: str
    """A day, or a moment with its distance from UTC: `2026-05-05T09:00-04:00`."""
    end: str
    """The last day, or the moment at which it ends."""
    cities: tuple[str, ...]
    indicator: Indicator | None = None
    target: Target | None = None


def occasions(catalogue: Catalogue) -> tuple[Occasion, ...]:
    """All of what is published, the earliest first."""
    found = [*_events(catalogue), *_calls(catalogue), *_targets(catalogue)]
    return tuple(sorted(found, key=lambda each: (each.start[:10], each.id)))


def by_city(of: Iterable[Occasion]) -> Mapping[str, tuple[Occasion, ...]]:
    """City → what concerns it, in the same order."""
    found: defaultdict[str, list[Occasion]] = defaultdict(list)
    for each in of:
        for city in each.cities:
            found[city].append(each)
    return {city: tuple(its) for city, its in sorted(found.items())}


def _events(catalogue: Catalogue) -> Iterator[Occasion]:
    for entry in catalogue.events.values():
        facts: Event = entry.facts
        if facts.retired is None:
            named = (*((facts.city,) if facts.city else ()), *facts.organisers)
            cities = _cities(catalogue, named)
            yield Occasion("event", entry.id, entry, facts.start, facts.end, cities)


def _calls(catalogue: Catalogue) -> Iterator[Occasion]:
    """The day on which a call closes is the one that counts."""
    for entry in catalogue.calls.values():
        facts: Call = entry.facts
        if facts.retired is None:
            cities = _cities(catalogue, facts.organisers)
            yield Occasion("call", entry.id, entry, facts.closes, facts.closes, cities)


def _targets(catalogue: Catalogue) -> Iterator[Occasion]:
    for entry in catalogue.actions():
        if entry.facts.retired is not None:
            continue
        for indicator in entry.facts.indicators:
            target = indicator.target
            if target is None or not known(target.due):
                continue
            due = last_day(target.due).isoformat()
            named = (indicator.city,) if indicator.city else actors(entry.facts)
            yield Occasion(
                "target",
                f"{entry.id}.{indicator.id}",
                entry,
                due,
                due,
                _cities(catalogue, named),
                indicator,
                target,
            )


def _cities(catalogue: Catalogue, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the ids that are cities, each once."""
    return tuple(id for id in dict.fromkeys(ids) if id in catalogue.cities)
