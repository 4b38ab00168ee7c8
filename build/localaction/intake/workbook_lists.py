"""The hidden sheet of a spreadsheet form: the closed lists from which its cells are chosen."""

from collections import Counter
from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from localaction.intake.form import Field, Form
from localaction.intake.workbook_plan import LISTS

SHEET = "lists"
_LABELS, _FIRST = 1, 2


def add_lists(book: Workbook, form: Form) -> Mapping[str, str]:
    """Write the lists; give, by field, the range of its list."""
    sheet = book.add_worksheet(SHEET)
    sheet.write_string(0, 0, LISTS)
    ranges: dict[tuple[str, ...], str] = {}
    of_field = {}
    for field in form.fields:
        if field.choices:
            shown = _shown(field)
            if shown not in ranges:
                at = len(ranges) + 1
                sheet.write_string(_LABELS, at, field.label)
                sheet.write_column(_FIRST, at, shown)
                name = xl_col_to_name(at, True)
                ranges[shown] = f"={SHEET}!{name}${_FIRST + 1}:{name}${_FIRST + len(shown)}"
            of_field[field.name] = ranges[shown]
    sheet.protect()
    sheet.very_hidden()
    return of_field


def _shown(field: Field) -> tuple[str, ...]:
    """What can be chosen: labels, or the id where two have one label."""
    count = Counter(choice.label for choice in field.choices)
    return tuple(
        choice.label if count[choice.label] == 1 else choice.id for choice in field.choices
    )
