"""Letters as outlines: which font has them, in which order they stand, how wide they run.

In: texts in any of the site's scripts, and fonts as bytes. Out: lines that HarfBuzz has shaped,
their widths, and their outlines in a raster. Texts of a card are short, so two levels of direction
are enough: what runs against the line's own direction, and the rest.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

import uharfbuzz

Direction = Literal["ltr", "rtl"]

# A number runs from left to right in every script.
FROM_THE_LEFT = {"L", "EN", "AN"}
FROM_THE_RIGHT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph and where it stands on its line, in ems."""

    font: int
    id: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped line."""

    glyphs: tuple[Glyph, ...]
    width: float
    """In ems."""


class Lettering:
    """Fonts, of which each character takes the first that has it."""

    def __init__(self, fonts: Sequence[bytes]) -> None:
        faces = [uharfbuzz.Face(font) for font in fonts]
        self._fonts = [uharfbuzz.Font(face) for face in faces]
        self._ems = [face.upem for face in faces]
        self._has = [frozenset(face.unicodes) for face in faces]
        # The name of the site stands on every card, and most words on several.
        self._lines: dict[tuple[str, Direction], Line] = {}

    def missing(self, text: str) -> str:
        """The characters of a text that no font has, each once."""
        return "".join(c for c in dict.fromkeys(_normal(text)) if self._font_of(c, -1) < 0)

    def line(self, text: str, direction: Direction) -> Line:
        """Shape a line. What no font has is left out."""
        if (text, direction) not in self._lines:
            self._lines[text, direction] = self._shaped(text, direction)
        return self._lines[text, direction]

    def _shaped(self, text: str, direction: Direction) -> Line:
        glyphs: list[Glyph] = []
        x = 0.0
        for part, against in _in_order(_normal(text), direction):
            runs = list(self._runs(part))
            for font, run in reversed(runs) if against == "rtl" else runs:
                x = self._shape(font, run, against, x, glyphs)
        return Line(tuple(glyphs), x)

    def draw(
        self, line: Line, raster: "uharfbuzz.RasterDraw", x: float, y: float, size: float
    ) -> None:
        """Draw a line with its left end and its baseline at a point."""
        for glyph in line.glyphs:
            scale = size / self._ems[glyph.font]
            at = (x + glyph.x * size, y + glyph.y * size)
            raster.transform = (scale, 0, 0, scale, *at)
            raster.draw_glyph(self._fonts[glyph.font], glyph.id)

    def _shape(
        self, font: int, run: str, direction: Direction, x: float, glyphs: list[Glyph]
    ) -> float:
        """Add the glyphs of a run, and say where it ends."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        buffer.direction = direction
        uharfbuzz.shape(self._fonts[font], buffer)
        em = self._ems[font]
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(Glyph(font, info.codepoint, x + at.x_offset / em, at.y_offset / em))
            x += at.x_advance / em
        return x

    def _runs(self, text: str) -> Iterator[tuple[int, str]]:
        """Cut a text where the font changes."""
        font = -1
        fonts = [font := self._font_of(c, font) for c in text]
        for number, run in groupby(zip(fonts, text, strict=True), key=lambda each: each[0]):
            if number >= 0:
                yield number, "".join(c for _, c in run)

    def _font_of(self, character: str, before: int) -> int:
        """The font of a character, that of the one before where it will do; -1 for none."""
        code = ord(character)
        if before >= 0 and (code in self._has[before] or unicodedata.category(character) == "Cf"):
            return before
        return next((n for n, has in enumerate(self._has) if code in has), -1)


@lru_cache(maxsize=4096)
def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _in_order(text: str, direction: Direction) -> list[tuple[str, Direction]]:
    """The parts of a line from left to right, each with its direction."""
    own: list[Direction | None] = [_direction_of(c) for c in text]
    told = [_between(own, n, direction) if at is None else at for n, at in enumerate(own)]
    parts: list[tuple[str, Direction]] = [
        ("".join(c for _, c in part), at)
        for at, part in groupby(zip(told, text, strict=True), key=lambda each: each[0])
    ]
    return parts[::-1] if direction == "rtl" else parts


def _direction_of(character: str) -> Direction | None:
    kind = unicodedata.bidirectional(character)
    if kind in FROM_THE_LEFT:
        return "ltr"
    return "rtl" if kind in FROM_THE_RIGHT else None


def _between(own: Sequence[Direction | None], at: int, direction: Direction) -> Direction:
    """The direction of a space or sign: that of its neighbours, where they agree."""
    before = next((each for each in reversed(own[:at]) if each), direction)
    after = next((each for each in own[at + 1 :] if each), direction)
    return before if before == after else direction
