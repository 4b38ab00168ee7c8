"""How a spreadsheet form looks: the colours of the site, widths by answer, heights by words."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook

from localaction.editing.question import Answer
from localaction.render.format import direction

INK, SOFT, LINE = "#14202C", "#475666", "#C9D3DC"
BRAND, BLUE_FIELD, YELLOW_FIELD = "#0B3D6B", "#E5EFF8", "#FDF1D3"
FONT = "Arial"
"""On every office computer, with the letters of most scripts."""

WIDTHS: dict[Answer, int] = {
    "passage": 48, "address": 36, "text": 32, "choice": 30, "several": 32, "record": 30,
    "records": 34, "date": 24, "end": 24, "day": 24, "number": 26, "whole": 24, "flag": 30,
}  # fmt: skip
POINTS_A_LINE = 13.5


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of cells."""

    title: Any
    heading: Any
    words: Any
    group: Any
    label: Any
    needed: Any
    help: Any
    example: Any
    record: Any
    plain: Any


def styles(book: Workbook, language: str) -> Styles:
    """Make the formats; every cell is text, so that nothing typed turns into something else."""
    order = 2 if direction(language) == "rtl" else 1
    base = {
        "font_name": FONT, "font_size": 10, "font_color": INK, "text_wrap": True,
        "valign": "top", "num_format": "@", "reading_order": order,
    }  # fmt: skip
    edged = {**base, "border": 1, "border_color": LINE}

    def made(start: dict[str, Any], **more: Any) -> Any:
        return book.add_format({**start, **more})

    return Styles(
        title=made(base, font_size=18, bold=True, font_color=BRAND),
        heading=made(base, font_size=12, bold=True, font_color=BRAND, valign="bottom"),
        words=made(base, font_size=11),
        group=made(base, bold=True, font_color="#FFFFFF", bg_color=BRAND, text_wrap=False),
        label=made(edged, bold=True, bg_color=BLUE_FIELD),
        needed=made(edged, bold=True, bg_color=BLUE_FIELD, bottom=5, bottom_color=BRAND),
        help=made(edged, font_size=9, font_color=SOFT),
        example=made(edged, italic=True, font_color=SOFT, bg_color=YELLOW_FIELD),
        record=made(edged, locked=False),
        plain=made(base, locked=False),
    )


def height(texts: Sequence[tuple[str, int]], most: float = 160) -> float:
    """The height of a row, in points, that shows texts in columns of these widths."""
    lines = max(_lines(text, width) for text, width in texts)
    return min(most, lines * POINTS_A_LINE + 4)


def _lines(text: str, width: int) -> int:
    return sum(-(-max(1, _wide(line)) // max(1, width - 2)) for line in text.split("\n"))


def _wide(line: str) -> int:
    """Letters as wide as Latin ones; Chinese ones count double."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
