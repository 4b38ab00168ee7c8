"""Two wordings of a text → which words stayed, which went and which came."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+|\s+")
"""Chinese and Japanese write no spaces: there each sign is a word."""

LIKE = 0.3
"""Of two texts with less in common than this share, a mosaic would tell less than both."""

LIMIT = 3000
"""Characters of a text of which single words are compared; a longer one takes too long."""

Code = tuple[bool, int, int, int, int]
"""Whether words stay; from where to where they stand before, and after."""

Marked = tuple[tuple[bool, str], ...]
"""A text in pieces: whether the other wording lacks the piece, and the words."""


def words_of(text: str) -> list[str]:
    """The words of a text and the spaces between them."""
    return WORD.findall(text)


def compared(before: Sequence[str], after: Sequence[str]) -> list[Code] | None:
    """What became of the words, in their order; None where the two have next to nothing alike."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < LIKE:
        return None
    joined: list[Code] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        # A space between two differences is no word that stays: they are one.
        is_same = kind == "equal" and (not joined or any(map(str.strip, before[start:end])))
        if joined and not joined[-1][0] and not is_same:
            _, first, _, new_first, _ = joined.pop()
            joined.append((False, first, end, new_first, new_end))
        else:
            joined.append((is_same, start, end, new_start, new_end))
    return joined


def marked(before: str, after: str) -> tuple[Marked, Marked]:
    """Both texts in pieces; in one piece, unmarked, where they are too long to be compared."""
    if max(len(before), len(after)) > LIMIT:
        return ((False, before),), ((False, after),)
    old, new = words_of(before), words_of(after)
    codes = compared(old, new)
    if codes is None:
        return ((True, before),), ((True, after),)
    gone = ((not same, "".join(old[start:end])) for same, start, end, _, _ in codes)
    come = ((not same, "".join(new[start:end])) for same, _, _, start, end in codes)
    return _joined(gone), _joined(come)


def _joined(pieces: Iterable[tuple[bool, str]]) -> Marked:
    """What stands on both sides of a place where only the other text has words is one piece."""
    groups = groupby((piece for piece in pieces if piece[1]), key=itemgetter(0))
    return tuple((is_other, "".join(words for _, words in group)) for is_other, group in groups)
