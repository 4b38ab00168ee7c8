"""With whom and with what a pledge or practice is bound up: actors, partners, other records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.links import LINK, host, record_link
from localaction.pages.reader import Reader
from localaction.render.format import day, language_name
from schemas.base import Document, Link
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action

Related = tuple[str, tuple[Markup, ...]]
"""How other records are related to this one, and links to them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A document or page elsewhere."""

    link: Markup
    date: str
    language: str
    """The name of its language, where that is another than the page's."""


def linked(reader: Reader, ids: Iterable[str], path: str) -> Markup:
    """Links to records, in the order given."""
    return Markup(" · ").join(record_link(reader, id, path) for id in ids)


def partners(reader: Reader, facts: Action, path: str) -> Markup:
    """Who takes part, and how."""
    if not isinstance(facts, Pledge | Practice):
        return Markup("")
    return Markup(" · ").join(
        Markup("%s (%s)")
        % (record_link(reader, partner.id, path), reader.term("partner_role", partner.role))
        for partner in facts.partners
    )


def related(reader: Reader, entry: Entry[Action], path: str) -> Iterator[Related]:
    """Who took whom as a model, in both directions, and the practices behind a pledge."""
    facts, links = entry.facts, reader.catalogue.links
    found: dict[str, tuple[str, ...]] = {"adapted_by": links.adapted_by.get(entry.id, ())}
    if isinstance(facts, Practice):
        found["adapted_from"] = facts.adapted_from
        found["related_pledges"] = links.related_pledges.get(entry.id, ())
    if isinstance(facts, Pledge):
        found["adapted_from"] = facts.replicates
        found["related_practices"] = facts.related_practices
    for name, ids in sorted(found.items()):
        if ids:
            yield name, tuple(record_link(reader, id, path) for id in ids)


def references(reader: Reader, entry: Entry[Action]) -> tuple[Reference, ...]:
    """The documents, then the pages elsewhere that the facts name."""
    facts = entry.facts
    documents = (_reference(reader, entry, each, each.date) for each in facts.documents)
    return (*documents, *(_reference(reader, entry, each, None) for each in facts.links))


def _reference(
    reader: Reader, entry: Entry[Action], to: Document | Link, date: str | None
) -> Reference:
    foreign = to.language if to.language != reader.language else None
    return Reference(
        link=LINK % (to.url, _label(reader, entry, to.label) or host(to.url)),
        date=day(date, reader.language) if date else "",
        language=language_name(foreign, reader.language) if foreign else "",
    )


def _label(reader: Reader, entry: Entry[Action], id: str | None) -> Markup:
    """What the words call it: those shown, else the source's; empty where none does."""
    shown, source = reader.shown(entry), entry.words.get(entry.facts.language)
    for words in (shown.words if shown else None, source):
        if words is not None and id is not None and id in words.labels:
            return reader.said(words.labels[id], words.language)
    return Markup("")
