"""How a spreadsheet form is laid out: what its writer and its reader agree on.

The first row and the first column are hidden. The row names the fields; the column says what each
row is, so that both may be moved: a row without a mark is a record.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from localaction.intake.form import Field, Form

MARK = "localaction"
"""How the first cell of each sheet of ours begins."""
READ_ME, LISTS = f"{MARK} read-me", f"{MARK} lists"

# Marks of rows, in the hidden column.
COPY, GROUP, LABEL, HELP, EXAMPLE = "copy", "group", "label", "help", "example"
MARKS = (COPY, GROUP, LABEL, HELP, EXAMPLE)

# Rows of the form, from 0.
NAMES, COPIES, GROUPS, LABELS, HELPS, EXAMPLES, FIRST = range(7)
MOST_RECORDS = 200
HEADING = 1
"""The visible column that says which row is the example; a note may be typed there."""
FIRST_FIELD = 2

NEEDED = " *"
"""Behind the label of what is always needed."""
SEVERAL = 5
"""So many columns at most for a field of several answers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the form; a field of several answers has several."""

    field: Field
    number: int
    """Of the columns of its field, from 1."""
    of: int
    example: str

    @property
    def label(self) -> str:
        """The label of the field, with the column's number where it has several."""
        return f"{self.field.label} {self.number}/{self.of}" if self.of > 1 else self.field.label

    @property
    def is_required(self) -> bool:
        """Of several columns only the first is needed."""
        return self.field.required and self.number == 1


def columns(form: Form) -> Iterator[Column]:
    """All columns in their order."""
    for field in form.fields:
        count = _count(field)
        examples = _examples(field) if count > 1 else [field.example]
        for number in range(1, count + 1):
            example = examples[number - 1] if number <= len(examples) else ""
            yield Column(field, number, count, example)


def _count(field: Field) -> int:
    """Records are typed, with commas between them: there is no list to choose from."""
    if field.answer != "several":
        return 1
    return min(field.most or SEVERAL, len(field.choices) or SEVERAL, SEVERAL)


def _examples(field: Field) -> list[str]:
    """The choices that the example names one after the other; a label may hold commas itself."""
    labels = sorted((choice.label for choice in field.choices), key=len, reverse=True)
    rest, found = field.example, []
    while rest:
        label = next((label for label in labels if rest.startswith(label)), rest)
        found.append(label)
        rest = rest.removeprefix(label).lstrip(",;，、، ")
    return found


def mark(form: Form) -> str:
    """The first cell of the sheet of a form: its kind and its language."""
    return f"{MARK} form {form.kind} {form.language}"
