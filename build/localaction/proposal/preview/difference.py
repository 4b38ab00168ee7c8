"""Two lists of blocks → the words that differ, with a few words around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from localaction.language.wording import compared, words_of

AROUND = 12
"""Words and spaces shown beside a difference."""
BLOCK_LIMIT, BLOCKS_LIMIT = 3000, 60
"""Characters of a block, and blocks of a page, that are shown."""

Kind = Literal["same", "old", "new", "gap"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line; of a `gap` none."""

    kind: Kind
    text: str


Line = tuple[Piece, ...]


def difference(before: Sequence[str], after: Sequence[str]) -> list[Line]:
    """A line for each block that came, went or changed."""
    lines: list[Line] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            lines += _replaced(before[start:end], after[new_start:new_end])
    return lines


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    """Blocks in the order of the page; as many as stand against each other are compared."""
    both = min(len(old), len(new))
    for first, second in zip(old[:both], new[:both], strict=True):
        yield tuple(_words(first[:BLOCK_LIMIT], second[:BLOCK_LIMIT]))
    yield from ((Piece("old", text[:BLOCK_LIMIT]),) for text in old[both:])
    yield from ((Piece("new", text[:BLOCK_LIMIT]),) for text in new[both:])


def _words(old: str, new: str) -> Iterator[Piece]:
    before, after = words_of(old), words_of(new)
    codes = compared(before, after)
    if codes is None:
        yield Piece("old", old)
        yield Piece("new", new)
        return
    for number, (is_same, start, end, new_start, new_end) in enumerate(codes):
        if is_same:
            is_first, is_last = number == 0, number == len(codes) - 1
            yield from _context(before[start:end], is_first, is_last)
            continue
        if end > start:
            yield Piece("old", "".join(before[start:end]))
        if new_end > new_start:
            yield Piece("new", "".join(after[new_start:new_end]))


def _context(words: list[str], is_first: bool, is_last: bool) -> Iterator[Piece]:
    """What stays, as far as it helps to find the place."""
    head = 0 if is_first else AROUND
    tail = 0 if is_last else AROUND
    if len(words) <= head + tail:
        yield Piece("same", "".join(words))
        return
    if head:
        yield Piece("same", "".join(words[:head]))
    yield Piece("gap", "")
    if tail:
        yield Piece("same", "".join(words[-tail:]))
