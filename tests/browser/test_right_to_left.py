"""Arabic: from right to left, with letters joined, on the kinds of page that differ most."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import ONCE, UNLIKE, address_of
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

KINDS = [kind for kind in (*UNLIKE, "gaps", "translators") if kind not in ONCE]
LOOK = """() => {
  const all = [...document.querySelectorAll("body, body *")];
  const spaces = all.map((each) => getComputedStyle(each).letterSpacing);
  return {
    direction: getComputedStyle(document.body).direction,
    spaced: spaces.filter((space) => !["normal", "0px"].includes(space)).length,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  };
}"""


def test_pages_run_from_the_right_and_their_letters_are_joined(desk: Page, address: str) -> None:
    wrong = {}
    # One page after another in one window: a window for each would take as long again.
    for kind in KINDS:
        filled(desk, address + address_of(kind, "ar"))
        found = desk.evaluate(LOOK)
        if found != {"direction": "rtl", "spaced": 0, "wide": False}:
            wrong[kind] = found
    assert {} == wrong


def test_a_bar_grows_from_the_right(desk: Page, address: str) -> None:
    desk.goto(address + address_of("pledge", "ar"), wait_until="domcontentloaded")
    places = (
        "e => [e.getBoundingClientRect().right, e.firstElementChild.getBoundingClientRect().right]"
    )
    whole, done = desk.locator("#i-women-employed .la-bar").evaluate(places)
    assert whole == pytest.approx(done, abs=1)


def test_marks_around_words_that_run_the_other_way_open_and_close(desk: Page, address: str) -> None:
    desk.goto(address + address_of("pledge", "ar"), wait_until="domcontentloaded")
    quotes = desk.locator('q[dir="ltr"]').first.evaluate("e => getComputedStyle(e).quotes")
    assert '"“" "”"' == quotes
