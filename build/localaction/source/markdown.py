"""Parses Markdown once, judges its tokens, and makes HTML and plain words of the same tokens.

Plain CommonMark: raw HTML is found, reported and escaped. What a link may point to is judged later,
so that a check can name it; the cleaner drops dangerous addresses whatever happens.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from localaction.source.document import Passage, Target

MAX_DEPTH = 20

SLOT = re.compile(r"<!-- slot: [a-z]+(?:-[a-z]+)* -->")
"""The one comment an editorial page may hold; something is poured in there, so it shows nothing."""

TAGS = frozenset(
    {"a", "blockquote", "br", "code", "em", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"}
)
ATTRIBUTES = {
    "a": frozenset({"href", "hreflang"}),
    "img": frozenset({"src", "alt"}),
    "ol": frozenset({"start"}),
    "*": frozenset[str](),
}
SCHEMES = frozenset({"http", "https", "mailto"})
_PLAIN_ADDRESS = re.compile(r"[a-z]+://[a-z0-9.-]+(?:/[A-Za-z0-9._~/?#&=+,;:@!$*-]*)?")
"""Needs no normalising, which is slow."""
_BREAKS = frozenset({"softbreak", "hardbreak"})


class _Renderer(RendererHTML):
    """Shows raw HTML as text, slots not at all, and keeps every word of a picture's description."""

    def html_block(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return escapeHtml(SLOT.sub("", tokens[idx].content))

    html_inline = html_block

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        token.attrs["alt"] = inline_words(token.children or ())
        return self.renderToken(tokens, idx, options, env)


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Make the parser: CommonMark that reports raw HTML and lets every address through."""
    markdown = MarkdownIt(
        "commonmark", {"html": True, "maxNesting": MAX_DEPTH}, renderer_cls=_Renderer
    )
    # The stock parser turns a `javascript:` link into text and says nothing.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    # Addresses stay as written until they are collected; `_targets` normalises them.
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return markdown


@lru_cache(maxsize=1)
def cleaner() -> nh3.Cleaner:
    """Make the second line of defence: an allow-list for tags, attributes and address schemes."""
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def parse(body: str) -> tuple[list[Token], dict[str, Any]]:
    """Parse a body once; the second value holds the link definitions."""
    env: dict[str, Any] = {}
    return parser().parse(body, env), env


def passage(
    heading: str, line: int, markdown: str, tokens: list[Token], first_line: int
) -> Passage:
    """Make a passage from its tokens; `first_line` is the line of the body's first line."""
    targets = tuple(_targets(tokens, first_line))
    html = parser().renderer.render(tokens, parser().options, {})
    return Passage(
        heading=heading,
        line=line,
        markdown=markdown,
        parsed_html=cleaner().clean(html).strip(),
        text=block_words(tokens),
        targets=targets,
        is_list=_is_list(tokens),
        text_line=(tokens[0].map or [0])[0] + first_line if tokens else line,
    )


def block_words(tokens: Sequence[Token]) -> str:
    """Give the words alone, one block a line."""
    blocks = []
    for token in tokens:
        if token.type == "inline":
            blocks.append(inline_words(token.children or (), pictures=False))
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content.strip("\n"))
    return "\n".join(filter(None, blocks))


def inline_words(children: Sequence[Token], *, pictures: bool = True) -> str:
    """Give the words of one paragraph or heading, with or without pictures' descriptions."""
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in _BREAKS:
            parts.append(" ")
        elif child.type == "image" and pictures:
            parts.append(inline_words(child.children or ()))
    return "".join(parts).strip()


def inlines(tokens: Sequence[Token], first_line: int) -> Iterator[list[tuple[Token, int]]]:
    """Give, paragraph by paragraph, each inline token with its line.

    A code span or an address may hide a line break; the line then falls short by one.
    """
    for token in tokens:
        if token.type == "inline" and token.map and token.children:
            line = token.map[0] + first_line
            placed = []
            for child in token.children:
                placed.append((child, line))
                if child.type in _BREAKS:
                    line += 1
                elif child.type in ("html_inline", "image"):
                    line += child.content.count("\n")
            yield placed


def _targets(tokens: Sequence[Token], first_line: int) -> Iterator[Target]:
    """Collect links and pictures, and make their addresses fit for HTML."""
    for placed in inlines(tokens, first_line):
        for index, (child, line) in enumerate(placed):
            if child.type == "link_open":
                words = inline_words(_until_link_ends(placed, index + 1))
                yield Target("link", _take_address(child, "href"), words, line)
            elif child.type == "image":
                words = inline_words(child.children or ())
                yield Target("picture", _take_address(child, "src"), words, line)


def _until_link_ends(placed: list[tuple[Token, int]], start: int) -> list[Token]:
    tokens = []
    while start < len(placed) and placed[start][0].type != "link_close":
        tokens.append(placed[start][0])
        start += 1
    return tokens


def _take_address(token: Token, name: str) -> str:
    address = str(token.attrs.get(name, ""))
    if not _PLAIN_ADDRESS.fullmatch(address):
        token.attrs[name] = normalizeLink(address)
    return address


def _is_list(tokens: Sequence[Token]) -> bool:
    outer = [token for token in tokens if token.level == 0 and token.nesting >= 0]
    return len(outer) == 1 and outer[0].type in ("bullet_list_open", "ordered_list_open")
