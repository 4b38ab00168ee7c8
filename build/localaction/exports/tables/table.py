"""What a table is: columns that say what they mean, and rows of plain values."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.meaning import Holds
from schemas.values import UNKNOWN

Cell = str | int | float | bool | tuple[str, ...] | None
"""A value or several texts; None where nothing is stated, `unknown` where the record says that."""

Row = tuple[Cell, ...]

NUMERIC = ("whole", "number")
SEPARATOR = "; "
"""Between several values in one cell, as in the explorer's download."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and where its value is found."""

    name: str
    type: Holds
    meaning: str
    """One English sentence; the codebook has it translated where the words are."""
    of: Callable[[Any], Cell]
    vocabulary: str = ""
    """The list whose ids stand in it."""
    kinds: tuple[str, ...] = ()
    """The kinds of record whose ids stand in it."""
    many: bool = False
    """Several values may stand in one cell."""
    may_be_unknown: bool = False
    """The record may say that it is not known."""

    @property
    def is_plain(self) -> bool:
        """A cell holds one text as it is, or nothing: most columns of the longest tables."""
        is_text = self.type not in (*NUMERIC, "flag")
        return is_text and not self.many and not self.vocabulary and not self.may_be_unknown


@dataclass(frozen=True, slots=True)
class Table:
    """A table with all its rows."""

    name: str
    meaning: str
    key: tuple[str, ...]
    """The columns that no two rows have alike; () where a row has no name."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def table(
    name: str, meaning: str, key: Sequence[str], columns: Iterable[Column], things: Iterable[Any]
) -> Table:
    """Ask every thing for the value of every column."""
    asked = tuple(columns)
    rows = tuple(tuple(column.of(thing) for column in asked) for thing in things)
    return Table(name, meaning, tuple(key), asked, rows)


def as_text(cell: Cell) -> str:
    """A value as it stands in a cell of text."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return SEPARATOR.join(cell)
    return str(cell)


def typed(cell: Cell, column: Column) -> str | int | float | bool | None:
    """A value for a format that has types: no text where a number or a flag is to stand."""
    if cell is None or cell == ():
        return None
    if isinstance(cell, tuple):
        return as_text(cell)
    is_text = column.many or column.type not in (*NUMERIC, "flag")
    return None if cell == UNKNOWN and not is_text else cell
