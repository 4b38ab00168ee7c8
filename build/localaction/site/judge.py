"""A root → its catalogue and every problem of it: reading, checks, and what changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from localaction.catalogue.load import Loaded, load
from localaction.checks import check
from localaction.problems import Problem, in_order

Stage = Callable[[str, int, int], None]
"""Told the stage (`read`, `pages`), how much is done and of how much."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be judged or made."""

    root: Path
    shared: Path
    """The root whose settings, vocabularies, words and theme serve where `root` has none."""
    out: Path
    today: date
    languages: tuple[str, ...] = ()
    """A choice of the site's languages; () is all of them."""
    jobs: int = 1


def judge(order: Order, stage: Stage | None = None) -> tuple[Loaded, list[Problem]]:
    """Read a root and run every check: what was read, and all problems in the reader's order."""
    step = None if stage is None else (lambda done, of: stage("read", done, of))
    loaded = load(order.root, order.shared, order.today, order.jobs, step)
    found = list(loaded.problems)
    if loaded.catalogue is not None:
        found += check(loaded.catalogue)
    return loaded, in_order(found)
