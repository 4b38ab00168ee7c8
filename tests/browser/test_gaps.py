"""The tables of gaps stay readable where they are wider than the screen, and lead on."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SCROLLED = """([name, by]) => {
    const box = document.querySelector(`[aria-labelledby="${name}"]`);
    box.scrollBy(by, 300);
    const at = (selector) => box.querySelector(selector).getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    return {
        moved: box.scrollLeft !== 0,
        start: Math.round(at("tbody th").left - frame.left),
        end: Math.round(frame.right - at("tbody th").right),
        top: Math.round(at("thead th").top - frame.top),
    };
}"""


@pytest.mark.parametrize(
    ("path", "by", "side"), [("gaps/", 400, "start"), ("ar/gaps/", -400, "end")]
)
def test_the_names_of_rows_and_columns_stay_in_sight(
    phone: Page, address: str, path: str, by: int, side: str
) -> None:
    phone.goto(address + path)
    found = phone.evaluate(SCROLLED, ["by-people", by])
    assert (True, 0, 0) == (found["moved"], found[side], found["top"])


def test_a_count_leads_to_its_records(phone: Page, address: str) -> None:
    phone.goto(f"{address}fr/gaps/")
    phone.locator('a[href$="&gcm=gcm-16&region=150"]').click()
    expect(phone).to_have_url(f"{address}fr/explore/?kind=pledge,practice&gcm=gcm-16&region=150")


def test_the_table_scrolls_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}gaps/")
    box = phone.locator('[aria-labelledby="by-people"]')
    box.focus()
    phone.keyboard.press("ArrowRight")
    phone.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
    assert box.evaluate("box => box.scrollLeft") > 0


@pytest.mark.parametrize(
    "chosen", ["&gcm=gcm-16&region=150", "&gcm=gcm-08&region=150", "&gcm=unknown&people=refugees"]
)
def test_the_explorer_lists_as_many_as_the_cell_counts(
    fresh: Page, address: str, chosen: str
) -> None:
    fresh.goto(f"{address}gaps/")
    cell = fresh.locator(f'a[href$="{chosen}"]')
    told = cell.evaluate("cell => cell.firstChild.textContent").replace("none", "0")
    cell.click()
    found = fresh.locator(".la-explore__count", has_text=re.compile(rf": {told}$"))
    found.wait_for()
    assert 1 == found.count()
