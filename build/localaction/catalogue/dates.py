"""Dates of honest precision: a year, a month or a day, and the days they stand for."""

from calendar import monthrange
from datetime import date

from schemas.values import UNKNOWN


def known(value: str | None) -> bool:
    """A date stands there: neither nothing, nor `unknown`, nor `ongoing`."""
    return value is not None and value not in (UNKNOWN, "ongoing")


def first_day(value: str) -> date:
    """The earliest day a date can mean: `2023-07` → 1 July 2023."""
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def last_day(value: str) -> date:
    """The latest day a date can mean: `2023-07` → 31 July 2023."""
    parts = [int(part) for part in value.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1]
    return date(year, month, day)
