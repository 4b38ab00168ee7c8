"""Asks git once which commits touched which files of records: for display only.

In: a root. Out: its commits with their files, and the first and last change of each record; or the
reason why nobody can tell. A commit's names and addresses of people are never asked for. A folder
that was renamed begins anew: git's guesses are not followed.
"""

import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from localaction.source.history import Unavailable, ask_git

SUBJECT_LIMIT = 80
MARK, BETWEEN = "\x1e", "\x1f"
"""What a commit begins with, and what stands between its parts. No subject can hold the NUL that
ends a commit, what is said of a file, and its path."""
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
class FileChange:
    """What a commit did to one file."""

    path: str
    before: str
    """The id of what it said; "" for a file that is new."""
    after: str
    """The same behind the commit; "" for a file that is gone."""


@dataclass(frozen=True, slots=True)
class Committed:
    """A commit and its files."""

    commit: Commit
    files: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True)
class FolderHistory:
    """How a record came to be what it is."""

    first: Commit
    last: Commit
    count: int


def commits_of(root: Path, tops: Iterable[str]) -> tuple[Committed, ...] | Unavailable:
    """Every commit that touched a file below `tops`, the latest first; paths relative to `root`.

    What came by a merge came on the day of the merge, when it was published: no commit of the
    branch is told.
    """
    missing = incomplete(root)
    if missing is not None:
        return missing
    told = _log(root, sorted(tops))
    return told if isinstance(told, Unavailable) else tuple(_commits(told))


def incomplete(root: Path) -> Unavailable | None:
    """Why git cannot tell all that ever happened in a root; None where it can.

    Only a root that is the top of its repository is answered for: a folder below is named otherwise
    there. A shallow clone knows the last commits only: what it tells of the first is not so.
    """
    top = ask_git(root, "rev-parse", "--show-toplevel", "--is-shallow-repository")
    if isinstance(top, Unavailable):
        return top if top.reason == "git-missing" else Unavailable("no-repository")
    place, shallow = os.fsdecode(top).rstrip("\n").rsplit("\n", 1)
    if Path(place).resolve() != root.resolve():
        return Unavailable("no-repository")
    return None if shallow == "false" else Unavailable("shallow")


def folder_histories(
    commits: Iterable[Committed], folders: Collection[str]
) -> Mapping[str, FolderHistory]:
    """The history of each folder, or file, that was ever committed."""
    found: defaultdict[str, list[Commit]] = defaultdict(list)
    for each in commits:
        for folder in _touched([file.path for file in each.files], folders):
            found[folder].append(each.commit)
    return {
        folder: FolderHistory(commits[-1], commits[0], len(commits))
        for folder, commits in found.items()
    }


def _log(root: Path, tops: Sequence[str]) -> bytes | Unavailable:
    """Every commit with its files, in one call; what a person's settings of git change is set."""
    if not tops or isinstance(ask_git(root, "rev-parse", "--verify", "-q", "HEAD"), Unavailable):
        return b""
    return ask_git(
        root,
        *("-c", "log.showRoot=true", "log", "-z", f"--format={FORMAT}", "--raw", "--no-abbrev"),
        *("--no-renames", "--no-color"),
        *("--no-show-signature", "--no-notes", "--no-ext-diff", "--no-relative"),
        *("--first-parent", "--diff-merges=first-parent"),
        *("--encoding=UTF-8", "--no-decorate", "--end-of-options"),
        *("HEAD", "--", *tops),
    )


def _commits(told: bytes) -> Iterator[Committed]:
    commit: Commit | None = None
    files: list[FileChange] = []
    parts = iter(os.fsdecode(told).split("\0"))
    for part in parts:
        if part.startswith(MARK):
            if commit is not None:
                yield Committed(commit, tuple(files))
            id, day, subject = part[1:].split(BETWEEN, 2)
            commit, files = Commit(id, day[:10], _shown(subject)), []
        elif part:
            # `:100644 100644 ID ID M`, and behind it the path.
            _, _, before, after, _ = part.split(" ")
            files.append(FileChange(next(parts), _id(before), _id(after)))
    if commit is not None:
        yield Committed(commit, tuple(files))


def _id(told: str) -> str:
    """The id of a content; git writes zeros where there is none."""
    return told if told.strip("0") else ""


def _shown(subject: str) -> str:
    """A subject as a page can show it: one line, text only, not too long."""
    text = HIDDEN.sub(" ", subject.encode("utf-8", "replace").decode("utf-8", "replace")).strip()
    return text if len(text) <= SUBJECT_LIMIT else f"{text[: SUBJECT_LIMIT - 1].rstrip()}…"


def _touched(paths: Sequence[str], folders: Collection[str]) -> set[str]:
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
