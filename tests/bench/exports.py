"""Times all that others take away: tables, the API, feeds, calendars, cards and badges."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.runs import clear_aside, put_aside, run
from tests.bench.table import LIMIT_MB, Row, laid_out, met
from tests.bench.world import standing_world

LIMIT_S = 20.0


@dataclass(frozen=True, slots=True)
class ExportFigures:
    """One measurement; seconds are medians over its repetitions."""

    records: int
    cpu_count: int
    repeat: int
    load: float
    """How busy the machine was before."""
    seconds: float
    files: int
    peak_mb: float
    """With the records that all is made from."""


def measure_exports(
    root: Path, records: int, repeat: int, say: Callable[[str], None]
) -> ExportFigures:
    """Make everything of so many records, `repeat` times."""
    load = os.getloadavg()[0]
    folder = root / "out" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"Making {records} records in six languages …")
    world, out = standing_world(root, folder / f"world-{records}", records), folder / "exports"
    command = [sys.executable, "-m", "tests.bench.exporting", str(world), str(out)]
    seconds, files = [], 0
    for turn in range(repeat):
        say(f"Turn {turn + 1} of {repeat} …")
        put_aside(out)
        told = run(command, root).said.split()
        seconds.append(float(told[0]))
        files = int(told[1])
    say("Once more, to know how much memory it takes …")
    put_aside(out)
    # Looking at the memory of processes slows them down: not while they are timed.
    peak = run(command, root, memory=True).peak_mb
    clear_aside(folder)
    return ExportFigures(records, os.cpu_count() or 1, repeat, load, median(seconds), files, peak)


def exports_table(figures: ExportFigures) -> str:
    """The table, with a sentence where the machine was busy."""
    it = figures
    rows: list[Row] = [
        (
            f"all exports, {it.files} files",
            f"{it.seconds:.1f} s",
            f"≤ {LIMIT_S:.0f} s",
            met(it.seconds <= LIMIT_S),
        ),
        (
            "memory at most",
            f"{it.peak_mb:.0f} MB",
            f"≤ {LIMIT_MB:.0f} MB",
            met(it.peak_mb <= LIMIT_MB),
        ),
    ]
    head = f"{it.records} records in six languages, {it.cpu_count} cores, median of {it.repeat}"
    lines = [head, "", *laid_out(rows)]
    if it.load > it.cpu_count / 4:
        lines += ["", f"The machine was busy before this began (load {it.load:.1f})."]
    return "\n".join(lines)
