"""The first sheet of a spreadsheet form: what it is for, how to fill it in, where it goes."""

from collections.abc import Callable

from xlsxwriter import Workbook

from localaction.intake.form import Form
from localaction.intake.workbook_plan import MOST_RECORDS, READ_ME
from localaction.intake.workbook_styles import Styles, height
from localaction.language.mark import N_
from localaction.pages.address import in_language
from localaction.render.format import direction
from schemas.site import Site

NAME = N_("Read me")
WIDTH = 100

_PARTS = (
    (
        N_("How to fill it in"),
        (
            N_(
                "Write in the sheet “{sheet}”, below the example: one row for each, at most "
                "{limit} rows."
            ),
            N_("Columns with * are always needed. In the others, leave empty what is not known."),
            N_("Where a cell has a list, choose from it. It opens with Alt and the down arrow."),
            N_(
                "You can move columns and add some of your own. What you write in those is not "
                "published; the editors read it."
            ),
            N_(
                "Write values, no formulas. A file with formulas, macros or links to other files "
                "cannot be read."
            ),
        ),
    ),
    (
        N_("People and consent"),
        (
            N_(
                "Name offices and roles, never persons, and no e-mail addresses or telephone "
                "numbers of persons."
            ),
            N_(
                "The city agrees that what is published is under the licence {licence}; the form "
                "asks which office agreed, and when."
            ),
        ),
    ),
    (
        N_("Where to send it"),
        (N_("Save the file as .xlsx. How to send it is told here: {address}"),),
    ),
)


def add_read_me(
    book: Workbook,
    form: Form,
    site: Site,
    sheet_name: str,
    styles: Styles,
    say: Callable[[str], str],
) -> None:
    """Add the sheet; its first column is hidden, as in the form."""
    sheet = book.add_worksheet(say(NAME))
    sheet.write_string(0, 0, READ_ME)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_column(1, 1, WIDTH, styles.words)
    path = in_language("take-part/", form.language, site.languages[0])
    values = {
        "sheet": sheet_name,
        "limit": str(MOST_RECORDS),
        "licence": site.licence.name,
        "address": f"{site.url}/{path}",
    }
    lines = [(form.title, styles.title), (name_of(site, form.language), styles.words)]
    lines.append((form.intro, styles.words))
    for title, sentences in _PARTS:
        lines.append((say(title), styles.heading))
        lines += [(say(sentence).format(**values), styles.words) for sentence in sentences]
    for row, (text, style) in enumerate(lines):
        room = {styles.title: 30.0, styles.heading: 34.0}.get(style)
        sheet.set_row(row, room or height([(text, WIDTH - 10)]) + 6)
        sheet.write_string(row, 1, text, style)
    sheet.hide_gridlines(2)
    sheet.protect()
    if direction(form.language) == "rtl":
        sheet.right_to_left()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def name_of(site: Site, language: str) -> str:
    """What the site is called in a language."""
    return site.name.get(language) or next(iter(site.name.values()))
