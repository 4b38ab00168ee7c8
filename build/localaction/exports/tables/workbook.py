"""The tables of records as one spreadsheet (XLSX) in a language: terms by their labels."""

from collections.abc import Callable, Iterable
from datetime import datetime, time
from functools import cache
from io import BytesIO
from typing import Any

from localaction.exports.tables.table import SEPARATOR, Cell, Column, Table, as_text
from localaction.exports.tables.world import World
from localaction.render.format import direction
from schemas.values import UNKNOWN

SHEETS = (
    "cities",
    "pledges",
    "practices",
    "organisations",
    "indicators",
    "measurements",
    "updates",
    "codebook",
)
"""In this order; the names are those of the tables, so that the codebook fits every language."""

WIDE, NARROW = 40, 16
MOST_WIDE = ("title", "label", "meaning", "values", "wording")
FROZEN = {"measurements": 5, "indicators": 3, "updates": 3, "codebook": 2}
"""Columns that stay in sight; of records it is the id."""

Label = Callable[[str, str], str]
"""Vocabulary and id → what a cell shows."""


def workbook(world: World, tables: Iterable[Table], language: str, not_stated: str) -> bytes:
    """The file, the same bytes for the same day; `not_stated` is shown for what is unknown."""
    # It takes a tenth of a second, which only the process that writes the tables spends.
    from xlsxwriter import Workbook

    stream, catalogue = BytesIO(), world.catalogue
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    named = {each.name: each for each in tables}
    with Workbook(stream, options) as book:
        name = catalogue.site.name.get(language) or next(iter(catalogue.site.name.values()))
        made = datetime.combine(catalogue.today, time())
        book.set_properties({"title": name, "comments": catalogue.site.url, "created": made})
        head = book.add_format({"bold": True, "bg_color": "#E5EFF8", "bottom": 1})
        label = _labels(world, language, not_stated)
        for sheet_name in SHEETS:
            if sheet_name in named:
                _add(book.add_worksheet(sheet_name), named[sheet_name], head, label, language)
    return stream.getvalue()


def _labels(world: World, language: str, not_stated: str) -> Label:
    vocabularies = world.catalogue.vocabularies

    @cache
    def label(vocabulary: str, id: str) -> str:
        if id == UNKNOWN:
            return not_stated
        known = vocabulary in vocabularies and vocabularies.has(vocabulary, id)
        return vocabularies.label(vocabulary, id, language).text if known else id

    return label


def _add(sheet: Any, table: Table, head: Any, label: Label, language: str) -> None:
    if direction(language) == "rtl":
        sheet.right_to_left()
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, WIDE if column.name.startswith(MOST_WIDE) else NARROW)
        sheet.write_string(0, at, column.name, head)
    sheet.freeze_panes(1, FROZEN.get(table.name, 1))
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    columns = [(at, column, column.is_plain) for at, column in enumerate(table.columns)]
    for down, row in enumerate(table.rows, 1):
        for at, column, is_plain in columns:
            cell = row[at]
            if cell is None or cell == ():
                continue
            if is_plain:
                sheet.write_string(down, at, cell)
            else:
                _write(sheet, down, at, cell, column, label)


def _write(sheet: Any, down: int, at: int, cell: Cell, column: Column, label: Label) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(down, at, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(down, at, cell)
    else:
        sheet.write_string(down, at, shown(cell, column, label))


def shown(cell: Cell, column: Column, label: Label) -> str:
    """What a cell of text shows: labels for ids of terms, words for what is unknown."""
    if column.vocabulary or (column.may_be_unknown and cell == UNKNOWN):
        ids = cell if isinstance(cell, tuple) else (str(cell),)
        return SEPARATOR.join(label(column.vocabulary, id) for id in ids)
    return as_text(cell)
