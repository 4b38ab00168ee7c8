"""Breaks a text into lines that fit: the largest size at which it does, never a line too wide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from localaction.render.lettering import Direction, Lettering, Line

LEADING = 1.28
"""From baseline to baseline, in sizes of the type."""

PIECES = re.compile(
    r"[（《「]*[\u2e80-\u2fff\u3040-\u9fff][、。，；：！？）》」]*"
    r"|[^\s\u2e80-\u2fff\u3040-\u9fff（《「]+"
    r"|\s+|."
)
"""What stays together: a Chinese character with its signs, a word, a space."""

ELLIPSIS = "…"

BALANCE = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Shares of the room that are tried for lines of even length."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines."""

    lines: tuple[Line, ...]
    size: float
    step: float
    """From baseline to baseline."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.step


@dataclass(frozen=True, slots=True)
class Space:
    """What a text may take up, and the sizes it may take, the largest first."""

    width: float
    height: float
    sizes: Sequence[float]
    lines: int
    leading: float = LEADING


def fitted(text: str, direction: Direction, letters: Lettering, space: Space) -> Fitted:
    """Set a text as large as it fits; one that is too long even in the smallest size is cut."""
    # Words do not change their shape beside a space, so that the sum of their widths will do.
    pieces = [(piece, letters.line(piece, direction).width) for piece in PIECES.findall(text)]
    widest = max((width for _, width in pieces), default=0)
    for size in space.sizes:
        room, most = space.width / size, max(1, min(space.lines, _most(space, size)))
        broken = _broken(pieces, room)
        if widest <= room and len(broken) <= most:
            broken = _balanced(pieces, broken, room)
            break
    else:
        broken = _cut(pieces, room, most, direction, letters)
    lines = tuple(letters.line(line, direction) for line in broken)
    return Fitted(lines, size, size * space.leading)


def _cut(
    pieces: Sequence[tuple[str, float]],
    room: float,
    most: int,
    direction: Direction,
    letters: Lettering,
) -> list[str]:
    """So many lines and no more, words cut where they are too wide."""
    narrow = [part for piece in pieces for part in _narrow(piece, room, direction, letters)]
    broken = _broken(narrow, room)
    if len(broken) > most:
        last = broken[most - 1]
        while last and letters.line(last + ELLIPSIS, direction).width > room:
            last = last[:-1]
        broken = [*broken[: most - 1], last.rstrip() + ELLIPSIS]
    return broken


def _most(space: Space, size: float) -> int:
    return int(space.height / (size * space.leading))


def _broken(pieces: Sequence[tuple[str, float]], room: float) -> list[str]:
    """The lines of a text, as few as there can be."""
    lines, line, taken = [], "", 0.0
    for piece, width in pieces:
        if taken + width > room and line.strip() and not piece.isspace():
            lines.append(line.strip())
            line, taken = "", 0.0
        line, taken = line + piece, taken + width
    return [*lines, line.strip()] if line.strip() else lines


def _balanced(pieces: Sequence[tuple[str, float]], broken: list[str], room: float) -> list[str]:
    """The same number of lines, none much shorter than the others."""
    widest = max((width for _, width in pieces), default=0)
    for share in BALANCE:
        narrow = _broken(pieces, room * share)
        if len(narrow) == len(broken) and widest <= room * share:
            return narrow
    return broken


def _narrow(
    piece: tuple[str, float], room: float, direction: Direction, letters: Lettering
) -> list[tuple[str, float]]:
    """A word that is wider than a line, in parts that are not."""
    text, width = piece
    if width <= room:
        return [piece]
    half = len(text) // 2
    parts = [(part, letters.line(part, direction).width) for part in (text[:half], text[half:])]
    return [each for part in parts for each in _narrow(part, room, direction, letters)]
