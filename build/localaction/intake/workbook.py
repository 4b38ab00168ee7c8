"""A spreadsheet form that somebody filled in → what was typed, one submission a row."""

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from localaction.editing.refused import RefusedError
from localaction.intake.form import KINDS
from localaction.intake.guard import BROKEN, checked_package
from localaction.intake.guard_part import MOST_COLUMNS, MOST_ROWS
from localaction.intake.submission import Answer, Submission
from localaction.intake.workbook_aside import aside
from localaction.intake.workbook_cells import Sheet, typed
from localaction.intake.workbook_plan import (
    COPY,
    EXAMPLE,
    GROUP,
    HELP,
    LABEL,
    LISTS,
    MARK,
    MARKS,
    MOST_RECORDS,
    NEEDED,
    READ_ME,
)
from localaction.language.mark import N_
from localaction.source.words import is_language

Say = Callable[[str], str]
ROW = N_("{file}, {sheet}, row {row}")
"""Where a record stands, as people are told."""
STUMBLED = (
    *BROKEN, InvalidFileException, ArithmeticError, AttributeError, LookupError, SyntaxError,
    TypeError,
)  # fmt: skip
"""What openpyxl raises on a damaged file: it takes on trust that every part is as it should be."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand in the sheet of a form; columns and rows may have been moved."""

    kind: str
    language: str
    marks: int
    """The column with the marks of rows."""
    names: Mapping[int, str]
    """The field of each column; columns that somebody added have none."""
    labels: Mapping[int, str]
    examples: Mapping[int, str]


def read_workbook(data: bytes, name: str, say: Mapping[str, Say]) -> tuple[Submission, ...]:
    """Give what was typed into each row; `name` is the file's, for people.

    `say` gives a msgid's words by language.

    Raises RefusedError where the file is unsafe, not a form of ours, or holds no record.
    """
    sheets = _sheets(data)
    forms = [(sheet, layout) for sheet in sheets if (layout := _layout(sheet))]
    if not forms:
        sentence = N_(
            "No sheet of the workbook is the form; copy the answers into a new form, without "
            "taking its hidden row and column out."
        )
        raise RefusedError(sentence)
    found = [
        submission
        for sheet, layout in forms
        for submission in _submissions(sheet, layout, name, say.get(layout.language, str))
    ]
    if not found:
        sentence = N_("No row below the example is filled in; write one record in each row there.")
        raise RefusedError(sentence)
    if len(found) > MOST_RECORDS:
        sentence = N_("{count} rows are filled in; send them in files of at most {limit} rows.")
        raise RefusedError(sentence, count=str(len(found)), limit=str(MOST_RECORDS))
    besides = (*_other_sheets(sheets), *aside(data))
    return (replace(found[0], answers=(*found[0].answers, *besides)), *found[1:])


def _sheets(data: bytes) -> list[Sheet]:
    """All cells of all sheets, as texts."""
    stream = checked_package(data, "xlsx")
    try:
        with warnings.catch_warnings():
            # It warns of what it does not keep; nothing is written back here.
            warnings.simplefilter("ignore")
            book = load_workbook(stream, read_only=True, data_only=False, keep_links=False)
            return [_cells(sheet) for sheet in book.worksheets]
    except STUMBLED as error:
        sentence = N_("The workbook is damaged; open it, save it as .xlsx and send that file.")
        raise RefusedError(sentence) from error


def _cells(sheet: Any) -> Sheet:
    # What a file states about its size is not believed: rows would be filled up to it.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    lines = {
        row: {column: text for column, cell in enumerate(line, 1) if (text := typed(cell))}
        for row, line in enumerate(rows, 1)
    }
    return Sheet(str(sheet.title), {row: line for row, line in lines.items() if line})


def _layout(sheet: Sheet) -> _Layout | None:
    """How the sheet is laid out; None where it is not a form."""
    for line in sheet.rows.values():
        for column, text in line.items():
            words = text.split()
            if words[:2] == [MARK, "form"] and len(words) == 4:
                kind, language = words[2:]
                if kind in KINDS and is_language(language):
                    names = {at: name for at, name in line.items() if at != column}
                    return _Layout(kind, language, column, names, *_heads(sheet, column))
    return None


def _heads(sheet: Sheet, marks: int) -> tuple[Mapping[int, str], Mapping[int, str]]:
    """What the columns are called, and their examples."""
    marked = {line.get(marks, ""): line for line in sheet.rows.values()}
    labels: dict[int, str] = {}
    # Somebody may have put a word above a column of their own in any of these rows.
    for mark in (HELP, GROUP, LABEL):
        labels |= marked.get(mark, {})
    return labels, marked.get(COPY, {})


def _submissions(sheet: Sheet, layout: _Layout, name: str, say: Say) -> Iterator[Submission]:
    for row, cells in sheet.rows.items():
        line = {column: text for column, text in cells.items() if column != layout.marks}
        mark = cells.get(layout.marks, "")
        if mark == EXAMPLE:
            _judge_example(row, line, layout)
        elif line and mark not in MARKS and not _is_ours(mark):
            origin = say(ROW).format(file=name, sheet=sheet.title, row=row)
            answers = tuple(_answers(row, line, layout))
            yield Submission(layout.kind, layout.language, answers, origin)


def _judge_example(row: int, line: Mapping[int, str], layout: _Layout) -> None:
    """An example that was written over is neither read nor dropped."""
    for column, text in line.items():
        if column in layout.names and text != layout.examples.get(column):
            sentence = N_(
                "Row {row} is the example, but something was written into it ({place}); write it "
                "into an empty row below, and leave the example as it was."
            )
            raise RefusedError(sentence, row=str(row), place=_place(row, column))


def _answers(row: int, line: Mapping[int, str], layout: _Layout) -> Iterator[Answer]:
    """The columns of one field together: several are separated as `editing.pick` does."""
    of_field: dict[str, list[int]] = {}
    for column in sorted(line):
        field = layout.names.get(column, "")
        of_field.setdefault(field or f" {column}", []).append(column)
    for field, columns in of_field.items():
        text = "; ".join(line[column] for column in columns)
        label = layout.labels.get(columns[0], "").removesuffix(NEEDED)
        place = ", ".join(_place(row, column) for column in columns)
        yield Answer("" if field.startswith(" ") else field, label, text, place)


def _other_sheets(sheets: Sequence[Sheet]) -> Iterator[Answer]:
    """What somebody wrote on a sheet of their own: a row each, for the editors."""
    for sheet in sheets:
        if not any(_is_ours(text) for line in sheet.rows.values() for text in line.values()):
            for row, line in sheet.rows.items():
                place = f"{sheet.title}!{_place(row, min(line))}"
                yield Answer("", sheet.title, " | ".join(line.values()), place)


def _is_ours(text: str) -> bool:
    return text in (READ_ME, LISTS) or text.startswith(f"{MARK} form ")


def _place(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"
