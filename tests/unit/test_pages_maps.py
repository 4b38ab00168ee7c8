"""The map of cities: what is a point, what stands together, what is told in words."""

import re
from datetime import date
from itertools import combinations
from math import dist
from typing import Any

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.gathered import MOST, Gathering, Placed, gathered
from localaction.pages.locator import locator
from localaction.pages.maps import APART, LISTED, map_of
from schemas.city import City
from tests.factories import REPOSITORY, catalogue, city, entry, pledge, reader, shared

SITE, VOCABULARIES = shared()
LANGUAGES = ("en", "ar")


def a_city(id: str, lon: float | None = 7.4, lat: float = 46.9, **given: Any) -> Entry[City]:
    where = {} if lon is None else {"location": {"lon": lon, "lat": lat}}
    return entry("city", id, city(names={"en": id.title()}, **where, **given))


BERN = a_city("bern")
THUN = a_city("thun", 7.6, 46.8)
LYON = a_city("lyon", 4.8, 45.8, country="FR")
NAIROBI = a_city("nairobi", 36.8, -1.3, country="KE")
MONTEVIDEO = a_city("montevideo", -56.2, -34.9, country="UY")
NOWHERE = a_city("nowhere", None)
MCMURDO = a_city("mcmurdo", 166.7, -77.8, country="NZ")


def world(*cities: Entry[City]) -> Catalogue:
    acts = [entry("pledge", "p", pledge(lead="thun"))]
    return catalogue(SITE, VOCABULARIES, cities=cities, pledges=acts)


def drawn(*cities: Entry[City], language: str = "en", listed: bool = True) -> str:
    return map_of(reader(world(*cities), language), cities, "", listed=listed)


def placed(cities: list[Entry[City]], scale: float) -> list[Placed]:
    return [Placed(each, (n * scale, 0), 0) for n, each in enumerate(cities)]


def said(points: list[Gathering]) -> list[list[str]]:
    return [[each.city.id for each in point.cities] for point in points]


@pytest.fixture(scope="module")
def content() -> Catalogue:
    """The shipped records."""
    loaded = load(REPOSITORY, REPOSITORY, date(2026, 11, 22)).catalogue
    assert loaded is not None
    return loaded


def test_a_city_is_a_point_that_leads_to_its_page() -> None:
    points = re.findall(r'<a href="([^"]+)" tabindex="-1">', drawn(NAIROBI, MONTEVIDEO))
    assert ["cities/nairobi/", "cities/montevideo/"] == sorted(points, reverse=True)


def test_a_point_is_named() -> None:
    assert "<title>Nairobi</title>" in drawn(NAIROBI)


def test_cities_that_would_cover_each_other_are_one_point_with_their_number() -> None:
    assert ["2"] == re.findall(r"<text [^>]+>(\d+)</text>", drawn(BERN, THUN, NAIROBI))


def test_one_point_names_all_it_stands_for_those_with_records_first() -> None:
    assert "<title>Thun, Bern</title>" in drawn(BERN, THUN, NAIROBI)


def test_one_point_for_cities_of_a_country_leads_to_its_page() -> None:
    assert '<a href="countries/ch/" tabindex="-1">' in drawn(BERN, THUN, NAIROBI)


def test_one_point_for_cities_of_several_countries_leads_to_their_region_in_the_list() -> None:
    html = drawn(BERN, LYON, NAIROBI)
    link, list_of_region = '<a href="#map-150" tabindex="-1">', '<dl id="map-150">'
    assert link in html
    assert list_of_region in html


def test_without_a_list_it_leads_to_the_page_of_their_region() -> None:
    html = drawn(BERN, LYON, NAIROBI, listed=False)
    assert '<a href="regions/155/" tabindex="-1">' in html


def test_on_the_page_where_they_are_listed_it_leads_nowhere() -> None:
    html = map_of(reader(world(BERN, THUN), "en"), (BERN, THUN), "countries/ch/")
    assert "tabindex" not in html


def test_points_are_apart() -> None:
    cities = [a_city(f"c{n}") for n in range(200)]
    points = gathered(placed(cities, APART / 3), APART)
    nearest = min(dist(a.at, b.at) for a, b in combinations(points, 2))
    assert nearest >= APART


def test_no_city_is_lost_in_gathering() -> None:
    cities = [a_city(f"c{n}") for n in range(50)]
    points = gathered(placed(cities, 7), APART)
    assert sorted(each.id for each in cities) == sorted(id for ids in said(points) for id in ids)


def test_the_order_in_which_cities_come_changes_no_point() -> None:
    places = placed([a_city(f"c{n}") for n in range(60)], 9)
    assert said(gathered(places, APART)) == said(gathered(places[::-1], APART))


def test_a_map_never_draws_more_points_than_can_be_told_apart() -> None:
    cities = [a_city(f"c{n}") for n in range(3 * MOST)]
    assert len(gathered(placed(cities, APART * 1.1), APART)) <= MOST


def test_a_city_without_a_place_is_told() -> None:
    html = drawn(NAIROBI, NOWHERE)
    told = '<p>Without a place on the map: <a href="cities/nowhere/">Nowhere</a>'
    assert told in html


def test_a_city_beyond_the_edge_is_told() -> None:
    assert '<a href="cities/mcmurdo/">Mcmurdo</a></p>' in drawn(NAIROBI, MCMURDO)


def test_nothing_is_said_of_missing_places_where_all_are_there() -> None:
    assert "Without a place" not in drawn(NAIROBI)


def test_a_map_without_any_place_is_none() -> None:
    assert "" == drawn(NOWHERE)


def test_a_city_that_was_taken_back_is_not_on_the_map() -> None:
    gone = a_city("gone", 20, retired={"on": "2026-01-01", "why": "Twice."})
    assert "Gone" not in drawn(NAIROBI, gone)


def test_the_map_says_in_words_what_it_shows() -> None:
    assert "Map: 3 local governments · 2 countries" in drawn(BERN, THUN, NAIROBI, NOWHERE)


@pytest.mark.parametrize("language", SITE.languages)
def test_the_note_of_the_united_nations_stands_there_in_the_language(language: str) -> None:
    assert SITE.map_note[language] in drawn(NAIROBI, language=language)


def test_a_long_list_stops_at_the_regions() -> None:
    cities = [a_city(f"c{n}", n % 90) for n in range(LISTED + 1)]
    _, _, told = drawn(*cities).partition('class="la-map__list"')
    assert [] == re.findall(r'href="cities/c\d+', told)


def test_the_land_is_fetched_from_the_site_itself() -> None:
    made = reader(world(NAIROBI), "fr")
    html = map_of(made, [NAIROBI], "cities/")
    assert '<use class="la-map__land" href="../../assets/land.svg#land"' in html


def test_the_locator_is_one_point_in_the_middle_of_its_part_of_the_world() -> None:
    html = locator(reader(world(NAIROBI), "en"), NAIROBI, "cities/nairobi/")
    assert ['cx="500.0"'] == re.findall(r'cx="[\d.]+"', html)


def test_where_a_city_lies_that_has_no_place_is_told() -> None:
    told = locator(reader(world(NOWHERE), "en"), NOWHERE, "cities/nowhere/")
    assert '<p class="la-meta">Without a place on the map.</p>' == told.strip()


def test_every_shipped_city_with_a_place_is_on_the_map(content: Catalogue) -> None:
    placed = [each.id for each in content.cities.values() if each.facts.location]
    html = map_of(reader(content, "en"), tuple(content.cities.values()), "", listed=True)
    assert f"Map: {len(placed)} local governments" in html


def test_the_list_links_every_shipped_city(content: Catalogue) -> None:
    html = map_of(reader(content, "en"), tuple(content.cities.values()), "", listed=True)
    _, _, told = html.partition('class="la-map__list"')
    listed = re.findall(r'<a href="cities/([a-z0-9-]+)/">', told)
    assert sorted(content.cities) == sorted(listed)


def test_the_geography_is_the_same_in_every_language(content: Catalogue) -> None:
    cities = tuple(content.cities.values())
    points = {
        language: re.findall(
            r'c[xy]="[\d.]+"', map_of(reader(content, language), cities, "", listed=True)
        )
        for language in LANGUAGES
    }
    assert points["en"] == points["ar"]
