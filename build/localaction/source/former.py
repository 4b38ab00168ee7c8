"""Asks git for all that some files ever said, in two calls however many they are."""

import os
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path

from localaction.source.blobs import texts_of
from localaction.source.history import Unavailable, ask_git

FEW = 100
"""Paths that are named to git one by one; of more, it is asked for their folders."""


def former_texts(root: Path, paths: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Every text that each file ever had, the latest first; none where git cannot tell."""
    if not paths:
        return {}
    ids = _ids(root, frozenset(paths))
    texts = texts_of(root, (id for each in ids.values() for id in each))
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
