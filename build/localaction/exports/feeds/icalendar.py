"""Calendars as RFC 5545 writes them: properties, escaped texts, lines of 75 bytes.

The few parts of the format that we use, built of strings; tests read them back with the library
`icalendar`.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from localaction.exports.plain import ILLEGAL

WIDTH = 75
"""Bytes of a line; a longer one goes on in the next, behind a space."""


def text(value: str) -> str:
    """A text as the value of a property."""
    value = ILLEGAL.sub("", value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def spoken(name: str, language: str) -> str:
    """The name of a property whose text is in a language."""
    return f"{name};LANGUAGE={language}"


def when(start: str, end: str) -> list[tuple[str, str]]:
    """From a day to a day, or from a moment to a moment, which is told in UTC."""
    if "T" in start and "T" in end:
        begins, ends = _moment(start), _moment(end)
        # An end is to be later than its start; what has none takes no time, as a deadline.
        return [("DTSTART", begins), *([("DTEND", ends)] if ends > begins else [])]
    # The end of whole days is the day after the last.
    last = date.fromisoformat(end[:10]) + timedelta(days=1)
    return [("DTSTART;VALUE=DATE", start[:10].replace("-", "")), ("DTEND;VALUE=DATE", _day(last))]


def stamp(day: str) -> str:
    """The moment at which a day began."""
    return f"{day.replace('-', '')}T000000Z"


def lines(properties: Iterable[tuple[str, str]]) -> str:
    """Properties as lines."""
    return "".join(_folded(f"{name}:{value}") for name, value in properties)


def _moment(value: str) -> str:
    return datetime.fromisoformat(value).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _day(value: date) -> str:
    return value.isoformat().replace("-", "")


def _folded(line: str) -> str:
    """A line of any length; no character is torn apart."""
    # Most are short, and of letters of one byte: a large calendar has half a million.
    if len(line) <= WIDTH and line.isascii():
        return f"{line}\r\n"
    raw, start, width = line.encode(), 0, WIDTH
    parts = []
    while len(raw) - start > width:
        end = start + width
        while raw[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(raw[start:end])
        # The space at its beginning is one byte of the next.
        start, width = end, WIDTH - 1
    return b"\r\n ".join((*parts, raw[start:])).decode() + "\r\n"
