"""The tables of records as one spreadsheet (XLSX) in a language: terms by their labels.

The books of all languages differ only in words, which a book keeps in one file, apart from its
sheets. So the sheets are made once, and each language says its words: half a second, not two.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, time
from functools import cache
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

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

BEGIN, BETWEEN, END = "\ue000", "\ue001", "\ue002"
"""Around the two names of what each language says in its own words. No text of a file can hold
these signs."""
SPOKEN = re.compile(f"{BEGIN}([^{BETWEEN}]*){BETWEEN}([^{END}]*){END}")
SITE, CELL = "the site", "the codebook"
"""The first name, where it is no vocabulary."""

SAID_IN = frozenset({"xl/sharedStrings.xml", "docProps/core.xml"})
"""The files of a book where all that is said stands; the sheets hold numbers."""

Label = Callable[[str, str], str]
"""Vocabulary and id → what a cell shows."""


def pattern(world: World, tables: Iterable[Table], book: Table) -> bytes:
    """The book of all languages: what they say in words of their own is only named.

    `book`: the codebook of any of them, for the cells that it has.
    """
    # It takes a tenth of a second, which only the process that writes the tables spends.
    from xlsxwriter import Workbook

    stream, site = BytesIO(), world.catalogue.site
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    named = {each.name: each for each in (*tables, _named_cells(book))}
    with Workbook(stream, options) as made:
        day = datetime.combine(world.catalogue.today, time())
        made.set_properties({"title": named_by(SITE, ""), "comments": site.url, "created": day})
        head = made.add_format({"bold": True, "bg_color": "#E5EFF8", "bottom": 1})
        for name in SHEETS:
            if name in named:
                _add(made.add_worksheet(name), named[name], head)
    return stream.getvalue()


def in_language(pattern: bytes, world: World, book: Table, language: str, not_stated: str) -> bytes:
    """The book in a language; `not_stated` is shown for what is unknown."""
    site, label = world.catalogue.site, _labels(world, language, not_stated)

    def told(found: re.Match[str]) -> str:
        of, name = found[1], found[2]
        if of == SITE:
            text = site.name.get(language) or next(iter(site.name.values()))
        elif of == CELL:
            row, column = map(int, name.split())
            text = as_text(book.rows[row][column])
        else:
            text = label(of, name)
        return escape(text, quote=False)

    stream = BytesIO()
    with ZipFile(BytesIO(pattern)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for file in old.infolist():
            content = old.read(file)
            if file.filename in SAID_IN:
                content = SPOKEN.sub(told, content.decode()).encode()
            elif direction(language) == "rtl":
                content = content.replace(b"<sheetView ", b'<sheetView rightToLeft="1" ')
            new.writestr(file, content)
    return stream.getvalue()


def named_by(of: str, name: str) -> str:
    """What stands in the pattern for words of a language."""
    return f"{BEGIN}{of}{BETWEEN}{name}{END}"


def _named_cells(book: Table) -> Table:
    """The codebook with each text named by its place: all of it is told in a language."""
    rows = tuple(
        tuple(
            named_by(CELL, f"{down} {at}") if isinstance(cell, str | tuple) and cell else cell
            for at, cell in enumerate(row)
        )
        for down, row in enumerate(book.rows)
    )
    return replace(book, rows=rows)


def _labels(world: World, language: str, not_stated: str) -> Label:
    vocabularies = world.catalogue.vocabularies

    @cache
    def label(vocabulary: str, id: str) -> str:
        if id == UNKNOWN:
            return not_stated
        known = vocabulary in vocabularies and vocabularies.has(vocabulary, id)
        return vocabularies.label(vocabulary, id, language).text if known else id

    return label


def _add(sheet: Any, table: Table, head: Any) -> None:
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
                _write(sheet, down, at, cell, column)


def _write(sheet: Any, down: int, at: int, cell: Cell, column: Column) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(down, at, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(down, at, cell)
    else:
        sheet.write_string(down, at, shown(cell, column, named_by))


def shown(cell: Cell, column: Column, label: Label) -> str:
    """What a cell of text shows: labels for ids of terms, words for what is unknown."""
    if column.vocabulary or (column.may_be_unknown and cell == UNKNOWN):
        ids = cell if isinstance(cell, tuple) else (str(cell),)
        return SEPARATOR.join(label(column.vocabulary, id) for id in ids)
    return as_text(cell)
