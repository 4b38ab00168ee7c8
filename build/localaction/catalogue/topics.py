"""Topics: the lists by which records are found. Which folder holds the pages of each, which terms
have a page, and where it lies.

Pages and checks both ask here, so that a link in words is legal exactly where a page is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue

RECORDS: Mapping[str, str] = {
    "pledge": "pledges",
    "practice": "practices",
    "city": "cities",
    "organisation": "organisations",
}
"""Kinds of record that have a page each, and the folder of their pages."""

HUB = "topics"
"""The page of all topics."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A closed list whose terms have a page each."""

    folder: str
    vocabulary: str
    field: str = ""
    """The field of a pledge or practice that bears its terms; "" for a place, which follows from
    the local government."""


GCM_OBJECTIVES = Topic("gcm-objectives", "gcm_objectives", "gcm_objectives")
GCR_OBJECTIVES = Topic("gcr-objectives", "gcr_objectives", "gcr_objectives")
GRF_AREAS = Topic("grf-areas", "grf_areas_of_focus", "grf_areas")
SDG_GOALS = Topic("sdg-goals", "sdg_goals", "sdg_goals")
CTA_PRIORITIES = Topic("cta-priorities", "cta_priorities", "cta_priorities")
JMDI_THEMES = Topic("jmdi-themes", "jmdi_themes", "jmdi_theme")
PEOPLE = Topic("people-concerned", "people_concerned", "people_concerned")
COUNTRIES = Topic("countries", "m49_countries")
REGIONS = Topic("regions", "m49_regions")
UCLG_SECTIONS = Topic("uclg-sections", "uclg_sections")

TOPICS = (
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    GRF_AREAS,
    SDG_GOALS,
    CTA_PRIORITIES,
    JMDI_THEMES,
    PEOPLE,
    COUNTRIES,
    REGIONS,
    UCLG_SECTIONS,
)

REGION_LEVELS = ("region", "sub_region")
"""Of the regions, these have a page: the world is the whole site."""


def topic_path(topic: Topic, id: str = "") -> str:
    """Where the page of a term lies at the root, or that of the whole list."""
    return f"{topic.folder}/{id.lower()}/" if id else f"{topic.folder}/"


def published_topics(catalogue: Catalogue) -> Iterator[Topic]:
    """The topics whose list this catalogue has."""
    return (topic for topic in TOPICS if topic.vocabulary in catalogue.vocabularies)


def term_ids(catalogue: Catalogue, topic: Topic) -> tuple[str, ...]:
    """The terms that have a page, in the order of their list; of countries, those with a record."""
    ids = catalogue.vocabularies.ids(topic.vocabulary)
    if topic is COUNTRIES:
        live = (city.facts for city in catalogue.cities.values() if not city.facts.retired)
        named = {facts.country for facts in live}
        return tuple(id for id in ids if id in named)
    if topic is REGIONS:
        levels = {id: catalogue.vocabularies.term(topic.vocabulary, id).level for id in ids}
        return tuple(id for id in ids if levels[id] in REGION_LEVELS)
    return ids


def topic_paths(catalogue: Catalogue) -> Iterator[str]:
    """Every page of a topic at the root: the page of all, the lists, their terms."""
    yield f"{HUB}/"
    for topic in published_topics(catalogue):
        yield topic_path(topic)
        yield from (topic_path(topic, id) for id in term_ids(catalogue, topic))
