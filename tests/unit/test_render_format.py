"""Dates and numbers as each language writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.render.bar import Bar, bar
from localaction.render.format import (
    comma,
    day,
    direction,
    language_name,
    listed,
    number,
    percent,
)
from schemas.values import LANGUAGE_PATTERN

CODES = st.from_regex(LANGUAGE_PATTERN, fullmatch=True)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("2023", "en", "2023"),
        ("2023", "ar", "2023"),
        ("2023-07", "en", "July 2023"),
        ("2023-07", "fr", "juillet 2023"),
        ("2023-07", "zh", "2023年7月"),
        ("2023-07-04", "en", "4 July 2023"),
        ("2023-07-04", "fr", "4 juillet 2023"),
        ("2023-07-01", "fr", "1 juillet 2023"),
        ("2023-07-04", "es", "4 de julio de 2023"),
        ("2023-07-04", "ar", "4 تموز/يوليه 2023"),
        ("2023-12", "ar", "كانون الأول/ديسمبر 2023"),
        ("2023-07-04", "ru", "4 июля 2023\u202fг."),
        ("2023-07-04", "zh", "2023年7月4日"),
    ],
)
def test_a_date_keeps_its_precision(value: str, language: str, expected: str) -> None:
    assert expected.replace("\u202f", " ") == day(value, language).replace("\u202f", " ").replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (1250, "en", "1,250"),
        (1250, "fr", "1\u202f250"),
        (1250, "ru", "1\u00a0250"),
        (1250, "es", "1250"),
        (12500, "es", "12.500"),
        (1250, "ar", "1,250"),
        (1234567, "zh", "1,234,567"),
        (12.5, "en", "12.5"),
        (12.5, "fr", "12,5"),
        (0, "en", "0"),
        (-3, "en", "-3"),
    ],
)
def test_a_number_is_grouped_as_its_language_does(
    value: float, language: str, expected: str
) -> None:
    assert expected == number(value, language)


def test_a_whole_number_and_its_decimal_twin_are_written_alike() -> None:
    assert number(40, "en") == number(40.0, "en")


@pytest.mark.parametrize(
    ("share", "language", "expected"),
    [
        (0.075, "en", "7.5%"),
        (0.075, "fr", "7,5\u00a0%"),
        (0.8, "en", "80%"),
        (1.25, "en", "125%"),
        (0, "en", "0%"),
        (0.0999, "en", "10%"),
        (0.996, "en", "99%"),
    ],
)
def test_a_share_is_as_fine_as_it_helps(share: float, language: str, expected: str) -> None:
    assert expected == percent(share, language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("fr", "ltr"),
        ("prs", "rtl"),
        ("ary", "rtl"),
        ("arz", "rtl"),
        ("ar-XX", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("rom", "ltr"),
        ("tlh", "ltr"),
        ("pt-XX", "ltr"),
    ],
)
def test_a_language_has_a_direction(language: str, expected: str) -> None:
    assert expected == direction(language)


@given(CODES)
def test_every_code_of_a_language_has_a_direction(language: str) -> None:
    assert direction(language) in ("ltr", "rtl")


@given(CODES)
def test_every_code_of_a_language_has_a_name(language: str) -> None:
    assert "" != language_name(language, "fr")


@given(CODES)
def test_a_date_can_be_written_in_every_language(language: str) -> None:
    assert "2023" in day("2023-07", language) or not language.startswith("en")


def test_a_language_without_a_name_is_called_by_its_code() -> None:
    assert "nah" == language_name("nah", "en")


@pytest.mark.parametrize(("language", "expected"), [("en", ", "), ("ar", "، "), ("zh", "，")])
def test_the_comma_is_that_of_the_script(language: str, expected: str) -> None:
    assert expected == comma(language)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.075, Bar(7.5, 100)),
        (1.0, Bar(100.0, 100)),
        (1.25, Bar(100.0, 80.0)),
        (-0.2, Bar(0.0, 100)),
        (0.3333, Bar(33.3, 100)),
    ],
)
def test_a_bar_is_cut_at_both_ends(share: float, expected: Bar) -> None:
    assert expected == bar(share)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "A, B, C"), ("fr", "A, B, C"), ("ar", "A، B، C"), ("zh", "A、B、C"), ("ru", "A, B, C")],
)
def test_names_stand_behind_one_another_as_their_language_lists_them(
    language: str, expected: str
) -> None:
    assert expected == listed(["A", "B", "C"], language)
