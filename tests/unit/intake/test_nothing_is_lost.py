"""Whatever is typed is in a file, in a note or in a complaint, and no note tells of a person."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localaction.checks.private import addresses, telephones
from localaction.intake.extra import questions_of
from localaction.intake.mask import mask
from localaction.intake.said import is_nothing
from localaction.intake.texts import cleaned
from tests.unit.intake.desk import FULL, received, typed

TEXTS = st.text(min_size=1, max_size=80)
CONTACTS = st.sampled_from(["jane@example.org", "a.b+c@x.co", "+41 22 555 12 34", "(022) 555 1234"])
FIELDS = [each.field for each in questions_of("pledge") if each.answer in ("text", "passage")]


@given(st.lists(st.one_of(TEXTS, CONTACTS), max_size=6), st.sampled_from(["", " ", ", ", ":"]))
@settings(max_examples=100, deadline=None)
def test_no_contact_is_left_behind_the_mask(parts: list[str], between: str) -> None:
    masked = mask(between.join(parts))
    assert [] == [*addresses(masked), *telephones(masked)]


@pytest.mark.parametrize("text", [f"{'a' * 65_000} @", "a." * 32_500 + "@", "0612345678 " * 18_000])
def test_a_long_text_is_masked_in_a_moment(text: str) -> None:
    start = perf_counter()
    mask(text)
    # A tenth of a second would do; read once a letter, each of these takes twenty or far more.
    assert perf_counter() - start < 5


@given(st.text(alphabet="abc é中م 🎉.,;-\n", min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_what_is_typed_beside_the_fields_is_noted(text: str) -> None:
    came = received(typed("pledge", {**FULL["pledge"], "?Our column": text}))
    kept = cleaned(text)[0]
    assert ([kept] if kept else []) == [note.text for note in came.notes]


@given(st.sampled_from(FIELDS), st.text(alphabet="abz17 é中م🎉#=<.,/\n", min_size=1, max_size=40))
@settings(max_examples=80, deadline=None)
def test_every_answer_to_a_text_is_found_again(field: str, text: str) -> None:
    came = received(typed("pledge", {**FULL["pledge"], field: text}))
    heard = "\n".join((*came.files.values(), *(note.text for note in came.notes)))
    spoken = "".join(sign if sign.isalnum() else " " for sign in text).split()
    # With a complaint nothing is written, and the whole form stays with whoever sent it.
    is_settled = bool(came.complaints) or is_nothing(text)
    assert is_settled or all(word in heard for word in spoken)
