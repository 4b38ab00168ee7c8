"""What a question is: data that says what is asked, what may be answered, and where it goes."""

from dataclasses import dataclass
from typing import Literal

Answer = Literal[
    "text", "passage", "id", "choice", "several", "record", "records", "date", "end", "day",
    "number", "whole", "flag", "address",
]  # fmt: skip
"""`text` is one line, `passage` Markdown; `date` as precise as known, `end` also `ongoing`, `day` a
whole date; `choice` and `several` of a vocabulary; `record` and `records` by their ids."""

TODAY = "today"
"""The default of a date."""

INDICATORS = "indicators"
"""In the place of a vocabulary: the indicators of the record that is reported on."""


@dataclass(frozen=True, slots=True)
class When:
    """A question is put only after certain answers to an earlier one."""

    field: str
    values: tuple[object, ...] = ()
    """Any of these (or, of several, one of these); () is any answer at all."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a new record."""

    field: str
    """Where the answer goes: a dotted field of the facts (`provenance.sources.0.url`), or `id`,
    `title`, `summary`, `name`, `record`, `section.<id>`, `label.<indicator>`."""
    words: str
    """A gettext msgid; may hold `{licence}`."""
    answer: Answer = "text"
    required: bool = False
    """Else an empty answer means unknown."""
    vocabulary: str = ""
    among: tuple[str, ...] = ()
    """Of the vocabulary only these."""
    kinds: tuple[str, ...] = ()
    """Kinds of the record that is named."""
    help: str = ""
    """A gettext msgid."""
    default: str = ""
    """What an empty answer stands for, as it would be typed."""
    default_from: tuple[str, ...] = ()
    """Earlier answers from which the default is made: the first that gives one."""
    least: float | None = None
    most: float | None = None
    """Of a number; of a text its characters; of several how many."""
    past: bool = False
    """A date that has come already."""
    after: str = ""
    """The field of a date that this one cannot lie before."""
    until: str = ""
    """The field of a date that this one cannot lie after."""
    apart: tuple[str, ...] = ()
    """Fields whose answers this one cannot repeat."""
    when: When | None = None
    must: bool = False
    """Only yes leads further."""
    unless_language: str = ""
    """Not asked of somebody who writes in this language."""
    options: tuple[tuple[str, str], ...] = ()
    """In the place of a vocabulary: ids with their msgids."""
    long: bool = False
    """Only forms ask it: one by one, questions are put only while people have patience."""
    short: bool = False
    """The short form asks it too."""


Questions = tuple[Question, ...]
