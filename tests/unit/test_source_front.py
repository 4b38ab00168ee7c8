"""Front matter: found only at the first byte, and nothing is ever lost."""

import pytest

from localaction.source.front import split


@pytest.mark.parametrize(
    ("text", "data", "body", "line"),
    [
        ("# T\n", {}, "# T\n", 1),
        ("---\na: 1\n---\n# T\n", {"a": 1}, "# T\n", 4),
        ("---  \na: 1\n---\t\n\n\n# T", {"a": 1}, "\n\n# T", 4),
        ("---\n---\n# T", {}, "# T", 3),
        ("---\n# none yet\n---\n# T", {}, "# T", 4),
        ("---\na: 1\n---", {"a": 1}, "", 4),
        ("---\na: |\n  ---\n---\n  code", {"a": "---\n"}, "  code", 5),
        ("# T\n\n---\n\nwords\n\n---\n", {}, "# T\n\n---\n\nwords\n\n---\n", 1),
        ("\n---\na: 1\n---\n", {}, "\n---\na: 1\n---\n", 1),
        (" ---\na: 1\n---\n", {}, " ---\na: 1\n---\n", 1),
        ("----\na: 1\n----\n", {}, "----\na: 1\n----\n", 1),
        ("---a\n---\n", {}, "---a\n---\n", 1),
        ("", {}, "", 1),
    ],
)
def test_a_file_is_split(text: str, data: object, body: str, line: int) -> None:
    front, rest, first_line, problems = split(text, "en.md")
    assert (data, body, line, ()) == (front.data, rest, first_line, problems)


@pytest.mark.parametrize(
    ("text", "line", "code", "wording"),
    [
        ("---\na: 1\n# T\n", 1, "words-front-matter", "unclosed"),
        ("---", 1, "words-front-matter", "unclosed"),
        ("---\n- a\n---\n# T", 2, "words-front-matter", ""),
        ("---\nwords\n---\n# T", 2, "words-front-matter", ""),
        ("---\na: 1\na: 2\n---\n# T", 3, "yaml-duplicate-key", ""),
        ("---\na: b: c\n---\n# T", 2, "yaml-syntax", "colon"),
    ],
)
def test_a_broken_block_is_told_and_not_taken_for_body(
    text: str, line: int, code: str, wording: str
) -> None:
    _, _, _, problems = split(text, "en.md")
    assert [(line, code, wording)] == [(p.line, p.code, p.wording) for p in problems]


def test_marks_count_from_the_first_line_of_the_file() -> None:
    front, _, _, _ = split("---\nlabels:\n  a: b\n---\n", "en.md")
    assert {(): (2, 1), ("labels",): (2, 1), ("labels", "a"): (3, 3)} == front.marks


def test_an_unclosed_block_keeps_all_its_text() -> None:
    text = "---\na: 1\n# T\n"
    assert text == split(text, "en.md")[1]
