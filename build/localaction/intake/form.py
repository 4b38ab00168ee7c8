"""What a form asks, in a language: from this the spreadsheets, Word forms and issue forms are made."""

from dataclasses import dataclass

from localaction.editing.asking import Asking, Choice
from localaction.editing.question import Answer

KINDS = ("pledge", "practice", "update", "correction", "city")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; words are in the language of the form."""

    name: str
    """Where the answer goes, as in `editing.question.Question.field`."""
    label: str
    help: str
    answer: Answer
    required: bool
    """Always needed; what is needed only after another answer is not, its help says when."""
    group: str
    """The heading below which it stands."""
    choices: tuple[Choice, ...] = ()
    """Of a closed list, in its order; empty for the records (there are too many)."""
    most: int | None = None
    """Characters of a text, or how many of several."""
    example: str = ""
    is_short: bool = False
    """Asked in the short form too."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one kind in one language."""

    kind: str
    language: str
    title: str
    intro: str
    fields: tuple[Field, ...]


def form(kind: str, asking: Asking) -> Form:
    """Give the form of a kind; `asking` holds the language, the day and the closed lists."""
    raise NotImplementedError
