"""Dates: nothing ends before it starts, and nothing published lies in the future.

Dates are as precise as they are known, so only what is certain is called a contradiction: `2023`
may be any day of that year.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

from localaction.catalogue.dates import first_day, known, last_day
from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_facts
from localaction.checks.subjects import records
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.base import Model
from schemas.values import DATE_PATTERN

SPANS = (("start", "end"), ("since", "until"), ("opens", "closes"), ("date", "until"))
"""Fields of one model of which the second may not lie before the first."""

PAST = frozenset({"added", "as_of", "read_on", "checked_on", "date", "on", "restored"})
"""Fields that tell of something that has happened."""

_DATE = re.compile(DATE_PATTERN)


def check_dates(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every date of every record, update and rubric."""
    for entry in records(catalogue):
        yield from _dates(entry.facts, entry.document, (), catalogue.today)
        for part in entry.parts:
            yield from _dates(part.facts, part.document, (), catalogue.today)


def _dates(model: Model, document: Document, at: FieldPath, today: date) -> Iterator[Problem]:
    values = model.__dict__
    for first, second in SPANS:
        if first in values and second in values and not _in_order(values[first], values[second]):
            found = {"start": values[first], "end": values[second], "start_field": first}
            yield in_facts(document, (*at, second), "date-order", **found)
    for name, value in values.items():
        if isinstance(value, Model):
            yield from _dates(value, document, (*at, name), today)
        elif isinstance(value, tuple):
            for position, inner in enumerate(value):
                if isinstance(inner, Model):
                    yield from _dates(inner, document, (*at, name, position), today)
        elif name in PAST and isinstance(value, str) and _is_after(value, today):
            values_shown = {"found": value, "today": today.isoformat()}
            yield in_facts(document, (*at, name), "date-future", **values_shown)


def _in_order(start: object, end: object) -> bool:
    if not (isinstance(start, str) and isinstance(end, str)):
        return True
    if "T" in start and "T" in end:
        return datetime.fromisoformat(end) >= datetime.fromisoformat(start)
    return not is_certainly_before(end.partition("T")[0], start.partition("T")[0])


def _is_after(value: str, today: date) -> bool:
    return bool(_DATE.match(value)) and first_day(value) > today


def is_certainly_before(one: str | None, other: str | None) -> bool:
    """Both dates are known, and the first cannot lie on or after the second."""
    if one is None or other is None or not (known(one) and known(other)):
        return False
    return last_day(one) < first_day(other)
