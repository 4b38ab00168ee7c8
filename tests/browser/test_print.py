"""A city on paper: one sheet for a mayor's folder."""

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SHEET = re.compile(rb"/Type\s*/Page\b")
"""What each page of a PDF begins with."""


@pytest.fixture
def paper(fresh: Page) -> Page:
    """A page as a printer sees it."""
    fresh.emulate_media(media="print")
    return fresh


@pytest.mark.parametrize("city", ["montevideo", "barranquilla", "auckland", "zurich"])
@pytest.mark.parametrize("language", ["", "ar/", "ru/"])
def test_a_city_is_one_sheet(fresh: Page, address: str, language: str, city: str) -> None:
    fresh.goto(f"{address}{language}cities/{city}/")
    assert 1 == len(SHEET.findall(fresh.pdf(prefer_css_page_size=True)))


def test_the_sheet_tells_what_the_city_promised_and_what_came_of_it(
    paper: Page, address: str
) -> None:
    paper.goto(f"{address}cities/montevideo/")
    told = paper.locator(".la-standing").inner_text()
    assert [True, True] == [text in told for text in ("Resuena", "3 reported of 40")]


def test_the_sheet_bears_its_address_and_date(paper: Page, address: str) -> None:
    paper.goto(f"{address}cities/montevideo/")
    told = paper.locator("#cite").inner_text()
    assert re.search(r"Version of \d+ \w+ \d{4}, https://\S+/cities/montevideo/$", told)


@pytest.mark.parametrize("part", [".la-header", ".la-footer", ".la-crumbs", ".la-use"])
def test_the_sheet_has_no_ways_around_the_site(paper: Page, address: str, part: str) -> None:
    paper.goto(f"{address}cities/montevideo/")
    assert [] == [each for each in paper.locator(part).all() if each.is_visible()]
