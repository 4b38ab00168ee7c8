"""Whoever uses the keyboard alone reaches everything, sees where they are and is never held."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import UNLIKE, address_of
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

LONGEST_WAY = 400
"""Keys until a page that still has something to reach is thought to hold the reader."""

HERE = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const style = getComputedStyle(here), box = here.getBoundingClientRect();
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
        name: here.id || here.className || here.localName,
        part: ["la-skip", "la-search", "la-scheme", "la-switch", "la-nav"]
            .find(each => here.closest("." + each)) || here.closest("main, footer")?.localName,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
        covered: !!seen && !here.contains(seen) && !seen.contains(here),
    };
}"""
"""What has the keyboard, and whether it can be seen."""


def way(page: Page) -> list[dict[str, str | bool]]:
    """Every stop on the way through a page by the Tab key."""
    stops = []
    for _ in range(LONGEST_WAY):
        page.keyboard.press("Tab")
        stop = page.evaluate(HERE)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("kind", UNLIKE)
def test_whatever_has_the_keyboard_can_be_seen(fresh: Page, address: str, kind: str) -> None:
    filled(fresh, address + address_of(kind, "en"))
    assert [] == [stop for stop in way(fresh) if not stop["outlined"] or stop["covered"]]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_part_of_a_page_is_reached_in_its_order(
    fresh: Page, address: str, language: str
) -> None:
    fresh.goto(address + address_of("pledge", language))
    parts = list(dict.fromkeys(stop["part"] for stop in way(fresh)))
    expected = ["la-skip", "la-search", "la-scheme", "la-switch", "la-nav", "main", "footer"]
    assert expected == [part for part in parts if part]


def test_a_page_does_not_hold_the_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(address + address_of("pledge", "en"))
    assert len(way(fresh)) < LONGEST_WAY


def test_the_first_key_reaches_the_skip_link(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.keyboard.press("Tab")
    assert fresh.locator(".la-skip").evaluate("e => e === document.activeElement")


def test_the_skip_link_can_be_seen_when_it_is_reached(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.keyboard.press("Tab")
    box = fresh.locator(".la-skip").bounding_box()
    assert box is not None
    assert (box["x"] >= 0, box["y"] >= 0, box["height"] > 20) == (True, True, True)


def test_the_skip_link_leads_to_the_content(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("Enter")
    expect(fresh.locator("#content")).to_be_focused()


def test_the_language_switch_opens_by_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.locator(".la-switch summary").focus()
    fresh.keyboard.press("Enter")
    assert fresh.locator('.la-switch a[lang="fr"]').is_visible()


def test_a_language_is_chosen_by_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.locator(".la-switch summary").focus()
    fresh.keyboard.press("Enter")
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("Tab")
    with fresh.expect_navigation():
        fresh.keyboard.press("Enter")
    assert f"{address}fr/pledges/montevideo-resuena/" == fresh.url


def test_the_escape_key_closes_the_language_switch(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.locator(".la-switch summary").focus()
    fresh.keyboard.press("Enter")
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("Escape")
    closed = not fresh.locator('.la-switch a[lang="fr"]').is_visible()
    back = fresh.locator(".la-switch summary").evaluate("e => e === document.activeElement")
    assert (True, True) == (closed, back)


def test_the_colours_are_changed_by_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    colour = "getComputedStyle(document.body).backgroundColor"
    before = fresh.evaluate(colour)
    fresh.locator(".la-scheme").focus()
    fresh.keyboard.press("Enter")
    assert before != fresh.evaluate(colour)


@pytest.mark.parametrize("kind", ["home", "pledge", "404"])
def test_a_slash_goes_to_the_search_field(fresh: Page, address: str, kind: str) -> None:
    fresh.goto(address + address_of(kind, "en"))
    fresh.keyboard.press("/")
    field = fresh.locator('input[name="q"]:focus')
    assert (1, "") == (field.count(), field.input_value() if field.count() else None)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_search_is_sent_by_keyboard(fresh: Page, address: str, language: str) -> None:
    fresh.goto(address + address_of("pledge", language))
    fresh.keyboard.press("/")
    fresh.keyboard.type("Montevideo")
    with fresh.expect_navigation():
        fresh.keyboard.press("Enter")
    assert "search/?q=Montevideo" == fresh.url.removeprefix(address).removeprefix(f"{language}/")
