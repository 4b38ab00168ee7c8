"""Topics: lists of terms, places and organisations, and the page of each."""

import re
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.topics import (
    COUNTRIES,
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    PEOPLE,
    REGIONS,
    SDG_GOALS,
    TOPICS,
    UCLG_SECTIONS,
    Topic,
    topic_paths,
)
from localaction.pages.lists import PAGE_SIZE
from localaction.pages.page import Page
from localaction.pages.topics.hub import hub_page
from localaction.pages.topics.organisations import organisation_pages
from localaction.pages.topics.topics import topic_pages
from localaction.search.documents import listed
from schemas.city import City
from schemas.pledge import Pledge
from tests.factories import (
    PROVENANCE,
    catalogue,
    city,
    entry,
    organisation,
    pledge,
    practice,
    reader,
    shared,
    words,
)

SITE, VOCABULARIES = shared()
RETIRED = {"on": "2026-02-01", "why": "Merged."}
OBJECTIVE: dict[str, Any] = {"gcm_objectives": {"primary": ["gcm-01"]}}


def a_city(id: str, country: str = "CH", **given: Any) -> Entry[City]:
    return entry("city", id, city(names={"en": id.title()}, country=country, **given))


def a_pledge(id: str, lead: str = "bern", **given: Any) -> Entry[Pledge]:
    return entry("pledge", id, pledge(lead=lead, **given), texts=[words("en", id)])


def a_practice(id: str, *cities: str, **given: Any) -> Entry[Any]:
    return entry("practice", id, practice(*cities, **given), texts=[words("en", id)])


def world(*records: Entry[Any]) -> Catalogue:
    kinds = ("city", "pledge", "practice", "organisation")
    groups = {kind: [each for each in records if each.kind == kind] for kind in kinds}
    return catalogue(
        SITE,
        VOCABULARIES,
        cities=groups["city"],
        pledges=groups["pledge"],
        practices=groups["practice"],
        organisations=groups["organisation"],
    )


def made(of: Catalogue, *topics: Topic, language: str = "en") -> dict[str, Page]:
    """The pages of topics by their path at the root."""
    pages = topic_pages(reader(of, language), topics)
    return {page.address.removeprefix(f"{language}/"): page for page in pages}


def html(of: Catalogue, topic: Topic, path: str, language: str = "en") -> str:
    """The article of one page; a region needs the countries, which are made with it."""
    topics = (COUNTRIES, REGIONS) if topic is REGIONS else (topic,)
    return made(of, *topics, language=language)[path].slots["article"]


# Lists.


def test_there_is_a_page_for_each_of_the_23_objectives_and_one_for_all() -> None:
    assert 24 == len(made(world(), GCM_OBJECTIVES))


def test_every_page_of_a_topic_is_one_that_words_may_link_to() -> None:
    of = world(a_city("bern"))
    pages = {hub_page(reader(of, "en")).address, *made(of, *TOPICS)}
    assert set(topic_paths(of)) == pages


def test_an_objective_that_nobody_serves_says_so_in_the_list() -> None:
    assert 23 == html(world(), GCM_OBJECTIVES, "gcm-objectives/").count("none yet")


def test_a_list_that_no_record_bears_says_so() -> None:
    assert "No pledge or practice is tagged with one" in html(
        world(), GCR_OBJECTIVES, "gcr-objectives/"
    )


def test_migrants_and_refugees_are_counted_apart() -> None:
    of = world(a_city("bern"), a_pledge("x", **OBJECTIVE))
    assert 4 == html(of, GCR_OBJECTIVES, "gcr-objectives/").count("none yet")


def test_only_countries_with_a_local_government_have_a_page() -> None:
    of = world(a_city("bern"), a_city("paris", "FR", retired=RETIRED))
    assert ["countries/", "countries/ch/"] == list(made(of, COUNTRIES))


def test_sub_regions_stand_below_their_region() -> None:
    page = html(world(a_city("bern")), REGIONS, "regions/")
    found = [page.index(f"regions/{id}/") for id in ("150", "151", "154", "039", "155", "009")]
    assert sorted(found) == found


def test_the_owner_of_a_list_is_named() -> None:
    assert "UN Statistics Division" in html(world(), COUNTRIES, "countries/")


def test_a_list_of_the_secretariat_is_no_official_one() -> None:
    assert "no official list" in html(world(), PEOPLE, "people-concerned/")


# Terms.


def test_an_objective_counts_its_pledges_and_practices_apart() -> None:
    of = world(
        a_city("bern"),
        a_pledge("x", **OBJECTIVE),
        a_pledge("y", **OBJECTIVE),
        a_practice("z", "bern", **OBJECTIVE),
    )
    assert "2 pledges · 1 practice" in html(of, GCM_OBJECTIVES, "gcm-objectives/gcm-01/")


def test_an_unverified_objective_has_its_english_beside_it() -> None:
    page = html(world(), GCM_OBJECTIVES, "gcm-objectives/gcm-01/", "zh")
    assert '<span lang="en" dir="ltr">Collect and utilize' in page


def test_suggested_tags_are_counted() -> None:
    read = {**PROVENANCE, "suggested": ["gcm_objectives"]}
    of = world(
        a_city("bern"),
        a_pledge("x", provenance=read, **OBJECTIVE),
        a_pledge("y", **OBJECTIVE),
    )
    told = "Tags suggested by the secretariat, not stated by the local government: 1 of 2."
    assert told in html(of, GCM_OBJECTIVES, "gcm-objectives/gcm-01/")


def test_a_term_that_nobody_serves_has_a_page_that_says_so() -> None:
    page = html(world(), SDG_GOALS, "sdg-goals/sdg-1/")
    assert "Nobody has recorded a pledge or practice here yet." in page


def test_a_retired_pledge_serves_no_objective() -> None:
    of = world(a_city("bern"), a_pledge("x", retired=RETIRED, **OBJECTIVE))
    assert "pledges/x/" not in html(of, GCM_OBJECTIVES, "gcm-objectives/gcm-01/")


def test_a_line_says_whose_pledge_it_is_and_since_when() -> None:
    of = world(a_city("bern"), a_pledge("x", start="2022", **OBJECTIVE))
    line = '<span class="la-meta">Pledge · Bern · <bdi>from 2022</bdi></span>'
    assert line in html(of, GCM_OBJECTIVES, "gcm-objectives/gcm-01/")


def test_a_line_of_cities_in_two_countries_names_the_countries() -> None:
    of = world(a_city("bern"), a_city("paris", "FR"), a_practice("z", "bern", "paris", **OBJECTIVE))
    page = html(of, GCM_OBJECTIVES, "gcm-objectives/gcm-01/")
    assert "Practice · Bern, Switzerland · Paris, France" in page


def test_the_hundred_and_first_record_stands_on_a_further_page() -> None:
    many = (a_pledge(f"p-{n:03}", **OBJECTIVE) for n in range(PAGE_SIZE + 1))
    pages = made(world(a_city("bern"), *many), GCM_OBJECTIVES)
    assert 1 == pages["gcm-objectives/gcm-01-page-2/"].slots["article"].count("../pledges/p-")


def test_a_term_lies_below_its_list_and_all_topics() -> None:
    page = made(world(), GCM_OBJECTIVES)["gcm-objectives/gcm-01/"]
    assert ["", "topics/", "gcm-objectives/"] == [address for _, address in page.trail]


# Places.


def test_a_country_lists_its_local_governments_with_what_is_known() -> None:
    population = {"value": 134_000, "year": 2021, "source": "Census"}
    page = html(
        world(a_city("bern", population=population, kind="city")), COUNTRIES, "countries/ch/"
    )
    assert "City or municipality · population 134,000" in page


def test_a_country_links_its_regions_the_smaller_first() -> None:
    page = html(world(a_city("bern")), COUNTRIES, "countries/ch/")
    assert page.index("regions/155/") < page.index("regions/150/")


def test_a_joint_pledge_stands_in_both_countries() -> None:
    of = world(a_city("bern"), a_city("paris", "FR"), a_pledge("x", cities=["paris"]))
    pages = made(of, COUNTRIES)
    found = [pages[f"countries/{id}/"].slots["article"].count("/pledges/x/") for id in ("ch", "fr")]
    assert [1, 1] == found


def test_pledges_of_a_country_stand_before_its_practices() -> None:
    of = world(a_city("bern"), a_practice("a", "bern"), a_pledge("b"))
    page = html(of, COUNTRIES, "countries/ch/")
    assert page.index("pledges/b/") < page.index("practices/a/")


def test_a_sub_region_lists_its_records() -> None:
    of = world(a_city("bern"), a_pledge("x"))
    assert "pledges/x/" in html(of, REGIONS, "regions/155/")


def test_a_region_leads_to_its_sub_regions_and_countries_instead() -> None:
    of = world(a_city("bern"), a_pledge("x"))
    page = html(of, REGIONS, "regions/150/")
    assert (True, True, False) == tuple(
        path in page for path in ("regions/155/", "countries/ch/", "pledges/x/")
    )


def test_a_section_says_how_many_cities_were_put_there_by_the_secretariat() -> None:
    read = {**PROVENANCE, "suggested": ["uclg_section"]}
    of = world(
        a_city("bern", uclg_section="uclg-europe"),
        a_city("basel", uclg_section="uclg-europe", provenance=read),
    )
    told = "Sections suggested by the secretariat, not stated by the local government: 1 of 2."
    assert told in html(of, UCLG_SECTIONS, "uclg-sections/uclg-europe/")


def test_the_region_and_the_section_of_europe_are_called_differently() -> None:
    pages = made(world(), COUNTRIES, REGIONS, UCLG_SECTIONS)
    titles = {pages[path].title for path in ("regions/150/", "uclg-sections/uclg-europe/")}
    assert {"Europe – Regions of the world", "UCLG section: Europe"} == titles


# Organisations.


def organisations(of: Catalogue) -> dict[str, Page]:
    return {page.address: page for page in organisation_pages(reader(of, "en"))}


def test_the_page_of_an_organisation_leads_to_the_form_that_corrects_it() -> None:
    of = world(entry("organisation", "net", organisation()))
    page = organisations(of)["organisations/net/"].slots["article"]
    assert ["template=1-en.yml&amp;correct=net"] == re.findall(r"new\?([^\"]*)\"", page)


def test_an_organisation_shows_what_it_leads_and_where_it_is_a_partner() -> None:
    helped = a_pledge("y", partners=[{"id": "net", "role": "mentor"}])
    of = world(
        entry("organisation", "net", organisation()),
        a_city("bern"),
        a_practice("z", "bern", lead="net"),
        helped,
    )
    page = organisations(of)["organisations/net/"].slots["article"]
    found = [
        page.index(text)
        for text in (
            "Pledges and practices it leads or joins",
            "practices/z/",
            "Takes part as a partner in",
            "/y/",
        )
    ]
    assert sorted(found) == found


def test_an_unknown_type_is_said_to_be_unknown() -> None:
    of = world(entry("organisation", "net", organisation()))
    page = organisations(of)["organisations/net/"].slots["article"]
    assert "<dt>Type</dt><dd>not stated</dd>" in page


@pytest.mark.parametrize(
    ("path", "is_there"), [("organisations/", False), ("organisations/net/", True)]
)
def test_a_retired_organisation_is_in_no_list_and_keeps_a_page_that_says_so(
    path: str, is_there: bool
) -> None:
    of = world(entry("organisation", "net", organisation(retired=RETIRED)))
    assert is_there == ("withdrawn from this site" in organisations(of)[path].slots["article"])


def test_nobody_is_to_find_a_retired_organisation() -> None:
    of = world(entry("organisation", "net", organisation(retired=RETIRED)))
    page = organisations(of)["organisations/net/"]
    assert (True, None) == (page.is_retired, listed(page))


def test_a_network_names_the_local_governments_that_are_in_it() -> None:
    of = world(
        entry("organisation", "eurocities", organisation()),
        a_city("bern", networks=["eurocities"]),
    )
    page = organisations(of)["organisations/eurocities/"].slots["article"]
    assert '<a href="../../cities/bern/">Bern</a>' in page


# All topics.


def test_all_topics_stand_on_one_page_each_once() -> None:
    page = hub_page(reader(world(), "en")).slots["article"]
    expected = [f'<h3><a href="../{topic.folder}/">' for topic in TOPICS]
    assert [1] * len(TOPICS) == [page.count(each) for each in expected]


def test_the_two_compacts_stand_under_headings_of_their_own() -> None:
    page = hub_page(reader(world(), "en")).slots["article"]
    marks = ('id="gcm"', "gcm-objectives/gcm-23/", 'id="gcr"', "gcr-objectives/gcr-1/")
    found = [page.index(mark) for mark in marks]
    assert sorted(found) == found


def test_a_search_finds_every_page_of_a_topic() -> None:
    of = world(a_city("bern"), entry("organisation", "net", organisation()))
    pages = [*made(of, *TOPICS).values(), *organisations(of).values(), hub_page(reader(of, "en"))]
    found = {each.path for page in pages if (each := listed(page))}
    assert {*topic_paths(of), "organisations/", "organisations/net/"} == found
