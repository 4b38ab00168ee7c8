"""Which roots a path stands for; a root is a folder that holds content/, practices/ or cities/.

Looks at folders only, opens no file.
"""

import os
from collections.abc import Iterator
from pathlib import Path

ROOT_FOLDERS = ("content", "practices", "cities")

PASSED_BY = "README.md"
"""At a section's top: words for whoever looks at the folder; nothing judges them."""

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
    is itself; what lies in the content of a root is a part of it; a folder of roots is each of
    them. Of anything else nothing is judged: the list is empty.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow links
    if is_root(path):
        return [(path, None)]
    above = next((folder for folder in path.parents if is_root(folder)), None)
    part = path.relative_to(above) if above else None
    if above and part and _is_judged(part):
        # Inside the content of a root; a record's folder is never searched for roots.
        return [(above, part)]
    return [(root, None) for root in sorted(_roots_below(path, MAX_SEARCH_DEPTH))]


def _is_judged(part: Path) -> bool:
    """Say whether anything looks at a part of a root: inside its content, and not passed by."""
    is_hidden = any(name.startswith(".") for name in part.parts)
    depth_of_sections = 2 if part.parts[0] == "content" else 1
    is_for_whoever_looks = part.name == PASSED_BY and len(part.parts) <= depth_of_sections + 1
    return part.parts[0] in ROOT_FOLDERS and not is_hidden and not is_for_whoever_looks


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
