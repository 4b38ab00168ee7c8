"""One standing tree of the site: brought up to date by a manifest of digests.

In: files, from one or several processes. Out: a folder that holds exactly them. Only what changed
is written, what is gone is deleted. The manifest lies beside the tree and is away while the tree is
being written: a tree without one is not trusted, every file of it is written anew.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from localaction.site.errors import TreeError

Manifest = dict[str, str]
"""Path in the site → digest of its bytes."""


class Writer:
    """Writes files of one tree; each process has its own, and no two write the same file."""

    def __init__(self, folder: Path, before: Mapping[str, str]) -> None:
        self.manifest: Manifest = {}
        self.written = 0
        self._root = f"{folder}/"
        self._before = before
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Make the file of this path hold this content."""
        digest = blake2b(content, digest_size=16).hexdigest()
        if path in self.manifest:
            raise TreeError(f"Two pages want the file {path}; give one of them another address.")
        self.manifest[path] = digest
        place = self._root + path
        if self._before.get(path) == digest and _size(place) == len(content):
            return
        self._make_folder(place.rpartition("/")[0])
        _write(place, content)
        self.written += 1

    def _make_folder(self, folder: str) -> None:
        if folder not in self._made:
            _make_folder(folder)
            self._made.add(folder)


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree that is being written."""

    folder: Path
    before: Manifest
    """What it is known to hold; empty where that is not known."""
    was_empty: bool = False
    """Nothing lay in it."""

    def writer(self) -> Writer:
        """A writer for one process."""
        return Writer(self.folder, self.before)

    def finish(self, parts: Iterable[Mapping[str, str]]) -> Manifest:
        """Join what the writers wrote, delete what is gone, and trust the tree from now on."""
        whole: Manifest = {}
        for part in parts:
            twice = whole.keys() & part.keys()
            if twice:
                raise TreeError(
                    f"Two pages want the file {min(twice)}; give one of them another address."
                )
            whole.update(part)
        self._delete_others(whole)
        place = manifest_file(self.folder)
        new = place.with_suffix(".new")
        new.write_text(json.dumps(dict(sorted(whole.items()))), encoding="utf-8")
        new.replace(place)
        return whole

    def _delete_others(self, whole: Mapping[str, str]) -> None:
        if self.was_empty:
            return
        held = self.before.keys() if self.before else _files(self.folder)
        for path in sorted(held - whole.keys()):
            file = self.folder / path
            file.unlink(missing_ok=True)
            for parent in file.parents:
                if parent == self.folder or not _removed(parent):
                    break


def open_tree(folder: Path) -> Tree:
    """Begin to write a tree: its manifest is read and taken away."""
    folder.mkdir(parents=True, exist_ok=True)
    place = manifest_file(folder)
    try:
        before = json.loads(place.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        before = {}
    place.unlink(missing_ok=True)
    return Tree(folder, before, was_empty=next(folder.iterdir(), None) is None)


def manifest_file(folder: Path) -> Path:
    """Where the manifest of a tree lies: beside it, so that it is not published."""
    return folder.with_name(f"{folder.name}.json")


def _files(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return set(found)


def _removed(folder: Path) -> bool:
    """Remove a folder if nothing is left in it."""
    try:
        folder.rmdir()
    except OSError:
        return False
    return True


# Once a file, a Path would cost ten times the call: the functions below do without.


def _size(place: str) -> int:
    try:
        return os.stat(place).st_size  # noqa: PTH116
    except FileNotFoundError:
        return -1


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileNotFoundError:
        _make_folder(folder.rpartition("/")[0])
        _make_folder(folder)
    except FileExistsError:
        if not os.path.isdir(folder):  # noqa: PTH112
            raise


def _write(place: str, content: bytes) -> None:
    # Not O_TRUNC: ext4 then begins to put each file on the disk at once, at ten times the cost.
    handle = os.open(place, os.O_WRONLY | os.O_CREAT, 0o644)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        if os.fstat(handle).st_size > len(content):
            os.ftruncate(handle, len(content))
    finally:
        os.close(handle)
