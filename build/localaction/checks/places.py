"""Problems at their place: a field of the facts, or a line of the words."""

from localaction.catalogue.parse import dotted
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath

EXCERPT = 60


def in_facts(
    document: Document, at: FieldPath, code: str, wording: str = "", **values: str
) -> Problem:
    """A problem of one field; `field` is among the values unless given."""
    line, column = document.position(at)
    values.setdefault("field", dotted(at))
    return Problem(document.path, line, column, dotted(at), code, values, wording)


def in_words(
    path: str, line: int, field: str, code: str, wording: str = "", **values: str
) -> Problem:
    """A problem of one line of a words file."""
    return Problem(path, line, 1, field, code, values, wording)


def excerpt(text: str) -> str:
    """A text as a message quotes it: short, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


def listed(names: tuple[str, ...] | list[str]) -> str:
    """Ids as a message lists them."""
    return ", ".join(names)
