"""A person opens the site and reads what was promised and what came of it."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "fr", "ar")
RESOUND = "pledges/montevideo-resuena/"


def prefix(language: str) -> str:
    return "" if language == "en" else f"{language}/"


def told(page: Page, selector: str) -> str:
    """What stands in a part of the page, on one line."""
    return " ".join(page.locator(selector).first.inner_text().split())


# Montevideo.


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_target_and_the_actual_can_be_read(desk: Page, address: str, language: str) -> None:
    desk.goto(f"{address}{prefix(language)}{RESOUND}")
    numbers = desk.locator("#i-women-employed .la-target__result bdi").all_inner_texts()
    assert ["3", "40"] == numbers[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_target_and_the_actual_can_be_read_without_scripts(
    plain: Page, address: str, language: str
) -> None:
    plain.goto(f"{address}{prefix(language)}{RESOUND}")
    numbers = plain.locator("#i-women-employed .la-target__result bdi").all_inner_texts()
    assert ["3", "40"] == numbers[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_share_can_be_read(desk: Page, address: str, language: str) -> None:
    desk.goto(f"{address}{prefix(language)}{RESOUND}")
    assert re.search(r"7[.,]5\s?%", told(desk, "#i-women-employed .la-target__result"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_evidence_is_linked(desk: Page, address: str, language: str) -> None:
    desk.goto(f"{address}{prefix(language)}{RESOUND}")
    links = desk.locator("#targets ~ p a[href^=http], #i-women-employed dl a")
    hosts = links.evaluate_all("all => all.map(a => a.host)")
    assert ["localaction.mayorsmechanism.org", "mayorsmigrationcouncil.org"] == hosts


def test_the_bar_is_as_long_as_the_share(desk: Page, address: str) -> None:
    desk.goto(f"{address}{RESOUND}")
    width = "e => e.getBoundingClientRect().width"
    done = desk.locator("#i-women-employed .la-bar rect").evaluate(width)
    way = desk.locator("#i-women-employed .la-bar").evaluate(width)
    assert 0.075 == pytest.approx(done / way, abs=0.002)


# Geneva: three reports over time. Kampala and Nairobi: milestones of two cities.


def test_geneva_counts_its_latest_report(desk: Page, address: str) -> None:
    desk.goto(f"{address}practices/geneva-papyrus/")
    numbers = desk.locator("#i-people-regularised .la-target__result bdi").all_inner_texts()
    assert ["2,390", "2,000", "120%"] == numbers


def test_geneva_shows_its_three_numbers_the_latest_first(desk: Page, address: str) -> None:
    desk.goto(f"{address}practices/geneva-papyrus/")
    numbers = desk.locator("#i-people-regularised :is(dd, td) bdi").all_inner_texts()
    assert ["2,390", "2,000", "1,846", "1,093"] == numbers


def test_geneva_tells_its_reports_the_latest_first_and_the_undated_last(
    desk: Page, address: str
) -> None:
    desk.goto(f"{address}practices/geneva-papyrus/")
    heads = desk.locator(".la-timeline > li > .la-meta:first-child").all_inner_texts()
    expected = ["February 2020", "4 March 2019", "date not stated", "date not stated"]
    assert expected == [re.split(r" · | \(", head)[0] for head in heads]


def test_kampala_and_nairobi_have_their_milestones_apart(desk: Page, address: str) -> None:
    desk.goto(f"{address}pledges/kampala-nairobi-joint-pledge/")
    texts = desk.locator(".la-target").all_inner_texts()
    cities = [city for text in texts for city in ("Kampala", "Nairobi") if f"· {city}" in text]
    assert ["Kampala", "Nairobi", "Kampala", "Nairobi"] == cities


def test_a_joint_pledge_names_both_its_cities(desk: Page, address: str) -> None:
    desk.goto(f"{address}pledges/kampala-nairobi-joint-pledge/")
    assert ["Kampala", "Nairobi"] == desk.locator(".la-by a").all_inner_texts()


# Languages.


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"), ("zh", "ltr")]
)
def test_a_page_says_its_language_and_direction(
    desk: Page, address: str, language: str, direction: str
) -> None:
    desk.goto(f"{address}{prefix(language)}{RESOUND}")
    html = desk.locator("html")
    assert (language, direction) == (html.get_attribute("lang"), html.get_attribute("dir"))


def test_an_arabic_page_begins_at_the_right(desk: Page, address: str) -> None:
    desk.goto(f"{address}ar/{RESOUND}")
    box = "e => { const r = document.createRange(); r.selectNodeContents(e);"
    box += " return innerWidth - r.getBoundingClientRect().right }"
    left = "e => { const r = document.createRange(); r.selectNodeContents(e);"
    left += " return r.getBoundingClientRect().left }"
    lede = desk.locator(".la-by")
    assert lede.evaluate(box) < lede.evaluate(left)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_switch_keeps_the_record(fresh: Page, address: str, language: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.locator(".la-switch summary").click()
    fresh.locator(f'.la-switch a[lang="{language}"]').click()
    expect(fresh).to_have_url(f"{address}{language}/{RESOUND}")


def test_the_switch_says_which_language_is_open(desk: Page, address: str) -> None:
    desk.goto(f"{address}fr/{RESOUND}")
    assert ["fr"] == desk.locator('.la-switch a[aria-current="true"]').evaluate_all(
        "all => all.map(a => a.lang)"
    )


# The way around.


def test_the_menu_leads_to_a_pledge(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}ar/")
    fresh.locator('.la-nav a[href$="/pledges/"]').click()
    fresh.locator("#la-explore-q").fill("montevideo")
    fresh.locator(".la-explore__whole").wait_for()
    fresh.locator('.la-explore .la-card a[href$="/montevideo-resuena/"]').first.click()
    expect(fresh).to_have_url(f"{address}ar/{RESOUND}")


def test_the_breadcrumbs_lead_back(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}fr/{RESOUND}")
    fresh.locator(".la-crumbs a").last.click()
    expect(fresh).to_have_url(f"{address}fr/pledges/")


@pytest.mark.parametrize("path", ["gone/", "fr/pledges/no-such-pledge/", "a/b/c/d/"])
def test_what_is_missing_gets_the_page_for_the_lost(fresh: Page, address: str, path: str) -> None:
    answer = fresh.goto(f"{address}{path}")
    assert answer is not None
    assert (404, "Page not found") == (answer.status, told(fresh, "h1"))


def test_the_page_for_the_lost_leads_home_from_any_depth(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}a/b/c/d/")
    fresh.locator(".la-switch summary").click()
    fresh.locator('.la-switch a[lang="ar"]').click()
    expect(fresh).to_have_url(f"{address}ar/")
