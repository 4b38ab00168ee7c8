"""The scripts of the site as they are sent: without comments, and knowing each other's names.

The worker that searches is lunr and our parts, joined to one file: one request, where the reader
waits for it.
"""

import re
from importlib.resources import files
from pathlib import Path

from localaction.site.errors import SiteError

COMMENT = re.compile(r"^[ \t]*/\*(?:(?!@license|\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment on lines of its own, unless it states a licence: half of lunr's bytes."""
LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
EMPTY = re.compile(r"\n\s*\n+")


def linked(script: bytes, name: str, address: str) -> bytes:
    """A script that asks for `./name`, as the site has it: under an address with a digest."""
    asked, given = f'"./{name}"', f'"./{address.rpartition("/")[2]}"'
    text = script.decode()
    if asked not in text:
        raise SiteError(f"A script of build/theme/assets no longer asks for {asked}.")
    return without_comments(text.replace(asked, given)).encode()


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
