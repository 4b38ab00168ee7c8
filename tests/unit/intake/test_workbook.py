import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from html import escape
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.editing.asking import Asking
from localaction.editing.refused import RefusedError
from localaction.intake.form import KINDS, Field, Form, form
from localaction.intake.submission import Answer, Submission
from localaction.intake.workbook import read_workbook
from localaction.intake.workbook_plan import Column, columns
from localaction.intake.workbook_write import write_workbook
from localaction.language.gettext import translations
from localaction.paths import repository
from tests.unit.intake.packages import changed, part, with_parts

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
DAY = date(2026, 1, 1)
SAY: Mapping[str, Callable[[str], str]] = {
    "en": str,
    "fr": lambda text: text.replace(", row", ", ligne"),
}
SHEET = "xl/worksheets/sheet2.xml"
FIRST = 7
"""The row of the first record."""

Change = Callable[[Worksheet], None]


@cache
def catalogue() -> Catalogue:
    """No records: a form holds closed lists, and these are the site's own."""
    site, vocabularies, _ = settings(repository(), repository())
    assert site is not None
    assert vocabularies is not None
    return assemble((), (), site, vocabularies, DAY)[0]


@cache
def made(kind: str, language: str) -> tuple[Form, bytes]:
    """A form and its spreadsheet."""
    say = translations(repository() / "content" / "locales", language).gettext
    asked = form(kind, Asking(catalogue(), language, DAY, say))
    return asked, write_workbook(asked, "https://example.org/new", "The Site", say)


def filled(data: bytes, *changes: Change) -> bytes:
    """The spreadsheet as openpyxl writes it after somebody worked in it."""
    book = load_workbook(BytesIO(data))
    for change in changes:
        change(book.worksheets[1])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def column_of(sheet: Worksheet, field: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == field)


def write(row: int, answers: Mapping[str, Any], format: str = "@") -> Change:
    def change(sheet: Worksheet) -> None:
        for field, value in answers.items():
            cell = sheet.cell(row, column_of(sheet, field), value)
            cell.number_format = format

    return change


def read(*changes: Change) -> tuple[Submission, ...]:
    # The smallest of the forms: openpyxl is slow to write.
    return read_workbook(filled(made("correction", "en")[1], *changes), "a.xlsx", SAY)


def texts(submission: Submission) -> list[tuple[str, str]]:
    return [(answer.field, answer.text) for answer in submission.answers]


def _typed(column: Column) -> str:
    """Something to type into any column, in several scripts and with signs that files escape."""
    if column.field.choices:
        return column.field.choices[column.number - 1].label
    return f"{column.field.name} = <é> & مدينة “城市” {column.number}"


def _cell(at: int, text: str) -> str:
    place = f"{get_column_letter(at)}{FIRST}"
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_typed_into_every_column_is_read_back(kind: str, language: str) -> None:
    asked, data = made(kind, language)
    every = tuple(columns(asked))

    row = [_cell(at, _typed(column)) for at, column in enumerate(every, 3)]
    sheet = part(data, SHEET).decode()
    sheet = re.sub(r'<row r="7".*?</row>', f'<row r="7">{"".join(row)}</row>', sheet)
    expected: dict[str, list[str]] = {}
    for column in every:
        expected.setdefault(column.field.name, []).append(_typed(column))
    (submission,) = read_workbook(with_parts(data, {SHEET: sheet.encode()}), "a.xlsx", SAY)
    actual = {answer.field: answer.text.split("; ") for answer in submission.answers}
    assert (kind, language, expected) == (submission.kind, submission.language, actual)


def test_two_spreadsheets_of_one_form_are_the_same_bytes() -> None:
    _, expected = made("pledge", "ar")
    made.cache_clear()
    assert expected == made("pledge", "ar")[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_language_from_the_right_gives_sheets_from_the_right(language: str) -> None:
    book = load_workbook(BytesIO(made("city", language)[1]))
    actual = [sheet.sheet_view.rightToLeft for sheet in book.worksheets[:2]]
    assert [language == "ar"] * 2 == [bool(value) for value in actual]


def test_lists_offer_the_labels_of_the_language() -> None:
    asked, data = made("pledge", "fr")
    book = load_workbook(BytesIO(data))
    at = column_of(book.worksheets[1], "type")
    rules = book.worksheets[1].data_validations.dataValidation
    letter = get_column_letter(at)
    source = next(rule.formula1 for rule in rules if f"{letter}7:{letter}206" == str(rule.sqref))
    cells = book["lists"][source.removeprefix("lists!").replace("$", "")]
    field = next(field for field in asked.fields if field.name == "type")
    assert [choice.label for choice in field.choices] == [cell.value for (cell,) in cells]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (Field("a", "A", "", "several", False, "g", most=3), 3),
        (Field("a", "A", "", "several", False, "g", most=9), 5),
        (Field("a", "A", "", "several", False, "g"), 5),
        (Field("a", "A", "", "choice", False, "g"), 1),
        (Field("a", "A", "", "records", False, "g"), 1),
    ],
)
def test_several_answers_have_as_many_columns_as_may_be_given_five_at_most(
    field: Field, expected: int
) -> None:
    assert expected == len(tuple(columns(Form("pledge", "en", "", "", (field,)))))


def test_the_example_is_shown_and_not_read() -> None:
    with pytest.raises(RefusedError) as refused:
        read_workbook(made("correction", "en")[1], "a.xlsx", SAY)
    assert "No row below the example is filled in" in str(refused.value)


def test_an_example_that_was_written_over_is_neither_read_nor_dropped() -> None:
    with pytest.raises(RefusedError) as refused:
        read(write(6, {"record": "Our own pledge"}))
    assert "Row 6 is the example" in str(refused.value)


def test_an_example_that_was_cleared_stands_in_nobodys_way() -> None:
    read_back = read(write(6, {"record": None}), write(9, {"record": "A night school"}))
    assert [[("record", "A night school")]] == [texts(submission) for submission in read_back]


def test_each_row_is_a_record_and_empty_rows_are_none() -> None:
    read_back = read(
        write(FIRST, {"record": "A night school"}),
        write(FIRST + 1, {"record": "  "}),
        write(FIRST + 4, {"record": "A welcome desk"}),
    )
    expected = ["a.xlsx, Form, row 7", "a.xlsx, Form, row 11"]
    assert expected == [submission.origin for submission in read_back]


def test_a_row_is_told_in_the_language_of_the_form() -> None:
    data = filled(made("correction", "fr")[1], write(FIRST, {"record": "Une école du soir"}))
    (submission,) = read_workbook(data, "a.xlsx", SAY)
    assert submission.origin.endswith("ligne 7")


def test_an_answer_names_its_column_and_its_place() -> None:
    (submission,) = read(write(FIRST, {"record": "A night school"}))
    expected = Answer("record", "Which record is it about?", "A night school", "C7")
    assert (expected,) == submission.answers


def test_columns_are_found_where_they_were_moved_to() -> None:
    def move(sheet: Worksheet) -> None:
        sheet.insert_rows(3)
        sheet.insert_cols(3, 2)
        sheet.cell(4, 3, "Our own number")
        sheet.cell(FIRST + 1, 3, "17")

    (submission,) = read(write(FIRST, {"record": "A night school"}), move)
    assert [("", "17"), ("record", "A night school")] == sorted(texts(submission))


def test_a_column_that_somebody_added_is_kept_by_what_stands_above_it() -> None:
    def add(sheet: Worksheet) -> None:
        at = sheet.max_column + 1
        sheet.cell(4, at, "Budget line")
        sheet.cell(FIRST, at, "4.2.1")

    (submission,) = read(write(FIRST, {"record": "A night school"}), add)
    kept = next(answer for answer in submission.answers if not answer.field)
    assert ("Budget line", "4.2.1") == (kept.label, kept.text)


def test_other_sheets_and_comments_go_to_the_editors() -> None:
    def add(sheet: Worksheet) -> None:
        cell = sheet.cell(FIRST, column_of(sheet, "record"), "A night school")
        cell.comment = Comment("Jo Doe:\nAsk the school board", "Jo Doe")
        assert sheet.parent is not None
        own = sheet.parent.create_sheet("Our list")
        own.append(["Desk", 3])

    (submission,) = read(add)
    expected = [("", "Ask the school board"), ("", "Desk | 3"), ("record", "A night school")]
    assert expected == sorted(texts(submission))


def test_words_in_a_drawing_go_to_the_editors() -> None:
    drawing = (
        b'<x:wsDr xmlns:x="urn:x" xmlns:a="urn:a"><a:p><a:r><a:t>Please call </a:t></a:r>'
        b"<a:r><a:t>the office</a:t></a:r></a:p></x:wsDr>"
    )
    data = filled(made("correction", "en")[1], write(FIRST, {"record": "A night school"}))
    (submission,) = read_workbook(
        with_parts(data, {"xl/drawings/drawing9.xml": drawing}), "a.xlsx", SAY
    )
    assert [("record", "A night school"), ("", "Please call the office")] == texts(submission)


@pytest.mark.parametrize(
    ("value", "format", "expected"),
    [
        (datetime(2026, 5, 31), "yyyy-mm-dd", "2026-05-31"),
        (datetime(2026, 5, 31), '[$-40C]d" de "mmmm yyyy', "2026-05-31"),
        (datetime(2026, 5, 1), "mmm-yy", "2026-05"),
        (datetime(2026, 1, 1), "yyyy", "2026"),
        (datetime(2026, 5, 31, 14, 30), "yyyy-mm-dd hh:mm", "2026-05-31 14:30:00"),
        (1200, "General", "1200"),
        (1200.0, '#,##0.00 "% of"', "1200"),
        (12.5, "General", "12.5"),
        (0.1 + 0.2, "General", "0.3"),
        (0.35, "0%", "35%"),
        (True, "General", "yes"),
        ("2026-05-31", "@", "2026-05-31"),
        (" one\r\ntwo_x000D_\n", "@", "one\ntwo"),
        ("#N/A", "@", "#N/A"),
    ],
)
def test_what_the_program_made_of_an_answer_is_text_again(
    value: object, format: str, expected: str
) -> None:
    (submission,) = read(write(FIRST, {"right": value}, format))
    assert [("right", expected)] == texts(submission)


def test_a_text_that_begins_like_a_formula_is_a_text() -> None:
    def add(sheet: Worksheet) -> None:
        cell = sheet.cell(FIRST, column_of(sheet, "record"))
        cell.value, cell.data_type = "=1+1 is our motto", "s"

    (submission,) = read(add)
    assert [("record", "=1+1 is our motto")] == texts(submission)


def test_a_formula_is_refused_with_its_place() -> None:
    with pytest.raises(RefusedError) as refused:
        read(write(FIRST, {"record": '=HYPERLINK("https://example.org")'}))
    assert "Cell Form!C7 holds a formula" in str(refused.value)


def test_a_workbook_that_is_not_the_form_is_refused() -> None:
    stream = BytesIO()
    book = load_workbook(BytesIO(made("correction", "en")[1]))
    del book["Form"]
    book.save(stream)
    with pytest.raises(RefusedError) as refused:
        read_workbook(stream.getvalue(), "a.xlsx", SAY)
    assert "No sheet of the workbook is the form" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/workbook.xml", 'r:id="rId2"', 'r:id="rId99"'),
        ("xl/styles.xml", "<cellXfs", "<cellXf"),
        ("xl/worksheets/sheet2.xml", 't="s"', 't="s" s="x"'),
    ],
)
def test_a_workbook_whose_parts_do_not_fit_is_damaged(name: str, old: str, new: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_workbook(changed(made("correction", "en")[1], name, old, new), "a.xlsx", SAY)
    assert "damaged" in str(refused.value)


def test_more_rows_than_anybody_reviews_are_refused() -> None:
    rows = [write(FIRST + at, {"record": f"Pledge {at}"}) for at in range(201)]
    with pytest.raises(RefusedError) as refused:
        read(*rows)
    assert "201 rows are filled in" in str(refused.value)
