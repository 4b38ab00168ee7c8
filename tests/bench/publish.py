"""How long it takes from a merge to a finished site: `scripts/bench publish`.

A clean clone of the last commit is checked, built, verified and packed, as `scripts/ci/publish`
does it, with the program that the clone holds and the dependencies that are installed already.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.runs import clear_aside, put_aside, run
from tests.bench.table import Row, laid_out, met

LIMIT_S = 30.0
STEPS = (
    ("check", ("check",)),
    ("build, from an empty folder", ("build",)),
    ("verify", ("verify", "out/site")),
    ("pack the data", ("release",)),
)
"""What is done, and the verb that does it."""


@dataclass(frozen=True, slots=True)
class PublishFigures:
    """One measurement; seconds are medians over its repetitions."""

    cpu_count: int
    repeat: int
    load: float
    """How busy the machine was before."""
    clone_s: float
    steps: dict[str, float]

    @property
    def whole_s(self) -> float:
        """From the merge to the finished site."""
        return self.clone_s + sum(self.steps.values())


def measure_publish(root: Path, repeat: int, say: Callable[[str], None]) -> PublishFigures:
    """Clone, check, build, verify and pack, `repeat` times."""
    load = os.getloadavg()[0]
    place = root / "out" / "bench"
    place.mkdir(parents=True, exist_ok=True)
    clone = place / "publish"
    clones: list[float] = []
    steps: dict[str, list[float]] = {name: [] for name, _ in STEPS}
    for turn in range(repeat):
        say(f"Turn {turn + 1} of {repeat} …")
        put_aside(clone)
        clones.append(run(["git", "clone", "--quiet", str(root), str(clone)], place).seconds)
        _judge(clone)
        for name, verb in STEPS:
            steps[name].append(run(_command(clone, verb), clone).seconds)
    clear_aside(place)
    medians = {name: median(seconds) for name, seconds in steps.items()}
    return PublishFigures(os.cpu_count() or 1, repeat, load, median(clones), medians)


def _command(clone: Path, verb: Sequence[str]) -> list[str]:
    """The clone's own program: what stands first on Python's path is taken."""
    path = os.pathsep.join((str(clone), str(clone / "build")))
    return ["env", f"PYTHONPATH={path}", sys.executable, "-m", "localaction", *verb]


def _judge(clone: Path) -> None:
    """Stop where another program than the clone's would be measured."""
    asked = [*_command(clone, ())[:3], "-c", "import localaction; print(localaction.__file__)"]
    said = subprocess.run(asked, cwd=clone, capture_output=True, text=True, check=True)
    if not said.stdout.startswith(str(clone)):
        raise RuntimeError(f"{said.stdout.strip()} would be measured, not the clone")


def publish_table(figures: PublishFigures) -> str:
    """The table, with a sentence where the machine was busy."""
    rows: list[Row] = [("clone", f"{figures.clone_s:.1f} s", "", "")]
    rows += [(name, f"{seconds:.1f} s", "", "") for name, seconds in figures.steps.items()]
    is_met = met(figures.whole_s <= LIMIT_S)
    rows.append(
        ("merge to finished site", f"{figures.whole_s:.1f} s", f"≤ {LIMIT_S:.0f} s", is_met)
    )
    lines = [f"{figures.cpu_count} cores, median of {figures.repeat}", "", *laid_out(rows)]
    if figures.load > figures.cpu_count / 4:
        lines += ["", f"The machine was busy before this began (load {figures.load:.1f})."]
    return "\n".join(lines)
