"""What changed, as plain values: no sentence, no language. `telling` tells it."""

from dataclasses import dataclass
from typing import Literal

ValueKind = Literal[
    "address",
    "code",
    "date",
    "flag",
    "label",
    "language",
    "list",
    "number",
    "parts",
    "record",
    "state",
    "term",
    "text",
    "unknown",
]
"""How a value is told: `label` is an id whose words stand in the texts of the record, `code` a
number that nobody groups (a year), `parts` a whole and what it consists of, `list` several values,
`state` how a text was translated."""

What = Literal[
    "added",
    "removed",
    "changed",
    "stated",
    "unstated",
    "raised",
    "lowered",
    "later",
    "earlier",
    "order",
    "given",
    "report-added",
    "report-removed",
    "measured",
    "texts",
    "text-added",
    "text-removed",
    "title",
    "text-changed",
    "state",
    "compared",
    "new",
    "gone",
    "other",
]
"""Of a fact: the first eleven; `stated` was unknown before, `given` stands in a new record. Of
reports: the next three. Of words: the next seven; `texts` are those of a new record or report,
`compared` is a translation that was held against its original anew. Of a file that nobody opened,
facts or words or a report: the last three."""

Event = Literal[
    "added",
    "removed",
    "renamed",
    "retired",
    "restored",
    "changed",
    "unreadable",
    "readable",
]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a file, with what it takes to tell it."""

    kind: ValueKind
    text: str = ""
    number: int | float = 0
    vocabulary: str = ""
    """Of a `term`."""
    parts: tuple["Value", ...] = ()

    @property
    def raw(self) -> str:
        """As a file would name it, for the dotted name of a field."""
        return " ".join(part.raw for part in self.parts) if self.parts else self.text

    def without_first(self) -> "Value":
        """The other parts of a whole."""
        return Value(self.kind, parts=self.parts[1:])


Step = str | Value
"""On the way to a value: the name of a field, or the item of a list by what it is known by."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference."""

    what: What
    at: tuple[Step, ...] = ()
    before: Value | None = None
    after: Value | None = None
    language: str = ""
    """Of the words that changed; "" for facts."""

    @property
    def field(self) -> str:
        """The dotted name, items by what they are known by: `indicators.persons.target.value`."""
        return ".".join(step if isinstance(step, str) else step.raw for step in self.at)

    @property
    def names(self) -> tuple[str, ...]:
        """The fields on the way, without the items of lists."""
        return tuple(step for step in self.at if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What became of one record, vocabulary or of the settings of the site."""

    kind: str
    """Of a record; `vocabulary` or `site`."""
    id: str
    path: str
    """Of the facts file, as it is now; of a removed one, as it was."""
    event: Event
    former: str = ""
    """The id before, of a renamed one."""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class PageChange:
    """What became of one editorial page in one language."""

    name: str
    language: str
    path: str
    event: Event


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two catalogues."""

    records: tuple[RecordChange, ...]
    pages: tuple[PageChange, ...]
