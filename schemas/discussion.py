"""The summary of a discussion among practitioners: `content/discussions/<id>.yml`."""

from typing import Annotated

from schemas.base import Record
from schemas.indicators import Period
from schemas.values import Id, Language, Line, Ref, Term, TermId


class Discussion(Record):
    """Question and consolidated summary stand in the words files."""

    period: Period
    languages: tuple[Language, ...] = ()
    moderator_role: Line
    """An office, never a person's name."""
    practices: tuple[Annotated[Id, Ref(("practice",))], ...] = ()
    gcm_objectives: tuple[Annotated[TermId, Term("gcm_objectives")], ...] = ()
