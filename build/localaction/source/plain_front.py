"""Reads front matter that holds no surprises line by line, three times as fast as the YAML parser.

That of nearly all words files is keys with short texts, some of them one level deeper. Whatever is
not certainly that gives None, and the parser reads it; what both give is the same, and what this
reader takes never has a problem.
"""

import re
import sys
from typing import Any

from localaction.source.document import Document
from localaction.source.marks import Marks
from localaction.source.scalars import resolve

_STEP = "  "
_ODD = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufeff\ufffe\uffff\U000f0000-\U0010ffff"
"""No text, or a break of lines for some readers only: the parser says what is wrong."""
_ENTRY = re.compile(
    rf"(?P<indent>(?:{_STEP}){{0,3}})(?P<key>[a-z][a-z0-9_-]{{0,60}}):"
    # In quotes, and neither a quote nor an escape inside; or words that no sign makes special.
    rf"""(?: (?:"(?P<double>[^"\\{_ODD}]*)"|'(?P<single>[^'{_ODD}]*)'"""
    r"|(?P<bare>[A-Za-z][A-Za-z0-9.,-]*(?: [A-Za-z0-9.,][A-Za-z0-9.,-]*)*)))?"
)
_NO_KEYS = frozenset({"null", "true", "false"})


def read_plain_front(block: str, path: str, first_line: int) -> Document | None:
    """Read a block whose first line is `first_line` of its file; None where it is not plain."""
    places = [first_line, 1]
    open_levels: list[dict[str, Any]] = [{}]
    headed: str | None = None
    """The key above, if what it holds stands below it."""
    for number, line in enumerate(block.removesuffix("\n").split("\n"), first_line):
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            return None
        indent, key, double, single, bare = entry.groups()
        depth = len(indent) // len(_STEP)
        if (depth != len(open_levels)) if headed else (depth >= len(open_levels)):
            return None
        if headed:
            inner: dict[str, Any] = {}
            open_levels[-1][headed] = inner
            open_levels.append(inner)
        del open_levels[depth + 1 :]
        level = open_levels[depth]
        if key in level or key in _NO_KEYS:
            return None
        # One text for the same key in all files, as the parser's reader has it.
        key = sys.intern(key)
        places += (number, len(indent) + 1)
        headed = key if double is None and single is None and bare is None else None
        level[key] = resolve(bare) if bare else single if double is None else double
    return None if headed else Document(path, open_levels[0], Marks.of(open_levels[0], places))
