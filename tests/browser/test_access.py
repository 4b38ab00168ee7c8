"""Whoever uses a keyboard, a screen reader or a dark screen can read the site too."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "pledges/",
    "pledges/montevideo-resuena/",
    "cities/montevideo/",
    "gcm-objectives/",
    "gcm-objectives/gcm-15/",
)
GRAVE = {"serious", "critical"}


@pytest.fixture(scope="module", params=["light", "dark"])
def shaded(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a light and on a dark screen."""
    scheme: Literal["light", "dark"] = request.param
    context = browser.new_context(viewport=DESK, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["", "ar/"], ids=["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(shaded: Page, address: str, path: str, language: str) -> None:
    shaded.goto(f"{address}{language}{path}")
    found = Axe().run(shaded).response["violations"]
    grave = {
        each["id"]: [node["html"][:160] for node in each["nodes"][:3]]
        for each in found
        if each["impact"] in GRAVE
    }
    assert {} == grave


def test_a_dark_screen_is_dark(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    red = int(colour.removeprefix("rgb(").split(",")[0])
    assert red < 64


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
    assert "content" == fresh.evaluate("document.activeElement.id")


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


def test_what_has_the_keyboard_can_be_seen(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    for _ in range(5):
        fresh.keyboard.press("Tab")
    shown = "() => { const s = getComputedStyle(document.activeElement);"
    shown += ' return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1 }'
    assert fresh.evaluate(shown)
