"""The officers' own list of who was asked to review what: a CSV that never lies in the repository.

Columns: expert (id of the roster), practice, date.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path

from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.review.assign import Asked

COLUMNS = ("expert", "practice", "date")


def judge_place(file: Path, *published: Path) -> None:
    """Refuse a list that would be published: one that lies in the content or the repository."""
    if any(file.resolve().is_relative_to(folder.resolve()) for folder in published):
        raise RefusedError(
            N_(
                "“{path}” lies in the repository, where everybody would read who reviewed what; "
                "keep this list elsewhere."
            ),
            path=str(file),
        )


def read(text: str, path: str) -> tuple[Asked, ...]:
    """Who was asked when; refuses a list that is not understood."""
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff")))
    if text.strip() and not set(COLUMNS) <= set(rows.fieldnames or ()):
        sentence = N_("“{path}” has other columns; its first line is: expert,practice,date")
        raise RefusedError(sentence, path=path)
    return tuple(_asked(row, path) for row in rows)


def with_asked(text: str, experts: Iterable[str], practice: str, today: date) -> str:
    """The list with experts more."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    if not text.strip():
        writer.writerow(COLUMNS)
    for expert in experts:
        writer.writerow((expert, practice, today.isoformat()))
    ending = "" if not text or text.endswith("\n") else "\n"
    return text + ending + written.getvalue()


def _asked(row: dict[str, str], path: str) -> Asked:
    day = row["date"] or ""
    try:
        return row["expert"], date.fromisoformat(day)
    except ValueError:
        sentence = N_("“{path}” holds the date “{found}”; write it as 2026-11-30.")
        raise RefusedError(sentence, path=path, found=day) from None
