"""Whoever explores with a keyboard, a screen reader, a telephone or in Arabic."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE, opened
from tests.browser.explorer import boxes, chips, count, explored, facet

pytestmark = pytest.mark.browser


def test_the_keyboard_alone_filters_and_focus_stays(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    fresh.locator('[data-facet="region"] summary').focus()
    fresh.keyboard.press("Enter")
    fresh.locator('[data-facet="region"] fieldset').wait_for()
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("Space")
    expect(chips(fresh)).to_have_count(1)
    expect(fresh.locator('[data-facet="region"] input').first).to_be_focused()


def test_the_number_of_results_is_announced(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    boxes(fresh, "kind").first.check()
    expect(chips(fresh)).to_have_count(1)
    expect(fresh.locator(".la-explore [role=status]")).to_have_text(count(fresh).inner_text())


@pytest.mark.parametrize(
    "query", ["", "?gcm=7&region=150&q=migrants", "?view=table", "?kind=city&gcm=7", "?view=map"]
)
@pytest.mark.parametrize("language", ["", "ar/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_explorer(
    desk: Page, dark: Page, address: str, language: str, scheme: str, query: str
) -> None:
    page = dark if scheme == "dark" else desk
    explored(page, f"{address}{language}explore/{query}")
    for name in ("country", "stage", "sdg"):
        facet(page, name)
    if "q=" in query:
        page.locator(".la-explore__whole").wait_for()
    expect(page.locator(".la-explore__new")).to_have_count(0)
    assert {} == faults(page)


def test_targets_are_large_enough_for_a_finger(browser: Browser, address: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        explored(page, f"{address}explore/?kind=pledge&view=table")
        page.locator(".la-explore__side > summary").click()
        facet(page, "country")
        small = page.locator(
            ".la-explore :is(button, summary, select, label:has(input), input[type=search])"
        ).evaluate_all(
            "all => all.filter(e => e.checkVisibility())"
            ".map(e => [e.textContent, e.getBoundingClientRect()])"
            ".filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"
        )
    assert [] == small


def test_on_a_telephone_the_filters_stand_behind_a_button(browser: Browser, address: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        explored(page, f"{address}explore/")
        expect(page.locator('[data-facet="kind"]')).to_be_hidden()
        page.locator(".la-explore__side > summary").click()
        boxes(page, "kind").first.check()
        page.locator(".la-explore__close").click()
        expect(page.locator('[data-facet="kind"]')).to_be_hidden()
        expect(count(page)).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_arabic_has_its_filters_at_the_right(desk: Page, address: str) -> None:
    explored(desk, f"{address}ar/explore/")
    side = desk.locator(".la-explore__side").bounding_box()
    main = desk.locator(".la-explore__main").bounding_box()
    assert side
    assert main
    assert side["x"] > main["x"]


def test_a_title_in_another_language_says_which(desk: Page, address: str) -> None:
    explored(desk, f"{address}ru/explore/?kind=practice&city=freetown")
    title = desk.locator('.la-card a[lang="en"]').first
    assert "ltr" == title.get_attribute("dir")


def test_a_phone_shows_what_a_star_means_with_filters_closed(phone: Page, address: str) -> None:
    explored(phone, f"{address}ar/explore/?gcm=16")
    expect(phone.locator(".la-explore__side[open]")).to_have_count(0)
    expect(phone.locator(".la-explore__star")).to_be_visible()


@pytest.mark.parametrize(("language", "told"), [("", 0), ("ar/", 1)])
def test_a_star_behind_a_value_is_explained(
    fresh: Page, address: str, language: str, told: int
) -> None:
    explored(fresh, f"{address}{language}explore/?gcm=16")
    starred = fresh.locator('[data-facet="gcm"] label', has_text="*").count() > 0
    assert (bool(told), told) == (starred, fresh.locator(".la-explore__star:visible").count())
