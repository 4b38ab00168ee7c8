"""Changes one value of a file that people wrote; every other line stays as it was written."""

import re
from collections.abc import Sequence
from typing import Any

from localaction.editing.words import plain
from localaction.editing.yaml_text import yaml_text

_KEY = re.compile(r"[^\s#-][^:]*:")
_COMMENT = re.compile(r"""[^"'#]*?(?P<comment>[ \t]+#.*)""")
_TITLE = re.compile(r"^#[ \t]+\S.*$", re.MULTILINE)
_SECTION = re.compile(r"^##[ \t]", re.MULTILINE)


def with_fact(text: str, key: str, value: Any, order: Sequence[str]) -> str:
    """Give a facts file with another value at one of its outermost keys.

    `order` holds the keys in the order of the schema: a key that is not there yet comes to stand
    before the next that is.
    """
    lines = text.rstrip("\n").split("\n")
    new = yaml_text({key: value}).rstrip("\n").split("\n")
    starts = {line.partition(":")[0]: at for at, line in enumerate(lines) if _KEY.match(line)}
    if key in starts:
        first = starts[key]
        last = _last(lines, first)
        comment = (
            _COMMENT.fullmatch(lines[first]) if first == last == first + len(new) - 1 else None
        )
        if comment:
            new[0] += comment["comment"]
        lines[first : last + 1] = new
    else:
        later = order[order.index(key) + 1 :] if key in order else ()
        at = next((starts[name] for name in later if name in starts), len(lines))
        lines[at:at] = new
    return "\n".join(lines) + "\n"


def _last(lines: Sequence[str], first: int) -> int:
    """The last line of the value that begins at a key; comments after it are the next key's."""
    last = first
    for at in range(first + 1, len(lines)):
        if _KEY.match(lines[at]):
            break
        if lines[at].strip() and not lines[at].startswith("#"):
            last = at
    return last


def with_title(text: str, title: str) -> str:
    """Give a words file with another title."""
    return _TITLE.sub(lambda _: f"# {plain(title)}", text, count=1)


def with_summary(text: str, summary: str) -> str:
    """Give a words file with another summary: what stands between its title and its sections."""
    title = _TITLE.search(text)
    if title is None:
        return text
    section = _SECTION.search(text, title.end())
    rest = f"\n{text[section.start() :]}" if section else ""
    return f"{text[: title.end()]}\n\n{summary.strip()}\n{rest}"
