"""Lists of topics and their terms in a real Chromium."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

TABLES = ("gcm-objectives/", "regions/", "organisations/", "fr/gcm-objectives/", "ar/countries/")


@pytest.mark.parametrize("path", TABLES)
def test_a_table_of_terms_fits_a_small_telephone(phone: Page, address: str, path: str) -> None:
    phone.goto(f"{address}{path}")
    over = "() => document.querySelector('.la-index').scrollWidth - document.body.clientWidth"
    assert 0 >= phone.evaluate(over)


def test_a_telephone_says_what_each_number_counts(phone: Page, address: str) -> None:
    phone.goto(f"{address}gcm-objectives/")
    told = "e => getComputedStyle(e, '::before').content"
    assert '"Pledges: "' == phone.locator(".la-index td").first.evaluate(told)


def test_one_comes_from_all_topics_to_a_record(plain: Page, address: str) -> None:
    plain.goto(f"{address}topics/")
    plain.locator(".la-topics a", has_text="Countries and areas").click()
    plain.locator(".la-index a", has_text="Uruguay").click()
    plain.locator(".la-lines a", has_text="Montevideo").first.click()
    expect(plain).to_have_url(f"{address}cities/montevideo/")


def test_a_tag_leads_to_everything_that_bears_it(plain: Page, address: str) -> None:
    plain.goto(f"{address}pledges/montevideo-resuena/")
    plain.locator(".la-chips a[href*='people-concerned/']").first.click()
    expect(plain.locator(".la-lines a[href$='pledges/montevideo-resuena/']")).to_have_count(1)


def test_a_partner_leads_to_its_page_here(plain: Page, address: str) -> None:
    plain.goto(f"{address}pledges/casablanca-souk-solidarity/")
    plain.locator("dd a", has_text="Global Cities Fund").first.click()
    expect(plain).to_have_url(f"{address}organisations/global-cities-fund/")


def test_where_the_words_were_read_can_be_opened_by_keyboard(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}gcm-objectives/")
    fresh.locator(".la-about summary").focus()
    fresh.keyboard.press("Enter")
    assert fresh.locator(".la-about p").first.is_visible()
