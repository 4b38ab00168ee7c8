"""The page to explore from as it stands without scripts, and the lists that are explorers too."""

import re

import pytest

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import GCM_OBJECTIVES, term_ids, topic_path
from localaction.pages.explore import explore_page
from localaction.pages.lists import PAGE_SIZE, list_pages
from tests.factories import PROVENANCE, catalogue, city, entry, pledge, practice, reader, shared

SITE, VOCABULARIES = shared()
ERASED = {"on": "2026-02-01", "why": "The city asked for it"}
READ = {**PROVENANCE, "suggested": ["gcm_objectives"]}
GCM = {"gcm_objectives": {"primary": ["gcm-15"]}}


def world(pledges: int = 2) -> Catalogue:
    """Pledges and a practice of Bern, and a city of which nothing is recorded."""
    return catalogue(
        SITE,
        VOCABULARIES,
        cities=[
            entry("city", "bern", city(names={"en": "Bern"})),
            entry("city", "gone", city(names={"en": "Gone"}, retired=ERASED)),
            entry("city", "oslo", city(names={"en": "Oslo"}, country="NO")),
        ],
        pledges=[
            entry("pledge", f"p-{n:03}", pledge(lead="bern", gcr_objectives=["gcr-2"]))
            for n in range(pledges)
        ],
        practices=[entry("practice", "done", practice("bern", provenance=READ, **GCM))],
    )


def shown(language: str = "en") -> str:
    (page,) = explore_page(reader(world(), language))
    return str(page.slots["article"])


def lines() -> dict[str, str]:
    """Where each name of the lists leads, and how many records stand behind it."""
    found = re.findall(r'<li>.*?<a href="\.\./([^"]+)">.*?<bdi>(\d+)</bdi></li>', shown())
    return {path: count for path, count in found if path.count("/") == 2}


def test_every_published_city_is_listed() -> None:
    assert {"cities/bern/", "cities/oslo/"} == {
        path for path in lines() if path.startswith("cities/")
    }


def test_every_objective_is_listed() -> None:
    of = world()
    objectives = {topic_path(GCM_OBJECTIVES, id) for id in term_ids(of, GCM_OBJECTIVES)}
    assert objectives == {path for path in lines() if "gcm" in path}


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("gcm-objectives/gcm-15/", "1"),
        ("gcm-objectives/gcm-16/", "0"),
        ("gcr-objectives/gcr-2/", "2"),
        ("countries/ch/", "3"),
        ("countries/no/", "0"),
        ("cities/bern/", "3"),
        ("jmdi-themes/jmdi-rights/", "0"),
    ],
)
def test_behind_a_name_stands_the_number_of_its_pledges_and_practices(
    path: str, count: str
) -> None:
    assert count == lines()[path]


def test_what_the_numbers_count_is_said_right_above_the_lists_that_have_them() -> None:
    before = shown().partition("Behind each name")[0]
    assert (True, False) == ("../cities/" in before, 'class="la-counted"' in before)


def test_objectives_for_migrants_and_on_refugees_stand_in_lists_of_their_own() -> None:
    lists = re.findall(r'<ul class="la-counted">.*?</ul>', shown(), re.DOTALL)
    assert not [each for each in lists if "gcm-" in each and "gcr-" in each]


def test_suggested_tags_are_told_where_the_explorer_leaves_them_standing() -> None:
    told = "Tags suggested by the secretariat, not stated by the local government: 1 of 1."
    assert told in shown().partition('id="by-city"')[2].partition("</div>")[2]


def test_the_explorer_of_the_page_has_no_kind() -> None:
    assert '<div class="la-explore" data-explore=""></div>' in shown()


def test_unofficial_translations_are_marked_on_the_page() -> None:
    assert "unofficial" in shown("ar")


def test_a_list_is_the_explorer_of_its_kind() -> None:
    first = next(list_pages(reader(world(), "en"), "pledge", "pledges"))
    assert 'data-explore="pledge"' in first.slots["article"]


def test_the_second_page_of_a_list_is_a_list_alone() -> None:
    _, second = list_pages(reader(world(PAGE_SIZE + 1), "en"), "pledge", "pledges")
    assert "data-explore" not in second.slots["article"]
