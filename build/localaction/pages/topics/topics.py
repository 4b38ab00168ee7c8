"""The pages of a topic: the list of its terms, then the page of each."""

from collections.abc import Collection, Iterator

from localaction.catalogue.topics import Topic, published_topics
from localaction.pages.page import Page
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import holdings
from localaction.pages.topics.index import index_page
from localaction.pages.topics.term import term_pages


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
