"""Each page has the picture of its city, else of its section, else of the site."""

from functools import cache
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.page import SharedPicture
from localaction.pages.shared import cards, home_picture, picture
from localaction.render.social_card import Card
from schemas.base import Record
from schemas.city import City
from tests import factories
from tests.factories import city, entry, pledge, practice, shared

NAMES = {"en": "Beirut", "fr": "Beyrouth", "ar": "بيروت"}
RETIRED = {"on": "2026-01-02", "why": "Asked for by the city."}


def a_catalogue(**given: Any) -> Catalogue:
    """One city with two pledges and a practice."""
    facts = {"names": NAMES, "country": "LB", "official_name": {"ar": "بلدية بيروت"}, **given}
    return factories.catalogue(
        *shared(),
        cities=[entry("city", "beirut", city(**facts))],
        pledges=[
            entry("pledge", "one", pledge(lead="beirut")),
            entry("pledge", "two", pledge(lead="beirut")),
        ],
        practices=[entry("practice", "three", practice("beirut"))],
    )


@cache
def plain() -> Catalogue:
    return a_catalogue()


def card(of: Catalogue, path: str, language: str = "en") -> Card:
    return dict(cards(factories.reader(of, language)))[path]


def shown(path: str, language: str = "en", of: Entry[Record] | None = None) -> SharedPicture:
    return picture(factories.reader(plain(), language), path, of)


def the_city() -> Entry[City]:
    return plain().cities["beirut"]


def test_a_city_has_a_card_of_its_own() -> None:
    name = "Local Action Repository"
    expected = Card(name, "Beirut", ("بيروت", "Lebanon"), "2 pledges · 1 practice", "ltr")
    assert expected == card(plain(), "cards/cities/beirut.png")


def test_a_name_that_nobody_confirmed_is_not_on_the_card() -> None:
    catalogue = a_catalogue(names_unverified=["ar"])
    assert ("Lebanon",) == card(catalogue, "cards/cities/beirut.png").under


def test_a_city_that_was_taken_back_has_no_card() -> None:
    found = dict(cards(factories.reader(a_catalogue(retired=RETIRED), "en")))
    assert "cards/cities/beirut.png" not in found


def test_the_cards_of_cities_are_made_in_the_first_language_alone() -> None:
    found = dict(cards(factories.reader(plain(), "fr")))
    assert [] == [path for path in found if "cities/" in path]


def test_every_section_has_a_card_in_each_language() -> None:
    reader = factories.reader(plain(), "ar")
    titles = {each.title for each in dict(cards(reader)).values()}
    assert set() == {title for path, title in reader.titles.items() if path} - titles


def test_a_card_runs_as_its_language_does() -> None:
    assert "rtl" == card(plain(), "ar/cards/pledges.png", "ar").direction


def test_the_card_of_the_home_page_says_the_name_of_the_site_once() -> None:
    home = card(plain(), "cards/home.png")
    assert ("", "Local Action Repository") == (home.name, home.title)


@pytest.mark.parametrize("path", ["pledges/", "pledges/page-2/", "pledges/nothing/"])
def test_a_page_has_the_picture_of_its_section(path: str) -> None:
    expected = SharedPicture("fr/cards/pledges.png", "Engagements – Répertoire de l’action locale")
    assert expected == shown(path, "fr")


def test_a_page_of_no_section_has_the_picture_of_the_site() -> None:
    assert home_picture(plain().site, "fr") == shown("elsewhere/x/", "fr")


@pytest.mark.parametrize("id", ["one", "three", "beirut"])
def test_a_record_has_the_picture_of_its_city(id: str) -> None:
    of = the_city() if id == "beirut" else plain().action(id)
    expected = SharedPicture(
        "cards/cities/beirut.png", "Beyrouth, Liban – Répertoire de l’action locale"
    )
    assert expected == shown(f"x/{id}/", "fr", of)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_each_picture_that_a_page_names_is_drawn(language: str) -> None:
    drawn = {
        path for each in ("en", language) for path in dict(cards(factories.reader(plain(), each)))
    }
    paths = ["", "pledges/", "topics/", "about/"]
    named = {shown(path, language).path for path in paths} | {
        shown("x/", language, the_city()).path
    }
    assert set() == named - drawn
