"""A learning or diplomacy tool, a handbook, a recording: `content/resources/<id>.yml`."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model, Record
from schemas.values import Address, Date, Flag, Id, Language, Line, Ref, Stated, Term, TermId, Whole


class File(Model):
    """Where a resource can be had."""

    url: Address
    language: Language
    format: Line | None = None
    size: Annotated[Whole, Field(ge=1)] | None = None
    """Bytes."""


class Resource(Record):
    """Something to learn from or to work with."""

    type: Annotated[TermId, Term("resource_type")]
    publisher: Annotated[Id, Ref(("organisation", "city"))] | None = None
    year: Stated[Date] = "unknown"
    languages: tuple[Language, ...] = ()
    url: Address | None = None
    files: tuple[File, ...] = ()
    licence: Line | None = None
    level: Annotated[TermId, Term("governance_level")] | None = None
    duration: Annotated[str, Field(pattern=r"^PT?\d+[DHM]$")] | None = None
    """ISO 8601: `PT90M`."""
    gcm_objectives: tuple[Annotated[TermId, Term("gcm_objectives")], ...] = ()
    audience: tuple[Line, ...] = ()
    works_offline: Flag = False
