"""What governments took up from one another: told on the page of each, in both directions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.links import record_link
from localaction.pages.reader import Reader
from localaction.render.format import comma
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action


@dataclass(frozen=True, slots=True)
class Replication:
    """A pledge or practice of a government, and its model or what was made after it."""

    own: Markup
    is_model: bool
    """The other one was adapted from it."""
    other: Markup
    who: Markup
    """Whose the other one is."""


def adapted_from(entry: Entry[Action]) -> tuple[str, ...]:
    """The records that a pledge or practice names as its model."""
    facts = entry.facts
    if isinstance(facts, Practice):
        return facts.adapted_from
    return facts.replicates if isinstance(facts, Pledge) else ()


def replications(reader: Reader, ids: Iterable[str], path: str) -> Iterator[Replication]:
    """Of the pledges and practices of a government: what they adapted, then who adapted them."""
    catalogue = reader.catalogue
    own = tuple(ids)
    for id in own:
        for model in adapted_from(catalogue.action(id)):
            yield _replication(reader, id, model, path, is_model=False)
    for id in own:
        for copy in catalogue.links.adapted_by.get(id, ()):
            yield _replication(reader, id, copy, path, is_model=True)


def whose(reader: Reader, id: str) -> Markup:
    """The names of everyone whose pledge or practice it is."""
    of = actors(reader.catalogue.action(id).facts)
    return Markup(comma(reader.language)).join(reader.name(each) for each in of)


def _replication(reader: Reader, id: str, other: str, path: str, *, is_model: bool) -> Replication:
    links = record_link(reader, id, path), record_link(reader, other, path)
    return Replication(links[0], is_model, links[1], whose(reader, other))
