"""Asks git for all that some files ever said, in two calls however many they are."""

import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from localaction.source.files import decode
from localaction.source.history import Unavailable, ask_git

FEW = 100
"""Paths that are named to git one by one; of more, it is asked for their folders."""


def former_texts(root: Path, paths: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Every text that each file ever had, the latest first; none where git cannot tell."""
    if not paths:
        return {}
    ids = _ids(root, frozenset(paths))
    wanted = sorted({id for each in ids.values() for id in each})
    asked = "".join(f"{id}\n" for id in wanted).encode()
    told = ask_git(root, "cat-file", "--batch", given=asked)
    if isinstance(told, Unavailable):
        return {}
    texts = dict(zip(wanted, _blobs(told), strict=True))
    return {path: tuple(filter(None, map(texts.get, each))) for path, each in ids.items()}


def _ids(root: Path, paths: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Path -> the ids of its contents, the latest first."""
    named = paths if len(paths) <= FEW else {path.partition("/")[0] for path in paths}
    told = ask_git(
        root,
        *("log", "-z", "--format=", "--raw", "--no-abbrev", "--no-renames", "--relative"),
        *("--no-color", "--no-ext-diff", "--no-show-signature", "--end-of-options", "HEAD", "--"),
        *sorted(named),
    )
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    if isinstance(told, Unavailable):
        return {}
    parts = [os.fsdecode(part) for part in told.split(b"\0") if part]
    for change, path in zip(parts[0::2], parts[1::2], strict=True):
        if path in paths:
            _, _, before, after, _ = change.split(" ")
            found[path].update({id: None for id in (after, before) if id.strip("0")})
    return {path: tuple(ids) for path, ids in found.items()}


def _blobs(told: bytes) -> Iterator[str | None]:
    """The texts that `cat-file --batch` printed, in order; None for what is no text."""
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        *_, form, size = (told[at:end] + b" 0").split(b" ")[:3]
        if form != b"blob":
            yield None
            at = end + 1
            continue
        start, stop = end + 1, end + 1 + int(size)
        yield decode(told[start:stop], "")[0]
        at = stop + 1
