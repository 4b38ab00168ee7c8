"""The first sheet of a spreadsheet form: what it is for, how to fill it in, where it goes."""

from collections.abc import Callable, Mapping
from typing import Any

from xlsxwriter import Workbook

from localaction.intake.form import Form
from localaction.intake.workbook_plan import READ_ME
from localaction.intake.workbook_styles import Styles, height
from localaction.language.mark import N_
from localaction.render.format import direction

NAME = N_("Read me")
WIDTH = 100

_HOW = (
    N_("How to fill it in"),
    N_("Write in the sheet “{sheet}”, below the example: one row for each, at most {limit} rows."),
    N_("Write in your own language."),
    N_("Columns with * are always needed. In the others, leave empty what is not known."),
    N_("Where a cell has a list, choose from it. It opens with Alt and the down arrow."),
    N_(
        "You can move columns and add some of your own. What stands in those goes to the editors, "
        "where everybody can read it, and not on the site."
    ),
    N_("Write values, no formulas. A file with formulas, macros or links to files is not read."),
)
_PEOPLE = (
    N_("People and consent"),
    N_(
        "Name offices and roles, never persons, and no e-mail addresses or telephone numbers of "
        "persons."
    ),
)
_CONSENT = N_("The form asks whether the city agrees that it is published, which office, and when.")
_WHERE = (
    N_("Where to send it"),
    N_("Save the file as .xlsx and drag it into the last field of the form at {address}."),
)
"""Of each part its title and its sentences."""


def add_read_me(
    book: Workbook,
    form: Form,
    site: str,
    values: Mapping[str, str],
    styles: Styles,
    say: Callable[[str], str],
) -> None:
    """Add the sheet; `values` are for the sentences. Its first column is hidden, as in the form."""
    sheet = book.add_worksheet(say(NAME))
    sheet.write_string(0, 0, READ_ME)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_column(1, 1, WIDTH, styles.words)
    is_agreed = any(field.name == "agreed" for field in form.fields)
    people = (*_PEOPLE, _CONSENT) if is_agreed else _PEOPLE
    lines = [
        (form.title, styles.title, 30.0),
        (site, styles.words, 20.0),
        _line(form.intro, styles),
    ]
    for title, *sentences in (_HOW, people, _WHERE):
        lines.append((say(title), styles.heading, 34.0))
        lines += [_line(say(sentence).format(**values), styles) for sentence in sentences]
    for row, (text, style, room) in enumerate(lines):
        sheet.set_row(row, room)
        sheet.write_string(row, 1, text, style)
    sheet.hide_gridlines(2)
    sheet.protect()
    if direction(form.language) == "rtl":
        sheet.right_to_left()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _line(text: str, styles: Styles) -> tuple[str, Any, float]:
    return text, styles.words, height([(text, WIDTH)]) + 4
