"""The state of the explorer stands in its address, its chips and its words."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, opened
from tests.browser.explorer import boxes, chips, count, explored, facet, having, told
from tests.browser.late import can_be_late, delayed

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "build" / "theme"
ADDRESS = (THEME / "assets" / "address.js", THEME / "explore" / "1-address.js")
LISTS = {"pledges": "pledge", "practices": "practice", "cities": "city"}

# The address.


def test_a_shared_address_shows_the_same(browser: Browser, fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    boxes(fresh, "kind").nth(1).check()
    expect(fresh).to_have_url(f"{address}explore/?kind=practice")
    facet(fresh, "region").locator("li", has_text="Europe").locator("input").check()
    expect(fresh).to_have_url(f"{address}explore/?kind=practice&region=150")
    fresh.get_by_role("button", name="Table", exact=True).click()
    expect(fresh).to_have_url(f"{address}explore/?kind=practice&region=150&view=table")
    with opened(browser, viewport=DESK) as other:
        explored(other, fresh.url)
        titles = other.locator("tbody th").all_inner_texts()
        assert fresh.locator("tbody th").all_inner_texts() == titles


def test_a_choice_that_another_overtook_leaves_the_address_to_it(fresh: Page, address: str) -> None:
    explored(can_be_late(fresh), f"{address}explore/?q=housing&view=map")
    fresh.locator(".la-explore__whole").wait_for()
    fresh.get_by_role("button", name="Cards", exact=True).click()
    expect(fresh).to_have_url(f"{address}explore/?q=housing")
    delayed(fresh, 400)
    # Cards ask for their words, and wait; the map asks for nothing.
    boxes(fresh, "kind").nth(1).check()
    fresh.get_by_role("button", name="Map", exact=True).click()
    whole = f"{address}explore/?q=housing&kind=practice&view=map"
    expect(fresh).to_have_url(whole)
    fresh.wait_for_timeout(800)
    assert whole == fresh.url


def test_back_takes_one_filter_away_and_forward_brings_it(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}explore/")
    boxes(fresh, "kind").first.check()
    expect(fresh).to_have_url(f"{address}explore/?kind=pledge")
    boxes(fresh, "kind").nth(1).check()
    expect(fresh).to_have_url(f"{address}explore/?kind=pledge,practice")
    fresh.go_back()
    expect(count(fresh)).to_have_text(told(len(having(data, kind=("pledge",)))))
    assert not boxes(fresh, "kind").nth(1).is_checked()
    fresh.go_forward()
    expect(count(fresh)).to_have_text(told(len(having(data, kind=("pledge", "practice")))))


def test_typing_leaves_one_address_and_back_leaves_the_page(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    explored(fresh, f"{address}explore/")
    fresh.locator("#la-explore-q").press_sequentially("housing")
    expect(fresh).to_have_url(f"{address}explore/?q=housing")
    fresh.go_back()
    expect(fresh).to_have_url(f"{address}about/")


def test_words_just_typed_are_there_when_one_comes_back(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    fresh.locator("#la-explore-q").fill("housing")
    expect(chips(fresh)).to_have_text("Words: housing")
    boxes(fresh, "kind").nth(1).check()
    expect(fresh).to_have_url(f"{address}explore/?q=housing&kind=practice")
    fresh.go_back()
    expect(fresh).to_have_url(f"{address}explore/?q=housing")


def test_coming_back_from_a_record_finds_what_was_left(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?kind=practice&q=refugees")
    fresh.locator(".la-explore__whole").wait_for()
    before = fresh.locator(".la-card h3").all_text_contents()
    fresh.locator(".la-card a").first.click()
    fresh.wait_for_url("**/practices/*/")
    fresh.go_back()
    expect(fresh.locator(".la-card h3")).to_have_text(before)


@pytest.mark.parametrize(("path", "kind"), LISTS.items())
def test_a_list_is_the_explorer_of_its_kind(
    desk: Page, address: str, data: dict[str, Any], path: str, kind: str
) -> None:
    explored(desk, f"{address}{path}/")
    expect(count(desk)).to_have_text(told(len(having(data, kind=(kind,)))))
    expect(desk.locator('[data-facet="kind"]')).to_have_count(0)


def test_a_list_leads_to_all_kinds_with_the_same_filters(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}pledges/?region=150")
    fresh.get_by_role("link", name="Pledges, practices and cities together").click()
    fresh.wait_for_url(f"{address}explore/?kind=pledge&region=150")
    expect(count(fresh)).to_have_text(told(len(having(data, kind=("pledge",), region=("150",)))))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        (
            "?sort=newest&region=150,009&q=a+b&gcm=16,gcm-07",
            "?q=a+b&gcm=gcm-07,gcm-16&region=009,150&sort=newest",
        ),
        ("?year=unknown,2024", "?year=2024,unknown"),
        ("?view=cards&gcm=&region=atlantis", ""),
        ("?region=150&region=009&GCM=7", "?region=009,150"),
    ],
)
def test_one_state_has_one_address(
    fresh: Page, data: dict[str, Any], given: str, kept: str
) -> None:
    fresh.goto("about:blank")
    for file in ADDRESS:
        fresh.add_script_tag(content=file.read_text("utf-8").replace("export ", ""))
    again = "([given, facets]) => written(parsed(given, facets).state, facets)"
    assert kept == fresh.evaluate(again, [given, data["facets"]])


# Chips.


def test_a_chip_takes_its_filter_away_and_focus_goes_on(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?kind=pledge&region=150")
    fresh.get_by_role("button", name="Remove Kind: Pledges").click()
    expect(chips(fresh)).to_have_text(["Region: Europe"])
    expect(chips(fresh).first).to_be_focused()


def test_all_chips_go_at_once(fresh: Page, address: str, data: dict[str, Any]) -> None:
    explored(fresh, f"{address}explore/?q=refugees&kind=pledge&region=150&view=table")
    fresh.get_by_role("button", name="Clear all").click()
    expect(fresh).to_have_url(f"{address}explore/?view=table")
    expect(count(fresh)).to_have_text(told(len(data["kind"])))
    expect(count(fresh)).to_be_focused()


# Words.


def test_words_and_filters_work_together(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?kind=practice")
    fresh.locator("#la-explore-q").press_sequentially("refugees")
    expect(fresh.locator(".la-card mark").first).to_have_text(re.compile("refugee", re.IGNORECASE))
    kinds = set(fresh.locator(".la-card__kind").all_text_contents())
    assert {"Practice"} == kinds


def test_after_a_pause_the_whole_text_is_searched_and_that_is_said(
    fresh: Page, address: str
) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    explored(fresh, f"{address}explore/")
    assert not [url for url in asked if "-words." in url]
    fresh.locator("#la-explore-q").press_sequentially("housing")
    expect(fresh.locator(".la-explore__whole")).to_be_visible()
    assert [url for url in asked if "-words." in url]


def test_enter_asks_the_whole_text_at_once(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    fresh.locator("#la-explore-q").fill("housing")
    fresh.keyboard.press("Enter")
    expect(fresh.locator(".la-explore__whole")).to_be_visible()
    expect(fresh).to_have_url(f"{address}explore/?q=housing")


def test_relevance_is_a_way_to_sort_only_where_words_are_asked(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    option = fresh.locator("#la-explore-sort option[value=relevance]")
    expect(option).to_be_disabled()
    fresh.locator("#la-explore-q").fill("housing")
    expect(option).to_be_enabled()
    expect(fresh.locator("#la-explore-sort")).to_have_value("relevance")


def test_words_without_their_full_text_still_find_titles(fresh: Page, address: str) -> None:
    fresh.route("**/search/en-words.*.json", lambda route: route.abort())
    explored(fresh, f"{address}explore/?q=montevideo")
    expect(fresh.locator(".la-notice:visible")).to_contain_text("could not be loaded")
    expect(fresh.locator(".la-card").first).to_be_visible()
