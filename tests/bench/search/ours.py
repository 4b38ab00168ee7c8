"""Asks our search in the browser, with the site's own script, as after Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.search.figures import DEPTH, Found
from tests.browser.kinds import address_of

ASK = """async ([script, queries, depth]) => {
    const { started } = await import(script);
    const engine = await started();
    const everything = Array.from({ length: engine.total }, (_, number) => number);
    const shown = await engine.ask({ show: everything });
    const paths = new Map(shown.map(({ number, path }) => [number, path]));
    const found = [];
    for (const query of queries) {
        const { numbers } = await engine.ask({ query, whole: true });
        found.push(Array.from(numbers.slice(0, depth), (number) => paths.get(number)));
    }
    return { pages: [...paths.values()], found };
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the search of a language answered."""

    pages: Sequence[str]
    """Everything that it can find."""
    found: Sequence[Found]
    """What it found for each query."""


def ask(browser: Browser, address: str, site: Path, language: str, queries: Sequence[str]) -> Asked:
    """The answers to each of the queries, in their order."""
    script = next((site / "assets").glob("search.*.js"))
    page = browser.new_page()
    page.goto(address + address_of("about", language), wait_until="networkidle")
    told = page.evaluate(ASK, [f"/assets/{script.name}", list(queries), DEPTH])
    page.close()
    return Asked(told["pages"], told["found"])
