"""Every section of the site and what makes its pages."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from markupsafe import Markup

from localaction.catalogue.topics import (
    COUNTRIES,
    CTA_PRIORITIES,
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    GRF_AREAS,
    JMDI_THEMES,
    PEOPLE,
    REGIONS,
    SDG_GOALS,
    UCLG_SECTIONS,
)
from localaction.pages.actions import action_pages
from localaction.pages.changes.page import change_pages
from localaction.pages.cities import city_pages
from localaction.pages.data_files import data_slots
from localaction.pages.design import design_slots
from localaction.pages.embed import embed_page
from localaction.pages.explore import explore_page
from localaction.pages.gaps import gap_pages
from localaction.pages.home import home_slots
from localaction.pages.like import like_page
from localaction.pages.lists import list_pages
from localaction.pages.maps import blank_map, map_of
from localaction.pages.page import Page
from localaction.pages.progress.page import progress_page
from localaction.pages.reader import Reader
from localaction.pages.search_page import search_page
from localaction.pages.systems import system_pages
from localaction.pages.take_part import take_part_slots
from localaction.pages.topics.hub import hub_page
from localaction.pages.topics.organisations import organisation_pages
from localaction.pages.topics.topics import topic_pages
from localaction.pages.translation.coverage import coverage_page
from localaction.pages.translation.language import language_pages
from localaction.pages.translators import translators_slots


def _pledges(reader: Reader) -> Iterator[Page]:
    yield from list_pages(reader, "pledge", "pledges", blank_map(reader, "pledges/"))
    yield from action_pages(reader, "pledge")


def _practices(reader: Reader) -> Iterator[Page]:
    yield from list_pages(reader, "practice", "practices", blank_map(reader, "practices/"))
    yield from action_pages(reader, "practice")


def _cities(reader: Reader) -> Iterator[Page]:
    drawn = map_of(reader, tuple(reader.catalogue.cities.values()), "cities/")
    yield from list_pages(reader, "city", "cities", drawn)
    yield from city_pages(reader)


def _organisations(reader: Reader) -> Iterator[Page]:
    yield hub_page(reader)
    yield from organisation_pages(reader)


def _translate(reader: Reader) -> Iterator[Page]:
    yield coverage_page(reader)
    for language in reader.work:
        yield from language_pages(reader, language)


SECTIONS: Mapping[str, Callable[[Reader], Iterator[Page]]] = {
    "pledges": _pledges,
    "practices": _practices,
    "cities": _cities,
    "migration": partial(topic_pages, topics=(GCM_OBJECTIVES,)),
    "refugees": partial(topic_pages, topics=(GCR_OBJECTIVES, GRF_AREAS)),
    "goals": partial(topic_pages, topics=(SDG_GOALS, CTA_PRIORITIES)),
    "people": partial(topic_pages, topics=(PEOPLE, JMDI_THEMES)),
    "places": partial(topic_pages, topics=(COUNTRIES, REGIONS, UCLG_SECTIONS)),
    "organisations": _organisations,
    "explore": explore_page,
    "like": like_page,
    "gaps": gap_pages,
    "progress": progress_page,
    "embed": embed_page,
    "changes": change_pages,
    "translate": _translate,
    "other-systems": system_pages,
    "search": search_page,
}
"""Name of a section → its pages, lists first. Each is made at a stroke, in each language, so that
sections should be about as much work as one another."""

FRAMES = ("explore", "pledges", "practices", "cities", "topics", "search")
"""The parts of the menu that hold made pages: each has a frame `x/index` for pages as deep as
`x/`, and `x/slot-id` for pages as deep as `x/y/`. What has no place in the menu of its own stands
under `topics`; `search`, which the menu does not name, serves what is for who works on the site."""

EDITORIAL_SLOTS: Mapping[str, Callable[[Reader], Mapping[str, Markup]]] = {
    "index": home_slots,
    "design": design_slots,
    "take-part": take_part_slots,
    "data": data_slots,
    "translators": translators_slots,
}
"""Name of an editorial page → what fills the slots that it has."""
