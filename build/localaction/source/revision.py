"""Lays out the content of a root as it was at a revision of git, in a folder of its own."""

import tarfile
from io import BytesIO
from pathlib import Path

from localaction.paths import ROOT_FOLDERS
from localaction.source.history import Unavailable, ask_git, commit_of


def lay_out(root: Path, revision: str, folder: Path) -> Unavailable | None:
    """Write the content of `root` at `revision` into `folder`; the reason where git cannot tell.

    Only the folders that hold content: the rest of the repository is not looked at.
    """
    commit = commit_of(root, revision)
    if isinstance(commit, Unavailable):
        return commit
    listed = ask_git(root, "ls-tree", "--name-only", "-z", commit, "--", *ROOT_FOLDERS)
    if isinstance(listed, Unavailable):
        return listed
    there = [name for name in ROOT_FOLDERS if name in listed.decode().split("\0")]
    if not there:
        return None
    archive = ask_git(root, "archive", "--format=tar", commit, "--", *there)
    if isinstance(archive, Unavailable):
        return archive
    try:
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            # No link out of the folder, no device, no rights that the archive gives itself.
            files.extractall(folder, filter="data")
    except tarfile.TarError:
        return Unavailable("git-failed", revision)
    return None
