"""The filled forms of one kind as a table: a row a record, a column a field of the form."""

from collections.abc import Iterable

from localaction.exports.forms.fill import Filled
from localaction.exports.forms.say import to_do
from localaction.exports.forms.teller import Teller
from localaction.exports.tables.csv_file import csv_file
from localaction.exports.tables.table import Column, Row, Table
from schemas.system import Form

BEFORE = ("id", "url", "text_language", "text_state")
"""Which record it is, and whose words these are."""
AFTER = "to_do"
"""What is to be done, field by field."""


def sheet(teller: Teller, form: Form, forms: Iterable[Filled]) -> bytes:
    """The file: UTF-8 with its mark, no cell a formula."""
    labels = tuple(field.label for field in form.fields)
    columns = tuple(Column(name, "text", "", str) for name in (*BEFORE, *labels, AFTER))
    rows = tuple(_row(teller, filled) for filled in forms)
    return csv_file(Table(form.id, form.title, ("id",), columns, rows))


def _row(teller: Teller, filled: Filled) -> Row:
    shown = filled.shown
    return (
        filled.entry.id,
        teller.world.url(filled.entry, teller.language),
        shown.language if shown else "",
        shown.state if shown else "",
        *(answer.text for answer in filled.answers),
        "\n".join(to_do(teller, filled)),
    )
