"""The small values: dates of honest precision, ids, addresses, numbers."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas.event import Moment
from schemas.values import (
    Address,
    Date,
    Day,
    End,
    Flag,
    Id,
    Language,
    Line,
    Number,
    Stated,
    TermId,
    Whole,
)

StatedDate = Stated[Date]


def legal(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "value",
    [2023, "2023", "2023-07", "2023-07-14", "1900", "2200-12-31", "2024-02-29"],
    ids=repr,
)
def test_a_date_is_as_precise_as_it_is_known(value: object) -> None:
    assert legal(Date, value)


@pytest.mark.parametrize(
    "value",
    [
        *("2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-7", "2023-07-4", "23", "1899"),
        *("2201", "2023-07-14T10:00", " 2023", "2023 ", "2023\n", "", "14/07/2023", "２０２３"),
        *("ongoing", "unknown", 23, True, None, 2023.5, -2023),
    ],
    ids=repr,
)
def test_what_is_no_date(value: object) -> None:
    assert not legal(Date, value)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_of_three_centuries_is_a_date(value: date) -> None:
    assert legal(Date, value.isoformat())


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_date_is_kept_as_it_was_written(value: date) -> None:
    text = value.isoformat()
    assert text == TypeAdapter(Date).validate_python(text)


@given(st.text(max_size=12))
def test_whatever_passes_for_a_date_has_its_form(value: str) -> None:
    assert not legal(Date, value) or re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", value)


def test_a_bare_year_becomes_text() -> None:
    assert "2023" == TypeAdapter(Date).validate_python(2023)


@pytest.mark.parametrize("value", ["ongoing", "2023", 2023], ids=repr)
def test_an_end_may_be_ongoing(value: object) -> None:
    assert legal(End, value)


@pytest.mark.parametrize("value", ["2023-07", "2023", 2023, "unknown"], ids=repr)
def test_a_day_is_whole(value: object) -> None:
    assert not legal(Day, value)


@pytest.mark.parametrize("value", ["a", "montevideo-resuena", "a1-2b", "9", "a" * 60], ids=repr)
def test_an_id(value: str) -> None:
    assert legal(Id, value)


@pytest.mark.parametrize(
    "value",
    [
        *("", "A", "a--b", "-a", "a-", "a b", "a_b", "é", "a\n", "a/b", "..", "а", "a" * 61),
        *(12, None, ["a"]),
    ],
    ids=repr,
)
def test_what_is_no_id(value: object) -> None:
    assert not legal(Id, value)


@given(st.text(max_size=8))
def test_whatever_passes_for_an_id_is_safe_in_an_address(value: str) -> None:
    assert not legal(Id, value) or re.fullmatch("[a-z0-9-]+", value)


@pytest.mark.parametrize("value", ["sdg-4.b", "GRF-2019", "001", "migrants-all"], ids=repr)
def test_a_term_may_hold_dots_and_capitals(value: str) -> None:
    assert legal(TermId, value)


@pytest.mark.parametrize("value", ["no term", "-a", "a..b", "a/b", "", "a\n"], ids=repr)
def test_what_is_no_term(value: str) -> None:
    assert not legal(TermId, value)


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://www.example.org/a?b=c#d",
        "https://example.org:8443/x",
        "https://例え.テスト/道",
        "https://example.org/" + "a" * 1900,
    ],
    ids=repr,
)
def test_an_address(value: str) -> None:
    assert legal(Address, value)


@pytest.mark.parametrize(
    "value",
    [
        *("ftp://example.org", "javascript:alert(1)", "data:text/html,x", "//example.org"),
        *("example.org", "https://", "https://localhost", "https:///x.org", "mailto:a@b.org"),
        *("https://user:word@example.org/", "https://user@example.org", "https://a b.org"),
        *(
            "https://example.org/a b",
            "https://example.org/a\u00a0b",
            "https://example.org\n",
            " https://example.org",
            12,
        ),
        "https://example.org/" + "a" * 2000,
    ],
    ids=repr,
)
def test_what_is_no_address(value: object) -> None:
    assert not legal(Address, value)


@given(st.text(max_size=20))
def test_whatever_passes_for_an_address_begins_with_http(value: str) -> None:
    assert not legal(Address, value) or value.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Number, 3, True),
        (Number, 3.5, True),
        (Number, "3", False),
        (Number, True, False),
        (Whole, 3, True),
        (Whole, 3.0, False),
        (Whole, "3", False),
        (Whole, True, False),
        (Flag, True, True),
        (Flag, 1, False),
        (Flag, "yes", False),
        (Language, "pt-BR", True),
        (Language, "zh", True),
        (Language, "English", False),
        (Language, "e", False),
        (Line, "one line", True),
        (Line, "two\nlines", False),
        (Line, "   ", False),
        (Line, "", False),
        (Line, "x" * 301, False),
        (StatedDate, "unknown", True),
        (StatedDate, "2023", True),
        (StatedDate, "someday", False),
        (Moment, "2026-05-05", True),
        (Moment, "2026-05-05T09:00-04:00", True),
        (Moment, "2026-05-05T09:00", False),
        (Moment, "2026-02-30", False),
        (Moment, "2026-05-05T25:00Z", False),
    ],
    # Without addresses in memory: two processes that share the tests must call them the same.
    ids=lambda each: repr(each).partition(" at 0x")[0],
)
def test_each_kind_of_value_takes_only_its_own(kind: Any, value: object, expected: bool) -> None:
    assert expected is legal(kind, value)
