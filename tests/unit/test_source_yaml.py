"""Strict YAML 1.2 core: what is read, where it stands, and what is refused."""

from typing import Any

import pytest

from localaction.source.document import FieldPath, Position
from localaction.source.scalars import NumberRefusedError, resolve
from localaction.source.yaml import read_yaml

FOUND = tuple[int, int, str, str]


def data(text: str) -> Any:
    document, problems = read_yaml(text, "x.yml")
    assert () == problems
    assert document is not None
    return document.data


def refused(text: str) -> list[FOUND]:
    document, problems = read_yaml(text, "x.yml")
    assert document is None
    return [(p.line, p.column, p.code, p.wording) for p in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("true", True),
        ("TRUE", True),
        ("False", False),
        ("yes", "yes"),
        ("NO", "NO"),
        ("on", "on"),
        ("y", "y"),
        ("0", 0),
        ("-0", 0),
        ("42", 42),
        ("+3", 3),
        ("-7", -7),
        ("123456789012345", 123456789012345),
        ("0o17", 15),
        ("0x1F", 31),
        ("0o8", "0o8"),
        ("1.10", 1.1),
        (".5", 0.5),
        ("5.", 5.0),
        ("0.0", 0.0),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        ("12:30", "12:30"),
        ("12:30:45", "12:30:45"),
        ("2024-01-01", "2024-01-01"),
        ("2023-07", "2023-07"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        (".", "."),
        ("e5", "e5"),
        ("+", "+"),
        ("-", "-"),
        ("0b11", "0b11"),
        ("<<", "<<"),
        ("=", "="),
        ("٣", "٣"),
    ],
)
def test_a_plain_value_means_what_yaml_1_2_core_says(text: str, value: object) -> None:
    assert (value, type(value)) == (resolve(text), type(resolve(text)))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("0123", "zero"),
        ("-012", "zero"),
        ("00", "zero"),
        ("01.5", "zero"),
        ("1234567890123456", "digits"),
        ("0.1234567890123456", "digits"),
        ("0xFFFFFFFFFFFFFFF", "digits"),
        ("9" * 5000, "digits"),
        ("1e400", "range"),
        ("1e-400", "range"),
        (".inf", "infinite"),
        ("-.INF", "infinite"),
        (".NaN", "infinite"),
    ],
)
def test_a_number_that_readers_would_differ_on_is_refused(text: str, wording: str) -> None:
    with pytest.raises(NumberRefusedError) as caught:
        resolve(text)
    assert wording == caught.value.wording


def test_quoted_and_block_values_are_text() -> None:
    text = "a: '1'\nb: \"null\"\nc: |\n  0123\nd: >-\n  .nan\n"
    assert {"a": "1", "b": "null", "c": "0123\n", "d": ".nan"} == data(text)


def test_lists_and_mappings_nest() -> None:
    text = "a:\n- b: 1\n  c: [x, {y: 2}]\n- []\nd: {}\n"
    assert {"a": [{"b": 1, "c": ["x", {"y": 2}]}, []], "d": {}} == data(text)


def test_norwegian_is_a_language_in_a_key() -> None:
    assert {"no": "Norsk", "on": "x", "y": 1} == data("no: Norsk\non: x\ny: 1")


def test_a_merge_key_is_an_ordinary_key() -> None:
    assert {"<<": {"a": 1}} == data("<<: {a: 1}")


def test_one_document_may_be_fenced() -> None:
    assert {"a": 1} == data("# comment\n---\na: 1\n...\n# end\n")


@pytest.mark.parametrize(
    ("at", "position"),
    [
        ((), (5, 1)),
        (("a",), (5, 1)),
        (("b",), (6, 1)),
        (("b", 0), (7, 5)),
        (("b", 0, "c"), (7, 5)),
        (("b", 0, "d"), (8, 5)),
        (("b", 0, "d", 1), (8, 12)),
        (("e",), (9, 1)),
        (("e", "f"), (9, 5)),
    ],
)
def test_a_mark_gives_the_key_or_the_item(at: FieldPath, position: Position) -> None:
    text = "a:\nb:\n  - c: 1\n    d: [x, y]\ne: {f: 2}\n"
    document, _ = read_yaml(text, "x.yml", first_line=5)
    assert document is not None
    assert position == document.marks[at]


def test_columns_count_characters_not_bytes() -> None:
    document, _ = read_yaml("é😀: [مدينة, y]", "x.yml")
    assert document is not None
    assert (1, 13) == document.marks["é😀", 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(1, 1, "yaml-mapping", "empty")]),
        ("# only a comment\n", [(1, 1, "yaml-mapping", "empty")]),
        ("---\n", [(2, 1, "yaml-mapping", "empty")]),
        ("words", [(1, 1, "yaml-mapping", "")]),
        ("- a", [(1, 1, "yaml-mapping", "list")]),
        ("a: 1\nb: 2\na: 3", [(3, 1, "yaml-duplicate-key", "")]),
        ("a: {b: 1, b: 2}", [(1, 11, "yaml-duplicate-key", "")]),
        ("1: a", [(1, 1, "yaml-key", "")]),
        ("null: a", [(1, 1, "yaml-key", "")]),
        ("true: a", [(1, 1, "yaml-key", "")]),
        ("0123: a", [(1, 1, "yaml-key", "")]),
        ("1: a\n'1': b", [(1, 1, "yaml-key", "")]),
        ("'': a", [(1, 1, "yaml-key", "empty")]),
        ("? [a]\n: b", [(1, 3, "yaml-key", "container")]),
        ("? {a: 1}\n: {b: 2}", [(1, 3, "yaml-key", "container")]),
        ("a: &x 1", [(1, 4, "yaml-anchor", "")]),
        ("&x a: 1", [(1, 1, "yaml-anchor", "")]),
        ("&x\na: 1", [(1, 1, "yaml-anchor", "")]),
        ("a: &x [1]\nb: *x", [(1, 4, "yaml-anchor", "")]),
        ("a: *x", [(1, 4, "yaml-anchor", "alias")]),
        ("*x : 1", [(1, 1, "yaml-anchor", "alias")]),
        ("a: !!str 1", [(1, 4, "yaml-tag", "")]),
        ("a: ! 1", [(1, 4, "yaml-tag", "")]),
        ("a: !x [1]", [(1, 4, "yaml-tag", "")]),
        ("!x a: 1", [(1, 1, "yaml-tag", "")]),
        ("a: !x!y z", [(1, 4, "yaml-tag", "")]),
        ("a: 1\n---\nb: 2", [(2, 1, "yaml-documents", "")]),
        ("a: 1\n...\nb: 2", [(3, 1, "yaml-documents", "")]),
        ("a:\n\tb: 1", [(2, 1, "yaml-tab", "")]),
        ("a: 1\n\tb: 2", [(2, 1, "yaml-tab", "")]),
        ("a: |\n\tb", [(2, 1, "yaml-tab", "")]),
        ("a:\n  -\tb: 1\n\t- c", [(2, 4, "yaml-tab", "")]),
        ("a: .nan\nb: 012", [(1, 4, "yaml-number", "infinite"), (2, 4, "yaml-number", "zero")]),
        ("a: b\x07", [(1, 5, "file-encoding", "control")]),
        ("a: b\u2028", [(1, 5, "file-encoding", "control")]),
        ("a: \udc80", [(1, 4, "file-encoding", "control")]),
    ],
)
def test_what_is_no_plain_data_is_refused_with_its_place(text: str, found: list[FOUND]) -> None:
    assert found == refused(text)


@pytest.mark.parametrize(
    ("text", "line", "wording"),
    [
        ("a: b: c", 1, "colon"),
        ("title\na: 1", 2, "colon"),
        ("a: 1\nb: 'x\nc: 2\n", 2, "quote"),
        ("a: 1\nb: [x\nc: 2\n", 2, "bracket"),
        ("a: [1, ", 1, "bracket"),
        ("a: [1,\n2,\n\n", 2, "bracket"),
        ("a: {b: 1\nc: 2\n", 1, "bracket"),
        ("a: 1\nwords\nb: 2", 2, "key"),
        ("a:\n  - x\n b: 1", 3, "indent"),
        ("  a: 1\nb: 2", 2, "indent"),
        ("a: 1\n  b: 2", 2, "indent"),
        ("a: some\n  more words: 2", 2, "colon"),
        ("a: 'it's'", 1, "rest"),
        ('a: "x" y', 1, "rest"),
        ("a: [x]]", 1, "rest"),
        ("a: - b", 1, "dash"),
        ("a: @b", 1, "character"),
        ("a: `b`", 1, "character"),
        ("a: *b*", 1, "character"),
        ("a: %b", 1, "character"),
        ("a: }", 1, "character"),
        ('a: "\\q"', 1, "escape"),
        ('a: "\\ud800"', 1, "escape"),
        ('a: "\\xZZ"', 1, "escape"),
        ("a: >q\n b", 1, "block"),
        ("%YAML 1.1\n---\na: 1", 1, "directive"),
        ("%FOO\n---\na: 1", 1, "directive"),
        ("k" * 1100 + ": 1", 1, "long-key"),
    ],
)
def test_a_syntax_error_says_what_kind_it_is(text: str, line: int, wording: str) -> None:
    found = [(at, code, told) for at, _, code, told in refused(text)]
    assert [(line, "yaml-syntax", wording)] == found


def test_reading_goes_on_after_a_problem_where_it_can() -> None:
    text = "a: 1\na: 2\nb: !x 3\nc: 0123\n4: d\ne: &f g\n"
    codes = [code for _, _, code, _ in refused(text)]
    assert ["yaml-duplicate-key", "yaml-tag", "yaml-number", "yaml-key", "yaml-anchor"] == codes


def test_a_problem_names_its_field_and_values() -> None:
    _, problems = read_yaml("a:\n  - b: 1\n    b: 2\n", "x.yml")
    assert ("a.0.b", {"key": "b", "first": "2"}) == (problems[0].field, problems[0].values)


def test_a_long_value_is_shortened_in_a_message() -> None:
    _, problems = read_yaml("a: " + "9" * 500, "x.yml")
    assert {"found": "9" * 59 + "…"} == problems[0].values


def test_twenty_levels_are_read_and_the_next_is_refused() -> None:
    twenty = "a: " + "[" * 19 + "]" * 19
    deeper = "a: " + "[" * 20 + "]" * 20
    assert "a" in data(twenty)
    assert [(1, 23, "yaml-too-deep", "")] == refused(deeper)
