"""The script of the worker that searches: lunr and our parts, joined to one file.

One file is one request, where the reader waits for it.
"""

import re
from importlib.resources import files
from pathlib import Path

COMMENT = re.compile(r"^[ \t]*/\*(?:(?!@license|\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment on lines of its own, unless it states a licence: half of lunr's bytes."""
LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
EMPTY = re.compile(r"\n\s*\n+")


def search_worker(folder: Path) -> bytes:
    """lunr.js as MkDocs ships it, then the parts in the order of their names."""
    parts = [_lunr(), *(each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.js")))]
    return "".join(map(without_comments, parts)).encode()


def without_comments(script: str) -> str:
    """A script without what is only for who reads its source."""
    return EMPTY.sub("\n", LINE.sub("", COMMENT.sub("", script))).lstrip("\n")


def _lunr() -> str:
    folder = files("mkdocs").joinpath("contrib", "search", "templates", "search")
    return folder.joinpath("lunr.js").read_text(encoding="utf-8")
