"""Asks git once which commits touched each record: for display only.

In: a root and the folders of its records. Out: the first and last change of each folder; or the
reason why nobody can tell. A commit's names and addresses of people are never asked for. A folder
that was renamed begins anew: git's guesses are not followed.
"""

import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from localaction.source.history import Unavailable, ask_git

SUBJECT_LIMIT = 80
MARK, BETWEEN = "\x1e", "\x1f"
"""What a commit begins with, and what stands between its parts. No subject can hold the NUL that
ends a commit and each of its files."""
FORMAT = "%x1e%H%x1f%cI%x1f%s"
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Commit:
    """One change. Its subject was written by anybody, in any language."""

    id: str
    day: str
    """Where it was made: `2026-11-22`."""
    subject: str


@dataclass(frozen=True, slots=True)
class FolderHistory:
    """How a record came to be what it is."""

    first: Commit
    last: Commit
    count: int


def folder_histories(
    root: Path, folders: Collection[str]
) -> Mapping[str, FolderHistory] | Unavailable:
    """The history of each folder, or file, that was ever committed; paths are relative to `root`.

    Only for a root that is the top of its repository: a folder below is named otherwise there. A
    shallow clone knows the last commits only, so that what it tells of the first is not so.
    """
    top = ask_git(root, "rev-parse", "--show-toplevel", "--is-shallow-repository")
    if isinstance(top, Unavailable):
        return top if top.reason == "git-missing" else Unavailable("no-repository")
    place, shallow = os.fsdecode(top).rstrip("\n").rsplit("\n", 1)
    if Path(place).resolve() != root.resolve():
        return Unavailable("no-repository")
    if shallow != "false":
        return Unavailable("shallow")
    told = _log(root, folders)
    if isinstance(told, Unavailable):
        return told
    found: defaultdict[str, list[Commit]] = defaultdict(list)
    for commit, paths in _commits(told):
        for folder in _touched(paths, folders):
            found[folder].append(commit)
    return {
        folder: FolderHistory(commits[-1], commits[0], len(commits))
        for folder, commits in found.items()
    }


def _log(root: Path, folders: Collection[str]) -> bytes | Unavailable:
    """Every commit with its files, in one call; what a person's settings of git change is set."""
    if not folders or isinstance(ask_git(root, "rev-parse", "--verify", "-q", "HEAD"), Unavailable):
        return b""
    return ask_git(
        root,
        *("-c", "log.showRoot=true", "log", "-z", f"--format={FORMAT}", "--name-only"),
        *("--no-renames", "--no-color"),
        *("--no-show-signature", "--no-notes", "--no-ext-diff", "--no-relative"),
        *("--diff-merges=off", "--encoding=UTF-8", "--no-decorate", "--end-of-options"),
        *("HEAD", "--", *sorted({folder.partition("/")[0] for folder in folders})),
    )


def _commits(told: bytes) -> Iterator[tuple[Commit, list[str]]]:
    commit: Commit | None = None
    paths: list[str] = []
    for part in os.fsdecode(told).split("\0"):
        if part.startswith(MARK):
            if commit is not None:
                yield commit, paths
            id, day, subject = part[1:].split(BETWEEN, 2)
            commit, paths = Commit(id, day[:10], _shown(subject)), []
        elif part:
            paths.append(part.removeprefix("\n"))
    if commit is not None:
        yield commit, paths


def _shown(subject: str) -> str:
    """A subject as a page can show it: one line, text only, not too long."""
    text = HIDDEN.sub(" ", subject.encode("utf-8", "replace").decode("utf-8", "replace")).strip()
    return text if len(text) <= SUBJECT_LIMIT else f"{text[: SUBJECT_LIMIT - 1].rstrip()}…"


def _touched(paths: list[str], folders: Collection[str]) -> set[str]:
    """The records that own these files, at whatever depth."""
    # A record that is one file is named by it.
    touched = {path for path in paths if path in folders}
    for above in {path.rpartition("/")[0] for path in paths}:
        folder = above
        while folder and folder not in folders:
            folder = folder.rpartition("/")[0]
        if folder:
            touched.add(folder)
    return touched
