"""Words files: title, summary, passages, and the markup that is refused."""

import pytest

from localaction.source.document import Passage, Target, WordsFile
from localaction.source.words import is_language, read_words

FOUND = tuple[int, str, str]

PRACTICE = """\
---
labels:
  jobs: Women in work
---
# A market *rebuilt*

Two lines of
summary.

Second paragraph with [a page](https://example.org/a?b=c#d).

## Issue

It is `code` and **strong**.

Lessons
-------

- one
- two
  with ![a *map*](map.png)

1. other
"""


def words(text: str) -> WordsFile:
    file, problems = read_words(text, "en.md", "en")
    assert () == problems
    assert file is not None
    return file


def found(text: str) -> list[FOUND]:
    _, problems = read_words(text, "en.md", "en")
    return [(p.line, p.code, p.wording) for p in problems]


def summary(markdown: str) -> Passage:
    file, _ = read_words(f"# T\n\n{markdown}\n", "en.md", "en")
    assert file is not None
    return file.summary


def test_the_title_stands_with_its_line() -> None:
    file = words(PRACTICE)
    assert ("A market rebuilt", 5) == (file.title, file.title_line)


def test_front_matter_stands_apart() -> None:
    assert {"labels": {"jobs": "Women in work"}} == words(PRACTICE).front.data


def test_the_summary_ends_at_the_first_heading() -> None:
    file = words(PRACTICE)
    assert "Two lines of summary.\nSecond paragraph with a page." == file.summary.text


def test_the_summary_stands_where_its_first_line_is() -> None:
    assert ("", 7) == (words(PRACTICE).summary.heading, words(PRACTICE).summary.line)


def test_sections_begin_at_both_kinds_of_second_headings() -> None:
    sections = [(section.heading, section.line) for section in words(PRACTICE).sections]
    assert [("Issue", 12), ("Lessons", 16)] == sections


def test_the_markdown_of_a_passage_is_as_written() -> None:
    assert "It is `code` and **strong**." == words(PRACTICE).sections[0].markdown


def test_the_html_of_a_passage_is_made() -> None:
    html = "<p>It is <code>code</code> and <strong>strong</strong>.</p>"
    assert html == words(PRACTICE).sections[0].html


def test_links_and_pictures_are_collected_with_their_lines() -> None:
    file = words(PRACTICE)
    targets = [*file.summary.targets, *file.sections[1].targets]
    assert [
        Target("link", "https://example.org/a?b=c#d", "a page", 10),
        Target("picture", "map.png", "a map", 21),
    ] == targets


@pytest.mark.parametrize(
    ("markdown", "is_list"),
    [
        ("- a\n- b", True),
        ("1. a\n2. b\n   - c", True),
        ("- a\n\n* b", False),
        ("- a\n\nwords", False),
        ("words", False),
        ("", False),
    ],
)
def test_a_passage_knows_whether_it_is_one_list(markdown: str, is_list: bool) -> None:
    assert is_list == summary(markdown).is_list


@pytest.mark.parametrize(
    ("markdown", "address", "text"),
    [
        ("[x](javascript:alert(1))", "javascript:alert(1)", "x"),
        ("<data:text/html,x>", "data:text/html,x", "data:text/html,x"),
        ("[x](//evil.example/a)", "//evil.example/a", "x"),
        ("[x](<../a b.md>)", "../a b.md", "x"),
        ("[x](/é)", "/é", "x"),
        ("<a@b.org>", "mailto:a@b.org", "a@b.org"),
    ],
)
def test_an_address_is_kept_as_written_for_the_checks(
    markdown: str, address: str, text: str
) -> None:
    assert (Target("link", address, text, 3),) == summary(markdown).targets


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("[x](https://x.org/é)", '<p><a href="https://x.org/%C3%A9">x</a></p>'),
        ("[x](/a/)", '<p><a href="/a/">x</a></p>'),
        ("![a `b`](c%20d.png)", '<p><img src="c%20d.png" alt="a b"></p>'),
        ("![x](data:image/png;base64,a)", '<p><img alt="x"></p>'),
        ("<b onclick='x'>a</b>", "<p>&lt;b onclick='x'&gt;a&lt;/b&gt;</p>"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("```python\nx < 1\n```", "<pre><code>x &lt; 1\n</code></pre>"),
    ],
)
def test_html_is_safe(markdown: str, html: str) -> None:
    assert html == summary(markdown).html


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [(1, "words-title", "missing")]),
        ("words\n", [(1, "words-title", "missing")]),
        ("---\na: 1\n---\n\nwords\n", [(4, "words-title", "missing")]),
        ("# \n\nwords", [(1, "words-title", "missing")]),
        ("## A\n", [(1, "words-title", "missing")]),
        ("words\n\n# T\n", [(1, "words-title", "before")]),
        ("## A\n\n# T\n", [(1, "words-title", "before")]),
        ("# T\n\n# U\n", [(3, "words-title", "second")]),
        ("# T\n\nU\n===\n", [(3, "words-title", "second")]),
        ("# T\n\n### A\n", [(3, "words-heading-level", "")]),
        ("# T\n\n> ## A\n", [(3, "words-heading-level", "nested")]),
        ("# T\n\n- # A\n", [(3, "words-heading-level", "nested")]),
        ("# [T](a)\n", [(1, "words-markup", "heading")]),
        ("# T\n\n## ![x](a.png)\n", [(3, "words-markup", "heading")]),
        ("# T\n\n<div>\nx\n</div>\n", [(3, "words-markup", "")]),
        ("# T\n\na\nb <b>c</b> <i>d</i>\n", [(4, "words-markup", ""), (4, "words-markup", "")]),
        ("# T\n\na </b>\n", [(3, "words-markup", "")]),
        ("# T\n\n<!-- note -->\n", [(3, "words-markup", "comment")]),
        ("# T\n\na <!-- note --> b\n", [(3, "words-markup", "comment")]),
        ("# T\n\n<!-- slot: map -->\n", [(3, "words-markup", "comment")]),
        ("# T\n\n<?php x ?>\n", [(3, "words-markup", "")]),
        ("# T\n\n![a <b>](x.png)\n", [(3, "words-markup", "")]),
        ('# T\n\n[a](b "c")\n', [(3, "words-markup", "link-title")]),
        ("# T\n\n[a][b]\n\n[b]: /c\n", [(5, "words-markup", "definition")]),
        ("# T\n\n" + "> " * 20 + "x\n", [(3, "words-markup", "nesting")]),
        ("---\n- a\n---\n# T\n", [(2, "words-front-matter", "")]),
        (
            "---\na: b: c\n---\n# T\n\n<b>x</b>\n",
            [(2, "yaml-syntax", "colon"), (6, "words-markup", "")],
        ),
        ("---\na: 1\n# T\n", [(1, "words-front-matter", "unclosed")]),
    ],
)
def test_what_is_no_plain_words_file_is_told(text: str, problems: list[FOUND]) -> None:
    assert problems == found(text)


def test_a_refused_tag_is_named() -> None:
    _, problems = read_words("# T\n\n<iframe src=x>\n", "en.md", "en")
    assert {"tag": "<iframe>"} == problems[0].values


def test_a_file_with_refused_markup_is_read_all_the_same() -> None:
    file, _ = read_words("# T\n\n<b>x</b>\n\n## A\n", "en.md", "en")
    assert file is not None
    assert ["A"] == [section.heading for section in file.sections]


def test_nineteen_levels_keep_their_words() -> None:
    assert "x" == summary("> " * 19 + "x").text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("en", True),
        ("zh", True),
        ("fil", True),
        ("zh-Hans", True),
        ("pt-BR", True),
        ("ca-valencia", True),
        ("EN", False),
        ("e", False),
        ("notes", False),
        ("en_GB", False),
        ("en-", False),
        ("en\n", False),
    ],
)
def test_a_language_is_known_by_its_form(name: str, expected: bool) -> None:
    assert expected == is_language(name)


def test_a_paragraph_of_ten_thousand_links_is_read() -> None:
    assert 10_000 == len(summary("[a](b) " * 10_000).targets)
