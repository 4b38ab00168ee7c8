"""How long the states of all texts take, and the export of what is old: `scripts/bench translate`.

The made records stand in git, and since then one source in ten has changed: what a translator gets
shows the source as it was.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from localaction.source.tree import read_tree
from tests.bench.ours import COMMAND
from tests.bench.recipe import languages_of
from tests.bench.runs import run
from tests.bench.table import Row, laid_out, met
from tests.bench.world import standing_world

LIMIT_STATUS_S = 5.0
LIMIT_EXPORT_S = 10.0

EVERY = 10
"""Of so many sources one has changed."""
SOURCES = ("content/pledges/*/en.md", "practices/*/en.md")
SINCE = "Since then more has been done."
"""What stands at the end of a changed source; it is the end of its last section."""


@dataclass(frozen=True, slots=True)
class TranslateFigures:
    """One measurement; seconds are medians over its repetitions."""

    records: int
    cpu_count: int
    repeat: int
    load: float
    """How busy the machine was before."""
    changed: int
    """Sources that changed; each makes a text old in every other language."""
    status_s: float
    export_s: float
    """All that is old, in all languages at once."""
    one_s: float
    """The same in one language."""


def measure_translate(
    root: Path, records: int, repeat: int, say: Callable[[str], None]
) -> TranslateFigures:
    """Make the world, change it, and run both verbs in fresh processes."""
    load = os.getloadavg()[0]
    folder = root / "out" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"Making {records} records in six languages, with git …")
    world = standing_world(root, folder / f"world-{records}", records)
    changed = _changed(world, folder / f"translate-{records}")
    _, *others = languages_of(read_tree(world))
    status = [COMMAND, "translate", "status", "--format", "json"]
    # Once before: a world that was just made is still being written to the disk.
    run(status, changed)
    statuses: list[float] = []
    exports: list[float] = []
    ones: list[float] = []
    for turn in range(1, repeat + 1):
        say(f"Turn {turn} of {repeat}: status, export …")
        statuses.append(run(status, changed).seconds)
        for languages, seconds in ((others, exports), (others[:1], ones)):
            export = [COMMAND, "translate", "export", *languages, "--only", "stale"]
            seconds.append(run(export, changed).seconds)
    return TranslateFigures(
        records=records,
        cpu_count=os.cpu_count() or 1,
        repeat=repeat,
        load=load,
        changed=sum(SINCE in file.read_text("utf-8") for file in _sources(changed)),
        status_s=median(statuses),
        export_s=median(exports),
        one_s=median(ones),
    )


def _changed(world: Path, folder: Path) -> Path:
    """A copy of the world in git, with its changes; made anew where the world is another."""
    stamp = folder.with_suffix(".digest")
    digest = world.with_suffix(".digest").read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return folder
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(world, folder, symlinks=True)
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "Made")):
        subprocess.run(("git", *who, *command), cwd=folder, check=True)
    for file in list(_sources(folder))[::EVERY]:
        file.write_text(f"{file.read_text('utf-8').rstrip()} {SINCE}\n", encoding="utf-8")
    stamp.write_text(digest, encoding="utf-8")
    return folder


def _sources(folder: Path) -> Iterator[Path]:
    for pattern in SOURCES:
        yield from sorted(folder.glob(pattern))


def translate_table(figures: TranslateFigures) -> str:
    """The table, with a sentence where the machine was busy."""
    rows: list[Row] = [
        _row("translate status, all languages", figures.status_s, LIMIT_STATUS_S),
        _row("export of all that is old, five languages", figures.export_s, LIMIT_EXPORT_S),
        ("  the same of one language", f"{figures.one_s:.1f} s", "", ""),
    ]
    head = (
        f"{figures.records} records in six languages, sources changed: {figures.changed}; "
        f"{figures.cpu_count} cores, median of {figures.repeat}"
    )
    lines = [head, "", *laid_out(rows)]
    if figures.load > figures.cpu_count / 4:
        lines += ["", f"The machine was busy before this began (load {figures.load:.1f})."]
    return "\n".join(lines)


def _row(what: str, seconds: float, limit: float) -> Row:
    return what, f"{seconds:.1f} s", f"≤ {limit:.0f} s", met(seconds <= limit)
