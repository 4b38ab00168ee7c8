"""Lists, the counts of the home page, the pages of cities."""

from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.cities import city_pages
from localaction.pages.home import home_slots
from localaction.pages.lists import PAGE_SIZE, fold, list_pages
from localaction.pages.page import Page
from schemas.city import City
from schemas.pledge import Pledge
from tests.factories import catalogue, city, entry, pledge, practice, reader, shared, update, words

SITE, VOCABULARIES = shared()


def a_city(id: str, name: str = "", country: str = "CH", **given: Any) -> Entry[City]:
    return entry("city", id, city(names={"en": name or id.title()}, country=country, **given))


def a_pledge(id: str, lead: str = "bern", title: str = "", **given: Any) -> Entry[Pledge]:
    return entry("pledge", id, pledge(lead=lead, **given), texts=[words("en", title or id)])


def world(*records: Entry[Any]) -> Catalogue:
    groups = {
        kind: [each for each in records if each.kind == kind]
        for kind in ("city", "pledge", "practice")
    }
    return catalogue(
        SITE,
        VOCABULARIES,
        cities=groups["city"],
        pledges=groups["pledge"],
        practices=groups["practice"],
    )


def pledges(of: Catalogue, language: str = "en") -> list[Page]:
    return list(list_pages(reader(of, language), "pledge", "pledges"))


MANY = world(a_city("bern"), *(a_pledge(f"p-{n:03}") for n in range(PAGE_SIZE + 1)))


def test_a_list_of_a_hundred_and_one_has_two_pages() -> None:
    assert ["pledges/", "pledges/page-2/"] == [page.address for page in pledges(MANY)]


def test_a_list_of_a_hundred_has_one() -> None:
    hundred = world(a_city("bern"), *(a_pledge(f"p-{n:03}") for n in range(PAGE_SIZE)))
    assert 1 == len(pledges(hundred))


def test_the_second_page_holds_the_rest() -> None:
    assert 1 == pledges(MANY)[1].slots["article"].count('class="la-card"')


def test_the_pager_says_which_page_is_open() -> None:
    html = pledges(MANY)[1].slots["article"]
    assert '<a href="../../pledges/page-2/" aria-current="page">2</a>' in html


def test_the_pager_of_a_page_in_another_language_stays_in_it() -> None:
    first = pledges(MANY, "fr")[0]
    assert ("fr/pledges/", True) == (
        first.address,
        'href="../pledges/page-2/"' in first.slots["article"],
    )


def test_the_second_page_lies_below_the_first() -> None:
    trails = [[address for _, address in page.trail] for page in pledges(MANY)]
    assert [[""], ["", "pledges/"]] == trails


def test_a_short_list_has_no_pager() -> None:
    assert "la-pager" not in pledges(world(a_city("bern"), a_pledge("x")))[0].slots["article"]


def test_an_empty_list_is_a_page_too() -> None:
    assert 1 == len(pledges(world()))


def test_a_list_is_ordered_by_country_then_city_then_title() -> None:
    of = world(
        a_city("bern"),
        a_city("arras", country="FR"),
        a_city("aarau"),
        a_pledge("one", "bern", "Zebra"),
        a_pledge("two", "arras", "Apple"),
        a_pledge("three", "bern", "Élan"),
        a_pledge("four", "aarau", "Yes"),
    )
    html = pledges(of)[0].slots["article"]
    found = [html.index(f"pledges/{id}/") for id in ("two", "four", "three", "one")]
    assert sorted(found) == found


def test_a_retired_record_stands_in_no_list() -> None:
    retired = {"on": "2026-02-01", "why": "Merged."}
    of = world(a_city("bern"), a_pledge("x", retired=retired))
    assert "pledges/x/" not in pledges(of)[0].slots["article"]


def test_a_foreign_title_bears_its_language() -> None:
    of = world(a_city("bern"), a_pledge("x", title="A desk"))
    assert '<span lang="en" dir="ltr">A desk</span>' in pledges(of, "ar")[0].slots["article"]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2022", "2024-05", "2022–2024"),
        ("2022", "2022-12", "2022"),
        ("2022", "ongoing", "from 2022"),
        ("2022", "unknown", "from 2022"),
        ("unknown", "2024", "until 2024"),
    ],
)
def test_a_card_tells_the_years(start: str, end: str, shown: str) -> None:
    html = pledges(world(a_city("bern"), a_pledge("x", start=start, end=end)))[0].slots["article"]
    assert f"· {shown}</p>" in html


@pytest.mark.parametrize(
    ("text", "folded"), [("Élan", "elan"), ("ÅR", "ar"), ("İzmir", "izmir"), ("Ñandú", "nandu")]
)
def test_accents_and_case_do_not_matter_in_the_order(text: str, folded: str) -> None:
    assert folded == fold(text)


# The home page.


def home(of: Catalogue, slot: str) -> str:
    return home_slots(reader(of, "en"))[slot]


def test_the_home_page_counts_what_is_published() -> None:
    retired = {"on": "2026-02-01", "why": "Merged."}
    of = world(a_city("bern"), a_pledge("x"), a_pledge("y", retired=retired))
    assert '<a href="pledges/"><b>1</b>' in home(of, "counts")


def test_countries_are_counted_once() -> None:
    of = world(a_city("bern"), a_city("basel"), a_city("paris", country="FR"))
    assert "<b>2</b> countries" in home(of, "counts")


def test_the_latest_pledges_are_six() -> None:
    assert 6 == home(MANY, "latest-pledges").count('class="la-card"')


def test_the_latest_pledge_comes_first() -> None:
    of = world(a_city("bern"), a_pledge("x", added="2026-01-01"), a_pledge("y", added="2026-02-01"))
    html = home(of, "latest-pledges")
    assert html.index("pledges/y/") < html.index("pledges/x/")


def test_an_undated_report_is_no_latest_report() -> None:
    facts = pledge(lead="bern")
    reported = entry(
        "pledge", "x", facts, texts=[words("en")], updates=[update("2026-01", dated=False)]
    )
    assert "No dated report yet." in home(world(a_city("bern"), reported), "latest-updates")


# Cities.


def city_page(of: Catalogue, language: str = "en") -> str:
    return next(iter(city_pages(reader(of, language)))).slots["article"]


def test_a_city_shows_its_pledges_its_practices_and_its_partnerships() -> None:
    helped = a_pledge("y", lead="geneva", partners=[{"id": "bern", "role": "mentor"}])
    done = entry("practice", "z", practice("bern"), texts=[words("en")])
    html = city_page(world(a_city("bern"), a_city("geneva"), a_pledge("x"), helped, done))
    found = [html.index(f"{path}/") for path in ("pledges/x", "practices/z", "pledges/y")]
    assert sorted(found) == found


def test_an_unknown_population_is_said_to_be_unknown() -> None:
    assert "<dt>Population</dt><dd>not stated</dd>" in city_page(world(a_city("bern")))


def test_a_population_bears_its_year_and_source() -> None:
    population = {"value": 134_000, "year": 2021, "source": "Census"}
    html = city_page(world(a_city("bern", population=population)))
    assert "<bdi>134,000</bdi> (<bdi>2021</bdi>)" in html


def test_a_borough_names_its_city() -> None:
    of = world(a_city("bern", part_of="geneva"), a_city("geneva"))
    assert '<dt>Part of</dt><dd><a href="../../cities/geneva/">Geneva</a></dd>' in city_page(of)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, "none"),
        ({"declaration": {"signed_on": "2018-12-08"}}, "declared"),
    ],
)
def test_a_city_without_a_pledge_is_at_most_declared(given: dict[str, Any], status: str) -> None:
    label = VOCABULARIES.label("cohort_status", status, "en").text
    assert label in city_page(world(a_city("bern", **given)))


@pytest.mark.parametrize(
    ("stated", "row"),
    [
        ({"admin_area": "Texas"}, "<dt>Administrative area</dt><dd>Texas</dd>"),
        ({"declaration": {"signed_on": "2018-12-08"}}, "<dd>signed on 8 December 2018</dd>"),
        ({"declaration": {}}, "<dd>signed, date not stated</dd>"),
        ({"networks": ["uclg"]}, "<dt>Networks</dt><dd>United Cities and Local Governments"),
        ({"working_languages": ["fr", "ar"]}, "<dt>Working languages</dt><dd>French · Arabic</dd>"),
        (
            {"heads_of_government": [{"role": "Mayor", "name": "A. B.", "since": "2020"}]},
            "<dd><bdi>A. B.</bdi>, Mayor (2020 – )</dd>",
        ),
    ],
)
def test_a_city_shows_what_it_states(stated: dict[str, Any], row: str) -> None:
    assert row in city_page(world(a_city("bern", **stated)))


def test_a_retired_city_shows_nothing_but_why() -> None:
    retired = {"on": "2026-02-01", "why": "It merged."}
    html = city_page(world(a_city("bern", retired=retired)))
    assert (True, False) == ("It merged." in html, "la-facts" in html)


def test_a_list_tells_the_english_of_its_unofficial_labels() -> None:
    reported = [update("2026-01", stage="planning")]
    promised = entry("pledge", "x", pledge(lead="bern"), texts=[words("zh")], updates=reported)
    of = world(a_city("bern"), promised)
    assert '<span lang="en" dir="ltr">' in pledges(of, "zh")[0].slots["article"]


# Lists of local governments; the countries of a long list.

COUNTRIES = ("AR", "AT", "BE", "BR", "CA", "CH", "CL", "CO", "DE")


def cities(*countries: str) -> str:
    of = world(*(a_city(f"c-{code.lower()}", country=code) for code in countries))
    return next(list_pages(reader(of, "en"), "city", "cities")).slots["article"]


def test_a_list_of_many_countries_begins_with_them() -> None:
    assert '<li><a href="#in-de">Germany</a></li>' in cities(*COUNTRIES)


def test_every_country_on_top_leads_to_its_group() -> None:
    html = cities(*COUNTRIES)
    assert [f' id="in-{code.lower()}"' for code in COUNTRIES] == [
        f' id="in-{code.lower()}"' for code in COUNTRIES if f' id="in-{code.lower()}"' in html
    ]


def test_a_list_of_few_countries_has_none_on_top() -> None:
    assert "la-jump" not in cities(*COUNTRIES[:8])


def test_the_card_of_a_city_counts_what_it_holds() -> None:
    of = world(a_city("bern"), a_pledge("x"), a_pledge("y"))
    html = next(list_pages(reader(of, "en"), "city", "cities")).slots["article"]
    assert '<p class="la-meta">2 pledges</p>' in html


def test_the_card_of_a_city_that_holds_nothing_says_so() -> None:
    assert '<p class="la-meta">none yet</p>' in cities("CH")
