"""What the index holds is packed without loss: numbers, forms, and weights to the nearest level."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localaction.search.packed import FINEST, STEP, entry, level, numbers, weight_of
from tests.search import unpacked


@given(some.sets(some.integers(0, 20_000)))
def test_a_list_of_numbers_can_be_read_back(of: set[int]) -> None:
    assert sorted(of) == unpacked.numbers(numbers(sorted(of)))


def test_neighbours_take_a_letter_each() -> None:
    assert ("aaa", "Z1a") == (numbers([0, 1, 2]), numbers([51, 104]))


@given(some.floats(FINEST, FINEST * STEP**25))
def test_a_weight_is_told_to_the_nearest_level(weight: float) -> None:
    assert weight == pytest.approx(weight_of(level(weight)), rel=STEP**0.5 - 1 + 0.01)


def test_weights_out_of_reach_are_those_of_the_last_levels() -> None:
    assert ("A", "Z") == (level(0), level(10_000))


@pytest.mark.parametrize(
    ("stem", "forms", "expected"),
    [
        ("refuge", ["refugees", "refugee"], "refuge e,es"),
        ("migrant", ["migrant"], "migrant"),
        ("migrant", ["migrants", "migrant"], "migrant ,s"),
        ("citi", ["city", "cities"], "citi es,1y"),
        ("مهاجر", ["المهاجرين", "مهاجر"], "مهاجر ال~ين,"),
    ],
)
def test_the_forms_of_a_stem_are_told_by_what_they_add(
    stem: str, forms: list[str], expected: str
) -> None:
    assert expected == entry(stem, forms)


LETTERS = some.text("abé移ом", min_size=1, max_size=6)


@given(LETTERS, some.sets(LETTERS, min_size=1, max_size=4))
def test_any_forms_can_be_read_back(stem: str, forms: set[str]) -> None:
    part = {"words": entry(stem, forms), "where": "aA"}
    assert {stem: sorted(forms)} == unpacked.forms(part)
