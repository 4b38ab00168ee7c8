"""Changes several files at once: all of them, or none.

In: new texts, files to take away, folders and files to move. Where anything fails, or the caller
says `undo`, everything is put back as it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from localaction.editing.refused import RefusedError
from localaction.editing.write import inside, write
from localaction.language.mark import N_


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done; paths are relative to the root, and those of today."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → its new text."""
    removed: Sequence[str] = ()
    moved: Sequence[tuple[str, str]] = ()
    """Of folders or files: from, to."""


class Done:
    """A change that was made, and can be taken back."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._before: dict[str, bytes | None] = {}
        self._moved: list[tuple[Path, Path]] = []

    def undo(self) -> None:
        """Put everything back as it was."""
        for was, to in reversed(self._moved):
            to.rename(was)
        self._moved.clear()
        for path, content in self._before.items():
            place = self._root / path
            if content is None:
                place.unlink(missing_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
        self._before.clear()

    def make(self, change: Change) -> None:
        """Do it all; what fails half-way leaves OSError or RefusedError, for `undo`."""
        for path in (*change.texts, *change.removed):
            place = inside(self._root, path)
            self._before[path] = place.read_bytes() if place.is_file() else None
        for path, text in change.texts.items():
            write(self._root, path, text)
        for path in change.removed:
            place = inside(self._root, path)
            place.unlink(missing_ok=True)
            if place.parent.is_dir() and not any(place.parent.iterdir()):
                place.parent.rmdir()
        for was, to in change.moved:
            old, new = inside(self._root, was), inside(self._root, to)
            old.rename(new)
            self._moved.append((old, new))


def make(root: Path, change: Change) -> Done:
    """Make a change whole, or raise `RefusedError` with everything as it was."""
    for _, to in change.moved:
        if inside(root, to).exists():
            raise RefusedError(N_("“{path}” exists already; nothing was written."), path=to)
    done = Done(root)
    try:
        done.make(change)
    except RefusedError:
        done.undo()
        raise
    except OSError as error:
        done.undo()
        sentence = N_("“{path}” could not be written ({reason}).")
        path = error.filename if isinstance(error.filename, str) else str(root)
        raise RefusedError(sentence, path=path, reason=error.strerror or "") from error
    return done
