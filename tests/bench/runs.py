"""Runs one command in a process of its own and says how long it took and how much memory it held.

Memory is the sum, over the process and all below it, of their shares of the memory in use (PSS, so
that what forked processes share counts once), looked at every half second; without `/proc` it is
the largest single process.
"""

import os
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

INTERVAL = 0.5
SPENT = "spent"
"""Folder of what earlier turns made."""


class RunError(Exception):
    """A command failed; holds its last words."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run came to."""

    seconds: float
    cpu: float
    """Seconds of all its processes together: steadier than the clock on a busy machine."""
    peak_mb: float
    said: str = ""
    """What it printed."""


def run(command: Sequence[str], folder: Path, *, memory: bool = False) -> Run:
    """Run a command from `folder`, with nothing left to be written by an earlier one."""
    os.sync()
    with tempfile.TemporaryFile() as said:
        start, worked = time.perf_counter(), _worked()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        watcher = _Watcher(process.pid)
        if memory:
            watcher.start()
        code = process.wait()
        seconds = time.perf_counter() - start
        peak = watcher.finish() if memory else 0.0
        said.seek(0)
        words = said.read().decode("utf-8", "replace").strip()[-1500:]
        if code != 0:
            raise RunError(f"{' '.join(command)} ended with {code}:\n{words}")
    return Run(seconds, _worked() - worked, peak, words)


def _worked() -> float:
    """Seconds that ended children of this process have worked."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class _Watcher(Thread):
    """Looks at a process and all below it until told to stop."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._ended = Event()
        self._peak_kb = 0

    def run(self) -> None:
        while not self._ended.wait(INTERVAL):
            held = sum(_held_kb(each) for each in _family(self._process))
            self._peak_kb = max(self._peak_kb, held)

    def finish(self) -> float:
        """The most that was held, in megabytes."""
        self._ended.set()
        self.join()
        if not self._peak_kb:
            self._peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return self._peak_kb / 1024


def _family(process: int) -> Iterator[int]:
    yield process
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(tasks).split():
            yield from _family(int(child))


def _held_kb(process: int) -> int:
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        # The process has ended meanwhile.
        return ""


def put_aside(folder: Path) -> None:
    """Take what an earlier turn made out of the way, without deleting it.

    A file system that has just deleted tens of thousands of files makes new ones several times
    slower; `clear_aside` deletes when nothing more is measured.
    """
    if folder.exists():
        spent = folder.with_name(SPENT)
        spent.mkdir(exist_ok=True)
        folder.rename(spent / f"{folder.name}-{len(list(spent.iterdir()))}")


def clear_aside(place: Path) -> None:
    """Delete what was put aside below a folder."""
    shutil.rmtree(place / SPENT, ignore_errors=True)
