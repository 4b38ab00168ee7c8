"""The page of cities like mine, and the practices of like cities on the page of a city."""

import re
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.insight import finder
from localaction.pages.cities import city_pages
from localaction.pages.like import MOST, like_page
from localaction.pages.peers import reason_names, trait_names
from schemas.city import City
from tests.factories import PROVENANCE, catalogue, city, entry, practice, reader, shared, words

SITE, VOCABULARIES = shared()
TAGS = re.compile(r"<[^>]+>")


def a_city(id: str, country: str = "CH", people: int | None = None) -> Entry[City]:
    population = {"value": people, "source": "census"} if people else None
    names = {"en": id.title()}
    return entry("city", id, city(names=names, country=country, population=population))


def a_practice(id: str, *cities: str, **given: Any) -> Entry[Any]:
    return entry("practice", id, practice(*cities, **given), texts=[words("en", id.title())])


def world(*practices: Entry[Any]) -> Catalogue:
    cities = [a_city("basel"), a_city("bern", people=140_000), a_city("lima", "PE")]
    return catalogue(SITE, VOCABULARIES, cities=cities, practices=practices)


def html(of: Catalogue, language: str = "en") -> str:
    (made,) = like_page(reader(of, language))
    return made.slots["article"]


def peers(of: Catalogue, id: str, language: str = "en") -> str:
    """The part of a city's page that names practices of cities like it."""
    pages = {page.address: page.slots["article"] for page in city_pages(reader(of, language))}
    prefix = "" if language == "en" else f"{language}/"
    return (
        pages[f"{prefix}cities/{id}/"].partition('class="la-peers"')[2].partition("</section>")[0]
    )


def text(of: str) -> str:
    return " ".join(TAGS.sub(" ", of).split())


GOAL = {"gcm_objectives": {"primary": ["gcm-07", "gcm-16"]}}


def test_a_city_is_told_why_a_practice_is_like() -> None:
    of = world(a_practice("desk", "basel", **GOAL), a_practice("own", "bern", **GOAL))
    expected = "same country · same objective: GCM 7, 16 · Compared: 3 of 5 traits"
    assert expected in text(peers(of, "bern"))


def test_what_the_city_itself_does_not_state_is_named() -> None:
    of = world(a_practice("desk", "bern", **GOAL))
    named = "Not stated for this city, so that it gives no points: population · powers · objectives"
    assert named in text(peers(of, "basel"))


def test_a_city_leads_to_the_page_where_it_can_say_more() -> None:
    of = world(a_practice("desk", "basel"))
    assert '<a href="../../cities-like-mine/?city=bern">' in peers(of, "bern")


def test_a_city_that_is_like_nobody_has_no_such_part() -> None:
    assert "" == peers(world(a_practice("desk", "basel")), "lima")


def test_a_foreign_title_says_its_language() -> None:
    of = world(a_practice("desk", "basel"))
    assert '<span lang="en" dir="ltr">Desk</span>' in peers(of, "bern", "ar")


def test_every_city_stands_below_its_country() -> None:
    shown = html(world())
    pairs = re.findall(r'data-country="(\w+)"|data-city="(\w+)"', shown)
    expected = ["pe", "lima", "ch", "basel", "bern"]
    assert expected == [country or id for country, id in pairs]


def test_the_page_says_the_points_of_the_rule() -> None:
    shown = text(html(world()))
    told = [
        f"What two cities share gives points, {MOST} at most",
        f"Same population band: {finder.SAME_BAND}. Neighbouring band: {finder.NEXT_BAND}.",
        f"Same country: {finder.SAME_COUNTRY}; else same sub-region: {finder.SAME_SUB_REGION};"
        f" else same region: {finder.SAME_REGION}.",
        f"Both in a least developed country (UN list): {finder.BOTH_LEAST_DEVELOPED}.",
        f"The city has all the powers that the practice needs: {finder.HAS_POWERS}.",
        f"At least one objective in common: {finder.SAME_OBJECTIVE}.",
    ]
    assert [] == [each for each in told if each not in shown]


def test_the_page_says_how_much_is_not_known() -> None:
    shown = text(html(world(a_practice("desk", "basel", **GOAL), a_practice("x", "bern"))))
    told = [
        "Cities whose population is recorded: 1 of 3.",
        "Practices that state an objective: 1 of 2.",
        "Practices that state the powers they need: 0 of 2.",
        "Income groups of countries are not in our data.",
    ]
    assert [] == [each for each in told if each not in shown]


def test_the_page_says_how_many_objectives_are_only_suggestions() -> None:
    read = {**PROVENANCE, "suggested": ["gcm_objectives"]}
    of = world(
        a_practice("desk", "basel", provenance=read, **GOAL), a_practice("x", "bern", **GOAL)
    )
    told = "Tags suggested by the secretariat, not stated by the local government: 2 of 4."
    assert told in text(html(of)).partition("What is not known")[2]


def test_the_form_offers_each_sub_region_below_its_region() -> None:
    africa = html(world()).partition('<optgroup label="Africa">')[2].partition("</optgroup>")[0]
    assert ["002", "015", "202"] == re.findall(r'value="(\d+)"', africa)


def test_an_unofficial_label_bears_its_mark_in_the_form() -> None:
    option = re.search(r'<option value="gcm-16">([^<]*)</option>', html(world(), "ar"))
    assert option is not None
    assert option[1].endswith("*")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_and_trait_of_the_rule_has_words(language: str) -> None:
    shown = html(world(), language)
    made = reader(world(), language)
    names = [*(f"reason-{each}" for each in reason_names(made))]
    names += [f"trait-{each}" for each in trait_names(made)]
    assert [] == [name for name in names if f'data-word="{name}"' not in shown]


def test_the_traits_that_have_words_are_those_of_the_rule() -> None:
    assert list(finder.TRAITS) == list(trait_names(reader(world(), "en")))
