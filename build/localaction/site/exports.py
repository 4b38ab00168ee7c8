"""Has the files that others take away made and written, in a process of their own.

They need nothing that the pages make, and stand beside them where there is room in memory for both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from localaction.site.content import Exports
from localaction.site.stopwatch import Stopwatch
from localaction.site.tree import Tree
from localaction.workers import alongside


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and how long it took."""

    manifest: Mapping[str, str]
    written: int
    seconds: Mapping[str, float]


def start_exports(tree: Tree, parts: Sequence[Exports], jobs: int) -> Callable[[], Exported]:
    """Begin all parts in a process of their own; what comes back waits for the last file. With one
    process allowed it does it all."""

    def work() -> Exported:
        return _written(tree, parts)

    return alongside(work) if jobs > 1 else work


def make_exports(tree: Tree, parts: Sequence[Exports], jobs: int) -> Sequence[Exported]:
    """Make them now: the first part in a process of its own, the others meanwhile in this one,
    which has all they need in memory that a third process would copy."""
    first = start_exports(tree, parts[:1], jobs)
    others = _written(tree, parts[1:])
    return first(), others


def _written(tree: Tree, parts: Sequence[Exports]) -> Exported:
    writer, watch = tree.writer(), Stopwatch()
    with watch.stage("exports"):
        for part in parts:
            for path, content in part():
                writer.write(path, content)
    return Exported(writer.manifest, writer.written, watch.seconds)
