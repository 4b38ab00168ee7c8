"""The picture of a badge: a line of text in two fields, which reads the same everywhere.

In: what is said. Out: SVG. It brings no letters of its own: each text is as wide as its field says,
whatever letters the system of a reader has.
"""

from functools import lru_cache
from unicodedata import east_asian_width

from localaction.exports.plain import xml

SIZE, HEIGHT, SIDE = 13, 28, 10
"""Of the letters, of the badge, and of the room beside a text, in points."""

NARROW, WIDE = frozenset("ijlrtfI.,:;·'’|()[] -–"), frozenset("mwMWШЩЖЮФЫ—…@%")

FONTS = "system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"

BRAND = "#0b3d6b"
COLOURS = {"green": "#17643a", "yellow": "#7a5200", "red": "#a3201d"}
"""By reporting status, as on the pages; of every other the last."""
OTHER = "#475666"


def badge_svg(name: str, words: str, title: str, language: str, direction: str, tone: str) -> bytes:
    """The name of the site, then what is said of a record; `title` says it in full."""
    first, second = _width(name), _width(words)
    whole = first + second + 4 * SIDE
    # Who reads from the right finds the name at the right.
    at = (0, first + 2 * SIDE) if direction == "ltr" else (second + 2 * SIDE, 0)
    fill = COLOURS.get(tone, OTHER)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{HEIGHT}" '
        f'viewBox="0 0 {whole} {HEIGHT}" role="img" xml:lang="{language}">'
        f"<title>{xml(title)}</title>"
        f'<rect width="{whole}" height="{HEIGHT}" rx="4" fill="{BRAND}"/>'
        f"{_field(at[1], second + 2 * SIDE, fill)}"
        f'<g fill="#fff" font-family="{FONTS}" font-size="{SIZE}" text-anchor="middle" '
        f'direction="{direction}">'
        f"{_text(name, at[0], first)}{_text(words, at[1], second)}</g></svg>\n"
    ).encode()


def _field(x: int, width: int, fill: str) -> str:
    """The coloured end, round where the badge is."""
    path = (
        f"M{x} 0h{width - 4}a4 4 0 0 1 4 4v{HEIGHT - 8}a4 4 0 0 1 -4 4h-{width - 4}z"
        if x
        else f"M{width} 0h-{width - 4}a4 4 0 0 0 -4 4v{HEIGHT - 8}a4 4 0 0 0 4 4h{width - 4}z"
    )
    return f'<path fill="{fill}" d="{path}"/>'


def _text(text: str, x: int, width: int) -> str:
    middle = x + SIDE + width / 2
    return (
        f'<text x="{middle:g}" y="18.5" textLength="{width}" lengthAdjust="spacingAndGlyphs">'
        f"{xml(text)}</text>"
    )


# Thousands of badges say the same few things.
@lru_cache(maxsize=4096)
def _width(text: str) -> int:
    """About as wide as common letters make it."""
    return round(SIZE * sum(map(_em, text)))


def _em(character: str) -> float:
    if east_asian_width(character) in "WF":
        return 1.0
    if "\u0600" <= character <= "\u06ff":
        return 0.48
    if character in NARROW:
        return 0.32
    if character in WIDE or character.isupper():
        return 0.86 if character in WIDE else 0.66
    return 0.56
