"""What the script of a map reads in the page."""

import json
import re
from html import unescape
from typing import Any

from localaction.catalogue.model import Entry
from localaction.pages.map_data import MOST
from localaction.pages.maps import blank_map, map_of
from schemas.city import City
from tests.factories import catalogue, city, entry, pledge, reader, shared

SITE, VOCABULARIES = shared()


def a_city(id: str, lon: float = 7.4, lat: float = 46.9, **given: Any) -> Entry[City]:
    given = {"names": {"en": id.title()}, **given}
    return entry("city", id, city(location={"lon": lon, "lat": lat}, **given))


def drawn(*cities: Entry[City], shown: int | None = None, language: str = "en") -> str:
    acts = [entry("pledge", "p", pledge(lead="thun"))]
    world = catalogue(SITE, VOCABULARIES, cities=cities, pledges=acts)
    return map_of(reader(world, language), cities[:shown], "regions/150/")


def rows(html: str) -> list[list[Any]]:
    told = re.search("data-map='([^']*)'", html)
    assert told is not None
    return list(json.loads(unescape(told[1]))) if told[1] else []


def test_a_city_is_told_with_its_place_records_and_name() -> None:
    html = drawn(a_city("thun", 7.6, 46.8), a_city("lima", -77, -12, country="PE"))
    assert [["thun", 1, "Thun"], ["lima", 0, "Lima"]] == [
        [id, records, name] for id, _, _, records, name in rows(html)
    ]


def test_a_name_in_another_language_than_the_page_says_so() -> None:
    html = drawn(a_city("thun"), language="ar")
    assert [["en", "ltr"]] == [row[5:] for row in rows(html)]


def test_a_name_cannot_leave_its_attribute() -> None:
    name = """O'Higgins "<b>" & Co"""
    html = drawn(a_city("thun", names={"en": name}))
    assert [name] == [row[4] for row in rows(html)]


def test_many_cities_are_not_told() -> None:
    html = drawn(*(a_city(f"c{n}", n % 90) for n in range(MOST + 1)))
    assert ([], False) == (rows(html), "data-only" in html)


def test_of_many_cities_that_are_not_all_the_ids_are_told() -> None:
    cities = [a_city(f"c{n}", n % 90) for n in range(MOST + 2)]
    told = re.search('data-only="([^"]*)"', drawn(*cities, shown=MOST + 1))
    assert told is not None
    assert [each.id for each in cities[: MOST + 1]] == told[1].split()


def test_the_folder_of_the_cities_is_seen_from_the_page() -> None:
    assert 'data-folder="../../cities/"' in drawn(a_city("thun"))


def test_a_blank_map_has_land_but_neither_points_nor_cities() -> None:
    made = blank_map(reader(catalogue(SITE, VOCABULARIES), "en"), "explore/")
    found = [each in made for each in ("la-map__land", "<circle", "data-map=")]
    assert [True, False, False] == found
