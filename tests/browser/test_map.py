"""A person looks at the map: points that link, the same links as a list, land from the site."""

import re

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.visits import filled

pytestmark = pytest.mark.browser

POINT = ".la-map__drawing a[href*='{}/']"
WIDTH = "e => e.getBoundingClientRect().width"
MIDDLE = "e => { const b = e.getBoundingClientRect(); return b.x + b.width / 2 }"


def home(address: str, language: str) -> str:
    return address if language == "en" else f"{address}{language}/"


def middle(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate(MIDDLE))


def test_a_point_leads_to_its_city(fresh: Page, address: str) -> None:
    filled(fresh, address)
    fresh.locator(POINT.format("cities/auckland")).click()
    expect(fresh).to_have_url(f"{address}cities/auckland/")


def test_without_scripts_a_point_of_several_cities_opens_their_region_in_the_list(
    plain: Page, address: str
) -> None:
    plain.goto(address)
    plain.locator(".la-map__drawing a[href='#map-150']").first.click()
    assert plain.locator("#map-150 a").first.is_visible()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_list_names_every_local_government(plain: Page, address: str, language: str) -> None:
    plain.goto(home(address, language))
    links = plain.locator(".la-map__list dd a").evaluate_all("all => all.map(a => a.href)")
    told = re.search(r"\d+", plain.locator(".la-map__told").inner_text())
    assert told is not None
    assert int(told[0]) == len(set(links))


def test_without_scripts_the_list_is_read_with_the_keyboard_and_the_drawing_passed_by(
    plain: Page, address: str
) -> None:
    plain.goto(address)
    plain.locator("a", has_text=re.compile("countries")).first.focus()
    plain.keyboard.press("Tab")
    assert plain.locator(".la-map__list summary").first.evaluate("e => e.matches(':focus')")


def test_the_land_is_drawn_without_scripts(plain: Page, address: str) -> None:
    plain.goto(address)
    plain.wait_for_load_state("networkidle")
    assert plain.locator(".la-map__land").evaluate(WIDTH) > 600


def test_the_land_is_fetched_once_and_from_the_site(fresh: Page, address: str) -> None:
    asked: list[Request] = []
    fresh.on("request", lambda request: asked.append(request))
    fresh.goto(address)
    fresh.wait_for_load_state("networkidle")
    land = [request.url for request in asked if "land." in request.url]
    assert [True] == [url.startswith(address) for url in land]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_west_is_left_in_every_language(desk: Page, address: str, language: str) -> None:
    desk.goto(home(address, language))
    west = middle(desk, POINT.format("cities/maipu"))
    assert west < middle(desk, POINT.format("cities/auckland"))


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("ar", "left")])
def test_the_list_stands_where_the_language_ends_its_lines(
    desk: Page, address: str, language: str, side: str
) -> None:
    desk.goto(home(address, language))
    is_right = middle(desk, ".la-map__list") > middle(desk, ".la-map__sheet")
    assert side == ("right" if is_right else "left")


def test_on_a_telephone_the_list_stands_below(phone: Page, address: str) -> None:
    phone.goto(address)
    top = "e => e.getBoundingClientRect().top"
    above = phone.locator(".la-map__sheet").evaluate(top)
    assert above < phone.locator(".la-map__list").evaluate(top)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_of_a_city_draws_where_it_lies(desk: Page, address: str, language: str) -> None:
    desk.goto(f"{home(address, language)}cities/kampala/")
    desk.wait_for_load_state("networkidle")
    assert desk.locator(".la-map--locator .la-map__land").evaluate(WIDTH) > 200
