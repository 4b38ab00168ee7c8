"""Measures everything in one run, ours and Hugo's by turns, because machines have moods."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from localaction.source.document import Tree
from localaction.source.tree import read_tree
from tests.bench import ours
from tests.bench.figures import Figures
from tests.bench.hugo import Hugo, hugo_version, ready_hugo
from tests.bench.recipe import languages_of
from tests.bench.runs import Run, clear_aside
from tests.bench.stock import stock
from tests.bench.world import standing_world

STOCK_RECORDS = 600
"""A page of many costs more than one of few: the more, the nearer this comes to the whole."""

SHORT_TURNS = 3
"""Of what takes seconds, at least so many: the first alone would time the disk as well."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for."""

    records: int
    repeat: int
    with_stock: bool


@dataclass(frozen=True, slots=True)
class Turns:
    """What each turn took."""

    load: float
    checks: list[float] = field(default_factory=list)
    cold: list[ours.Built] = field(default_factory=list)
    """Into an empty folder: the whole build."""
    warm: list[ours.Built] = field(default_factory=list)
    """With the frames of the last build: what it takes to render."""
    hugo: list[Run] = field(default_factory=list)


def measure(root: Path, options: Options, say: Say) -> Figures:
    """Make the world, build it in every way, and give the figures."""
    load = os.getloadavg()[0]
    folder = root / "out" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"Making {options.records} records in six languages …")
    world = standing_world(root, folder / f"world-{options.records}", options.records)
    tree = read_tree(world, os.cpu_count() or 1)
    clear_aside(folder)
    say("Building once, to know how large our pages are, and how much memory it takes …")
    # Looking at the memory of processes slows them down: not while they are timed.
    peak = ours.build(world, folder / "ours", cold=True, memory=True).run.peak_mb
    sizes = ours.page_bytes(folder / "ours" / "site")
    hugo = _hugo(tree, folder, sizes.mean, say)
    turns = Turns(load)
    for number in range(1, options.repeat + 1):
        say(f"Turn {number} of {options.repeat}: check, whole build, render, Hugo …")
        _turn(turns, world, folder / "ours", hugo)
    pages = ours.count_pages(folder / "ours" / "site")
    figures = _ours(options, turns, sizes, pages, peak)
    figures = _shipped(figures, root, folder / "shipped", say)
    if hugo is not None:
        figures = _against_hugo(figures, turns, hugo)
    if options.with_stock:
        figures = _against_stock(figures, tree, folder, sizes, say)
    clear_aside(folder)
    return figures


def _turn(turns: Turns, world: Path, out: Path, hugo: Hugo | None) -> None:
    turns.checks.append(ours.check(world))
    turns.cold.append(ours.build(world, out, cold=True))
    turns.warm.append(ours.build(world, out, cold=False))
    if hugo is not None:
        turns.hugo.append(hugo.build())


def _ours(
    options: Options, turns: Turns, sizes: ours.PageBytes, pages: int, peak_mb: float
) -> Figures:
    return Figures(
        records=options.records,
        cpu_count=os.cpu_count() or 1,
        repeat=options.repeat,
        pages=pages,
        check_s=median(turns.checks),
        render_s=median(each.render for each in turns.warm),
        whole_s=median(each.run.seconds for each in turns.cold),
        peak_mb=peak_mb,
        page_bytes_mean=sizes.mean,
        page_bytes_max=sizes.largest,
        pages_over_limit=sizes.over,
        whole_cpu_s=median(each.run.cpu for each in turns.cold),
        load=turns.load,
        stages=turns.warm[-1].stages,
    )


def _shipped(figures: Figures, root: Path, out: Path, say: Say) -> Figures:
    say("Building the repository's own content …")
    cold, warm = [], []
    for _ in range(max(figures.repeat, SHORT_TURNS)):
        cold.append(ours.build(root, out, cold=True).run.seconds)
        warm.append(ours.build(root, out, cold=False).run.seconds)
    return replace(figures, shipped_build_s=median(cold), shipped_again_s=median(warm))


def _hugo(tree: Tree, folder: Path, mean_bytes: float, say: Say) -> Hugo | None:
    version = hugo_version()
    if version is None:
        return None
    say("Writing the same texts for Hugo, and building once, to pad its pages …")
    return ready_hugo(version, tree, folder, mean_bytes)


def _against_hugo(figures: Figures, turns: Turns, hugo: Hugo) -> Figures:
    """The ratios are taken turn by turn, so that both had the same mood of the machine."""
    return replace(
        figures,
        hugo_version=hugo.version,
        hugo_s=median(each.seconds for each in turns.hugo),
        hugo_cpu_s=median(each.cpu for each in turns.hugo),
        hugo_pages=ours.count_pages(hugo.out),
        hugo_bytes_mean=ours.page_bytes(hugo.out).mean,
        render_ratio=median(
            mine.render / its.seconds for mine, its in zip(turns.warm, turns.hugo, strict=True)
        ),
        whole_ratio=median(
            mine.run.seconds / its.seconds for mine, its in zip(turns.cold, turns.hugo, strict=True)
        ),
    )


def _against_stock(
    figures: Figures, tree: Tree, folder: Path, sizes: ours.PageBytes, say: Say
) -> Figures:
    say(f"Building {STOCK_RECORDS} records with stock mkdocs-material …")
    pages, seconds = stock(tree, languages_of(tree), folder / "stock", STOCK_RECORDS)
    scaled = seconds * sizes.count / pages
    return replace(
        figures,
        stock_pages=pages,
        stock_measured_s=seconds,
        stock_s=scaled,
        stock_ratio=scaled / figures.whole_s,
    )
