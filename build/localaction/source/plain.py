"""Reads words files that hold no surprises line by line, ten times as fast as the Markdown parser.

Nearly all words are a title, headings, paragraphs and flat lists, with a bold word or a link here
and there. Whatever is not certainly that gives None, and the parser reads the file; what both give
is the same, and what this reader takes never has a problem.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from localaction.source.document import Passage, Target

_ROUGH = re.compile("[\\\\`<&\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Escapes, code, raw HTML, entities, and what is no text."""
_DEFINITION = "]:"
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
"""Lines between blank ones."""
_STARTS = frozenset("#>+-=~")
"""May begin something else than a paragraph, or end one. So may a number, and blank space."""
_NUMBERED = re.compile(r"\d+[.)](?:\s|\Z)")
_ITEM = "- "
_SPAN = re.compile(
    # Each begins with its sign, which is quick to find; what stands before is looked at then.
    # Bold: at word's edges on both sides, so that no rule of Markdown reads it otherwise.
    r"\*\*(?<!\S\*\*)(?P<bold>[^\W_](?:[^*_\[\]\n]*[^\W_])?)\*\*(?=[\s.,:;)，。：；）]|\Z)"
    # A link: its address needs neither normalising nor cleaning.
    r"|\[(?<!!\[)(?P<words>[^\s*_\[\]](?:[^*_\[\]\n]*[^\s*_\[\]])?)\]"
    r"\((?P<address>https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}"
    r"(?:/[A-Za-z0-9._~/?#=+,;:@!$*-]*)?)\)"
)


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A whole body, read."""

    title: str
    title_line: int
    summary: Passage
    sections: tuple[Passage, ...]


@dataclass(slots=True)
class _Stretch:
    """A heading and what stands below it, while it is being read."""

    heading: str
    line: int
    blocks: list[str] = field(default_factory=list)
    """As HTML."""
    texts: list[str] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    has_list: bool = False
    """The last block is a list."""
    start: int = 0
    end: int = 0
    text_line: int = 0

    def passage(self, body: str, line: int) -> Passage:
        markdown, text = body[self.start : self.end], "\n".join(self.texts)
        return Passage(
            heading=self.heading,
            line=line,
            # Often the same words, then held and handed on once.
            markdown=text if text == markdown else markdown,
            html="\n".join(self.blocks),
            text=text,
            targets=tuple(self.targets),
            is_list=self.has_list and len(self.blocks) == 1,
            text_line=self.text_line or line,
        )


def read_plain(body: str, first_line: int) -> PlainWords | None:
    """Read a body whose first line is `first_line` of its file; None where it is not plain."""
    if _ROUGH.search(body) or _DEFINITION in body:
        return None
    stretches: list[_Stretch] = []
    line, end = first_line, 0
    for found in _BLOCK.finditer(body):
        block, start = found[0], found.start()
        line += body.count("\n", end, start)
        if not _take_block(stretches, block, line, start):
            return None
        end = start
    if not stretches:
        return None
    title, *sections = stretches
    return PlainWords(
        title=title.heading,
        title_line=title.line,
        summary=_summary(title, body),
        sections=tuple(stretch.passage(body, stretch.line) for stretch in sections),
    )


def _summary(title: _Stretch, body: str) -> Passage:
    line = title.text_line or title.line
    title.heading = ""
    return title.passage(body, line)


def _take_block(stretches: list[_Stretch], block: str, line: int, start: int) -> bool:
    """Take what stands between blank lines; False where it is not plain."""
    if block[0] == "#":
        mark = "## " if stretches else "# "
        heading = block.removeprefix(mark)
        if not block.startswith(mark) or not _is_plain_heading(heading):
            return False
        stretches.append(_Stretch(heading, line))
        return True
    if not stretches:
        return False
    stretch = stretches[-1]
    is_list = block.startswith(_ITEM)
    if is_list and stretch.has_list:
        # Two lists with nothing between them are one.
        return False
    taken = _take_list(stretch, block, line) if is_list else _take_paragraph(stretch, block, line)
    stretch.has_list = is_list
    if not stretch.text_line:
        stretch.start, stretch.text_line = start, line
    stretch.end = start + len(block)
    return taken


def _is_plain_heading(heading: str) -> bool:
    if not heading or "\n" in heading or heading.endswith("#") or _has_signs(heading):
        return False
    return not heading[0].isspace() and not heading[-1].isspace()


def _take_list(stretch: _Stretch, block: str, line: int) -> bool:
    items = []
    for number, item in enumerate(block.split("\n")):
        content = item.removeprefix(_ITEM)
        html = _inline(stretch, content, line + number) if _are_plain_lines([content]) else None
        if html is None or not item.startswith(_ITEM):
            return False
        items.append(f"<li>{html}</li>")
    stretch.blocks.append("<ul>\n" + "\n".join(items) + "\n</ul>")
    return True


def _take_paragraph(stretch: _Stretch, block: str, line: int) -> bool:
    html = _inline(stretch, block, line) if _are_plain_lines(block.split("\n")) else None
    if html is None:
        return False
    stretch.blocks.append(f"<p>{html}</p>")
    return True


def _are_plain_lines(lines: Sequence[str]) -> bool:
    """Say whether the lines are a paragraph whatever stands around them."""
    for line in lines:
        if not line or line[0] in _STARTS or line[0].isspace() or line[-1].isspace():
            return False
        if line[0].isdecimal() and _NUMBERED.match(line):
            return False
    return True


def _inline(stretch: _Stretch, text: str, line: int) -> str | None:
    """Give one paragraph as HTML, and add its words and links to the stretch."""
    if not _has_signs(text):
        stretch.texts.append(text.replace("\n", " "))
        return _escaped(text)
    html: list[str] = []
    words: list[str] = []
    end = 0
    for span in _SPAN.finditer(text):
        between = text[end : span.start()]
        if _has_signs(between):
            return None
        bold, label, address = span.group("bold", "words", "address")
        if bold:
            html += (_escaped(between), f"<strong>{_escaped(bold)}</strong>")
        else:
            html += (_escaped(between), f'<a href="{address}">{_escaped(label)}</a>')
            above = text.count("\n", 0, span.start())
            stretch.targets.append(Target("link", address, label, line + above))
        words += (between, bold or label)
        end = span.end()
    rest = text[end:]
    if _has_signs(rest):
        return None
    stretch.texts.append("".join((*words, rest)).replace("\n", " "))
    return "".join((*html, _escaped(rest)))


def _has_signs(text: str) -> bool:
    # One after the other: this takes a tenth of what a pattern does.
    return "*" in text or "_" in text or "[" in text or "]" in text


def _escaped(text: str) -> str:
    """Write as the cleaner does, of what `_ROUGH` lets through."""
    return text.replace(">", "&gt;").replace("\xa0", "&nbsp;")
