"""How far a language is: what there is of it, who made and read it, and what it may be called.

In: the states of all texts, the thresholds of the settings. Out: counts by area and state, and one
verdict a language. A text that is older than its source does not count as there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from localaction.insight.text_states import STATES, State, TextState
from schemas.site import Complete

Area = Literal["interface", "messages", "labels", "pages", "records", "reports"]

AREAS: tuple[Area, ...] = ("interface", "messages", "labels", "pages", "records", "reports")
"""What the texts of a site are, each with a threshold of its name."""

FRAME: tuple[Area, ...] = ("interface", "messages", "labels", "pages")
"""Everything around the records."""

_OF_KINDS: Mapping[str, Area] = {
    "interface": "interface",
    "message": "messages",
    "term": "labels",
    "page": "pages",
    "update": "reports",
}

THERE: frozenset[State] = frozenset({"own", "human", "machine-reviewed", "machine-unreviewed"})
READ: frozenset[State] = THERE - {"machine-unreviewed"}
"""A person wrote, translated or read it."""

Verdict = Literal["complete", "unread", "interface", "partly"]
"""`unread`: everything is there, but too little of it was read by a person; `interface`: all but
the records is there."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Texts, and words of their sources, by state."""

    texts: Mapping[State, int]
    words: Mapping[State, int]

    @property
    def total(self) -> int:
        return sum(self.texts.values())

    @property
    def there(self) -> int:
        """How many texts there are, not older than their source."""
        return sum(count for state, count in self.texts.items() if state in THERE)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one language is."""

    areas: Mapping[Area, Tally] = field(default_factory=dict)
    whole: Tally = field(default_factory=lambda: Tally({}, {}))
    verdict: Verdict = "partly"

    @property
    def read(self) -> float:
        """The share of the words that are there which a person wrote, translated or read."""
        return _share(self.whole.words, READ)


def area_of(kind: str) -> Area:
    """The area of a kind of text."""
    return _OF_KINDS.get(kind, "records")


def coverages(
    states: Iterable[TextState], languages: Sequence[str], complete: Complete
) -> Mapping[str, Coverage]:
    """Each language of the site with its counts and what it may be called."""
    texts = {each: {area: dict.fromkeys(STATES, 0) for area in AREAS} for each in languages}
    words = {each: {area: dict.fromkeys(STATES, 0) for area in AREAS} for each in languages}
    for state in states:
        area = area_of(state.kind)
        texts[state.language][area][state.state] += 1
        words[state.language][area][state.state] += state.words
    return {each: _coverage(texts[each], words[each], complete) for each in languages}


def _coverage(
    texts: Mapping[Area, Mapping[State, int]],
    words: Mapping[Area, Mapping[State, int]],
    complete: Complete,
) -> Coverage:
    areas = {area: Tally(texts[area], words[area]) for area in AREAS}
    whole = Tally(_sum(texts.values()), _sum(words.values()))
    return Coverage(areas, whole, _verdict(areas, whole, complete))


def _sum(counts: Iterable[Mapping[State, int]]) -> Mapping[State, int]:
    told = list(counts)
    return {state: sum(each[state] for each in told) for state in STATES}


def _share(words: Mapping[State, int], of: frozenset[State]) -> float:
    there = sum(count for state, count in words.items() if state in THERE)
    return sum(count for state, count in words.items() if state in of) / there if there else 0.0


def _verdict(areas: Mapping[Area, Tally], whole: Tally, complete: Complete) -> Verdict:
    reached = {
        area: tally.there * 100 >= getattr(complete, area) * tally.total
        for area, tally in areas.items()
    }
    if all(reached.values()):
        return "complete" if _share(whole.words, READ) * 100 >= complete.read else "unread"
    return "interface" if all(reached[area] for area in FRAME) else "partly"
