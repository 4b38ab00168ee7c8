"""`python -m tests.shots`: makes pictures of every kind of page, for people to look at.

out/shots/<kind>-<language>-<width>-<scheme>.png, whole pages; with --readme the six of the README,
of which each shows what is seen first.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.kinds import KINDS, LANGUAGES, ONCE, address_of
from tests.served import serving

ROOT = Path(__file__).parents[2]
HEIGHTS = {360: 740, 1100: 700, 1280: 800}
"""Width → height of a screen."""
WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
QUERY = {"search": "?q=housing"}
"""What is asked where a page shows nothing unasked."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    kind: str
    language: str
    width: int
    scheme: Literal["light", "dark"]

    @property
    def name(self) -> str:
        """Its file, without the ending."""
        return f"{self.kind}-{self.language}-{self.width}-{self.scheme}"


README = (
    Shot("home", "en", 1100, "light"),
    Shot("pledge", "en", 1100, "light"),
    Shot("cities", "fr", 1100, "light"),
    Shot("pledge", "ar", 1100, "light"),
    Shot("search", "en", 360, "light"),
    Shot("practice", "en", 360, "dark"),
)


def main() -> None:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(prog="scripts/shots", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="only these; default all")
    parser.add_argument("--languages", default="en,fr,ar", help="default en,fr,ar")
    parser.add_argument("--readme", action="store_true", help="the six of docs/pictures instead")
    parser.add_argument("--site", type=Path, default=ROOT / "out/site", help="default out/site")
    given = parser.parse_args()
    if unknown := [*set(given.kinds) - set(KINDS), *set(given.languages.split(",")) - {*LANGUAGES}]:
        parser.error(f"{', '.join(unknown)}: choose among {', '.join([*KINDS, *LANGUAGES])}")
    shots = (
        [*README] if given.readme else wanted(given.kinds or [*KINDS], given.languages.split(","))
    )
    folder = ROOT / ("docs/pictures" if given.readme else "out/shots")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serving(given.site.resolve()) as address:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"])
        take(browser, address, shots, folder, whole=not given.readme)
        browser.close()
    print(f"{len(shots)} pictures in {folder.relative_to(ROOT)}")


def wanted(kinds: list[str], languages: list[str]) -> list[Shot]:
    """Every kind in every language, width and scheme."""
    return [
        Shot(kind, language, width, scheme)
        for scheme in SCHEMES
        for width in WIDTHS
        for kind in kinds
        for language in languages
        if language == "en" or kind not in ONCE
    ]


def take(browser: Browser, address: str, shots: list[Shot], folder: Path, *, whole: bool) -> None:
    """Take pictures, in one window for each width and scheme."""
    for width, scheme in dict.fromkeys((shot.width, shot.scheme) for shot in shots):
        with window(browser, width, scheme) as page:
            for shot in shots:
                if (shot.width, shot.scheme) == (width, scheme):
                    show(page, address, shot)
                    page.screenshot(path=folder / f"{shot.name}.png", full_page=whole)
                    print(shot.name, file=sys.stderr)


@contextmanager
def window(browser: Browser, width: int, scheme: Literal["light", "dark"]) -> Iterator[Page]:
    """A page as wide and as bright as that."""
    size: ViewportSize = {"width": width, "height": HEIGHTS[width]}
    context = browser.new_context(viewport=size, color_scheme=scheme)
    yield context.new_page()
    context.close()


def show(page: Page, address: str, shot: Shot) -> None:
    """Open a page and wait until it has shown what it has."""
    page.goto(address + address_of(shot.kind, shot.language) + QUERY.get(shot.kind, ""))
    if shot.kind in QUERY:
        page.locator("main [role=status]:not(:empty)").wait_for(state="attached")
    # Pictures that are fetched only when they are come to.
    page.evaluate(
        """() => Promise.all([...document.images].map(image => {
            image.loading = "eager";
            return image.decode().catch(() => {});
        }))"""
    )


if __name__ == "__main__":
    main()
