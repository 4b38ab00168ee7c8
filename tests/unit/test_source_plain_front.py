"""The reader of plain front matter gives what the YAML parser gives, or nothing."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from localaction.source.front import StrictHandler
from localaction.source.plain_front import read_plain_front
from localaction.source.yaml import read_yaml

ROOT = Path(__file__).parents[2]

LETTERS = "aZ09é安ع.,-_ '\"\\:#&*!%@`{}[]|>?~=\t\u2028\x85\ufeff\x00\ud800\ue000\U000f0000"
VALUE = st.one_of(
    st.sampled_from(["", " ", " null", " true", " No", " 1", " 2025-12-01", " &a b", " *a", " |"]),
    st.text("abnN01.,- ", max_size=8).map(" {}".format),
    st.text(LETTERS, max_size=8).map(' "{}"'.format),
    st.text(LETTERS, max_size=8).map(" '{}'".format),
    st.text(LETTERS, max_size=6),
)
LINE = st.builds(
    "{}{}:{}".format,
    st.sampled_from(["", "", "", "  ", "  ", "    ", " ", "- ", "\t"]),
    st.sampled_from(
        ["a", "b", "of", "by_role", "count-1", "null", "true", "on", "A", '"a"', "? a"]
    ),
    VALUE,
)
BLOCK = st.lists(st.one_of(LINE, LINE, LINE, st.sampled_from(["", "# a", "...", "a"])), max_size=6)
TEXT = st.builds("{}{}".format, BLOCK.map("\n".join), st.sampled_from(["\n", ""]))


def as_parsed(block: str) -> tuple[object, object] | None:
    document, _ = read_yaml(block, "fr.md", 2)
    return None if document is None else (document.data, dict(document.marks))


def as_plain(block: str) -> tuple[object, object] | None:
    document = read_plain_front(block, "fr.md", 2)
    return None if document is None else (document.data, dict(document.marks))


@settings(max_examples=1000)
@given(TEXT)
@example("a: b\n  of: c\n")
@example("a:\n  of: b\na: c\n")
@example('a:\n  of: "b"\n    on: c\nb: d\n')
@example("a:\nb: c\n")
def test_what_is_taken_is_read_as_the_parser_does(block: str) -> None:
    plain = as_plain(block)
    assert plain is None or plain == as_parsed(block)


def test_plain_front_matter_is_taken() -> None:
    block = "title: \"l’accès\"\ntranslation:\n  of: en\n  digests:\n    summary: '0af3'\n"
    expected = {
        "title": "l’accès",
        "translation": {"of": "en", "digests": {"summary": "0af3"}},
    }
    document = read_plain_front(block, "fr.md", 2)
    assert document is not None
    assert expected == document.data


def test_most_front_matter_of_the_repository_is_plain() -> None:
    files = [path for top in ("content", "practices") for path in (ROOT / top).rglob("*.md")]
    texts = [path.read_text("utf-8") for path in files]
    handlers = [(StrictHandler("fr.md"), text) for text in texts]
    blocks = [handler.split(text)[0] for handler, text in handlers if handler.detect(text)]
    assert len(blocks) * 0.6 <= sum(
        read_plain_front(block, "fr.md", 2) is not None for block in blocks
    )
