"""The page of a topic: what the list is, every term with its counts, whose list it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from localaction.catalogue.topics import HUB, Topic, topic_path
from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import Holding
from localaction.pages.topics.table import Table, table
from localaction.pages.topics.words import ledes
from localaction.render.format import number

PROPOSED = "proposal"
"""The owner of lists that the secretariat drew up itself."""


@dataclass(frozen=True, slots=True)
class About:
    """Whose list it is and where its words were read, as the file of the list states it."""

    owner: str
    """"" for a list of the secretariat's own."""
    source: str
    caveat: str
    is_complete: bool
    official: str
    """How many of its names were read in an official text of this language."""
    total: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the page of a topic shows."""

    folder: str
    title: str
    lede: str
    is_place: bool
    table: Table
    is_empty: bool
    """No record bears any of the terms."""
    suggested: str
    """How many tags are only suggestions; "" for none."""
    total: str
    """Of how many."""
    about: About


def index_page(reader: Reader, topic: Topic, found: Mapping[str, Holding]) -> Page:
    """The page of a topic."""
    path = topic_path(topic)
    view = _view(reader, topic, found)
    template = reader.environment.get_template("topic-index.html")
    return page(
        reader,
        path=path,
        frame="topics/index",
        title=view.title,
        description=view.lede,
        slots={"article": article(reader, template, path, view)},
        trail=(HOME, f"{HUB}/"),
    )


def _view(reader: Reader, topic: Topic, found: Mapping[str, Holding]) -> IndexView:
    suggested = sum(each.suggested for each in found.values())
    borne = sum(len(each.governments or each.actions) for each in found.values())
    return IndexView(
        folder=topic.folder,
        title=section_title(reader, topic_path(topic)),
        lede=ledes(reader)[topic.folder],
        is_place=not topic.field,
        table=table(reader, topic, found),
        is_empty=not any(each.actions or each.governments for each in found.values()),
        suggested=number(suggested, reader.language) if suggested else "",
        total=number(borne, reader.language),
        about=_about(reader, topic, found),
    )


def _about(reader: Reader, topic: Topic, found: Mapping[str, Holding]) -> About:
    given = reader.catalogue.vocabularies.lists[topic.vocabulary]
    labels = [reader.label(topic.vocabulary, id) for id in found]
    is_own = given.owner == PROPOSED
    return About(
        owner="" if is_own else given.owner or "",
        source=given.source,
        caveat=given.caveat or "",
        is_complete=given.complete,
        official="" if is_own else number(sum(each.verified for each in labels), reader.language),
        total=number(len(labels), reader.language),
    )
