"""Asks git what changed, what a file said, and when the last commit was made.

By the git program alone, without network; nothing is written. Where git cannot tell, the reason
comes back as a value, so that the caller can say it in a sentence.
"""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from localaction.source.files import decode

Reason = Literal[
    "git-missing", "no-repository", "shallow", "revision-unknown", "file-unknown", "git-failed"
]

TIMEOUT_S = 120

_LEFT_OUT = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE")
"""Set inside hooks, for the folder the hook runs in; the root may lie elsewhere."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Why git could not tell."""

    reason: Reason
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """Files below the root that differ from a revision: relative to the root, sorted."""

    added: tuple[str, ...]
    """New files that git does not follow yet are among them; ignored ones are not."""
    modified: tuple[str, ...]
    deleted: tuple[str, ...]


def changed_since(root: Path, revision: str) -> Changes | Unavailable:
    """Compare the files on disk below `root` with a revision; a rename is deleted and added."""
    commit = commit_of(root, revision)
    if isinstance(commit, Unavailable):
        return commit
    options = ("--name-status", "--no-renames", "--no-ext-diff", "--relative", "-z")
    differing = ask_git(root, "diff", *options, commit, "--", ".")
    new = ask_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if isinstance(differing, Unavailable):
        return differing
    if isinstance(new, Unavailable):
        return new
    parts = _names(differing)
    states = dict(zip(parts[1::2], parts[0::2], strict=True))
    by_state: dict[str, set[str]] = {"A": set(_names(new)), "M": set(), "D": set()}
    for path, state in states.items():
        by_state.get(state[:1], by_state["M"]).add(path)
    # Taken out of the index but still on disk: followed by the revision, so not new.
    again = by_state["A"] & by_state["D"]
    return Changes(
        added=tuple(sorted(by_state["A"] - again)),
        modified=tuple(sorted(by_state["M"] | again)),
        deleted=tuple(sorted(by_state["D"] - again)),
    )


def text_at(root: Path, revision: str, path: str) -> str | Unavailable:
    """Give a file's text at a revision; `path` is relative to `root`."""
    commit = commit_of(root, revision)
    if isinstance(commit, Unavailable):
        return commit
    raw = ask_git(root, "cat-file", "blob", f"{commit}:./{path}")
    if isinstance(raw, Unavailable):
        return Unavailable("file-unknown", revision) if raw.reason == "git-failed" else raw
    text, _problems = decode(raw, path)
    return Unavailable("file-unknown", revision) if text is None else text


def head_date(root: Path) -> date | None:
    """Give the date of the last commit, in the time zone it was made in; None without one."""
    told = ask_git(root, "show", "--no-patch", "--no-show-signature", "--format=%cI", "HEAD")
    return None if isinstance(told, Unavailable) else date.fromisoformat(told.decode()[:10])


def is_changed(root: Path) -> bool:
    """Say whether files below the root differ from the last commit; False where git cannot tell."""
    told = ask_git(root, "status", "--porcelain", "-z", "--", ".")
    return not isinstance(told, Unavailable) and bool(told)


def commit_of(root: Path, revision: str) -> str | Unavailable:
    """The commit that a revision names."""
    asked = f"{revision}^{{commit}}"
    inside = ask_git(root, "rev-parse", "--is-inside-work-tree")
    if isinstance(inside, Unavailable):
        is_missing = inside.reason == "git-missing"
        return inside if is_missing else Unavailable("no-repository")
    told = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
    if isinstance(told, Unavailable):
        return Unavailable("revision-unknown", revision)
    return told.decode().strip()


def ask_git(root: Path, *arguments: str, given: bytes = b"") -> bytes | Unavailable:
    """What git prints, asked in `root` and given some input; no person and no network is asked."""
    fixed = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    environment = {k: v for k, v in os.environ.items() if k not in _LEFT_OUT} | fixed
    command: Sequence[str] = ("git", "-c", "core.fsmonitor=false", *arguments)
    if not root.is_dir():
        return Unavailable("no-repository")
    try:
        done = subprocess.run(
            command,
            cwd=root,
            env=environment,
            input=given,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except FileNotFoundError:
        return Unavailable("git-missing")
    except (subprocess.TimeoutExpired, PermissionError, ValueError):
        # ValueError: a NUL character in a revision or a path.
        return Unavailable("git-failed")
    return done.stdout if done.returncode == 0 else Unavailable("git-failed")


def _names(raw: bytes) -> list[str]:
    return [os.fsdecode(name) for name in raw.split(b"\0") if name]
