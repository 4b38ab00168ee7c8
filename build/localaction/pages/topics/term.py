"""The page of one term of a topic: who acts on it, and what it is part of."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.topics import COUNTRIES, HUB, UCLG_SECTIONS, Topic, topic_path
from localaction.pages.follow import FEED, TOPICS, Follow, follow
from localaction.pages.maps import map_of
from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page
from localaction.pages.reader import Reader
from localaction.pages.topics.holdings import split
from localaction.pages.topics.listing import Listing, by_country, by_kind, listings, ordered
from localaction.pages.topics.places import (
    Government,
    Held,
    above,
    governments,
    is_region_of_regions,
    parts,
)
from localaction.pages.topics.table import Table, english, term_number
from localaction.render.format import colon, number


@dataclass(frozen=True, slots=True)
class TermView:
    """All that the page of a term shows."""

    number: str
    label: Markup
    english: str
    """Told beside a label that is an unofficial translation; "" beside any other."""
    is_place: bool
    is_section: bool
    """Of United Cities and Local Governments: Europe is a region and a section."""
    governments_count: int
    pledges: int
    practices: int
    suggested: str
    """How many bear it only as a suggestion; "" for none."""
    total: str
    """Of how many."""
    above: Markup
    """What a place is part of."""
    map: Markup
    """The local governments of a place; empty on further pages of its list."""
    parts: Table | None
    """Of a region: its sub-regions and countries."""
    governments: tuple[Government, ...]
    list: Listing
    is_listed: bool
    """Its records stand here; those of a region stand with its sub-regions."""
    follow: Follow | None
    note: str
    """What the file of the list notes of it, in English."""


def term_title(reader: Reader, topic: Topic, id: str) -> str:
    """What the page of a term is called, in plain text.

    A place names its list too: in Spanish, Túnez is a country and a city.
    """
    text, given = reader.label(topic.vocabulary, id).text, term_number(reader, topic, id)
    if topic is UCLG_SECTIONS:
        return reader.words.gettext("UCLG section") + colon(reader.language) + text
    if not topic.field:
        return f"{text} – {reader.titles[topic_path(topic)]}"
    return f"{given}. {text}" if given else text


def term_pages(reader: Reader, topic: Topic, id: str, held: Held) -> Iterator[Page]:
    """The page of a term, and the further pages of its list."""
    template = reader.environment.get_template("topic-term.html")
    label, title = reader.label(topic.vocabulary, id), term_title(reader, topic, id)
    for listed in _listings(reader, topic, id, held):
        view = _view(reader, topic, id, held, listed)
        yield page(
            reader,
            path=listed.path,
            frame="topics/slot-id",
            title=title if listed.number == 1 else f"{title} ({listed.number})",
            description=label.text,
            slots={"article": article(reader, template, listed.path, view)},
            words_language=label.language,
            trail=(HOME, f"{HUB}/", topic_path(topic)),
            feed=topic_path(topic, id) + FEED if topic in TOPICS else "",
        )


def _listings(reader: Reader, topic: Topic, id: str, held: Held) -> Iterator[Listing]:
    path = topic_path(topic, id)
    if is_region_of_regions(reader, topic, id):
        return listings(reader, path, (), by_country(reader))
    entries = ordered(reader, held[topic.folder][id].actions)
    if topic is COUNTRIES:
        entries.sort(key=lambda entry: entry.kind)
        return listings(reader, path, entries, by_kind(reader))
    return listings(reader, path, entries, by_country(reader))


def _view(reader: Reader, topic: Topic, id: str, held: Held, listed: Listing) -> TermView:
    label, holding = reader.label(topic.vocabulary, id), held[topic.folder][id]
    pledges, practices = split(reader.catalogue, holding)
    bearers = holding.governments if holding.governments else holding.actions
    return TermView(
        number=term_number(reader, topic, id),
        label=reader.said(label.text, label.language),
        english=english(reader, topic, id),
        is_place=not topic.field,
        is_section=topic is UCLG_SECTIONS,
        governments_count=len(holding.governments),
        pledges=pledges,
        practices=practices,
        suggested=number(holding.suggested, reader.language) if holding.suggested else "",
        total=number(len(bearers), reader.language),
        above=above(reader, topic, id, listed.path),
        map=map_of(reader, [reader.catalogue.cities[id] for id in holding.governments], listed.path)
        if listed.number == 1
        else Markup(""),
        parts=parts(reader, topic, id, held) if listed.number == 1 else None,
        governments=governments(reader, topic, holding, listed.path) if listed.number == 1 else (),
        list=listed,
        is_listed=not is_region_of_regions(reader, topic, id),
        follow=follow(reader, topic_path(topic, id)) if topic in TOPICS else None,
        note=reader.catalogue.vocabularies.term(topic.vocabulary, id).note or "",
    )
