import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.editing.slug import LONGEST, slug
from schemas.values import ID_PATTERN


@given(st.text())
def test_whatever_is_given_an_id_or_nothing_comes_out(text: str) -> None:
    made = slug(text)
    assert made == "" or (re.fullmatch(ID_PATTERN, made) and len(made) <= LONGEST)


@given(st.text())
def test_an_id_is_its_own_id(text: str) -> None:
    assert slug(text) == slug(slug(text))


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("São Leopoldo", "sao-leopoldo"),
        ("L’été à Zürich : bienvenue !", "lete-a-zurich-bienvenue"),
        ("Łódź, Straße 5", "lodz-strasse-5"),
        ("أكرا", ""),
        ("Казань", ""),
        ("东京 Tokyo", ""),
        ("…", ""),
    ],
)
def test_a_title_in_latin_letters_makes_an_id_and_another_none(title: str, id: str) -> None:
    assert id == slug(title)


def test_a_long_title_is_cut_at_a_word() -> None:
    assert "-".join(["abcdefghi"] * 6) == slug("abcdefghi " * 9)
