"""What can be followed, or listed on another site: everything, an objective, a country, a city.

In: the catalogue. Out: each with the pledges and practices that it holds. All of them stand there
always, also those that hold none: who follows a city hears of its first pledge, and what others
ask for by its address does not go.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import published_topics, topic_path
from localaction.pages.follow import TOPICS
from localaction.pages.legend import term_number
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import holdings


@dataclass(frozen=True, slots=True)
class Subject:
    """One of them."""

    path: str
    """Of its page, at the root."""
    actions: tuple[str, ...]
    """The ids of its pledges and practices."""
    vocabulary: str = ""
    term: str = ""
    """Of an objective or country."""
    city: str = ""

    def title(self, reader: Reader) -> tuple[str, str]:
        """What it is called, and the language of that."""
        if self.vocabulary:
            label = reader.label(self.vocabulary, self.term)
            number = term_number(reader, self.vocabulary, self.term)
            return f"{number}. {label.text}" if number else label.text, label.language
        if self.city:
            return reader.plain_name(reader.catalogue.cities[self.city].facts.names)
        return "", reader.language


def everything(catalogue: Catalogue) -> Subject:
    """All pledges and practices."""
    return Subject("", tuple(e.id for e in catalogue.actions() if e.facts.retired is None))


def terms(catalogue: Catalogue) -> Iterator[Subject]:
    """Objectives and countries, as far as the catalogue has their lists."""
    for topic in published_topics(catalogue):
        if topic in TOPICS:
            for id, holding in holdings(catalogue, topic).items():
                yield Subject(topic_path(topic, id), holding.actions, topic.vocabulary, id)


def cities(catalogue: Catalogue) -> Iterator[Subject]:
    """Every city; one that was taken back holds nothing."""
    links = catalogue.links
    for id, entry in catalogue.cities.items():
        own = (*links.pledges.get(id, ()), *links.practices.get(id, ()))
        yield Subject(f"cities/{id}/", () if entry.facts.retired else own, city=id)


def former_ids(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Id of a record today → the ids it had before: its files stand there too, so that nobody who
    uses them loses them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for was, today in catalogue.former.today().items():
        found[today].append(was)
    return {id: tuple(each) for id, each in found.items()}
