"""The site asks nobody else, keeps nothing about a reader and has nothing to complain of."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, opened
from tests.browser.kinds import LANGUAGES, address_of, kinds_in
from tests.browser.visits import filled

pytestmark = pytest.mark.browser


STORES = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


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
        filled(self.page, url)

    def outside(self, address: str) -> list[str]:
        """What was asked of anyone else."""
        own = (address, address.replace("http:", "blob:http:"), "data:image/")
        return [url for url in self.asked if not url.startswith(own)]

    def kept(self) -> list[str]:
        """What is known of the reader when the page is left."""
        cookies = [str(cookie) for cookie in self.page.context.cookies()]
        stores: list[str] = self.page.evaluate(STORES)
        return cookies + stores


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
        context.on("response", lambda it: complain(it.url) if it.status >= 400 else None)
        context.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
        yield heard


@pytest.mark.parametrize(("kind", "language"), kinds_in(*LANGUAGES))
def test_nothing_is_asked_elsewhere_or_kept_and_nothing_complains(
    heard: Heard, address: str, kind: str, language: str
) -> None:
    heard.open(address + address_of(kind, language))
    found = (heard.outside(address), heard.complaints, heard.kept())
    assert ([], [], []) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_asks_nobody_else_and_nothing_complains(
    heard: Heard, address: str, language: str
) -> None:
    heard.open(address + address_of("pledge", language))
    heard.page.locator(".la-search input").fill("Montevideo")
    heard.page.locator(".la-panel").wait_for()
    heard.page.wait_for_load_state("networkidle")
    assert ([], []) == (heard.outside(address), heard.complaints)


@pytest.mark.parametrize("path", ["explore/", "pledges/", "search/", "cities-like-mine/"])
def test_neither_the_next_page_nor_a_file_is_told_the_readers_words(
    browser: Browser, address: str, path: str
) -> None:
    told: list[str] = []
    with opened(browser, viewport=DESK) as page:
        page.context.on("request", lambda it: told.append(it.all_headers().get("referer", "")))
        page.goto(f"{address}{path}?q=secret&gcm=gcm-07&city=basel&view=map")
        page.wait_for_load_state("networkidle")
        page.locator("header a").first.click()
        page.wait_for_load_state("networkidle")
    assert [] == [each for each in told if "secret" in each]
