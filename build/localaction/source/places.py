"""Where something stands in a text, and how a value found is quoted in a message."""

import re

from localaction.source.document import FieldPath, Position

EXCERPT_LENGTH = 60

_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
_BREAK = re.compile("\r\n|\r|\n")


def first_unreadable(text: str) -> int | None:
    """Find a control character, a hidden line break, half a character or one of private use.

    Tab, LF and CR are fine. Characters of private use mean what each program likes: this one marks
    places in its own texts with them.

    U+0085, U+2028 and U+2029 break lines for some readers and not for others, so that line numbers
    and values would depend on who reads.
    """
    found = _UNREADABLE.search(text)
    return None if found is None else found.start()


def position_of(text: str, index: int, first_line: int = 1) -> Position:
    """Give the line and column of a character."""
    line, start = first_line, 0
    for found in _BREAK.finditer(text, 0, index):
        line, start = line + 1, found.end()
    return line, index - start + 1


def line_at(text: str, number: int) -> str:
    """Give one line of a text by its number from 0; "" beyond its end."""
    lines = _BREAK.split(text)
    return lines[number] if 0 <= number < len(lines) else ""


def last_line(text: str) -> tuple[int, str]:
    """Give the last line that is not blank, and its number from 0."""
    lines = _BREAK.split(text.rstrip())
    return len(lines) - 1, lines[-1]


def excerpt(text: str) -> str:
    """Shorten a value to one line of a message."""
    start = " ".join(text[: EXCERPT_LENGTH * 2].split())
    if len(start) <= EXCERPT_LENGTH and len(text) <= EXCERPT_LENGTH * 2:
        return start
    return start[: EXCERPT_LENGTH - 1] + "…"


def codepoint(character: str) -> str:
    """Name a character that cannot be shown."""
    return f"U+{ord(character):04X}"


def dotted(at: FieldPath) -> str:
    """Write a field as messages do: `indicators.0.target`."""
    return ".".join(map(str, at))
