"""The page on progress in a real Chromium: its numbers lead to what they count."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.explorer import count, explored, having

pytestmark = pytest.mark.browser

NUMBERS = """() => [...document.querySelectorAll(".la-chart__number a[href*='explore/?']")]
    .map(each => [each.href, Number(each.firstChild.textContent)])"""

TOUCHES = """(side) => [...document.querySelectorAll(".la-chart__bar rect")].filter(each => {
    const bar = each.getBoundingClientRect(), room = each.parentNode.getBoundingClientRect();
    return bar.width > 1 && Math.abs(bar[side] - room[side]) > 2;
}).length"""
"""How many bars do not begin at a side of the room they have."""


def numbers(page: Page, url: str) -> list[tuple[str, int]]:
    page.goto(url)
    return [(href, number) for href, number in page.evaluate(NUMBERS)]


def test_every_number_is_that_of_the_records_it_leads_to(
    desk: Page, address: str, data: dict[str, Any]
) -> None:
    found = {}
    for href, number in numbers(desk, f"{address}progress/"):
        asked = parse_qs(urlsplit(href).query)
        chosen = {name: tuple(values[0].split(",")) for name, values in asked.items()}
        if number != len(having(data, **chosen)):
            found[href] = number
    assert {} == found


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_number_leads_to_the_explorer_of_its_language(
    fresh: Page, address: str, language: str
) -> None:
    href, number = numbers(fresh, f"{address}{language}progress/")[0]
    explored(fresh, href)
    expected = (f"{address}{language}explore/", number)
    shown = int("".join(each for each in count(fresh).inner_text() if each.isdigit()))
    assert expected == (fresh.url.partition("?")[0], shown)


def test_the_number_of_overdue_targets_leads_to_them(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}progress/")
    fresh.locator("a[href='#overdue']").click()
    expect(fresh.locator("#overdue")).to_be_visible()


def test_a_number_of_targets_opens_their_list(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}progress/")
    fresh.locator(".la-chart a[href='#met']").click()
    fresh.locator("#met a").first.wait_for()
    assert fresh.locator("#met").evaluate("each => each.closest('details').open")


def test_one_comes_from_a_target_to_its_place_in_the_pledge(plain: Page, address: str) -> None:
    plain.goto(f"{address}progress/")
    plain.locator("#overdue + ul a").first.click()
    plain.wait_for_url("**/pledges/*/#*")
    assert 1 == plain.locator(f"#{urlsplit(plain.url).fragment}.la-target").count()


@pytest.mark.parametrize(("language", "side"), [("", "left"), ("ar/", "right")])
def test_bars_begin_where_the_page_does(
    phone: Page, address: str, language: str, side: str
) -> None:
    phone.goto(f"{address}{language}progress/")
    assert 0 == phone.evaluate(TOUCHES, side)


def test_the_columns_of_a_chart_count_what_the_table_below_counts(desk: Page, address: str) -> None:
    desk.goto(f"{address}progress/")
    texts = desk.locator("svg.la-plot").first.locator("text:not(.la-plot__label)")
    rows = desk.locator(".la-chart--years").first.locator("tbody tr:not(:first-child) a")
    drawn = sorted(int(each) for each in texts.all_text_contents())
    assert sorted(int(each.split(" ")[0]) for each in rows.all_text_contents()) == drawn
