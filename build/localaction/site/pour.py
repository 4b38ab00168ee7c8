"""Pours values into frames.

A frame is a page of the theme around holes: `<!-- slot: name -->` takes HTML, the tokens
`slot-title` and `slot-id` take plain text, which is escaped here. A frame is split once and joined
once a page. Nothing is left out in silence: a hole without a value and a value without a hole are
errors.

What was poured is told apart from the frame, which is the same for many pages: it is encoded once,
and `site.verify` looks at it once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.site.errors import PourError

SLOT = re.compile(r"<!-- slot: ([a-z][a-z0-9-]*) -->|(?<![\w-])slot-(title|id)(?![\w-])")

TEXT_SLOTS = frozenset({"title", "id"})
"""The slots that stand as tokens, where a comment cannot: in `<title>`, in an attribute."""


# eq=False: a frame is itself and no other, so that it is a cheap key.
@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A frame, split."""

    name: str
    literals: tuple[bytes, ...]
    """What stands before, between and after the holes: one more than there are holes."""
    holes: tuple[str, ...]
    """The slot of each hole, in the order of the page; a slot may stand in several places."""
    slots: frozenset[str]
    html: bytes
    """The frame as it was made, holes and all."""


@dataclass(frozen=True, slots=True)
class Poured:
    """A page."""

    frame: Frame
    values: tuple[bytes, ...]
    """What was poured into each hole."""
    content: bytes
    """All of it."""


def split(name: str, html: str) -> Frame:
    """Split a frame into what stays and what is poured in."""
    literals: list[str] = []
    holes: list[str] = []
    end = 0
    for match in SLOT.finditer(html):
        literals.append(html[end : match.start()])
        holes.append(match[1] or match[2])
        end = match.end()
        if match[1] in TEXT_SLOTS:
            raise PourError(
                f"Frame {name}: {match[0]} would take plain text for HTML; write slot-{match[1]}."
            )
    literals.append(html[end:])
    encoded = tuple(literal.encode() for literal in literals)
    return Frame(name, encoded, tuple(holes), frozenset(holes), html.encode())


def pour(frame: Frame, values: Mapping[str, str]) -> Poured:
    """Join a frame and the values of one page."""
    if values.keys() != frame.slots:
        raise PourError(_misfit(frame, values))
    html = {name: _html(frame, name, value) for name, value in values.items()}
    poured = tuple(html[name] for name in frame.holes)
    parts = [b""] * (2 * len(poured) + 1)
    parts[::2] = frame.literals
    parts[1::2] = poured
    return Poured(frame, poured, b"".join(parts))


def _html(frame: Frame, name: str, value: str) -> bytes:
    if isinstance(value, Markup) is (name in TEXT_SLOTS):
        wanted, found = ("plain text", "HTML") if name in TEXT_SLOTS else ("HTML", "plain text")
        raise PourError(f"Frame {frame.name}: slot {name} takes {wanted} and was given {found}.")
    # A whole article is not copied for nothing.
    return (value if isinstance(value, Markup) else escape(value)).encode()


def _misfit(frame: Frame, values: Mapping[str, str]) -> str:
    unfilled = sorted(frame.slots - values.keys())
    unwanted = sorted(values.keys() - frame.slots)
    sentences = [f"slot {name} is filled by nothing" for name in unfilled]
    sentences += [f"value {name} has no slot" for name in unwanted]
    return f"Frame {frame.name}: {'; '.join(sentences)}."
