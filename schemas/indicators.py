"""What a pledge or practice counts: indicators with baseline and target, and what was measured.

An indicator's name stands in the `labels` of the words files, under the indicator's id.
"""

from typing import Annotated

from pydantic import Field

from schemas.base import Model
from schemas.values import (
    Address,
    Date,
    End,
    Id,
    Language,
    Line,
    Number,
    Ref,
    Stated,
    Term,
    TermId,
    Whole,
)

Counts = Annotated[TermId, Term("indicator_counts")]
"""`cumulative` since the start, `period` within one, `state` at a moment, `milestone` 0 or 1."""

Basis = Annotated[TermId, Term("indicator_basis")]
"""Who set the target: `promised`, `planned`, `forecast`; `none` without a target."""

Qualifier = Annotated[TermId, Term("qualifier")]
"""`over`, `nearly`, `about`, `up-to`, `at-least`: as the source says; absent: the exact number."""


class Baseline(Model):
    """The number before the work began."""

    value: Number
    as_of: Stated[Date] = "unknown"
    source: Address | None = None


class Target(Model):
    """The number promised, planned or forecast."""

    value: Number
    qualifier: Qualifier | None = None
    due: Stated[Date] = "unknown"
    """The day by which it is to be reached."""
    source: Address | None = None
    """The page that states the number."""
    due_source: Address | None = None
    """The page that states the date, where it is another."""


class Revision(Model):
    """An earlier target, kept when the target was changed."""

    on: Date
    value: Number
    due: Stated[Date] = "unknown"
    why: Line
    source: Address | None = None


class Indicator(Model):
    """One thing that is counted. A number for another thing is an indicator of its own."""

    id: Id
    unit: Annotated[TermId, Term("unit")]
    counts: Counts
    basis: Basis = "none"
    baseline: Baseline | None = None
    target: Target | None = None
    revised: tuple[Revision, ...] = ()
    city: Annotated[Id, Ref(("city",))] | None = None
    """In a joint pledge: the city this indicator belongs to."""


class Disaggregated(Model):
    """The same number by sex and age, as far as stated."""

    women: Annotated[Whole, Field(ge=0)] | None = None
    men: Annotated[Whole, Field(ge=0)] | None = None
    girls: Annotated[Whole, Field(ge=0)] | None = None
    boys: Annotated[Whole, Field(ge=0)] | None = None
    unknown: Annotated[Whole, Field(ge=0)] | None = None


class Measurement(Model):
    """A number that somebody reported for an indicator."""

    indicator: Id
    value: Number
    unit: Annotated[TermId, Term("unit")] | None = None
    """Where the source counts in another unit than the indicator: shown, never compared."""
    qualifier: Qualifier | None = None
    as_of: Stated[Date]
    """The date the number is for; `unknown` where the source gives none."""
    city: Annotated[Id, Ref(("city",))] | None = None
    method: Line | None = None
    source: Address | None = None
    wording: Annotated[str, Field(max_length=500)] | None = None
    """The source's own words that carry the number."""
    wording_language: Language | None = None
    """The language of those words, where it is not the record's."""
    reported_by: Annotated[TermId, Term("reported_by")]
    disaggregated: Disaggregated | None = None


class Period(Model):
    """The stretch of time a report covers."""

    start: Date
    end: End
