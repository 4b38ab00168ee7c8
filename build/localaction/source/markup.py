"""Judges the markup of a Markdown file: what is not plain CommonMark, or would lose words.

Only what the parser's tokens show. Schemes, addresses and lengths are checks of their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from localaction.problems import Problem
from localaction.source.markdown import MAX_DEPTH, SLOT, inlines
from localaction.source.places import excerpt

MAX_PROBLEMS = 20
"""In one file; whoever mends twenty runs the check again."""

_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)")
_CONTAINERS = frozenset({"blockquote_open", "list_item_open"})


def judge_markup(
    tokens: Sequence[Token],
    definitions: Mapping[str, Any],
    path: str,
    first_line: int,
    *,
    slots: bool = False,
) -> Iterator[Problem]:
    """Yield what is refused; `slots` allows the comments that a page is poured into."""
    yield from _raw_html(tokens, path, first_line, slots)
    yield from _link_titles(tokens, path, first_line)
    for token in tokens:
        if token.type in _CONTAINERS and token.level + 1 >= MAX_DEPTH and token.map:
            # The parser drops what is nested deeper, without a word.
            values = {"limit": str(MAX_DEPTH)}
            yield _refused(path, token.map[0] + first_line, "nesting", values)
            break
    for label, definition in definitions.get("references", {}).items():
        values = {"label": excerpt(label.lower())}
        yield _refused(path, definition["map"][0] + first_line, "definition", values)


def _raw_html(
    tokens: Sequence[Token], path: str, first_line: int, slots: bool
) -> Iterator[Problem]:
    named: set[str] = set()
    for content, line in _html_pieces(tokens, first_line):
        rest = SLOT.sub("", content).strip() if slots else content.strip()
        found = _TAG.search(rest)
        is_comment = rest.startswith("<!--") or (found is None and "<!--" in rest)
        if not rest or (rest.startswith("</") and found and found[1] in named):
            continue
        if is_comment or found is None:
            yield _refused(path, line, "comment" if is_comment else "", {"tag": excerpt(rest)})
        else:
            named.add(found[1])
            yield _refused(path, line, "", {"tag": excerpt(f"<{found[1]}>")})


def _html_pieces(tokens: Sequence[Token], first_line: int) -> Iterator[tuple[str, int]]:
    for token in tokens:
        if token.type == "html_block" and token.map:
            yield token.content, token.map[0] + first_line
    for placed in inlines(tokens, first_line):
        for child, line in placed:
            if child.type == "html_inline":
                yield child.content, line
            elif child.type == "image":
                for inner in child.children or ():
                    if inner.type == "html_inline":
                        yield inner.content, line


def _link_titles(tokens: Sequence[Token], path: str, first_line: int) -> Iterator[Problem]:
    """A link's hidden title is words that a reader on a telephone or in print never sees."""
    for placed in inlines(tokens, first_line):
        for child, line in placed:
            title = child.attrs.get("title")
            if title:
                yield _refused(path, line, "link-title", {"title": excerpt(str(title))})


def _refused(path: str, line: int, wording: str, values: Mapping[str, str]) -> Problem:
    return Problem(path, line, 1, "", "words-markup", values, wording)
