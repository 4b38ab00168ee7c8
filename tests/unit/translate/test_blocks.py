"""Markdown in blocks: nothing is lost, and each block is what a translator sees as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.translate.blocks import join, nearest, shape, split


@given(st.text(alphabet="a #-1.*\n\t`<>", max_size=60))
def test_the_blocks_of_a_text_are_the_text(text: str) -> None:
    assert text == join(split(text))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\ntwo.\n\nThree.", ["One.\ntwo.", "Three."]),
        ("## Head\nText", ["Head", "Text"]),
        ("- a\n  b\n* c\n2) d", ["a\n  b", "c", "d"]),
        ("<!-- slot: forms -->\n\nText", ["<!-- slot: forms -->", "Text"]),
    ],
)
def test_headings_items_and_paragraphs_are_blocks(text: str, blocks: list[str]) -> None:
    assert blocks == [block.text for block in split(text)]


def test_other_bullets_and_numbers_are_the_same_shape() -> None:
    assert shape(split("- a\n- b\n\n3. c")) == shape(split("* x\n* y\n\n1) z\n"))


def test_a_slot_is_a_shape_of_its_own() -> None:
    assert shape(split("<!-- slot: a -->")) != shape(split("<!-- slot: b -->"))


def test_the_most_alike_of_former_blocks_is_found_and_no_other_kind() -> None:
    former = split("Offer tea to all\n\n- Ask first\n- Offer tea to all")
    assert [2, None] == [nearest("Offer tea to all", "-", former, taken) for taken in (set(), {2})]
