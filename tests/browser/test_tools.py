"""The small script of every page: colours that are kept, menus that close, the menu of a phone."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE

pytestmark = pytest.mark.browser

RESOUND = "pledges/montevideo-resuena/"
GROUND = "getComputedStyle(document.body).backgroundColor"
DARK = "rgb(16, 23, 31)"
LIGHT = "rgb(255, 255, 255)"


def test_a_reader_can_have_dark_colours(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-scheme")
    assert DARK == fresh.evaluate(GROUND)


def test_the_button_says_whether_the_colours_are_dark(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-scheme")
    assert "true" == fresh.get_attribute(".la-scheme", "aria-pressed")


def test_the_choice_of_colours_is_kept_on_the_next_page(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-scheme")
    fresh.goto(f"{address}ar/")
    assert DARK == fresh.evaluate(GROUND)


def test_who_chooses_what_the_system_has_leaves_nothing_behind(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-scheme")
    fresh.click(".la-scheme")
    assert 0 == fresh.evaluate("localStorage.length")


def test_a_dark_screen_can_have_light_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}{RESOUND}")
    page.click(".la-scheme")
    ground = page.evaluate(GROUND)
    context.close()
    assert LIGHT == ground


def test_without_scripts_there_is_no_button_for_colours(plain: Page, address: str) -> None:
    plain.goto(f"{address}{RESOUND}")
    assert not plain.is_visible(".la-scheme")


def test_the_language_menu_closes_by_escape(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-switch summary")
    fresh.keyboard.press("Escape")
    assert not fresh.is_visible(".la-switch ul")


def test_escape_gives_the_keyboard_back_to_the_language_switch(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.locator(".la-switch summary").focus()
    fresh.keyboard.press("Enter")
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("Escape")
    assert "SUMMARY" == fresh.evaluate("document.activeElement.tagName")


def test_the_language_menu_closes_by_a_click_elsewhere(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.click(".la-switch summary")
    fresh.click("h1")
    assert not fresh.is_visible(".la-switch ul")


def test_a_phone_shows_the_part_of_the_menu_one_is_in(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}ru/take-part/")
    box = page.locator(".la-nav [aria-current]").bounding_box()
    context.close()
    assert box is not None
    assert (box["x"] >= 0, box["x"] + box["width"] <= PHONE["width"]) == (True, True)


def test_a_button_that_copied_says_so_and_stays_what_it_was(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, permissions=["clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{RESOUND}")
    page.click('[data-copy="cite"]')
    expect(page.locator('[data-copy="cite"]')).to_have_text("Copy ✓")
    context.close()
