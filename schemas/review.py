"""A reviewer's rubric: `practices/<id>/reviews/<day>-<n>.yml`. No name stands in it, ever.

The file's name tells the round: the day on which it began, and the reviewer's number in it.
"""

from typing import Annotated, Literal

from schemas.base import Model
from schemas.values import Day, Flag, Note, Stated, Term, TermId

Judgement = Stated[Literal["met", "partly", "not-met"]]
"""How far a criterion is met; `unknown` until the reviewer judged it."""


class Criteria(Model):
    """The criteria of the United Nations Network on Migration Hub."""

    objectives: Judgement = "unknown"
    """It serves at least one of the 23 objectives of the Global Compact for Migration."""
    principles: Judgement = "unknown"
    """It adheres to the ten guiding principles of the Compact."""
    period: Judgement = "unknown"
    """It was carried out after December 2018, when the Compact was adopted."""
    completion: Judgement = "unknown"
    """It is fully or mostly completed, so that there are results to judge."""
    innovation: Judgement = "unknown"
    """It is innovative: it did something in a new way, or for the first time there."""
    replication: Judgement = "unknown"
    """It can be replicated: another city learns what it would need."""
    clarity: Judgement = "unknown"
    """It is told clearly: a descriptive, short title; acronyms spelled out."""


class Rubric(Model):
    """One reviewer's judgement in one round."""

    side: Annotated[TermId, Term("reviewer_side")]
    due: Day
    """The day by which the judgement is asked for."""
    no_conflict_declared: Stated[Flag] = "unknown"
    """The reviewer declared that there is no conflict of interest (`true`), or that there is."""
    criteria: Criteria = Criteria()
    decision: Stated[Annotated[TermId, Term("review_decision")]] = "unknown"
    """`accepted`, `changes-requested`, or `withdrawn`: the reviewer gave the review back."""
    date: Stated[Day] = "unknown"
    """The day of the decision."""
    remarks: Note | None = None
    """What the author should change, and why. Public: no names, no addresses."""
