"""A form → a spreadsheet (XLSX) to fill in, one record a row; the same bytes each time."""

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from localaction.intake.form import Form
from localaction.intake.workbook_lists import add_lists
from localaction.intake.workbook_plan import (
    COPIES,
    COPY,
    EXAMPLE,
    EXAMPLES,
    FIRST,
    FIRST_FIELD,
    GROUP,
    GROUPS,
    HEADING,
    HELP,
    HELPS,
    LABEL,
    LABELS,
    MOST_RECORDS,
    NAMES,
    NEEDED,
    Column,
    columns,
    mark,
)
from localaction.intake.workbook_read_me import add_read_me
from localaction.intake.workbook_styles import WIDTHS, Styles, height, styles
from localaction.language.mark import N_
from localaction.render.format import direction

Say = Callable[[str], str]

SHEET = N_("Form")
MADE = datetime(2026, 1, 1)
"""What the file says of its making: two of one form are the same bytes."""
LINED = 20
"""So many rows are drawn as rows of the form; below them it goes on."""
HEADING_WIDTH = 26
LAST = FIRST + MOST_RECORDS - 1

_NOT_LISTED = N_("Choose one from the list.")
_TOO_LONG = N_("At most {limit} characters.")
_ALWAYS = N_("An answer is needed here.")
_ONE_EACH = N_("One in each column.")


def write_workbook(form: Form, address: str, site: str, say: Say) -> bytes:
    """Give the file; `address` is where it is to be sent, `site` what the site is called."""
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(stream, options) as book:
        book.set_properties({"title": f"{site}: {form.title}", "created": MADE})
        looks = styles(book, form.language)
        values = {"sheet": say(SHEET), "limit": str(MOST_RECORDS), "address": address}
        add_read_me(book, form, site, values, looks, say)
        sheet = book.add_worksheet(say(SHEET))
        lists = add_lists(book, form)
        _add_form(sheet, form, lists, looks, say)
    return stream.getvalue()


def _add_form(sheet: Any, form: Form, lists: Mapping[str, str], looks: Styles, say: Say) -> None:
    every = tuple(columns(form))
    if direction(form.language) == "rtl":
        sheet.right_to_left()
    _mark_rows(sheet, form, looks, say)
    for at, column in enumerate(every, FIRST_FIELD):
        _add_column(sheet, at, column, looks, say)
        _judge_typing(sheet, at, column, lists, say)
    _group(sheet, every, looks)
    widths = [WIDTHS[column.field.answer] for column in every]
    labels = [_label(column) for column in every]
    helps = [_help(column, say) for column in every]
    examples = [column.example for column in every]
    for row, texts in ((LABELS, labels), (HELPS, helps), (EXAMPLES, examples)):
        sheet.set_row(row, height(list(zip(texts, widths, strict=True))))
    sheet.set_row(NAMES, None, None, {"hidden": True})
    sheet.set_row(COPIES, None, None, {"hidden": True})
    sheet.set_row(GROUPS, 20)
    # Every answer is text: no program should offer to make a number of it.
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(LAST, len(every) + 1)}"})
    sheet.freeze_panes(EXAMPLES, FIRST_FIELD)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(GROUPS, LABELS)


def _mark_rows(sheet: Any, form: Form, looks: Styles, say: Say) -> None:
    """The hidden column, and the one that tells the example from the records."""
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_column(HEADING, HEADING, HEADING_WIDTH, looks.plain)
    marks = {NAMES: mark(form), COPIES: COPY, GROUPS: GROUP, LABELS: LABEL, HELPS: HELP}
    for row, text in {**marks, EXAMPLES: EXAMPLE}.items():
        sheet.write_string(row, 0, text)
    sheet.write_blank(GROUPS, HEADING, None, looks.group)
    sheet.write_string(LABELS, HEADING, form.title, looks.label)
    sheet.write_string(HELPS, HEADING, say(N_("One in each row, below the example.")), looks.help)
    sheet.write_string(EXAMPLES, HEADING, say(N_("Example: it is not read")), looks.example)


def _add_column(sheet: Any, at: int, column: Column, looks: Styles, say: Say) -> None:
    field = column.field
    sheet.set_column(at, at, WIDTHS[field.answer], looks.plain)
    sheet.write_string(NAMES, at, field.name)
    sheet.write_string(COPIES, at, column.example)
    sheet.write_string(
        LABELS, at, _label(column), looks.needed if column.is_required else looks.label
    )
    sheet.write_string(HELPS, at, _help(column, say), looks.help)
    sheet.write_string(EXAMPLES, at, column.example, looks.example)
    for row in range(FIRST, FIRST + LINED):
        sheet.write_blank(row, at, None, looks.record)


def _label(column: Column) -> str:
    return column.label + NEEDED if column.is_required else column.label


def _help(column: Column, say: Say) -> str:
    field = column.field
    told = [say(_ALWAYS)] if column.is_required else []
    told += [field.help] if field.help else []
    if column.of > 1:
        told.append(say(_ONE_EACH))
    if field.answer in ("text", "passage") and field.most and str(field.most) not in field.help:
        told.append(say(_TOO_LONG).format(limit=field.most))
    return " ".join(told)


def _judge_typing(sheet: Any, at: int, column: Column, lists: Mapping[str, str], say: Say) -> None:
    """What the program that shows the sheet says while somebody types."""
    field = column.field
    if field.name in lists:
        rule: dict[str, Any] = {
            "validate": "list",
            "source": lists[field.name],
            "error_message": say(_NOT_LISTED),
        }
    elif field.answer in ("text", "passage") and field.most:
        told = say(_TOO_LONG).format(limit=field.most)
        rule = {
            "validate": "length", "criteria": "<=", "value": field.most,
            "error_type": "warning", "error_message": told,
        }  # fmt: skip
    else:
        return
    sheet.data_validation(FIRST, at, LAST, at, rule)


def _group(sheet: Any, every: tuple[Column, ...], looks: Styles) -> None:
    """A band above the columns of each group; its words stand above the first."""
    before = ""
    for at, column in enumerate(every, FIRST_FIELD):
        group = column.field.group
        sheet.write_string(GROUPS, at, "" if group == before else group, looks.group)
        before = group
