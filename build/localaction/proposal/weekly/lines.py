"""Lines of Markdown that hold names and addresses, and lists that never grow past what is read."""

import re
from collections.abc import Iterable, Sequence

MOST = 40
"""Lines of one list."""
LETTERS = 8_000
"""Letters of one list; an issue holds 65,536."""

_TICKS = re.compile(r"`+")
_PLAIN_ADDRESS = re.compile(r"https?://[!-;=?-_a-~]+")


def code(text: str) -> str:
    """A name of a file, as it is written."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{ticks}{space}{' '.join(text.split())}{space}{ticks}"


def address(url: str) -> str:
    """An address that can be followed, where none of its signs would end it."""
    return f"<{url}>" if _PLAIN_ADDRESS.fullmatch(url) and len(url) <= 500 else code(url[:500])


def named(files: Sequence[str], most: int = 3) -> str:
    """Names of files, the first few of them."""
    shown = ", ".join(code(file) for file in files[:most])
    return shown if len(files) <= most else f"{shown} and {len(files) - most} more"


def listed(lines: Iterable[str]) -> list[str]:
    """A list, cut off with how many more there are."""
    given = [f"- {line}" for line in lines]
    shown: list[str] = []
    letters = 0
    for line in given[:MOST]:
        letters += len(line) + 1
        if letters > LETTERS:
            break
        shown.append(line)
    left = len(given) - len(shown)
    return [*shown, f"- … and {left} more."] if left else shown
