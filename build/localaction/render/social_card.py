"""The picture that a shared link shows: texts → lines in their places → a PNG of 1200 by 630.

White letters on the site's blue: the mark and the site's name above, the title large, and below it
what else is told. Where the language runs from the right, the card does.

Drawn by hand and not from an SVG: a card is two colours, so that a byte a pixel is all of it, and a
PNG of that takes a tenth of the time that an SVG library spends on its four.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import uharfbuzz

from localaction.render.fitting import LEADING, Fitted, Space, fitted
from localaction.render.lettering import Direction, Lettering, Line
from localaction.render.png import Colour, png

WIDTH, HEIGHT = 1200, 630
GROUND: Colour = (0x0B, 0x3D, 0x6B)
INK: Colour = (0xFF, 0xFF, 0xFF)

MARGIN = 80
ROOM = WIDTH - 2 * MARGIN

MARK = 1
"""Its glyph in the font of the mark, whose em is the square of the favicon."""
MARK_EM, MARK_TOP = 112, 52
MARK_SIDE = 0.219
"""The empty part of that square on either side of the pin."""

NAME_BASELINE = 119
HEAD = 180
"""Where the head ends, from the top."""
FOOT = HEIGHT - 56
"""Where the last line ends."""
UNDER_GAP = 12
"""Between the title and what stands below it."""
GAP = 24
"""At least between what stands above the foot and the foot."""
DEPTH = 0.3
"""How far below the baseline letters reach, in sizes."""

NAME = Space(ROOM - 90, 60, (38, 32, 26), 1)
UNDER = Space(ROOM, 100, (46, 40, 34), 2)
WORDS = Space(ROOM, 130, (34, 30, 26), 3)
TITLE_SIZES, TITLE_LINES = (112, 96, 80, 68, 58, 50, 42), 3

ARABIC_LEADING = 1.4
"""Its points and signs stand far above and below the letters."""

SOFT = bytes(cover * 3 // 4 for cover in range(256))
"""Coverage → that of the words beside the title, which stand back a little."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; an empty text is not there."""

    name: str
    """Of the site."""
    title: str
    under: tuple[str, ...]
    """Below the title: the name in another script, the country."""
    words: str
    """At the foot."""
    direction: Direction

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.name, self.title, *self.under, self.words)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and its place: left end and baseline, from the top left of the card."""

    line: Line
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Every line of a card."""

    head: tuple[Placed, ...]
    title: tuple[Placed, ...]
    rest: tuple[Placed, ...]


def card_png(card: Card, letters: Lettering, mark: bytes) -> bytes:
    """Draw a card. `mark` is the font of the mark."""
    lines = laid_out(card, letters)
    rtl = card.direction == "rtl"
    right = WIDTH - MARGIN - MARK_EM * (1 - MARK_SIDE)
    strong, soft = _Raster(WIDTH, HEIGHT), _Raster(WIDTH, HEIGHT)
    strong.mark(mark, right if rtl else MARGIN - MARK_EM * MARK_SIDE, MARK_TOP, MARK_EM)
    strong.lines(letters, (*lines.head, *lines.title))
    soft.lines(letters, lines.rest)
    return png(_either(strong.rows(), soft.rows()), GROUND, INK)


def icon_png(mark: bytes, size: int) -> bytes:
    """The mark on a whole square: whoever shows an icon cuts its corners as they like."""
    raster = _Raster(size, size)
    raster.mark(mark, 0, 0, size)
    return png(raster.rows(), GROUND, INK)


def laid_out(card: Card, letters: Lettering) -> Layout:
    """Find a place for every line; the title takes the room that the others leave."""
    name = fitted(card.name, card.direction, letters, NAME)
    under = [fitted(text, card.direction, letters, UNDER) for text in card.under]
    words = fitted(card.words, card.direction, letters, WORDS)
    end = FOOT - words.height
    room = end - HEAD - sum(each.height for each in under) - UNDER_GAP - GAP
    leading = ARABIC_LEADING if card.direction == "rtl" else LEADING
    space = Space(ROOM, room, TITLE_SIZES, TITLE_LINES, leading)
    title = fitted(card.title, card.direction, letters, space)
    top = HEAD + (room - title.height) / 2
    below = top + title.height + UNDER_GAP
    rest: list[Placed] = []
    for each in under:
        rest += _placed(each, below, card.direction)
        below += each.height
    rest += _placed(words, end, card.direction)
    return Layout(
        head=tuple(_name(name, card.direction)),
        title=tuple(_placed(title, top, card.direction)),
        rest=tuple(rest),
    )


def _name(name: Fitted, direction: Direction) -> Iterator[Placed]:
    beside = MARGIN + MARK_EM * (1 - 2 * MARK_SIDE) + 22
    for line in name.lines:
        x = beside if direction == "ltr" else WIDTH - beside - line.width * name.size
        yield Placed(line, x, NAME_BASELINE, name.size)


def _placed(text: Fitted, top: float, direction: Direction) -> Iterator[Placed]:
    for number, line in enumerate(text.lines, 1):
        x = MARGIN if direction == "ltr" else WIDTH - MARGIN - line.width * text.size
        baseline = top + number * text.step - text.size * DEPTH
        yield Placed(line, x, baseline, text.size)


def _either(strong: Sequence[bytes], soft: Sequence[bytes]) -> list[bytes]:
    """Rows of both, the soft ones toned down. No line stands on another, though rows may be shared:
    whichever has ink gives the pixel."""
    blank = bytes(WIDTH)
    rows = []
    for one, other in zip(strong, soft, strict=True):
        if other != blank:
            toned = other.translate(SOFT)
            one = toned if one == blank else _joined(one, toned)
        rows.append(one)
    return rows


def _joined(one: bytes, other: bytes) -> bytes:
    both = int.from_bytes(one, "little") | int.from_bytes(other, "little")
    return both.to_bytes(len(one), "little")


class _Raster:
    """A raster of coverage; its own y runs up from the bottom."""

    def __init__(self, width: int, height: int) -> None:
        self._draw = uharfbuzz.RasterDraw()
        self._width, self._height = width, height

    def mark(self, mark: bytes, x: float, top: float, em: float) -> None:
        """Draw the mark, its square's top left at a point."""
        font = uharfbuzz.Font(uharfbuzz.Face(mark))
        scale = em / font.face.upem
        self._draw.transform = (scale, 0, 0, scale, x, self._height - top - em)
        self._draw.draw_glyph(font, MARK)

    def lines(self, letters: Lettering, lines: Iterable[Placed]) -> None:
        """Draw lines."""
        for each in lines:
            letters.draw(each.line, self._draw, each.x, self._height - each.y, each.size)

    def rows(self) -> list[bytes]:
        """How far ink covers each pixel, a byte a pixel: all rows, the upper first."""
        width, height = self._width, self._height
        self._draw.extents = uharfbuzz.RasterExtents(0, 0, width, height, width)
        cover = bytes(self._draw.render().buffer)
        return [cover[at : at + width] for at in range(width * (height - 1), -1, -width)]
