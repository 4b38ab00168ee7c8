"""A map of more cities than its page tells fetches them when the reader reaches for it.

The shipped pages tell all theirs: here the home page is sent without.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import DESK, opened
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

LIVE = ".la-map--live"
TOLD = re.compile(r"data-map='[^']*'")
POINTS = f"{LIVE} svg [aria-label]"
ASKED = """
    window.asked = [];
    const sent = window.fetch;
    window.fetch = (what, how) => {
        asked.push([String(what).split("/").at(-1), how?.cache ?? ""]);
        return sent(what, how);
    };
"""
PLACES = "all => all.map(e => [e.getAttribute('aria-label'), e.getAttribute('href'), e.lang])"


@pytest.fixture
def untold(browser: Browser, address: str) -> Iterator[Page]:
    """A page, and the home page of Arabic with a map that waits for its cities."""
    with opened(browser, viewport=DESK) as page:
        page.route(f"{address}ar/", lambda route: without_places(route))
        yield page


def without_places(route: Route, only: str = "") -> None:
    response = route.fetch()
    named = f' data-only="{only}"' if only else ""
    route.fulfill(response=response, body=TOLD.sub(f"data-map=''{named}", response.text()))


def reached(page: Page, address: str) -> Page:
    filled(page, f"{address}ar/")
    page.locator(".la-map__sheet").scroll_into_view_if_needed()
    page.locator(".la-map__sheet").hover()
    return page


def test_it_shows_what_a_page_would_tell(untold: Page, fresh: Page, address: str) -> None:
    reached(untold, address).locator(POINTS).first.wait_for(state="attached")
    reached(fresh, address).locator(POINTS).first.wait_for(state="attached")
    expected = fresh.locator(POINTS).evaluate_all(PLACES)
    assert expected == untold.locator(POINTS).evaluate_all(PLACES)


def test_it_shows_only_the_cities_that_the_page_names(fresh: Page, address: str) -> None:
    fresh.route(f"{address}ar/", lambda route: without_places(route, "accra auckland"))
    reached(fresh, address)
    expect(fresh.locator(POINTS)).to_have_count(2)


def test_nothing_is_fetched_before_the_reader_reaches_for_it(untold: Page, address: str) -> None:
    asked: list[str] = []
    untold.on("request", lambda request: asked.append(request.url))
    untold.goto(f"{address}ar/")
    untold.wait_for_load_state("networkidle")
    assert [] == [url for url in asked if "/search/" in url]


def test_which_files_are_of_today_is_asked_anew(untold: Page, address: str) -> None:
    untold.add_init_script(ASKED)
    reached(untold, address).locator(POINTS).first.wait_for(state="attached")
    assert {"ar.json": "no-cache"} == {
        name: how for name, how in untold.evaluate("asked") if name == "ar.json"
    }


def test_a_mouse_that_rested_there_wakes_it_when_it_moves(untold: Page, address: str) -> None:
    held: list[Route] = []
    untold.route("**/assets/map-places.*.js", lambda route: held.append(route))
    with untold.expect_request("**/assets/map-places.*.js"):
        untold.goto(f"{address}ar/")
    untold.locator(".la-map__sheet").scroll_into_view_if_needed()
    untold.locator(".la-map__sheet").hover()
    held[0].continue_()
    untold.locator("html[data-drawn]").wait_for(state="attached")
    box = untold.locator(".la-map__sheet").bounding_box()
    assert box is not None
    untold.mouse.move(box["x"] + box["width"] / 2 + 9, box["y"] + box["height"] / 2)
    untold.locator(POINTS).first.wait_for(state="attached")


@pytest.mark.parametrize("missing", ["ar.json", "facets.*.json", "ar-titles.*.json"])
def test_where_a_file_is_missing_it_stays_a_picture_without_tools(
    untold: Page, address: str, missing: str
) -> None:
    untold.route(f"**/search/{missing}", lambda route: route.fulfill(status=404))
    reached(untold, address)
    expect(untold.locator(".la-map__tools")).to_have_count(0)
    expect(untold.locator(".la-map__drawing a").first).to_be_visible()
