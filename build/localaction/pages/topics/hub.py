"""The page of all topics: by which lists and places the records can be found."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.topics import (
    COUNTRIES,
    CTA_PRIORITIES,
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    GRF_AREAS,
    HUB,
    JMDI_THEMES,
    PEOPLE,
    REGIONS,
    SDG_GOALS,
    UCLG_SECTIONS,
    Topic,
    published_topics,
    topic_path,
)
from localaction.pages.page import Page
from localaction.pages.parts import chips
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import holdings
from localaction.pages.topics.words import ORGANISATIONS, ledes
from localaction.render.format import number

PATH = f"{HUB}/"

GROUPS: tuple[tuple[str, tuple[Topic, ...]], ...] = (
    ("gcm", (GCM_OBJECTIVES,)),
    ("gcr", (GCR_OBJECTIVES, GRF_AREAS)),
    ("sdg", (SDG_GOALS,)),
    ("call", (CTA_PRIORITIES, JMDI_THEMES)),
    ("people", (PEOPLE,)),
    ("places", (COUNTRIES, REGIONS, UCLG_SECTIONS)),
)
"""What stands together; migrants (GCM) and refugees (GCR) never do."""

SHOWN_WHOLE = (GCM_OBJECTIVES, GCR_OBJECTIVES, GRF_AREAS)
"""Lists whose terms stand here one by one."""


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic on the page of all."""

    title: str
    address: str
    lede: str
    used: str
    """How many of its terms some record bears."""
    total: str
    """How many terms there are."""
    terms: Markup
    """All of them as chips, where they are shown whole."""


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Topics of one kind."""

    name: str
    cards: tuple[TopicCard, ...]


def hub_page(reader: Reader) -> Page:
    """The page at `topics/`."""
    title = section_title(reader, PATH)
    template = reader.environment.get_template("topics.html")
    view = {"title": title, "groups": [*_groups(reader), _organisations(reader)]}
    return page(
        reader,
        path=PATH,
        frame="topics/index",
        title=title,
        description="",
        slots={"article": article(reader, template, PATH, view)},
    )


def _groups(reader: Reader) -> Iterator[TopicGroup]:
    known = tuple(published_topics(reader.catalogue))
    for name, topics in GROUPS:
        cards = tuple(_card(reader, topic) for topic in topics if topic in known)
        if cards:
            yield TopicGroup(name, cards)


def _card(reader: Reader, topic: Topic) -> TopicCard:
    found = holdings(reader.catalogue, topic)
    used = sum(1 for each in found.values() if each.actions or each.governments)
    # Countries without a record have no page, and count among all the same.
    total = len(reader.catalogue.vocabularies.ids(topic.vocabulary))
    is_whole = topic in SHOWN_WHOLE
    return TopicCard(
        title=section_title(reader, topic_path(topic)),
        address=topic_path(topic),
        lede=ledes(reader)[topic.folder],
        used=number(used, reader.language),
        total=number(total if topic is COUNTRIES else len(found), reader.language),
        terms=chips(reader, topic.vocabulary, found, PATH) if is_whole else Markup(""),
    )


def _organisations(reader: Reader) -> TopicGroup:
    catalogue, links = reader.catalogue, reader.catalogue.links
    live = [id for id, entry in catalogue.organisations.items() if not entry.facts.retired]
    groups = (links.pledges, links.practices, links.partnerships)
    used = sum(any(id in group for group in groups) for id in live)
    path = f"{ORGANISATIONS}/"
    card = TopicCard(
        title=section_title(reader, path),
        address=path,
        lede=ledes(reader)[ORGANISATIONS],
        used=number(used, reader.language),
        total=number(len(live), reader.language),
        terms=Markup(""),
    )
    return TopicGroup(ORGANISATIONS, (card,))
