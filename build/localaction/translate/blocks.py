"""Splits Markdown into what a translator sees one by one: headings, paragraphs, list items.

Lossless: the blocks joined are the text again, byte for byte. What stands before a block's words
(blank lines, `## `, `- `) is no part of them, so that nobody has to keep it when translating.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

_LINE = re.compile(
    r"(?P<blank>[ \t]*\n)|(?P<lead>#{1,6}[ ]+|[ \t]*(?:[-*+]|\d+[.)])[ ]+)?(?P<text>[^\n]*\n?)"
)
_SLOT = re.compile(r"<!--.*?-->")
_BULLET = re.compile(r"[*+]")
_NUMBER = re.compile(r"\d+[.)]")
LIKE = 0.6
"""From this share of equal characters on, a passage counts as an older wording of another."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item."""

    lead: str
    """Everything between the words before and these."""
    text: str

    @property
    def mark(self) -> str:
        """`##`, `-`, `1.` or "": what kind of block it is; a slot is its own kind."""
        slot = _SLOT.fullmatch(self.text.strip())
        # `*` makes the same list as `-`, and every number the same as `1.`.
        return slot[0] if slot else _BULLET.sub("-", _NUMBER.sub("1.", self.lead.strip()))

    @property
    def is_told(self) -> bool:
        """Whether there are words to translate."""
        return any(letter.isalnum() for letter in _SLOT.sub("", self.text))


def split(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text; what follows the last one is the lead of an empty block."""
    blocks: list[Block] = []
    lead = text = ""
    for found in _LINE.finditer(markdown):
        begins = found["blank"] is not None or found["lead"] is not None
        if text and (begins or lead.lstrip().startswith("#")):
            words = text.rstrip("\n")
            blocks.append(Block(lead, words))
            lead, text = text[len(words) :], ""
        if found["blank"] is not None:
            lead += found["blank"]
        else:
            lead += found["lead"] or ""
            text += found["text"]
    words = text.rstrip("\n")
    if words:
        blocks.append(Block(lead, words))
        lead = text[len(words) :]
    return (*blocks, Block(lead, "")) if lead else tuple(blocks)


def join(blocks: Sequence[Block]) -> str:
    """The text again."""
    return "".join(block.lead + block.text for block in blocks)


def shape(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The kinds of blocks, in order: two texts of one shape tell the same things one by one."""
    ends_blank = bool(blocks) and not blocks[-1].text
    return tuple(block.mark for block in (blocks[:-1] if ends_blank else blocks))


def with_texts(blocks: Sequence[Block], texts: Sequence[str | None]) -> tuple[Block, ...]:
    """The blocks with other words; None leaves a block's as they are."""
    pairs = zip(blocks, texts, strict=True)
    return tuple(block if text is None else replace(block, text=text) for block, text in pairs)


def nearest(text: str, mark: str, among: Sequence[Block], taken: set[int]) -> int | None:
    """The place of the block that this one was, as it seems; None where it is new."""
    free = [place for place, block in enumerate(among) if place not in taken and block.mark == mark]
    same = next((place for place in free if among[place].text == text), None)
    if same is not None or not free:
        return same
    ratios = {place: _likeness(text, among[place].text) for place in free}
    best = max(free, key=lambda place: ratios[place])
    return best if ratios[best] >= LIKE else None


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= LIKE else 0.0
