"""On a small telephone every page fits, nobody scrolls sideways, and a finger hits its aim."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import address_of, kinds_in
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

LONGEST = ("en", "fr", "ar", "ru")
"""Where words are long, and where everything is mirrored."""

BEYOND = """() => [...document.querySelectorAll("main *")].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)
        && !each.closest(".la-scrolls, .la-hidden, svg");
}).map(each => each.outerHTML.slice(0, 120))"""
"""A table may scroll in a frame of its own; what is for screen readers alone is out of sight."""

SMALL = """() => [...document.querySelectorAll("a, button, summary, input")].filter(each => {
    const box = each.getBoundingClientRect();
    const inline = getComputedStyle(each).display === "inline";
    return box.width > 1 && !inline && (box.width < 24 || box.height < 24)
        && !each.closest("svg");
}).map(each => each.outerHTML.slice(0, 120))"""
"""WCAG 2.2, 2.5.8: 24 px, save for links within a sentence."""


@pytest.mark.parametrize(("kind", "language"), kinds_in(*LONGEST))
def test_a_page_fits_a_telephone(phone: Page, address: str, kind: str, language: str) -> None:
    filled(phone, address + address_of(kind, language))
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert (360, []) == (width, phone.evaluate(BEYOND))


@pytest.mark.parametrize(("kind", "language"), kinds_in("en", "ar"))
def test_a_finger_hits_what_it_aims_at(phone: Page, address: str, kind: str, language: str) -> None:
    filled(phone, address + address_of(kind, language))
    assert [] == phone.evaluate(SMALL)
