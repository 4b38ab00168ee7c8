"""Hostile addresses, missing and broken files, no scripts: the explorer or the lists stand."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.explorer import chips, explored

pytestmark = pytest.mark.browser

HOSTILE = (
    "q=<img src=x onerror=document.title=1>&gcm=<b>x</b>&evil=<script>document.title=2</script>"
)


@pytest.mark.parametrize(
    "query",
    [
        HOSTILE,
        f"q={'x' * 10_000}",
        f"gcm={'9,' * 5_000}",
        "%E0%A4%A&gcm=%00&&&=",
        "view=3d&sort=up",
    ],
    ids=["markup", "long words", "many values", "broken signs", "unknown settings"],
)
def test_a_hostile_address_runs_nothing_and_breaks_nothing(
    fresh: Page, address: str, query: str
) -> None:
    faults: list[str] = []
    fresh.on("pageerror", lambda error: faults.append(error.message))
    fresh.on("console", lambda message: faults.append(message.text))
    explored(fresh, f"{address}explore/?{query}")
    fresh.wait_for_timeout(500)
    planted = fresh.locator(".la-explore :is(img, script, b, [onerror])").count()
    assert ([], 0, "Explore") == (faults, planted, fresh.title().split(" – ")[0])


def test_what_was_wrong_stays_named_while_the_whole_text_is_searched(
    fresh: Page, address: str
) -> None:
    explored(fresh, f"{address}explore/?q=housing&evil=1")
    fresh.locator(".la-explore__whole").wait_for()
    expect(fresh.locator(".la-explore .la-notice")).to_contain_text("evil=1")


def test_what_an_address_says_wrong_is_named(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?evil=<b>x</b>&gcm=gcm-99,gcm-16&{'y' * 200}=1")
    notice = fresh.locator(".la-explore .la-notice")
    expect(notice).to_have_text(
        "Not understood in the address, and left out: "
        f"\u2068evil=<b>x</b>\u2069 · \u2068gcm=gcm-99\u2069 · \u2068{'y' * 60}…\u2069"
    )
    expect(chips(fresh)).to_have_count(1)


@pytest.mark.parametrize(
    ("path", "notice"),
    [("explore/", ".la-explore .la-notice"), ("cities-like-mine/", "[data-ignored]")],
)
def test_a_sign_of_an_address_turns_nothing_of_the_notice_round(
    fresh: Page, address: str, path: str, notice: str
) -> None:
    fresh.goto(f"{address}{path}?a=%E2%81%A9%E2%80%AEevil&b=1&c=2&d=3&e=4&f=5")
    names = ("a=evil", "b=1", "c=2", "d=3", "e=4", "…")
    told = " · ".join(f"\u2068{name}\u2069" for name in names)
    expect(fresh.locator(notice)).to_have_text(
        f"Not understood in the address, and left out: {told}"
    )


@pytest.mark.parametrize(
    "missing",
    [
        "search/en.json",
        "search/facets.*.json",
        "search/en-titles.*.json",
        "assets/explore.*.js",
        "assets/search-worker.*.js",
    ],
)
def test_where_a_file_is_missing_the_lists_stay_with_a_sentence(
    fresh: Page, address: str, missing: str
) -> None:
    fresh.route(f"**/{missing}", lambda route: route.fulfill(status=404))
    fresh.goto(f"{address}explore/")
    expect(fresh.locator("[data-failed]")).to_be_visible()
    expect(fresh.locator("[data-static]").first).to_be_visible()
    expect(fresh.locator(".la-explore")).to_be_hidden()


@pytest.mark.parametrize("content", ["{", '{"kind":[0],"facets":[{"name":"gcm","of":[]}]}', "[]"])
def test_where_the_data_are_broken_or_of_another_make_the_lists_stay(
    fresh: Page, address: str, content: str
) -> None:
    fresh.route("**/search/facets.*.json", lambda route: route.fulfill(body=content))
    fresh.goto(f"{address}pledges/")
    expect(fresh.locator("[data-failed]")).to_be_visible()
    expect(fresh.locator("[data-static] .la-card").first).to_be_visible()


def test_words_that_load_in_the_end_are_missed_no_more(fresh: Page, address: str) -> None:
    fresh.route("**/search/en-words.*.json", lambda route: route.abort(), times=1)
    explored(fresh, f"{address}explore/?q=housing")
    notice = fresh.locator(".la-explore .la-notice")
    expect(notice).to_be_visible()
    fresh.locator("#la-explore-q").press("Enter")
    fresh.locator(".la-explore__whole").wait_for()
    expect(notice).to_be_hidden()


def test_without_scripts_the_lists_are_there_and_nothing_else(plain: Page, address: str) -> None:
    plain.goto(f"{address}explore/?gcm=7&q=housing")
    expect(plain.locator("[data-static]").first).to_be_visible()
    expect(plain.locator("[data-failed]")).to_be_hidden()
    assert "" == plain.locator(".la-explore").inner_html()


def test_nobody_else_is_asked(fresh: Page, address: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    explored(fresh, f"{address}explore/?q=housing")
    fresh.get_by_role("button", name="Map", exact=True).click()
    fresh.wait_for_load_state("networkidle")
    assert [] == [url for url in asked if not url.startswith((address, f"blob:{address}"))]
