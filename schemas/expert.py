"""An expert of the roster for peer review: `content/experts/<id>.yml`."""

from typing import Annotated

from schemas.base import Model, Record
from schemas.values import Day, Id, Language, Line, Ref, Term, TermId


class Agreement(Model):
    """What the expert agreed to have published, and when."""

    scope: Annotated[TermId, Term("consent_scope")]
    date: Day
    until: Day | None = None


class Expert(Record):
    """Counted per objective; shown by name only within the consent."""

    agreement: Agreement
    name: Line | None = None
    """Only with a consent whose scope holds the name."""
    role: Line
    affiliation: Annotated[Id, Ref(("organisation", "city"))] | None = None
    side: Annotated[TermId, Term("reviewer_side")]
    languages: tuple[Language, ...] = ()
    gcm_objectives: tuple[Annotated[TermId, Term("gcm_objectives")], ...] = ()
