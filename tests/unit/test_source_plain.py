"""The reader of plain words gives what the Markdown parser gives, or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localaction.source.document import Passage, WordsFile
from localaction.source.front import split
from localaction.source.plain import PlainWords, read_plain
from localaction.source.words import read_marked

ROOT = Path(__file__).parents[2]
WORDS = sorted(
    path for top in ("content", "practices", "cities") for path in (ROOT / top).rglob("*.md")
)

MARKS = "\\`*_[]()<>&!#+-=~:;.,\"'|^$%@/{}?"
SPACES = " \n\t\r\x0b\x0c\x1c\x85\xa0\u1680\u2003\u2028\u202f\u3000\ufeff"
LETTERS = "aZé߀0129٣①ع安ж。：，\u200b\u0301\U0001f600\ufffe\x00\x7f"
FRAGMENTS = (
    "**bold**",
    "**a b** ",
    "**a**b**",
    "*a*",
    "__a__",
    "[a](https://example.org/a)",
    "[two words](https://a-b.example.org/a_b?c=*d*#e)",
    "[a](https://1.2.3.4)",
    "[a](https://xn--a.org)",
    "[a](/b)",
    "![a](https://example.org/a.png)",
    "[a]: https://example.org\n",
    "<b>",
    "<!-- c -->",
    "<https://example.org>",
    "https://example.org/a_b",
    "&amp;",
    "&nbsp;",
    "\n\n",
    "\n\n## H\n\n",
    "\n\n- a\n- b\n\n",
    "\n- ",
    "\n\n1. a\n",
    "2. ",
    "\n---\n",
    "\n===\n",
    "\n> ",
    "  \n",
    "\n    ",
    "\n```\n",
    "\n***\n",
    "~~~",
    " #",
    "# ",
)
MARKED = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS),
        st.text(MARKS, max_size=3),
        st.text(SPACES, max_size=2),
        st.text(LETTERS, max_size=4),
        st.text("ab ", min_size=1, max_size=6),
    ),
    max_size=12,
).map("".join)
ROUGH = st.one_of(MARKED, MARKED.map("# T\n\n{}\n".format), st.text(MARKS + SPACES + LETTERS))
"""Text that breaks the rules of the plain reader more often than not."""

LETTER = st.sampled_from("abéZ安ع1²ß")
TAME = st.builds(
    "{}{}{}".format,
    LETTER,
    st.text("abé 安ع01 .,:;()?!'\"”«»’—–\xa0\u202f>$%@|/{}^#-+=~", max_size=8),
    LETTER,
)
SPAN = st.one_of(
    TAME,
    TAME.map("**{}**".format),
    TAME.map("[{}](https://example.org/a)".format),
    st.text("abZ0.-_~/?#=+,;:@!$*", max_size=12).map("[a](https://a.org/{})".format),
    st.text("ab0.-", max_size=12).map("[a](https://{}.org)".format),
    st.sampled_from("-#>=+~1(安.,\xa0"),
)
BETWEEN = st.sampled_from(
    [" ", " ", " ", " ", "", "\xa0", ", ", "\n", ": ", "。", "，", "、", "（", "）"]
)
INLINE = st.lists(st.tuples(SPAN, BETWEEN), max_size=3).flatmap(
    lambda parts: TAME.map(lambda last: "".join(map("".join, parts)) + last)
)
BLOCK = st.one_of(
    INLINE,
    INLINE,
    TAME.map("{}.".format),
    st.lists(INLINE, min_size=1, max_size=3).map("\n".join),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda items: "- " + "\n- ".join(items)),
    TAME.map("## {}".format),
)
PLAIN = st.tuples(
    st.sampled_from(["", "\n", "\n\n\n"]),
    TAME,
    st.lists(st.tuples(st.sampled_from(["\n\n", "\n\n\n", "\n\n\n\n"]), BLOCK), max_size=5),
    st.sampled_from(["", "\n", "\n\n", "\n\n\n"]),
).map(lambda t: f"{t[0]}# {t[1]}{''.join(gap + block for gap, block in t[2])}{t[3]}")
"""Text that the plain reader takes more often than not."""


def shown(body: str, first_line: int = 1) -> tuple[PlainWords | None, WordsFile | None, int]:
    front, _, _, _ = split("", "en.md")
    file, problems = read_marked(body, "en.md", "en", front, first_line)
    return read_plain(body, first_line), file, len(problems)


def differs(body: str, first_line: int = 1) -> bool:
    """Say whether the plain reader takes a text and reads it otherwise than the parser does."""
    plain, file, problems = shown(body, first_line)
    if plain is None:
        return False
    if file is None or problems:
        return True
    own = (plain.title, plain.title_line, *map(with_html, (plain.summary, *plain.sections)))
    parsed = (file.title, file.title_line, *map(with_html, (file.summary, *file.sections)))
    return own != parsed


def with_html(passage: Passage) -> Passage:
    """A passage whose HTML stands in it, whichever reader made it."""
    return replace(passage, parsed_html=passage.html)


@settings(max_examples=500)
@given(ROUGH, st.integers(1, 9))
@example("# T\n\n!**a**[b](https://c.org)", 1)
def test_what_is_taken_of_rough_text_is_read_as_the_parser_does(body: str, line: int) -> None:
    assert not differs(body, line)


@settings(max_examples=500)
@given(PLAIN, st.integers(1, 9))
@example("# T\n\n合作。**加强人员**[移民](https://c.org)、**a**", 1)
@example("# T\n\n合作**加强**人员**移民**。合**a**", 1)
@example('# T\n\n**a**\xa0: b > c "d"\n\n- 5. a\n- [b](https://c.org/*_)', 1)
def test_what_is_taken_of_tame_text_is_read_as_the_parser_does(body: str, line: int) -> None:
    assert not differs(body, line)


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_words_file_of_the_repository_is_read_as_the_parser_does(path: Path) -> None:
    _, body, first_line, _ = split(path.read_text("utf-8"), path.name)
    assert not differs(body, first_line)


def test_most_words_files_of_the_repository_are_plain() -> None:
    bodies = [split(path.read_text("utf-8"), path.name)[1] for path in WORDS]
    assert len(WORDS) * 0.6 <= sum(read_plain(body, 1) is not None for body in bodies)
