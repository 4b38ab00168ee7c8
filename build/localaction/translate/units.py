"""A text beside its translation → what a translator's tool shows one by one.

In: a pair and, where git knows it, the source as it was when it was translated. Out: units. The
whole of a part is one unit, a list's items and a page's paragraphs are one each, where source and
translation go together block by block.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from localaction.translate.blocks import Block, nearest, shape, split
from localaction.translate.texts import Pair, noted_part


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of a PO file."""

    part: str
    """A part's name, or the part and the number of the block: `lessons/3`."""
    source: str
    told: str
    """"" where it is not translated."""
    is_unsure: bool = False
    """A person is to look at it: older than its source, or nobody has read it."""
    before: str = ""
    """The source that it was made from, where that was another."""


def units(pair: Pair, before: Mapping[str, str]) -> Iterator[Unit]:
    """All units of a text; `before` holds former words of its source by part."""
    unread = pair.translation is not None and pair.translation.state == "machine-unreviewed"
    stale = pair.stale
    for part, source in pair.source.items():
        told = (pair.told or {}).get(part, "")
        is_old = bool(told) and noted_part(part) in stale and before.get(part) != source
        was = before.get(part, "") if is_old else ""
        if part in pair.in_blocks:
            yield from _in_blocks(part, source, told, was, is_old, unread)
        else:
            yield Unit(part, source, told, bool(told) and (is_old or unread), was)


def _in_blocks(
    part: str, source: str, told: str, was: str, is_old: bool, unread: bool
) -> Iterator[Unit]:
    blocks, present, former = split(source), split(told), split(was)
    if not told:
        fits: dict[int, tuple[str, bool, str]] = {}
    elif is_old and shape(_told(former)) == shape(_told(present)):
        fits = _fits(blocks, _told(former), _told(present))
    elif shape(blocks) == shape(present):
        fits = {at: (block.text, is_old, "") for at, block in enumerate(present)}
    else:
        yield Unit(part, source, told, is_old or unread, was)
        return
    for at, block in enumerate(blocks):
        if block.is_told:
            text, is_other, before = fits.get(at, ("", False, ""))
            unsure = bool(text) and (is_other or unread)
            yield Unit(f"{part}/{at + 1}", block.text, text, unsure, before)


def _told(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.is_told]


def _fits(
    blocks: Sequence[Block], former: Sequence[Block], present: Sequence[Block]
) -> dict[int, tuple[str, bool, str]]:
    """For each block its present translation, whether the source was another, and which."""
    taken: set[int] = set()
    found: dict[int, tuple[str, bool, str]] = {}
    # First what has not changed, so that nothing alike takes its translation away.
    for same in (True, False):
        for at, block in enumerate(blocks):
            if at in found or not block.is_told:
                continue
            was = nearest(block.text, block.mark, former, taken)
            if was is not None and (former[was].text == block.text) == same:
                taken.add(was)
                before = "" if same else former[was].text
                found[at] = (present[was].text, not same, before)
    return found
