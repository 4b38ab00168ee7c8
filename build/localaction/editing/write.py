"""Writes files under a root: each whole or not at all, none over another, none outside."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from localaction.editing.refused import RefusedError
from localaction.language.mark import N_


def write_new(root: Path, files: Mapping[str, str]) -> None:
    """Write new files, by their paths relative to the root. Refuses before the first is written."""
    for path in files:
        if os.path.lexists(inside(root, path)):
            raise RefusedError(N_("“{path}” exists already; nothing was written."), path=path)
    for path, text in files.items():
        write(root, path, text)


def write(root: Path, path: str, text: str) -> None:
    """Write one file, making its folder; a reader sees the old file or the new one."""
    target = inside(root, path)
    # A fixed name of the same folder: what an interrupted run left behind is written over.
    scratch = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(text, encoding="utf-8", newline="\n")
        scratch.replace(target)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink()
        sentence = N_("“{path}” could not be written ({reason}).")
        raise RefusedError(sentence, path=path, reason=error.strerror or "") from error


def inside(root: Path, path: str) -> Path:
    """The place of a file; links on the way are followed, so that they lead nowhere else."""
    target = root / path
    if not target.resolve().is_relative_to(root.resolve()) or target.resolve() == root.resolve():
        sentence = N_("“{path}” lies outside the folder of the content; nothing was written.")
        raise RefusedError(sentence, path=path)
    return target
