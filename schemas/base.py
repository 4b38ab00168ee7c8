"""The roots of all models, and the parts that several kinds of record share."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.values import (
    Address,
    Date,
    Day,
    Id,
    Language,
    Line,
    Note,
    Number,
    Ref,
    Stated,
    Term,
    TermId,
    Whole,
)

PICTURE_PATTERN = r"^[a-z0-9][a-z0-9._-]*\.(jpg|jpeg|png|webp)$"


class Model(BaseModel):
    """Frozen, and closed: a misspelt key is an error, not a lost value."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, allow_inf_nan=False, use_attribute_docstrings=True
    )


class Source(Model):
    """A public page where a fact was read."""

    url: Address
    read_on: Stated[Day] = "unknown"
    """The day somebody read it there."""


class Consent(Model):
    """Who allowed publication, in which role, when, under which licence."""

    licence: Line
    by_role: Line
    """An office, never a person's name."""
    date: Day


class Provenance(Model):
    """Where a record comes from."""

    kind: Annotated[TermId, Term("provenance_kind")]
    """`submitted` (a city filled in our form), `public-source` or `imported`."""
    sources: tuple[Source, ...] = ()
    by_role: Line
    """Who compiled or submitted it: an office, never a person's name."""
    suggested: tuple[Line, ...] = ()
    """Fields that the city did not state and the secretariat inferred."""
    consent: Consent | None = None
    """Required of a submitted record."""


class Retired(Model):
    """The tombstone of a record that is no longer published; its id is never used again."""

    on: Day
    why: Line
    see: Id | None = None
    """The record that takes its place."""
    erased: tuple[Line, ...] = ()
    """What was taken out of the files."""


class Link(Model):
    """A page elsewhere."""

    url: Address
    label: Id | None = None
    """What it is called: an id whose words stand in the `labels` of the words files."""
    language: Language | None = None


class External(Model):
    """The same record in another system."""

    id: Line | None = None
    url: Address | None = None
    checked_on: Day | None = None


class Partner(Model):
    """An organisation or a city that takes part, and how."""

    id: Annotated[Id, Ref(("organisation", "city"))]
    role: Annotated[TermId, Term("partner_role")]


class Amount(Model):
    """A sum of money."""

    value: Annotated[Number, Field(ge=0)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """ISO 4217: `USD`, `EUR`."""
    year: Annotated[Whole, Field(ge=1990, le=2200)] | None = None


class Picture(Model):
    """A picture in the record's folder."""

    file: Annotated[str, Field(pattern=PICTURE_PATTERN)]
    credit: Line
    consent: Day | None = None
    """The day on which the persons shown agreed."""


class Document(Model):
    """A document elsewhere: a plan, a decision, an evaluation."""

    url: Address
    label: Id | None = None
    language: Language | None = None
    date: Date | None = None


class Record(Model):
    """What every record states."""

    language: Language = "en"
    """The language its words were first written in; that words file must exist."""
    provenance: Provenance
    added: Day
    """The day the file was written."""
    retired: Retired | None = None
    restored: Day | None = None
    """The day on which a record that had been retired was published again."""
    note: Note | None = None
    """For maintainers; not published."""


def first_line(kind: str, depth: int) -> str:
    """The first line of a facts file, by which an editor finds the schema to complete and check it.

    `depth` is the number of folders between the root and the file.
    """
    return f"# yaml-language-server: $schema={'../' * depth}schemas/json/{kind}.json"
