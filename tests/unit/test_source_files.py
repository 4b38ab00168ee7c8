"""Reading one text file: encoding, size, links."""

import os
from pathlib import Path

import pytest

from localaction.source.files import MAX_BYTES, decode, read_text

FOUND = tuple[int, int, str, str]


def found(raw: bytes) -> FOUND:
    text, problems = decode(raw, "x.md")
    assert text is None
    (problem,) = problems
    return problem.line, problem.column, problem.code, problem.wording


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("a\tعمّان 安曼 \u200f\u202e\ufeff".encode(), "a\tعمّان 安曼 \u200f\u202e\ufeff"),
    ],
)
def test_text_is_decoded_and_its_line_breaks_are_made_equal(raw: bytes, text: str) -> None:
    assert (text, ()) == decode(raw, "x.md")


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"ok\nS\xe3o Paulo", (2, 2, "file-encoding", "")),
        ("é\r\nü\r".encode() + b"\xff", (3, 1, "file-encoding", "")),
        (b"\xed\xa0\x80", (1, 1, "file-encoding", "")),
        (b"\xff\xfea\x00", (1, 1, "file-encoding", "utf-16")),
        (b"\xfe\xff\x00a", (1, 1, "file-encoding", "utf-16")),
        (b"a\nb\x00", (2, 2, "file-encoding", "control")),
        (b"a\x1b[0m", (1, 2, "file-encoding", "control")),
        (b"\r\n\x7f", (2, 1, "file-encoding", "control")),
        ("a\u0085b".encode(), (1, 2, "file-encoding", "control")),
        ("a\u2028b".encode(), (1, 2, "file-encoding", "control")),
        ("\ue000the codebook".encode(), (1, 1, "file-encoding", "control")),
        ("a\uf8ff".encode(), (1, 2, "file-encoding", "control")),
        ("a\U0010fffd".encode(), (1, 2, "file-encoding", "control")),
    ],
)
def test_what_is_no_plain_text_is_refused_with_its_place(raw: bytes, place: FOUND) -> None:
    assert place == found(raw)


def test_the_first_bad_byte_and_character_are_named() -> None:
    values = [dict(decode(raw, "x")[1][0].values) for raw in (b"\xe3", b"\x00")]
    assert [{"byte": "0xE3"}, {"character": "U+0000"}] == values


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"x" * MAX_BYTES)
    assert "x" * MAX_BYTES == read_text(file, "x.md")[0]


def test_a_larger_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"\xff" * (MAX_BYTES + 1))
    text, (problem,) = read_text(file, "x.md")
    assert (None, "file-too-large", {"size": "257", "limit": "256"}) == (
        text,
        problem.code,
        problem.values,
    )


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("x")
    (tmp_path / "x.md").symlink_to("real.md")
    assert "file-link" == read_text(tmp_path / "x.md", "x.md")[1][0].code


@pytest.mark.parametrize(("kind", "wording"), [("none", "unreadable"), ("pipe", "special")])
def test_what_is_no_file_is_told_and_never_waited_for(
    tmp_path: Path, kind: str, wording: str
) -> None:
    if kind == "pipe":
        os.mkfifo(tmp_path / "x.md")
    (problem,) = read_text(tmp_path / "x.md", "x.md")[1]
    assert ("file-unexpected", wording) == (problem.code, problem.wording)


CONFLICT = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("name", "code"), [("x.md", "words-markup"), ("pledge.yml", "yaml-syntax")]
)
def test_two_versions_of_the_same_lines_are_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).write_text(CONFLICT)
    text, (problem,) = read_text(tmp_path / name, name)
    found = (text, problem.line, problem.code, problem.wording)
    assert (None, 2, code, "conflict") == found


def test_a_row_of_signs_within_a_line_is_no_conflict(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("see <<<<<<< here\n=======\n")
    assert () == read_text(tmp_path / "x.md", "x.md")[1]
