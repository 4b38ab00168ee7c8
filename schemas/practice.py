"""A practice: `practices/<id>/practice.yml`. Facts only; words stand in `<lang>.md`."""

from typing import Annotated

from pydantic import Field

from schemas.base import Amount, Model, Partner, Picture
from schemas.tags import Action, Cities
from schemas.values import (
    Address,
    Asked,
    Day,
    Flag,
    Id,
    Number,
    Ref,
    Required,
    Stated,
    Term,
    TermId,
)


class Evaluation(Model):
    """An evaluation that can be read."""

    type: Annotated[TermId, Term("evaluation_type")]
    url: Address | None = None


class Replication(Model):
    """What another city needs to do the same."""

    cost_band: Annotated[TermId, Term("cost_band")] | None = None
    staff: Annotated[Number, Field(ge=0)] | None = None
    """Full-time posts."""
    competence: tuple[Annotated[TermId, Term("competence")], ...] = ()
    """Powers that the city must have."""


class Budget(Amount):
    """What the practice cost, and who paid."""

    sources: tuple[Annotated[TermId, Term("funding_source")], ...] = ()


class Reviewer(Model):
    """One reviewer's part in a round; names stay private."""

    side: Annotated[TermId, Term("reviewer_side")]
    decision: Annotated[TermId, Term("review_decision")]
    no_conflict_declared: Flag
    """The reviewer declared that there is no conflict of interest."""
    date: Day | None = None
    """The day of the decision."""


class Round(Model):
    """One round of peer review."""

    date: Day
    """The day on which it began."""
    reviewers: Annotated[tuple[Reviewer, ...], Field(min_length=1)]


class Step(Model):
    """A step of the review, and the day on which it was taken."""

    state: Annotated[TermId, Term("review_decision")]
    on: Day


class Review(Model):
    """Where the peer review stands."""

    state: Annotated[TermId, Term("review_decision")]
    """The last step of the history."""
    history: tuple[Step, ...] = ()
    """Every step, the first one first."""
    peer_reviewed: Flag = False
    """Only after one internal and two external reviewers accepted (rule of the Hub)."""
    rounds: tuple[Round, ...] = ()


class Practice(Action):
    """Something that a city does or did."""

    cities: Annotated[Cities, Field(min_length=1)]
    lead: Annotated[Stated[Annotated[Id, Ref(("city", "organisation"))]], Required()] = "unknown"
    partners: tuple[Partner, ...] = ()
    """Implementers, partners and donors, each with its role."""
    practice_type: Annotated[
        Stated[tuple[Annotated[TermId, Term("practice_type")], ...]], Required()
    ] = "unknown"
    practice_status: Annotated[Stated[Annotated[TermId, Term("practice_status")]], Required()] = (
        "unknown"
    )
    part_of_regular_service: Flag = False
    level: Annotated[Stated[Annotated[TermId, Term("governance_level")]], Required()] = "unknown"
    geographic_scope: Annotated[Stated[Annotated[TermId, Term("geographic_scope")]], Required()] = (
        "unknown"
    )
    evidence_level: Annotated[Stated[Annotated[TermId, Term("evidence_level")]], Required()] = (
        "unknown"
    )
    evaluation: tuple[Evaluation, ...] = ()
    replication: Annotated[Replication | None, Asked()] = None
    budget: Budget | None = None
    adapted_from: tuple[Annotated[Id, Ref(("practice",))], ...] = ()
    pictures: tuple[Picture, ...] = ()
    review: Annotated[Stated[Review], Required()] = "unknown"
