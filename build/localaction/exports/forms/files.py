"""Every file that an officer takes along for one system, one at a time."""

from collections.abc import Iterator

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import RECORDS
from localaction.exports.api.copy import Copy
from localaction.exports.api.form_shapes import FormChange, FormChanges
from localaction.exports.api.shape import written
from localaction.exports.forms.document import document
from localaction.exports.forms.feed import feed, since
from localaction.exports.forms.fill import Filled, fill
from localaction.exports.forms.missing import LeftOut, missing
from localaction.exports.forms.rules import is_asked, left_out
from localaction.exports.forms.sheet import sheet
from localaction.exports.forms.teller import Teller
from localaction.exports.tables.csv_file import csv_file
from localaction.exports.tables.table import Column, Table
from schemas.system import Form, System
from schemas.tags import Action

CHANGES, MISSING = "changes", "what-is-missing.txt"


def form_files(
    copy: Copy, system: System, teller: Teller, day: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """Name and content: the filled forms, a table each, what is missing, what is new.

    With `day`, only records that are new or changed on it or after it.
    """
    changes = feed(copy, system, teller)
    if day is not None:
        changes = since(changes, day)
    wanted = {each.id for each in changes.records}
    done: list[Filled] = []
    without: list[LeftOut] = []
    for form in system.forms:
        filled: list[Filled] = []
        for entry in _asked(copy, form):
            rule = left_out(teller, form, entry)
            if rule is not None:
                without.append((entry, form, rule))
            elif entry.id in wanted:
                filled.append(fill(teller, system, form, entry))
                name = f"{form.id}/{RECORDS[entry.kind]}/{entry.id}.docx"
                yield name, document(teller, filled[-1])
        yield f"{form.id}.csv", sheet(teller, form, filled)
        done += filled
    has_changes = day is None or changes.unavailable is None
    yield MISSING, missing(teller, system, done, without, has_changes=has_changes)
    yield f"{CHANGES}.json", written(changes)
    yield f"{CHANGES}.csv", _table(changes)


def _asked(copy: Copy, form: Form) -> list[Entry[Action]]:
    return [entry for entry in copy.world.actions if is_asked(form, entry)]


def _table(changes: FormChanges) -> bytes:
    names = tuple(FormChange.model_fields)
    columns = tuple(Column(name, "text", "", str) for name in names)
    rows = tuple(tuple(getattr(each, name) for name in names) for each in changes.records)
    return csv_file(Table(CHANGES, "", ("id",), columns, rows))
