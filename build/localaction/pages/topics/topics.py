"""The pages of a topic: the list of its terms, then the page of each."""

from collections.abc import Collection, Iterator

from localaction.catalogue.topics import (
    HUB,
    RECORDS,
    Topic,
    published_topics,
    term_ids,
    topic_path,
)
from localaction.pages.page import Page
from localaction.pages.reader import Reader, page_path
from localaction.pages.topics.holdings import holdings
from localaction.pages.topics.index import index_page
from localaction.pages.topics.term import term_pages, term_title


def topic_titles(reader: Reader) -> Iterator[tuple[str, str, str]]:
    """Title, path and kind of the page of every topic, term and organisation, for a search.

    The kind is the folder of the page.
    """
    yield reader.titles[f"{HUB}/"], f"{HUB}/", HUB
    for topic in published_topics(reader.catalogue):
        yield reader.titles[topic_path(topic)], topic_path(topic), topic.folder
        for id in term_ids(reader.catalogue, topic):
            yield term_title(reader, topic, id), topic_path(topic, id), topic.folder
    folder = RECORDS["organisation"]
    yield reader.titles[f"{folder}/"], f"{folder}/", folder
    for entry in reader.catalogue.organisations.values():
        if not entry.facts.retired:
            yield reader.title(entry)[0], page_path(entry), folder


def topic_pages(reader: Reader, topics: Collection[Topic]) -> Iterator[Page]:
    """The pages of these topics, as far as the catalogue has their lists.

    Places are made together: the page of a region counts its countries.
    """
    here = [topic for topic in published_topics(reader.catalogue) if topic in topics]
    held = {topic.folder: holdings(reader.catalogue, topic) for topic in here}
    for topic in here:
        yield index_page(reader, topic, held[topic.folder])
        for id in held[topic.folder]:
            yield from term_pages(reader, topic, id, held)
