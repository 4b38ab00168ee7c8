"""What stood in a root at a revision of git: the paths, or the content laid out in a folder."""

import os
import tarfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from localaction.source.history import Unavailable, ask_git, commit_of


def lay_out(root: Path, revision: str, paths: Sequence[str], folder: Path) -> Unavailable | None:
    """Write what stood below `paths` of `root` into `folder`; the reason where git cannot tell.

    A path that the revision lacks is passed by.
    """
    commit = commit_of(root, revision)
    if isinstance(commit, Unavailable):
        return commit
    listed = ask_git(root, "ls-tree", "--name-only", "-z", commit, "--", *paths)
    if isinstance(listed, Unavailable):
        return listed
    there = [name for name in listed.decode().split("\0") if name]
    if not there:
        return None
    archive = ask_git(root, "archive", "--format=tar", commit, "--", *map(_literally, there))
    if isinstance(archive, Unavailable):
        return archive
    try:
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            # No link out of the folder, no device, no rights that the archive gives itself.
            files.extractall(folder, filter="data")
    except tarfile.TarError:
        return Unavailable("git-failed", revision)
    return None


def _literally(path: str) -> str:
    """A star in the name of a file is a star."""
    return f":(literal){path}"


def paths_at(root: Path, revision: str, tops: Sequence[str]) -> tuple[str, ...] | Unavailable:
    """The paths of all files that stood below `tops` at a revision."""
    commit = commit_of(root, revision)
    if isinstance(commit, Unavailable):
        return commit
    told = ask_git(root, "ls-tree", "-r", "--name-only", "-z", commit, "--", *tops)
    if isinstance(told, Unavailable):
        return told
    return tuple(os.fsdecode(name) for name in told.split(b"\0") if name)


def main_line(root: Path) -> tuple[tuple[str, str], ...] | Unavailable:
    """The id and day of each version that was published, the latest first: of merges, the merge."""
    told = ask_git(
        root, "log", "--first-parent", "--format=%H %cI", "--no-color", "--no-show-signature"
    )
    if isinstance(told, Unavailable):
        return told
    lines = (line.split(" ") for line in told.decode().splitlines())
    return tuple((id, day[: len("2026-11-22")]) for id, day in lines)
