"""Python makes of texts the words that the token file says, and words stay what they are."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis.strategies import text

from localaction.language.normalise import words

TOKENS = Path(__file__).parents[1] / "search" / "tokens.yml"
CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(TOKENS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [case for cases in CASES.values() for case in cases])
def test_a_text_has_the_words_of_the_token_file(case: dict[str, Any]) -> None:
    assert case["words"] == words(case["text"])


def test_the_token_file_speaks_six_languages() -> None:
    assert {"en", "fr", "es", "ar", "ru", "zh"} <= CASES.keys()


@given(text())
def test_words_stay_what_they_are(given_text: str) -> None:
    once = words(given_text)
    assert once == words(" ".join(once))


@given(text())
def test_case_makes_no_difference(given_text: str) -> None:
    assert words(given_text.lower().upper()) == words(given_text.upper())


@given(text())
def test_words_are_of_letters_and_digits_alone(given_text: str) -> None:
    assert all(word.isalnum() for word in words(given_text))


@given(text(), text())
def test_a_space_parts_words(before: str, after: str) -> None:
    assert words(before) + words(after) == words(f"{before} {after}")
