"""With whom and with what a pledge or practice is bound up: actors, partners, other records."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from markupsafe import Markup

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.links import LINK, host, record_link
from localaction.pages.reader import Reader
from localaction.pages.replications import adapted_from, whose
from localaction.render.format import comma, day, language_name
from schemas.base import Document, Link
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action

NEIGHBOURS = 3
"""How many other records of the same governments a page names."""

ADAPTED = ("adapted_by", "adapted_from")
"""Relations that lead to other governments, which are named beside."""

Related = tuple[str, tuple[Markup, ...]]
"""How other records are related to this one, and links to them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A document or page elsewhere."""

    link: Markup
    date: str
    language: str
    """The name of its language, where that is another than the page's."""


def placed_actors(reader: Reader, entry: Entry[Action], path: str) -> Markup:
    """Links to everyone whose pledge or practice it is, a city with its country."""
    told = []
    for id in actors(entry.facts):
        city, link = reader.catalogue.cities.get(id), record_link(reader, id, path)
        if city is not None:
            country = reader.country(city)
            link += comma(reader.language) + reader.said(country.text, country.language)
        told.append(link)
    return Markup(" · ").join(told)


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
    """Who took whom as a model, in both directions; the practices behind a pledge; neighbours."""
    facts, links = entry.facts, reader.catalogue.links
    found: dict[str, tuple[str, ...]] = {"adapted_by": links.adapted_by.get(entry.id, ())}
    found["adapted_from"] = adapted_from(entry)
    if isinstance(facts, Practice):
        found["related_pledges"] = links.related_pledges.get(entry.id, ())
    if isinstance(facts, Pledge):
        found["related_practices"] = facts.related_practices
    for name, ids in sorted(found.items()):
        if ids:
            told = _with_whose if name in ADAPTED else record_link
            yield name, tuple(told(reader, id, path) for id in ids)
    named = {entry.id}.union(*found.values())
    others = (id for each in actors(facts) for id in _of(reader, each) if id not in named)
    neighbours = islice(dict.fromkeys(others), NEIGHBOURS)
    if links_to := tuple(record_link(reader, id, path) for id in neighbours):
        yield "same_city", links_to


def _with_whose(reader: Reader, id: str, path: str) -> Markup:
    """A link to a record, and below it whose it is."""
    return record_link(reader, id, path) + Markup(" <small>%s</small>") % whose(reader, id)


def _of(reader: Reader, id: str) -> Iterator[str]:
    """The pledges, then the practices of a government."""
    links = reader.catalogue.links
    return chain(links.pledges.get(id, ()), links.practices.get(id, ()))


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
