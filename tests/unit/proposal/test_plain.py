"""Text of strangers in a comment: it is read, and does nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from localaction.proposal.plain import GAP, LIMIT, plain

RENDERED = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
LINKED = re.compile(r"@\w|#\d|://|\bwww\.|\bGH-\d|:[\w+-]+:|\b[0-9a-f]{7,40}\b", re.IGNORECASE)
"""What the host of the comment turns into a mention, a link or a small picture by itself."""

HOSTILE = [
    "@everybody and @team/lead",
    "someone@example.org",
    "[here](https://evil.example) or <https://evil.example>",
    "https://evil.example/x and www.evil.example, ftp://evil.example",
    "![picture](https://evil.example/x.png)",
    '<img src="https://evil.example/x.png" onerror=alert(1)>',
    "<!-- local-action: proposal -->",
    "</details></div>",
    "a | b | c",
    "`code` ``` more ```",
    "**bold** __bold__ ~~gone~~ $x^2$",
    "# heading",
    "- item",
    "1. item",
    "1) item",
    "> quote",
    "fixes #12, GH-34, owner/name#56",
    "deadbeefdeadbeef and 0123456",
    ":tada: :octocat:",
    "&#64;everybody &lt;b&gt;",
    r"\@everybody \[x](y)",
    "line one\n\n# line two\n- three",
    "[x]: https://evil.example",
    "---",
    "=====",
]


def texts(markdown: str) -> tuple[set[str], str]:
    """The kinds of what Markdown made of it, and what a reader sees."""
    kinds, seen = set(), ""
    for token in RENDERED.parse(markdown):
        kinds.add(token.type)
        for child in token.children or ():
            kinds.add(child.type)
            seen += child.content
    return kinds, seen


NOTHING_BUT_TEXT = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_is_more_than_text(text: str) -> None:
    assert set() == texts(plain(text))[0] - NOTHING_BUT_TEXT


@pytest.mark.parametrize("text", HOSTILE)
def test_the_reader_sees_what_was_written(text: str) -> None:
    assert " ".join(text.split()) == texts(plain(text))[1].replace(GAP, "")


@pytest.mark.parametrize("text", HOSTILE)
def test_the_host_finds_nothing_to_link(text: str) -> None:
    assert None is LINKED.search(texts(plain(text))[1])


@given(st.text(max_size=200))
def test_no_text_at_all_is_more_than_text(text: str) -> None:
    assert set() == texts(f"x {plain(text)}")[0] - NOTHING_BUT_TEXT


@given(st.lists(st.sampled_from(HOSTILE), max_size=4))
def test_no_text_ends_its_cell_of_a_table(parts: list[str]) -> None:
    made = RENDERED.parse(f"| a | b |\n| --- | --- |\n| {plain(''.join(parts))} | y |\n")
    assert 4 == sum(token.type in ("th_open", "td_open") for token in made)


@given(st.text(max_size=2 * LIMIT))
def test_a_long_text_is_shortened(text: str) -> None:
    assert len(texts(f"x {plain(text)}")[1].replace(GAP, "")) <= LIMIT + 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u202cc", "abc"),
        ("a\u2068b\u2069c", "a\u2068b\u2069c"),
        ("a\u2067b", "ab"),
        ("a\u2069b\u2068c", "abc"),
        ("a\u200bb\x00c\ud800d", "ab c d"),
        ("ville d’accueil, 40 %", "ville d’accueil, 40 %"),
        ("日内瓦（瑞士）", "日内瓦（瑞士）"),
        ("👩‍👩‍👧 family", "👩‍👩‍👧 family"),
    ],
)
def test_what_turns_or_hides_text_is_taken_out(text: str, expected: str) -> None:
    assert expected == plain(text)
