"""How good the answers of a search are, and what a list of them comes to.

Judged is the engine's own order with all kinds mixed: the explorer shows it so, and the page of
results shows the same order within each kind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from tests.search.judged import Query

FIRST = 10
"""How many results recall looks at: what a reader may look through."""
DEPTH = 50
"""Results after these count as not found."""

Found = Sequence[str]
"""Addresses, best first, as they lie below the home page of their language."""


@dataclass(frozen=True, slots=True)
class Quality:
    """One language; each from 0 to 1, the mean of its queries."""

    mrr: float
    """1 where the first result answers, 1/2 where the second is the first that does …"""
    recall: float
    """How many of the pages that answer stand among the first ten, of those that could."""
    pagefind_mrr: float
    pagefind_recall: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What both found for a query."""

    query: Query
    ours: Found
    pagefind: Found


def quality(answers: Iterable[Answer]) -> Quality:
    """The figures of a language."""
    listed = list(answers)
    return Quality(
        mrr=_mean(reciprocal_rank(each.query, each.ours) for each in listed),
        recall=_mean(recall(each.query, each.ours) for each in listed),
        pagefind_mrr=_mean(reciprocal_rank(each.query, each.pagefind) for each in listed),
        pagefind_recall=_mean(recall(each.query, each.pagefind) for each in listed),
    )


def reciprocal_rank(query: Query, found: Found) -> float:
    """One divided by the place of the first page that answers; 0 where none does."""
    place = first_place(query, found)
    return 1 / place if place else 0.0


def first_place(query: Query, found: Found) -> int:
    """The place of the first page that answers, from 1; 0 where none does."""
    places = (place for place, page in enumerate(found, 1) if page in query.need.answers)
    return next(places, 0)


def recall(query: Query, found: Found) -> float:
    """How many of the pages that answer stand among the first, of those for which there is room."""
    answers = query.need.answers
    return len(set(answers) & set(found[:FIRST])) / min(len(answers), FIRST)


def as_json(qualities: Mapping[str, Quality]) -> dict[str, dict[str, float]]:
    """Language → the figures by the names of the fields."""
    names = ("mrr", "recall", "pagefind_mrr", "pagefind_recall")
    return {
        language: {name: getattr(each, name) for name in names}
        for language, each in qualities.items()
    }


def _mean(values: Iterable[float]) -> float:
    return round(mean(values), 3)
