"""The tables for researchers: Parquet, and labelled SPSS files.

Its libraries take most of a second to load, which no build of the site spends: `localaction export
tables` makes these files.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import Any

import polars
import pyreadstat

from localaction.catalogue.vocabularies import Vocabularies
from localaction.exports.tables.table import Cell, Column, Table, typed
from schemas.values import UNKNOWN

TYPES: Mapping[str, type[polars.DataType]] = {
    "whole": polars.Int64,
    "number": polars.Float64,
    "flag": polars.Boolean,
}
"""The others are text."""

LABELLED = (
    "cities",
    "pledges",
    "practices",
    "organisations",
    "indicators",
    "measurements",
    "updates",
    "texts",
    "terms",
    "relations",
)
"""The tables that are made for SPSS; it cannot hold the long texts of the others."""

LONGEST_LABEL = 120
"""Bytes, both of a value and of its label: SPSS has no room for more."""

CREATED = slice(92, 109)
"""Where an SPSS file says the day and time at which it was made, as `22 Nov 2600:00:00`."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def parquet_files(tables: Iterable[Table]) -> Iterator[tuple[str, bytes]]:
    """Name and content; several values in a cell are a list, what is not stated is null."""
    for each in tables:
        written = BytesIO()
        _frame(each, lists=True).write_parquet(written, compression="zstd")
        yield f"{each.name}.parquet", written.getvalue()


def spss_files(
    tables: Iterable[Table],
    vocabularies: Vocabularies,
    language: str,
    gettext: Callable[[str], str],
    today: date,
    scratch: str,
) -> Iterator[tuple[str, bytes]]:
    """Name and content; variables bear their meaning, values their label, in a language.

    The library writes to a path only: `scratch` is that of a file that may be overwritten.
    """
    for each in tables:
        if each.name not in LABELLED:
            continue
        labels: dict[str, Any] = {
            column.name: _labels(column, vocabularies, language)
            for column in each.columns
            if column.vocabulary in vocabularies and not column.many
        }
        pyreadstat.write_sav(
            _frame(each, lists=False),
            scratch,
            file_label=each.name,
            column_labels={column.name: gettext(column.meaning) for column in each.columns},
            variable_value_labels=labels,
            missing_ranges={column.name: [UNKNOWN] for column in each.columns if _is_asked(column)},
            row_compress=True,
        )
        with open(scratch, "rb") as file:  # noqa: PTH123
            yield f"{each.name}.sav", _of_the_day(file.read(), today)


def _labels(column: Column, vocabularies: Vocabularies, language: str) -> dict[str, str]:
    name = column.vocabulary
    told = {id: vocabularies.label(name, id, language).text for id in vocabularies.ids(name)}
    return {id: _cut(label) for id, label in told.items()}


def _is_asked(column: Column) -> bool:
    """`unknown` may stand in it as a text, which SPSS is to count as missing."""
    return column.may_be_unknown and not column.many and column.type not in TYPES


def _cut(label: str) -> str:
    """As much of a label as SPSS holds, in whole characters."""
    if len(label.encode()) <= LONGEST_LABEL:
        return label
    return label.encode()[: LONGEST_LABEL - 3].decode(errors="ignore") + "…"


def _of_the_day(content: bytes, today: date) -> bytes:
    """The same file, made at midnight of the day of the site: its library asks the clock."""
    stamp = f"{today.day:02} {MONTHS[today.month - 1]} {today.year % 100:02}00:00:00"
    return content[: CREATED.start] + stamp.encode() + content[CREATED.stop :]


def _frame(table: Table, *, lists: bool) -> polars.DataFrame:
    columns = {
        column.name: _series(column, [row[place] for row in table.rows], lists=lists)
        for place, column in enumerate(table.columns)
    }
    return polars.DataFrame(columns)


def _series(column: Column, cells: list[Cell], *, lists: bool) -> polars.Series:
    if column.many and lists:
        several = [_list(cell) for cell in cells]
        return polars.Series(column.name, several, dtype=polars.List(polars.String))
    plain = [typed(cell, column) for cell in cells]
    if column.many or column.type not in TYPES:
        return polars.Series(column.name, plain, dtype=polars.String)
    # Of a number, 40 and 40.0 are the same.
    numbers = [
        float(each) if column.type == "number" and each is not None else each for each in plain
    ]
    return polars.Series(column.name, numbers, dtype=TYPES[column.type])


def _list(cell: Cell) -> list[str] | None:
    """`unknown` stays one value: an empty list would say that there is none."""
    if cell is None or isinstance(cell, tuple):
        return list(cell or ())
    return [str(cell)]
