"""Weighs pages: what Chromium asks for on the first view, as it comes over the line."""

import gzip
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.ours import RECORD_PAGE
from tests.bench.site.figures import Weights
from tests.browser.kinds import LANGUAGES, RECORDS, address_of


@dataclass(frozen=True, slots=True, order=True)
class Weighed:
    """A page and its bytes."""

    bytes: int
    page: str


def weigh(browser: Browser, address: str, site: Path) -> Weights:
    """The heaviest record page, HTML and home page."""
    views = [
        _first_view(browser, address, address_of(kind, language))
        for kind in RECORDS
        for language in LANGUAGES
    ]
    homes = [_first_view(browser, address, address_of("home", each)) for each in LANGUAGES]
    view, home, html = max(views), max(homes), max(map(_html, _record_pages(site)))
    return Weights(
        first_view_gz_bytes=view.bytes,
        first_view_page=view.page,
        html_gz_bytes=html.bytes,
        html_page=Path(html.page).relative_to(site).parent.as_posix() + "/",
        home_gz_bytes=home.bytes,
        home_page=home.page,
    )


def _first_view(browser: Browser, address: str, page: str) -> Weighed:
    """All that a reader who was never here loads, the icon of the tab with it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    loaded: dict[str, int] = {}
    opened.on(
        "response",
        lambda answer: loaded.__setitem__(answer.url, int(answer.headers["content-length"])),
    )
    opened.goto(address + page, wait_until="networkidle")
    icon = opened.locator('link[rel~="icon"]').first.evaluate("link => link.href")
    if icon not in loaded:
        answer = context.request.get(icon)
        loaded[icon] = int(answer.headers["content-length"])
    context.close()
    return Weighed(sum(loaded.values()), page)


def _record_pages(site: Path) -> list[Path]:
    return [
        path
        for path in site.rglob("index.html")
        if RECORD_PAGE.fullmatch(path.relative_to(site).as_posix())
    ]


def _html(path: Path) -> Weighed:
    return Weighed(len(gzip.compress(path.read_bytes())), str(path))
