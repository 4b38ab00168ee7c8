"""A closed list of terms: `content/vocabularies/<name>.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Model
from schemas.values import ByLanguage, Date, Flag, Language, Line, Note, TermId, Whole

Texts = dict[Language, Annotated[str, Field(min_length=1, max_length=2000)]]
Verified = dict[Language, Flag]


class VocabularyTerm(Model):
    """One term, with its words in each language and whether each was verified."""

    id: TermId
    labels: Texts
    verified: Verified
    """Per language: the label was read in an official text. Else it is shown as unofficial."""
    short: Texts = {}
    short_verified: Verified = {}
    aliases: dict[Language, tuple[Line, ...]] = {}
    """Former or other labels; understood when read, never shown."""
    publish: Flag = True
    """False: not to be used or shown until its owner confirms it."""
    number: Whole | None = None
    group: TermId | None = None
    parent: TermId | None = None
    level: Line | None = None
    owner: Line | None = None
    forum: Line | None = None
    code: dict[str, str] = {}
    """Ids in other lists: `alpha_3`, `m49`, `uri`, `hub_term_id`."""
    region: TermId | None = None
    sub_region: TermId | None = None
    intermediate_region: TermId | None = None
    flags: tuple[Line, ...] = ()
    maps_to: dict[str, str] = {}
    """The nearest term of another owner's list."""
    start: Date | None = None
    end: Date | None = None
    place: Line | None = None
    goal: TermId | None = None
    link: Literal["direct", "indirect"] | None = None
    rule: Note | None = None
    note: Note | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    kinds: tuple[Line, ...] = ()
    """Sections only: the kinds of record they may stand in."""
    list: Flag = False
    """Sections only: written as a Markdown list, one item a thought."""
    limit: Annotated[Whole, Field(ge=1)] | None = None
    """Sections only: the most characters."""


class Vocabulary(Model):
    """A closed list, its owner and its source."""

    vocabulary: Annotated[str, Field(pattern="^[a-z0-9_]+$")]
    """The file's name without ending."""
    title: ByLanguage
    source: Annotated[str, Field(min_length=1, max_length=6000)]
    caveat: Annotated[str, Field(max_length=4000)] | None = None
    owner: Line | None = None
    """The body that owns the list; `proposal` where it is the secretariat's own."""
    complete: Flag = True
    terms: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]
