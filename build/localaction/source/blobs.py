"""Asks git what many files said, in one call however many they are."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from localaction.source.files import decode
from localaction.source.history import Unavailable, ask_git

_FOUND = re.compile(rb"[0-9a-f]{40,64} (\w+) (\d+)")
"""What stands before an object: its id, what it is, how many bytes."""


def texts_of(root: Path, names: Iterable[str]) -> Mapping[str, str]:
    """The text of each file, named by the id of what it says or as `COMMIT:PATH`.

    What git does not have, or what is no text, is left out; so is all where git cannot tell.
    """
    # A name ends with its line: one that holds a line break cannot be asked for.
    asked = sorted({name for name in names if name and "\n" not in name})
    if not asked:
        return {}
    lines = os.fsencode("".join(f"{name}\n" for name in asked))
    told = ask_git(root, "cat-file", "--batch", given=lines)
    if isinstance(told, Unavailable):
        return {}
    texts = zip(asked, _texts(told), strict=True)
    return {name: text for name, text in texts if text is not None}


def _texts(told: bytes) -> Iterator[str | None]:
    """What `cat-file --batch` printed, in order; None for what is no text."""
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        found = _FOUND.fullmatch(told, at, end)
        if found is None:
            yield None
            at = end + 1
            continue
        start, stop = end + 1, end + 1 + int(found[2])
        yield decode(told[start:stop], "")[0] if found[1] == b"blob" else None
        at = stop + 1
