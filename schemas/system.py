"""A system that asks for the same records again, and its forms: `content/exports/<system>.yml`.

What a form asks is told as its owner puts it, in English; what of a record answers it, by dotted
names (`catalogue.named`).
"""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Model, Source
from schemas.values import (
    UNKNOWN,
    ByLanguage,
    Day,
    Flag,
    Id,
    Language,
    Line,
    Note,
    Stated,
    TermId,
    Whole,
)

Count = Annotated[Whole, Field(ge=0)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z_-]*(\.[a-z][a-z_-]*)*$", max_length=60)]
"""A dotted name of something in a record: `title`, `sections.context`, `lead.country`."""

Evidence = Literal["form", "published", "inferred"]
"""`form`: read on the form itself. `published`: seen on entries that the system shows. `inferred`:
from memory or from our own data model, and read nowhere."""


class Condition(Model):
    """What a record must state for a rule to hold; exactly one of the three."""

    field: Name
    some: tuple[TermId, ...] = ()
    """At least one of these terms is stated."""
    none: tuple[TermId, ...] = ()
    """Something is stated, and none of these terms."""
    is_unknown: Flag = False
    """Nothing is stated."""


class Rule(Model):
    """A rule over a whole record: all its conditions hold at once."""

    when: Annotated[tuple[Condition, ...], Field(min_length=1)]
    why: ByLanguage
    """A sentence for the officer, at least in English."""


class Characters(Model):
    """How long an answer may be."""

    least: Count = 0
    most: Annotated[Whole, Field(ge=1)]


class FormField(Model):
    """One field of a form: what it is called there, and what of a record answers it."""

    label: Line
    """As the form puts it."""
    part: Line | None = None
    """The part of the form in which it stands."""
    evidence: Evidence
    takes: tuple[Name, ...] = ()
    """What answers it, joined in this order."""
    says: Line | None = None
    """An answer that is the same for every record."""
    by_hand: Literal["contact", "officer"] | None = None
    """Left to the officer: a contact person, or what no record holds."""
    values: dict[TermId, Line] = {}
    """Our term → the form's own wording; where it is given, no other term can be told."""
    asked_when: tuple[Condition, ...] = ()
    """Asked of these records only; of others it is not missing."""
    characters: Stated[Characters] = UNKNOWN
    most_items: Stated[Annotated[Whole, Field(ge=1)]] = UNKNOWN
    """Of a list: how many entries the form takes."""
    needed: Stated[Flag] = UNKNOWN
    """Whether the form can be sent without it."""
    hint: Note | None = None
    """What an officer should know, in English."""


class Form(Model):
    """One form of the system."""

    id: Id
    title: Line
    """As its owner puts it."""
    kinds: Annotated[tuple[Literal["pledge", "practice"], ...], Field(min_length=1)]
    """The kinds of record that it is for."""
    of_report: Flag = False
    """It tells of progress: for records that have a report."""
    leaves_out: tuple[Rule, ...] = ()
    """Which records it is not for."""
    remarks: tuple[Rule, ...] = ()
    """What an officer must see to in some records."""
    fields: Annotated[tuple[FormField, ...], Field(min_length=1)]


class System(Model):
    """A system, who runs it, and its forms."""

    system: Id
    """The file's name without ending."""
    name: ByLanguage
    """In each language that has an official name, at least in English."""
    run_by: Line
    source: Source
    """Where the form can be seen."""
    mapped_on: Day
    """The day on which somebody last compared this file with what is known of the form."""
    languages: Stated[tuple[Language, ...]] = UNKNOWN
    """In which languages it takes entries."""
    hint: Note | None = None
    """How far this file can be trusted, in English."""
    forms: Annotated[tuple[Form, ...], Field(min_length=1)]
