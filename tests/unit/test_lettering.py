"""Letters stand in their order, are as wide as they are, and none becomes an empty box."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.render.fitting import LEADING, Fitted, Space, fitted
from localaction.render.lettering import Direction, Lettering
from localaction.site.cards import FONTS, LETTERS
from tests.command import REPOSITORY

SPACE = Space(1040, 300, (100, 60, 40), 3)
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


@cache
def letters() -> Lettering:
    return Lettering([(REPOSITORY / FONTS / name).read_bytes() for name in LETTERS])


def fit(text: str, direction: Direction = "ltr", space: Space = SPACE) -> Fitted:
    return fitted(text, direction, letters(), space)


def fonts(text: str, direction: Direction) -> list[int]:
    """The font of each glyph, from left to right."""
    return [glyph.font for glyph in letters().line(text, direction).glyphs]


# Scripts and directions.


@pytest.mark.parametrize(
    "text", ["Łódź", "Đà Nẵng", "Нур-Султан", "المدن", "رام الله", "乌鲁木齐", "“1–2” · № 3…"]
)
def test_the_fonts_have_the_letters_of_every_script_of_the_site(text: str) -> None:
    assert "" == letters().missing(text)


def test_a_character_that_no_font_has_is_told_once() -> None:
    assert "𐍈☃" == letters().missing("a𐍈☃b☃")


def test_a_character_that_no_font_has_is_left_out() -> None:
    assert letters().line("ab", "ltr") == letters().line("a☃b", "ltr")


def test_an_accent_that_stands_apart_is_joined_to_its_letter() -> None:
    assert letters().line("\u00e9", "ltr") == letters().line("e\u0301", "ltr")


def test_arabic_letters_are_joined() -> None:
    alone = {letters().line(letter, "rtl").glyphs[0].id for letter in "محل"}
    assert set() == alone & {glyph.id for glyph in letters().line("محل", "rtl").glyphs}


def test_arabic_runs_from_the_right() -> None:
    alone = letters().line("م", "rtl").glyphs[-1].id
    assert alone == letters().line("م ا", "rtl").glyphs[-1].id


def test_a_number_in_arabic_stands_at_its_left_end_and_runs_from_the_left() -> None:
    digits = [glyph.id for glyph in letters().line("23", "ltr").glyphs]
    assert digits == [glyph.id for glyph in letters().line("هدفا 23", "rtl").glyphs[:2]]


def test_an_arabic_name_among_latin_letters_keeps_its_place() -> None:
    assert [0, 0, 1, 1, 0, 0] == fonts("a بب b", "ltr")


def test_a_space_between_two_words_of_a_script_is_of_that_script() -> None:
    assert {1} == set(fonts("رام الله", "rtl"))


# Lines.


def test_a_short_text_takes_the_largest_size() -> None:
    assert (1, 100) == (len(fit("Milan").lines), fit("Milan").size)


def test_lines_are_of_even_length() -> None:
    widths = [line.width for line in fit("Objectives of the Global Compact for Migration").lines]
    assert min(widths) > 0.6 * max(widths)


def test_chinese_breaks_between_any_two_characters_but_not_before_a_full_stop() -> None:
    narrow = Space(41 * 4, 300, (40,), 3)
    assert 2 == len(fit("资料资料。", space=narrow).lines)


def test_a_text_of_nothing_takes_no_line() -> None:
    assert () == fit("").lines


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    cut = fit("word " * 200)
    ellipsis = letters().line("…", "ltr").glyphs[0].id
    assert ellipsis == cut.lines[-1].glyphs[-1].id


TEXTS = st.one_of(
    st.text(alphabet="abcdefgWM -", max_size=300),
    st.text(alphabet="محلي مدن 0123()", max_size=300),
    st.text(alphabet="资料库《》、。 a", max_size=300),
    st.text(max_size=100),
    st.just(LONG),
)


@given(TEXTS, st.sampled_from(["ltr", "rtl"]))
def test_no_text_overflows(text: str, direction: Direction) -> None:
    lines = fit(text, direction)
    assert all(line.width * lines.size <= SPACE.width * 1.01 for line in lines.lines)


@given(TEXTS, st.sampled_from(["ltr", "rtl"]))
def test_no_text_takes_more_lines_than_there_is_room_for(text: str, direction: Direction) -> None:
    lines = fit(text, direction)
    assert len(lines.lines) * lines.size * LEADING <= SPACE.height
