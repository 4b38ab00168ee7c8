"""A table as CSV: RFC 4180, UTF-8 with the mark by which Excel knows it, safe to open there."""

import csv
from io import BytesIO, TextIOWrapper

from localaction.exports.tables.table import Cell, Table, as_text

FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""What a spreadsheet takes for the beginning of a formula; as in the explorer's download."""


def csv_file(table: Table) -> bytes:
    """The file of a table."""
    written = BytesIO()
    # Encoded row by row: the whole as text would need four times the room.
    with TextIOWrapper(written, "utf-8-sig", newline="") as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(table.names)
        writer.writerows([_cell(cell) for cell in row] for row in table.rows)
        text.flush()
        return written.getvalue()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    # A number below zero is no formula.
    return safe(as_text(cell)) if isinstance(cell, str | tuple) else as_text(cell)


def safe(text: str) -> str:
    """An apostrophe before what would be a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
