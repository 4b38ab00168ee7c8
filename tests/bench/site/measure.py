"""Builds the shipped site, serves it packed on this machine alone, and measures it all."""

import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import ours
from tests.bench.runs import clear_aside
from tests.bench.site.figures import SiteFigures
from tests.bench.site.lighthouse import lighthouse
from tests.bench.site.search import time_search
from tests.bench.site.weights import weigh
from tests.served import PackingHandler, serving


def measure_site(root: Path, chromium: str, say: Callable[[str], None]) -> SiteFigures:
    """The figures of the repository's own content."""
    load = os.getloadavg()[0]
    folder = root / "out" / "bench"
    say("Building the repository's own content …")
    ours.build(root, folder / "shipped", cold=True)
    clear_aside(folder)
    site = (folder / "shipped" / "site").resolve()
    with serving(site, PackingHandler) as address:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium)
            say("Weighing pages …")
            weights = weigh(browser, address, site)
            say("Searching in six languages …")
            search = time_search(browser, address)
            browser.close()
        scores = lighthouse(root, chromium, address, folder / "lighthouse", say)
    return SiteFigures(weights, search, scores, load)


def as_json(figures: SiteFigures) -> dict[str, object]:
    """Everything on one level, by the names of the fields."""
    made = asdict(figures)
    return {**made.pop("weights"), **made.pop("search"), **made}
