"""Which roots a path stands for; a root is a folder that holds content/, practices/ or cities/.

Looks at folders only, opens no file.
"""

import os
from collections.abc import Iterator
from pathlib import Path

ROOT_FOLDERS = ("content", "practices", "cities")

MAX_SEARCH_DEPTH = 6
"""How deep roots are looked for below a folder; nobody means a whole disk."""


def repository() -> Path:
    """Give the folder the program itself stands in, with its `content/` and `build/`."""
    return Path(__file__).resolve().parents[2]


def is_root(path: Path) -> bool:
    """Say whether a folder is a root."""
    return any((path / name).is_dir() for name in ROOT_FOLDERS)


def roots_for(path: Path) -> list[tuple[Path, Path | None]]:
    """Give each root a PATH of the command line stands for, with the part of it to report.

    The second value is relative to its root; None means all of it. The path need not exist. A root
    is itself; a folder of roots is each of them; anything else is a part of the nearest root above
    it. Nothing is found: the list is empty.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow links
    if is_root(path):
        return [(path, None)]
    above = next((folder for folder in path.parents if is_root(folder)), None)
    part = path.relative_to(above) if above else None
    if above and part and part.parts[0] in ROOT_FOLDERS:
        # Inside the content of a root; a record's folder is never searched for roots.
        return [(above, part)]
    if below := sorted(_roots_below(path, MAX_SEARCH_DEPTH)):
        return [(root, None) for root in below]
    return [(above, part)] if above else []


def _roots_below(folder: Path, depth: int) -> Iterator[Path]:
    if depth == 0 or not folder.is_dir():
        return
    for entry in os.scandir(folder):
        if entry.name.startswith(".") or not entry.is_dir(follow_symlinks=False):
            continue
        path = Path(entry.path)
        if is_root(path):
            yield path
        else:
            yield from _roots_below(path, depth - 1)
