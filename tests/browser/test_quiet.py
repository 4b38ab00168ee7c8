"""The site asks nobody else, keeps nothing about a reader and has nothing to complain of."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, opened
from tests.browser.kinds import KINDS, LANGUAGES, address_of, kinds_in

pytestmark = pytest.mark.browser


@dataclass(slots=True)
class Heard:
    """A page and what it did."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Forget what was, then open an address."""
        self.page.goto("about:blank")
        self.asked.clear()
        self.complaints.clear()
        self.page.goto(url)

    def outside(self, address: str) -> list[str]:
        """What was asked of anyone else."""
        own = (address, address.replace("http:", "blob:http:"), "data:image/")
        return [url for url in self.asked if not url.startswith(own)]


@pytest.fixture
def heard(listening: Heard) -> Heard:
    """A page that is listened to, with nothing in its context."""
    listening.page.context.clear_cookies()
    return listening


@pytest.fixture(scope="module")
def listening(browser: Browser) -> Iterator[Heard]:
    """One for all, because a new context takes its time."""
    with opened(browser, viewport=DESK) as page:
        heard, context = Heard(page), page.context
        complain = heard.complaints.append
        context.on("request", lambda request: heard.asked.append(request.url))
        context.on("console", lambda message: complain(message.text))
        context.on("weberror", lambda error: complain(str(error.error)))
        context.on("response", lambda it: None if it.ok else complain(f"{it.status} {it.url}"))
        context.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
        yield heard


@pytest.mark.parametrize(("kind", "language"), kinds_in(*LANGUAGES))
def test_nothing_is_fetched_from_elsewhere_and_nothing_complains(
    heard: Heard, address: str, kind: str, language: str
) -> None:
    heard.open(address + address_of(kind, language))
    assert ([], []) == (heard.outside(address), heard.complaints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_asks_nobody_else_and_nothing_complains(
    heard: Heard, address: str, language: str
) -> None:
    heard.open(address + address_of("pledge", language))
    heard.page.locator(".la-search input").fill("Montevideo")
    heard.page.wait_for_load_state("networkidle")
    assert ([], []) == (heard.outside(address), heard.complaints)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_kept_about_a_reader(heard: Heard, address: str, kind: str) -> None:
    heard.open(address + address_of(kind, "en"))
    kept = heard.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert ([], ["", 0, 0]) == (heard.page.context.cookies(), kept)
