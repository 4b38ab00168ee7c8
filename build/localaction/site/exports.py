"""Has the files that others take away made and written, in a process of their own.

They need nothing that the pages make, and stand beside them where there is room in memory for both.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from localaction.site.stopwatch import Stopwatch
from localaction.site.tree import Tree
from localaction.workers import alongside


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and how long it took."""

    manifest: Mapping[str, str]
    written: int
    seconds: Mapping[str, float]


def start_exports(
    tree: Tree, exports: Callable[[], Iterable[tuple[str, bytes]]], jobs: int
) -> Callable[[], Exported]:
    """Begin; what comes back waits for the last file. With one process allowed it does it all."""

    def work() -> Exported:
        writer, watch = tree.writer(), Stopwatch()
        with watch.stage("exports"):
            for path, content in exports():
                writer.write(path, content)
        return Exported(writer.manifest, writer.written, watch.seconds)

    return alongside(work) if jobs > 1 else work
