"""Builds the made world and the shipped one, and visits the explorers of both in six languages."""

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import ours
from tests.bench.explore.figures import ExploreFigures
from tests.bench.explore.visit import visit, weigh
from tests.bench.runs import clear_aside
from tests.bench.world import standing_world
from tests.browser.kinds import LANGUAGES
from tests.served import PackingHandler, serving


def measure_explore(
    root: Path, records: int, chromium: str, say: Callable[[str], None]
) -> ExploreFigures:
    """The figures of so many made records, and the bytes of the repository's own."""
    load = os.getloadavg()[0]
    folder = root / "out" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"Making {records} records in six languages, and building them …")
    world = standing_world(root, folder / f"world-{records}", records)
    ours.build(world, folder / "ours", cold=True)
    say("Building the repository's own content …")
    ours.build(root, folder / "shipped", cold=True)
    clear_aside(folder)
    return visited(
        records, chromium, folder / "ours" / "site", folder / "shipped" / "site", load, say
    )


def visited(
    records: int, chromium: str, made: Path, shipped: Path, load: float, say: Callable[[str], None]
) -> ExploreFigures:
    """The figures of two finished sites."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        visits = {}
        with serving(made.resolve(), PackingHandler) as address:
            for language in LANGUAGES:
                say(f"Exploring in {language} …")
                visits[language] = visit(browser, address, language)
        with serving(shipped.resolve(), PackingHandler) as address:
            own = {language: weigh(browser, address, language) for language in LANGUAGES}
        browser.close()
    return ExploreFigures(records, visits, own, load)
