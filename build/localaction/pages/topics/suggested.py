"""How many tags are only the secretariat's suggestions: told wherever tags are counted or compared.

In: the catalogue and a topic. Out: a `Suggested`, for the macro of `suggested.html`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from localaction.catalogue.topics import Topic, published_topics, topic_path
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import holdings
from localaction.render.format import number


@dataclass(frozen=True, slots=True)
class Suggested:
    """How many tags of a topic are only suggestions; of how many."""

    title: str
    """What the topic is called."""
    is_place: bool
    suggested: str
    total: str


def suggested(reader: Reader, topics: Iterable[Topic]) -> Iterator[Suggested]:
    """Of each topic whose list this catalogue has, and of whose tags some are suggestions."""
    known = tuple(published_topics(reader.catalogue))
    for topic in topics:
        if topic in known:
            held = holdings(reader.catalogue, topic).values()
            found = sum(each.suggested for each in held)
            total = sum(len(each.actions if topic.field else each.governments) for each in held)
            if found:
                yield Suggested(
                    title=reader.titles[topic_path(topic)],
                    is_place=not topic.field,
                    suggested=number(found, reader.language),
                    total=number(total, reader.language),
                )
