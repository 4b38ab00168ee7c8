"""Packed places of values read like a dict, and stay small."""

import pickle

from localaction.source.document import Document
from localaction.source.marks import Marks
from localaction.source.yaml import read_yaml

TEXT = "a:\n- b: 1\n- [x]\nc: {}\n"
PLACES = {
    (): (1, 1),
    ("a",): (1, 1),
    ("a", 0): (2, 3),
    ("a", 0, "b"): (2, 3),
    ("a", 1): (3, 3),
    ("a", 1, 0): (3, 4),
    ("c",): (4, 1),
}


def document(text: str = TEXT) -> Document:
    found, problems = read_yaml(text, "x.yml")
    assert () == problems
    assert found is not None
    return found


def test_marks_equal_a_dict_by_path() -> None:
    assert PLACES == document().marks


def test_marks_know_what_does_not_stand_in_the_file() -> None:
    assert ("a", 2) not in document().marks


def test_a_missing_value_has_the_place_of_what_it_would_stand_in() -> None:
    assert (2, 3) == document().position(("a", 0, "z", 1))


def test_marks_are_handed_on_with_their_document() -> None:
    assert document() == pickle.loads(pickle.dumps(document()))


def test_marks_that_were_read_hand_on_no_more_than_before() -> None:
    read = document()
    before = len(pickle.dumps(read))
    assert (4, 1) == read.marks["c",]
    assert before == len(pickle.dumps(read))


def test_marks_take_eight_bytes_a_value() -> None:
    data = {"a": ["x"] * 1000}
    marks = Marks.of(data, [1] * 2004)
    assert len(pickle.dumps(marks)) - len(pickle.dumps(data)) < 8 * 1002 + 100
