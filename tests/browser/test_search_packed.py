"""The browser reads the packed index as Python does, on the files that the site ships."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search import unpacked

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "build" / "theme" / "search"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
READ = """([part, labelled, count]) => {
    const index = new Index([part], labelled.split(SEPARATOR), new Set(), count);
    return [...index.stems].map(([stem, { forms }]) => {
        const { documents, weights } = index.postings(stem);
        return [stem, [...forms], documents.map((one, at) => [one, weights[at]])];
    });
}"""

Stem = tuple[list[str], dict[int, float]]


def shipped_files(site: Path, language: str) -> dict[str, Any]:
    """Name → content."""
    folder = site / "search"
    named = json.loads((folder / f"{language}.json").read_text("utf-8"))
    return {name: json.loads((folder / file).read_text("utf-8")) for name, file in named.items()}


@pytest.fixture
def page(fresh: Page) -> Page:
    """A page that has the reader of the index."""
    for name in ("1-normalise.js", "2-packed.js"):
        fresh.add_script_tag(path=THEME / name)
    return fresh


def read_there(page: Page, part: dict[str, str], labelled: str, count: int) -> dict[str, Stem]:
    found = page.evaluate(READ, [part, labelled, count])
    return {stem: (sorted(forms), dict(weighed)) for stem, forms, weighed in found}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["titles", "words"])
def test_python_and_the_browser_read_the_same_index(
    page: Page, shipped: Path, language: str, name: str
) -> None:
    files = shipped_files(shipped, language)
    part = files["titles"]["index"] if name == "titles" else files["words"]
    labelled = files["titles"]["labelled"]
    there = read_there(page, part, labelled, len(files["titles"]["documents"]["paths"]))
    standing = unpacked.where(part, labelled)
    expected: dict[str, Any] = {
        stem: (sorted(set(forms)), pytest.approx(standing[stem], rel=1e-5))
        for stem, forms in unpacked.forms(part).items()
    }
    assert expected == there
