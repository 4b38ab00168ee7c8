"""The pictures of shared links: whole, within their edges, the same on every day."""

import struct
import zlib
from functools import cache

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.pages.shared import cards
from localaction.render.png import ico, png
from localaction.render.social_card import (
    FOOT,
    HEAD,
    HEIGHT,
    MARGIN,
    WIDTH,
    Card,
    Layout,
    Placed,
    card_png,
    icon_png,
    laid_out,
)
from localaction.site.cards import FONTS, MARK
from tests.command import REPOSITORY
from tests.factories import TODAY, reader
from tests.unit.test_lettering import letters

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
NAME = "Local Action Repository"
PLAIN = Card(NAME, "Milan", ("Italy",), "1 pledge", "ltr")
LONGEST = Card(
    "A name of a site that is as long as a name can be, and then a little longer still " * 3,
    "The City of the Longest Name That Anybody Ever Gave to a City, and of Its Suburbs " * 3,
    ("Соединенное Королевство Великобритании и Северной Ирландии " * 4, "Country " * 40),
    "What cities and regions promise and do for migrants, refugees and communities. " * 6,
    "ltr",
)


@cache
def mark() -> bytes:
    return (REPOSITORY / FONTS / MARK).read_bytes()


@cache
def catalogue() -> Catalogue:
    loaded = load(REPOSITORY, REPOSITORY, TODAY, jobs=1).catalogue
    assert loaded is not None
    return loaded


@cache
def shipped_cards(language: str) -> dict[str, Card]:
    return dict(cards(reader(catalogue(), language)))


def lines(layout: Layout) -> list[Placed]:
    return [*layout.head, *layout.title, *layout.rest]


def outside(layout: Layout) -> list[Placed]:
    """Lines that stand, in part, in a margin."""
    return [
        each
        for each in lines(layout)
        if each.x < MARGIN - 1 or each.x + each.line.width * each.size > WIDTH - MARGIN + 1
    ]


def pixels(picture: bytes) -> tuple[tuple[int, int], list[bytes]]:
    """Width, height and rows of one of our PNGs."""
    size = struct.unpack(">II", picture[16:24])
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    raw = zlib.decompress(picture[start + 4 : start + 4 + length])
    step = size[0] // 2 + 1
    return (size[0], size[1]), [raw[at + 1 : at + step] for at in range(0, len(raw), step)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_every_card_has_a_glyph(language: str) -> None:
    lost = {
        path: letters().missing("".join(card.texts))
        for path, card in shipped_cards(language).items()
    }
    assert {} == {path: missing for path, missing in lost.items() if missing}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_card_stands_in_a_margin(language: str) -> None:
    wide = [p for p, card in shipped_cards(language).items() if outside(laid_out(card, letters()))]
    assert [] == wide


@pytest.mark.parametrize("card", [LONGEST, Card(NAME, "x" * 300, (), "", "rtl")])
def test_not_even_the_longest_texts_stand_in_a_margin(card: Card) -> None:
    assert [] == outside(laid_out(card, letters()))


@pytest.mark.parametrize("card", [PLAIN, LONGEST])
def test_lines_stand_one_below_the_other(card: Card) -> None:
    layout = laid_out(card, letters())
    heights = [each.y for each in (*layout.title, *layout.rest)]
    assert sorted(heights) == heights


def test_the_last_line_stands_above_the_lower_edge() -> None:
    assert laid_out(LONGEST, letters()).rest[-1].y < FOOT


def test_the_title_stands_below_the_head() -> None:
    title = laid_out(LONGEST, letters()).title[0]
    assert title.y - title.size > HEAD - title.size / 2


def test_an_arabic_card_is_set_from_the_right() -> None:
    card = Card("مستودع", "المدن", (), "مع الأدلة", "rtl")
    ends = {round(each.x + each.line.width * each.size) for each in laid_out(card, letters()).title}
    assert {WIDTH - MARGIN} == ends


def test_nothing_of_the_last_line_of_a_title_is_cut_off() -> None:
    # Only the two points below the last letter tell these apart.
    dotted, plain = (Card("", f"العمل المحل{last}", (), "", "rtl") for last in "يى")
    assert card_png(dotted, letters(), mark()) != card_png(plain, letters(), mark())


def test_the_mark_of_an_arabic_card_stands_at_the_right() -> None:
    _, rows = pixels(card_png(Card("", "المدن", (), "", "rtl"), letters(), mark()))
    half = WIDTH // 4
    inked = [(any(row[:half]), any(row[half:])) for row in rows[:HEAD]]
    assert (False, True) == (any(left for left, _ in inked), any(right for _, right in inked))


def test_a_card_is_a_png_of_1200_by_630() -> None:
    assert (WIDTH, HEIGHT) == pixels(card_png(PLAIN, letters(), mark()))[0]


def test_a_card_has_all_its_rows() -> None:
    assert HEIGHT == len(pixels(card_png(LONGEST, letters(), mark()))[1])


def test_a_card_is_the_same_bytes_each_time() -> None:
    assert card_png(PLAIN, letters(), mark()) == card_png(PLAIN, letters(), mark())


def test_a_card_is_a_light_file() -> None:
    assert len(card_png(LONGEST, letters(), mark())) < 60_000


def test_a_pixel_without_ink_is_the_ground_and_one_full_of_it_the_ink() -> None:
    _, rows = pixels(png([bytes([0, 255]), bytes([255, 0])], (0, 0, 0), (255, 255, 255)))
    assert [b"\x0f", b"\xf0"] == rows


def test_the_palette_begins_with_the_ground_and_ends_with_the_ink() -> None:
    picture = png([bytes(2), bytes(2)], (1, 2, 3), (255, 254, 253))
    palette = picture[picture.index(b"PLTE") + 4 :][:48]
    assert (bytes([1, 2, 3]), bytes([255, 254, 253])) == (palette[:3], palette[-3:])


def test_an_icon_is_as_large_as_it_says() -> None:
    assert (180, 180) == pixels(icon_png(mark(), 180))[0]


def test_the_mark_keeps_within_the_circle_that_a_mask_leaves() -> None:
    size = 512
    _, rows = pixels(icon_png(mark(), size))
    far = [
        (x, y)
        for y, row in enumerate(rows)
        for x, both in ((2 * n, both) for n, both in enumerate(row) if both)
        if (x - size / 2) ** 2 + (y - size / 2) ** 2 > (0.4 * size + 2) ** 2
    ]
    assert [] == far


def test_an_icon_file_holds_the_picture_where_it_says() -> None:
    picture = icon_png(mark(), 32)
    file = ico(picture, 32)
    length, offset = struct.unpack("<II", file[14:22])
    assert picture == file[offset : offset + length]
