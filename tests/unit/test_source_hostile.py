"""Hostile files: each is read rightly where it is legal, or gets its clear problem; none hangs."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.files import read_text
from localaction.source.yaml import read_yaml

HOSTILE = Path(__file__).parents[1] / "examples" / "hostile"

SECONDS = 10
"""A guard against hanging, not a measurement."""

READ: dict[str, dict[str, Any]] = {
    "bom_utf8.yml": {"id": "a", "title": "b"},
    "cr_only.yml": {"id": "a", "title": "b"},
    "crlf.yml": {"id": "a", "title": "b"},
    "csv_formula_values.yml": {
        "title": '=HYPERLINK("http://x.example","y")',
        "b": "+1+1",
        "c": "@SUM(A1)",
        "d": "-2+3",
        "e": "\t=1+1",
    },
    "path_traversal_values.yml": {
        "id": "../../etc/passwd",
        "image": "../../../../etc/passwd",
        "file": "/etc/hostname",
        "slug": "..\\..\\x",
        "url": "javascript:alert(1)",
        "url2": "JaVaScRiPt:alert(1)",
        "url3": "data:text/html,<script>alert(1)</script>",
        "url4": "//evil.example/x",
        "url5": " https://ok.example",
        "url6": "https://ok.example/\u202e",
        "id_con": "con",
        "id_nul": "NUL.txt",
        "id_dot": ".",
        "id_long": "a" * 300,
    },
    "rtl_override_values.yml": {
        "title": "\u202egnp.exe",
        "slug": "a\u2066b\u2069c",
        "zero_width": "pa\u200bss\u200dwo\ufeffrd",
        "mixed": "مدينة Amman — عمّان (2024)",
    },
    "template_injection_values.yml": {
        "a": "{{ 7*7 }}",
        "b": "{% raw %}{{ config }}{% endraw %}",
        "c": "${7*7}",
        "d": "#{7*7}",
        "e": "<%= 7*7 %>",
        "f": "{{ ''.__class__.__mro__ }}",
    },
}

REFUSED: dict[str, list[tuple[int, str, str]]] = {
    "alias_self_reference.yml": [(1, "yaml-anchor", "")],
    "binary_and_timestamp_tags.yml": [(line, "yaml-tag", "") for line in (1, 2, 3, 4)],
    "bomb_billion_laughs.yml": [(line, "yaml-anchor", "") for line in range(1, 10)],
    "bomb_quadratic_maps.yml": [(line, "yaml-anchor", "") for line in range(1, 21)],
    "confusable_ids.yml": [(1, "yaml-mapping", "list")],
    "deep_flow_10000.yml": [(1, "yaml-too-deep", "")],
    "duplicate_keys.yml": [(2, "yaml-duplicate-key", ""), (4, "yaml-duplicate-key", "")],
    "latin1_bytes.yml": [(1, "file-encoding", "")],
    "long_line_keys.yml": [(1, "yaml-syntax", "long-key")],
    "merge_key_chain.yml": [
        (line, "yaml-anchor", "") for line in (1, *(2 + 3 * i for i in range(19)))
    ],
    "merge_key_override.yml": [(1, "yaml-anchor", "")],
    "multi_document.yml": [(2, "yaml-documents", "")],
    "nel_ls_ps.yml": [(1, "file-encoding", "control")],
    "nfc_nfd.yml": [(1, "yaml-mapping", "list")],
    "norway_problem.yml": [
        (7, "yaml-number", "zero"),
        (10, "yaml-number", "infinite"),
        (11, "yaml-number", "infinite"),
    ],
    "nul_byte.yml": [(1, "file-encoding", "control")],
    "python_tags.yml": [(line, "yaml-tag", "") for line in (1, 2, 3)],
    "tabs_indent.yml": [(2, "yaml-tab", "")],
    "utf16le.yml": [(1, "file-encoding", "utf-16")],
}


class HangsError(Exception):
    """Reading took far too long."""


@contextmanager
def guarded() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise HangsError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def read(name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    text, problems = read_text(HOSTILE / name, name)
    return (None, problems) if text is None else read_yaml(text, name)


def outcome(problems: tuple[Problem, ...]) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.code, problem.wording) for problem in problems]


def generated(text: str) -> tuple[Document | None, list[tuple[int, str, str]]]:
    with guarded():
        document, problems = read_yaml(text, "big.yml")
    return document, outcome(problems)


def test_every_hostile_file_has_an_expected_outcome() -> None:
    assert sorted([*READ, *REFUSED]) == sorted(path.name for path in HOSTILE.iterdir())


@pytest.mark.parametrize("name", sorted(READ))
def test_a_legal_file_is_read_rightly(name: str) -> None:
    with guarded():
        document, problems = read(name)
    assert (READ[name], ()) == (document and document.data, problems)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_hostile_file_gets_its_problems(name: str) -> None:
    with guarded():
        document, problems = read(name)
    assert (None, REFUSED[name]) == (document, outcome(problems))


def test_norway_stays_norway_once_its_numbers_are_quoted() -> None:
    text = (HOSTILE / "norway_problem.yml").read_text(encoding="utf-8")
    for number in ("0123", ".nan", ".inf"):
        text = text.replace(number, f"'{number}'")
    document, _ = read_yaml(text, "norway.yml")
    assert document is not None
    assert document.data == {
        "country": "NO",
        "lang": "no",
        "answer": "yes",
        "on": "off",
        "version": 1.10,
        "sexagesimal": "12:30:45",
        "octal": "0123",
        "date": "2024-01-01",
        "nulls": [None, None, None, None, ""],
        "nan": ".nan",
        "inf": ".inf",
        "bool_like": ["y", "n", "Y", "N", "on", "off"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "x" * 5_000_000,
        'a: "' + "x " * 2_500_000 + '"',
        "a: |\n" + "  x\n" * 1_250_000,
        "a: >-\n" + "  x\n" * 1_250_000,
    ],
    ids=["plain", "quoted", "literal", "folded"],
)
def test_a_scalar_of_5_mb_is_read(text: str) -> None:
    document, problems = generated(text)
    assert [] == problems
    assert document is not None
    assert len(document.data["a"]) >= 2_000_000


def test_a_file_of_5_mb_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "big.yml"
    file.write_bytes(b"a: " + b"x" * 5_000_000)
    text, problems = read_text(file, "big.yml")
    assert (None, [(1, "file-too-large", "")]) == (text, outcome(problems))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("".join(" " * depth + "a:\n" for depth in range(2000)), 21),
        ("x: " + "[" * 200_000, 1),
        ("x: " + "[\n" * 100_000, 20),
        ("x:\n  " + "- " * 100_000, 2),
    ],
    ids=["2,000 block levels", "200 KB of [", "[ on lines", "dashes"],
)
def test_depth_ends_the_reading_at_once(text: str, line: int) -> None:
    _, problems = generated(text)
    assert [(line, "yaml-too-deep", "")] == problems


def test_200_kb_of_brackets_at_the_root_are_no_mapping() -> None:
    assert (None, [(1, "yaml-mapping", "list")]) == generated("[" * 200_000)


@pytest.mark.parametrize("opening", ["{", "[{", "? ", "? - "])
def test_nested_keys_end_the_reading_soon(opening: str) -> None:
    document, problems = generated("x:\n  " + opening * 50_000)
    assert document is None
    assert {"yaml-key", "yaml-too-deep"} & {code for _, code, _ in problems}


def test_50_000_keys_are_read() -> None:
    document, _ = generated("".join(f"k{i}: {i}\n" for i in range(50_000)))
    assert document is not None
    assert len(document.data) == 50_000


def test_50_000_equal_keys_are_told_twenty_times() -> None:
    _, problems = generated("a: 1\n" * 50_000)
    assert [(line, "yaml-duplicate-key", "") for line in range(2, 22)] == problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "9" * 200_000, "yaml-number"),
        ("a: 0x" + "F" * 200_000, "yaml-number"),
        ("a: 0o" + "7" * 200_000, "yaml-number"),
        ("a: 1e" + "9" * 200_000, "yaml-number"),
        ("a: 0." + "0" * 200_000 + "1", "yaml-number"),
        ("a: [" + "*a, " * 60_000 + "]", "yaml-anchor"),
        ("a: &" + "x" * 200_000 + " b", "yaml-anchor"),
        ("a: !" + "%41" * 80_000 + " b", "yaml-tag"),
        ("---\n" * 60_000, "yaml-documents"),
        ("%TAG !a! x\n" * 20_000 + "---\na: 1", "yaml-syntax"),
        ("".join(f"%TAG !a{i}! x\n" for i in range(10_000)) + "---\na: 1", "yaml-syntax"),
        ('"' * 250_000, "yaml-syntax"),
        ("a:\n" + "\t" * 200_000 + "b: 1", "yaml-tab"),
        ('"' + "k" * 250_000 + '": 1', "yaml-syntax"),
        (": " * 100_000, "yaml-syntax"),
        ("?\n" * 100_000, "yaml-key"),
        ("#" * 250_000, "yaml-mapping"),
        ("\n" * 250_000, "yaml-mapping"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_other_attacks_end_in_a_problem_too(text: str, code: str) -> None:
    _, problems = generated(text)
    assert code in {found for _, found, _ in problems}
