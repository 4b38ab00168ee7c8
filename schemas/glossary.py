"""The words of the field in one language: `content/glossary/<language>.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Model
from schemas.values import Day, Flag, Language, Line, TermId

LabelOf = Annotated[str, Field(pattern=r"^[a-z0-9_]+/[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")]
"""A vocabulary and one of its terms: `gcm_objectives/gcm-04`."""


class Avoided(Model):
    """A word that translators are asked not to use for this term."""

    word: Line
    why: Line


class GlossaryTerm(Model):
    """One term of the field, and how the language puts it."""

    id: TermId
    """The same in every file; the English file holds them all."""
    word: Line
    """The word to use."""
    also: tuple[Line, ...] = ()
    """Other words that are right where the sentence asks for them."""
    avoid: tuple[Avoided, ...] = ()
    found_by: tuple[Line, ...] = ()
    """Letters by which the program knows the word in all its forms, where its stem is not enough:
    `бежен` is in беженец and in беженцы."""
    everyday: Flag = False
    """It has everyday meanings too, or many right words: no text is held against it."""
    read_in: tuple[LabelOf, ...] = ()
    """Labels, verified in this language, in which the word was read."""
    state: Literal["human", "machine-reviewed", "machine-unreviewed"] | None = None
    """Where it differs from that of the file."""
    meaning: Annotated[str, Field(max_length=300)] | None = None
    """What the term means here."""


class Glossary(Model):
    """All terms in one language, and who answers for them."""

    language: Language
    by_role: Line | None = None
    """Who translated it: an office, never a person's name. English is no translation."""
    state: Literal["human", "machine-reviewed", "machine-unreviewed"] | None = None
    """Of every word that was not read in a verified label."""
    date: Day | None = None
    terms: Annotated[tuple[GlossaryTerm, ...], Field(min_length=1)]
