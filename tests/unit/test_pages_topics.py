"""Topics: lists of terms, places and organisations, and the page of each."""

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
from localaction.pages.topics.topics import topic_pages, topic_titles
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
    headings = ("Pledges and practices it leads or joins", "Takes part as a partner in")
    wanted = (headings[0], "practices/z/", headings[1], "/y/")
    found = [page.index(text) for text in wanted]
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
    found = {path for _, path, _ in topic_titles(reader(of, "en"))}
    assert (True, False) == (
        organisations(of)["organisations/net/"].is_retired,
        "organisations/net/" in found,
    )


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


def test_a_search_is_told_every_page_of_a_topic() -> None:
    of = world(a_city("bern"), entry("organisation", "net", organisation()))
    told = {path for _, path, _ in topic_titles(reader(of, "en"))}
    assert {*topic_paths(of), "organisations/", "organisations/net/"} == told
