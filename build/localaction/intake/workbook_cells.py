"""A cell of a spreadsheet → the text that was typed, as far as the file still tells it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl.utils.escape import unescape

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
"""In the format of a number: words, colours and conditions."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of a sheet."""

    title: str
    rows: Mapping[int, Mapping[int, str]]
    """By row and column, both from 1; only what is filled."""


def typed(cell: Any) -> str:
    """The text of a cell; a program may have made a number or a date of it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return _day(value, cell.number_format)
    if isinstance(value, int | float):
        is_share = "%" in _QUOTED.sub("", cell.number_format)
        return f"{value * 100:.12g}%" if is_share else f"{value:.15g}"
    return unescape(str(value)).replace("\r\n", "\n").replace("\r", "\n").strip()


def _day(value: datetime | date, format: str) -> str:
    """A date as ISO 8601, as precise as it is shown: May 2026 is stored as its first day."""
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) != (0, 0, 0):
        return value.isoformat(" ")
    shown = _QUOTED.sub("", format).casefold()
    length = 10 if "d" in shown else 7 if "m" in shown else 4 if "y" in shown else 10
    return value.isoformat()[:length]
