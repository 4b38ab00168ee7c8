"""The explorer's page, at `explore/`: a script fills it; without one it lists everything there is.

In: a `Reader`. Out: one page with every objective, country, theme and city, and how many pledges
and practices each has. Migrants (GCM) and refugees (GCR) stand in lists of their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.explorer import EXPLORE, GAPS, GAPS_OF_REFUGEES, LIKE, PROGRESS
from localaction.catalogue.topics import (
    COUNTRIES,
    CTA_PRIORITIES,
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    GRF_AREAS,
    HUB,
    JMDI_THEMES,
    PEOPLE,
    SDG_GOALS,
    UCLG_SECTIONS,
    Topic,
    published_topics,
    topic_path,
)
from localaction.pages.address import relative
from localaction.pages.links import LINK, record_link
from localaction.pages.lists import fold
from localaction.pages.maps import blank_map
from localaction.pages.page import Page
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import UNOFFICIAL, Reader
from localaction.pages.topics.holdings import Holding, holdings
from localaction.pages.topics.suggested import Suggested, suggested
from localaction.pages.topics.table import by_name, term_number
from localaction.render.format import number

OBJECTIVES = (GCM_OBJECTIVES, GCR_OBJECTIVES)
THEMES = (CTA_PRIORITIES, JMDI_THEMES, PEOPLE, GRF_AREAS, SDG_GOALS)

RECORDS = ("pledges/", "practices/", "cities/")
OTHER_VIEWS = (GAPS, GAPS_OF_REFUGEES, PROGRESS, LIKE, f"{HUB}/")
"""Pages that answer a question of their own about the same records."""


@dataclass(frozen=True, slots=True)
class Line:
    """A term or city, linked to its page."""

    number: str
    link: Markup
    place: Markup
    """The country of a city; empty for all else."""
    count: str
    """How many pledges and practices it has."""


@dataclass(frozen=True, slots=True)
class Part:
    """One list."""

    title: str
    address: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ExploreView:
    """All that the page shows."""

    title: str
    map: Markup
    records: tuple[tuple[str, str, str], ...]
    """Path of a list, its name, how many records it has."""
    others: tuple[tuple[str, str], ...]
    objectives: tuple[Part, ...]
    countries: tuple[Part, ...]
    themes: tuple[Part, ...]
    cities: tuple[Line, ...]
    suggested: tuple[Suggested, ...]


def explore_page(reader: Reader) -> Iterator[Page]:
    """The one page."""
    title = section_title(reader, EXPLORE)
    template = reader.environment.get_template("explore.html")
    yield page(
        reader,
        path=EXPLORE,
        frame="explore/index",
        title=title,
        description="",
        slots={"article": article(reader, template, EXPLORE, _view(reader, title))},
    )


def _view(reader: Reader, title: str) -> ExploreView:
    return ExploreView(
        title=title,
        map=blank_map(reader, EXPLORE),
        records=tuple(_records(reader)),
        others=tuple((path, reader.titles[path]) for path in OTHER_VIEWS if path in reader.titles),
        objectives=tuple(_parts(reader, OBJECTIVES)),
        countries=tuple(_parts(reader, (COUNTRIES,))),
        themes=tuple(_parts(reader, THEMES)),
        cities=tuple(_cities(reader)),
        suggested=tuple(suggested(reader, (*OBJECTIVES, *THEMES, UCLG_SECTIONS))),
    )


def _records(reader: Reader) -> Iterator[tuple[str, str, str]]:
    catalogue = reader.catalogue
    groups = (catalogue.pledges, catalogue.practices, catalogue.cities)
    for path, group in zip(RECORDS, groups, strict=True):
        count = sum(not entry.facts.retired for entry in group.values())
        yield path, reader.titles[path], number(count, reader.language)


def _parts(reader: Reader, topics: Iterable[Topic]) -> Iterator[Part]:
    known = tuple(published_topics(reader.catalogue))
    for topic in topics:
        if topic in known:
            found = holdings(reader.catalogue, topic)
            ids = by_name(reader, topic, found) if topic is COUNTRIES else found
            lines = tuple(_line(reader, topic, id, found[id]) for id in ids)
            yield Part(section_title(reader, topic_path(topic)), topic_path(topic), lines)


def _line(reader: Reader, topic: Topic, id: str, holding: Holding) -> Line:
    label = reader.label(topic.vocabulary, id, short=True)
    told = reader.said(label.text, label.language)
    is_unofficial = reader.is_unofficial(topic.vocabulary, label, id)
    if is_unofficial:
        reader.told_unofficially.append((topic.vocabulary, id))
    link = LINK % (relative(EXPLORE, topic_path(topic, id)), told)
    return Line(
        number=term_number(reader, topic, id),
        link=link + UNOFFICIAL if is_unofficial else link,
        place=Markup(""),
        count=number(len(holding.actions), reader.language),
    )


def _cities(reader: Reader) -> Iterator[Line]:
    catalogue = reader.catalogue
    live = [entry for entry in catalogue.cities.values() if not entry.facts.retired]
    links = catalogue.links
    for entry in sorted(live, key=lambda each: (fold(reader.city_name(each.id)), each.id)):
        country = reader.country(entry)
        held = (*links.pledges.get(entry.id, ()), *links.practices.get(entry.id, ()))
        yield Line(
            number="",
            link=record_link(reader, entry.id, EXPLORE),
            place=reader.said(country.text, country.language),
            count=number(len(held), reader.language),
        )
