"""The page of a city: its whole standing on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.dates import first_day
from localaction.catalogue.link import actors, partners
from localaction.catalogue.model import Entry
from localaction.catalogue.places import place
from localaction.pages.cards import Card, Result, card, card_view, results
from localaction.pages.follow import Follow, follow
from localaction.pages.foot import Foot, foot
from localaction.pages.government import (
    DeclarationView,
    HeadView,
    declaration,
    heads,
    working_languages,
)
from localaction.pages.links import record_link, term_link
from localaction.pages.locator import locator
from localaction.pages.once import once
from localaction.pages.page import Page
from localaction.pages.parts import (
    SourceView,
    WordsView,
    by_role,
    sources,
    words_view,
)
from localaction.pages.peers import PeersView, peers_view
from localaction.pages.publish import record_page
from localaction.pages.reader import Reader, page_path
from localaction.pages.replications import Replication, replications
from localaction.pages.retired import RetiredView, retired_view
from localaction.pages.targets import Tally, tally
from localaction.render.format import day, number
from schemas.city import City
from schemas.tags import Action
from schemas.values import UNKNOWN

PATH = "cities/any/"
"""Where city pages lie, for the links of their cards."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """A pledge or practice on the page of its city: what it is, and where it stands."""

    card: Card
    results: tuple[Result, ...]
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class Sums:
    """The city in four numbers."""

    pledges: str
    practices: str
    tally: Tally | None
    """Of all its targets."""
    last_report: str
    """The date of the latest dated report."""


@dataclass(frozen=True, slots=True)
class CityView:
    """All that the page of a city shows."""

    name: Markup
    name_unverified: bool
    official: tuple[Markup, ...]
    words: WordsView | None
    kind: Markup
    country: Markup
    locator: Markup
    """Where it lies, drawn."""
    region: Markup
    section: Markup
    section_suggested: bool
    population: str
    population_year: str
    population_source: Markup
    part_of: Markup
    parts: Markup
    cohort: Markup
    sums: Sums
    pledges: tuple[Markup, ...]
    practices: tuple[Markup, ...]
    partnerships: tuple[Markup, ...]
    works_with: tuple[Markup, ...]
    """The other governments and the organisations in its pledges and practices."""
    peers: PeersView | None
    """What cities like it do."""
    replications: tuple[Replication, ...]
    """What it took up from others, and others from it."""
    website: str
    admin_area: Markup
    declaration: DeclarationView | None
    heads: tuple[HeadView, ...]
    networks: Markup
    working_languages: Markup
    sources: tuple[SourceView, ...]
    provenance: str
    by_role: Markup
    added: str
    today: str
    follow: Follow
    foot: Foot
    retired: RetiredView | None


def city_pages(reader: Reader) -> Iterator[Page]:
    """The page of every city, in the order of their ids."""
    template = reader.environment.get_template("city.html")
    for entry in reader.catalogue.cities.values():
        yield record_page(reader, entry, template, city_view(reader, entry))


def city_view(reader: Reader, entry: Entry[City]) -> CityView:
    """Gather what the page shows."""
    facts, links = entry.facts, reader.catalogue.links
    where = place(reader.catalogue, entry)
    population, parts = facts.population, links.parts.get(entry.id, ())
    own = (*links.pledges.get(entry.id, ()), *links.practices.get(entry.id, ()))
    return CityView(
        name=reader.name(entry.id),
        name_unverified=reader.language in facts.names_unverified,
        official=tuple(reader.said(text, lang) for lang, text in facts.official_name.items()),
        words=words_view(reader, "city", reader.shown(entry), page_path(entry)),
        kind=reader.term("city_kind", facts.kind) if facts.kind != UNKNOWN else Markup(""),
        country=term_link(reader, "m49_countries", facts.country, PATH),
        locator=locator(reader, entry, PATH),
        region=term_link(reader, "m49_regions", where.sub_region or where.region or "001", PATH),
        section=term_link(reader, "uclg_sections", facts.uclg_section, PATH)
        if facts.uclg_section != UNKNOWN
        else Markup(""),
        section_suggested="uclg_section" in facts.provenance.suggested,
        population=number(population.value, reader.language) if population else "",
        population_year=""
        if population is None or population.year == UNKNOWN
        else str(population.year),
        population_source=reader.said(population.source, facts.language)
        if population
        else Markup(""),
        part_of=record_link(reader, facts.part_of, PATH) if facts.part_of else Markup(""),
        parts=Markup(" · ".join(record_link(reader, id, PATH) for id in parts)),
        cohort=reader.term("cohort_status", where.cohort),
        sums=_sums(reader, entry.id),
        pledges=tuple(_standing(reader, id) for id in links.pledges.get(entry.id, ())),
        practices=tuple(_standing(reader, id) for id in links.practices.get(entry.id, ())),
        partnerships=_cards(reader, links.partnerships.get(entry.id, ())),
        works_with=tuple(_works_with(reader, entry.id, own)),
        peers=peers_view(reader, entry, PATH),
        replications=tuple(replications(reader, own, PATH)),
        website=facts.website or "",
        admin_area=reader.said(facts.admin_area, facts.language)
        if facts.admin_area
        else Markup(""),
        declaration=declaration(reader, facts),
        heads=heads(reader, facts),
        networks=Markup(" · ").join(reader.term("network", id) for id in facts.networks),
        working_languages=working_languages(reader, facts),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        today=day(reader.catalogue.today.isoformat(), reader.language),
        follow=follow(reader, page_path(entry), entry.id),
        foot=foot(reader, entry),
        retired=retired_view(reader, facts, page_path(entry)),
    )


def _sums(reader: Reader, city: str) -> Sums:
    links = reader.catalogue.links
    pledges, practices = links.pledges.get(city, ()), links.practices.get(city, ())
    standings = [reader.standings[id] for id in (*pledges, *practices)]
    dates = [each.last_report for each in standings if each.last_report]
    last = max(dates, key=first_day, default="")
    return Sums(
        pledges=number(len(pledges), reader.language),
        practices=number(len(practices), reader.language),
        tally=tally(reader, [each for where in standings for each in where.progress]),
        last_report=day(last, reader.language) if last else "",
    )


def _standing(reader: Reader, id: str) -> Markup:
    """Where one of its pledges or practices stands; the same on the pages of all its cities."""
    return once(reader, "standing.html", PATH, id, lambda: _standing_view(reader, id))


def _standing_view(reader: Reader, id: str) -> StandingView:
    entry, where = reader.catalogue.action(id), reader.standings[id]
    return StandingView(
        card=card_view(reader, entry),
        results=results(reader, entry, where),
        tally=tally(reader, where.progress),
    )


def _works_with(reader: Reader, city: str, own: tuple[str, ...]) -> Iterator[Markup]:
    """Who else is in its pledges and practices, and whose it joins; cities first."""
    catalogue = reader.catalogue
    joined = [catalogue.action(id).facts for id in catalogue.links.partnerships.get(city, ())]
    facts: list[Action] = [*(catalogue.action(id).facts for id in own), *joined]
    named = {id for each in facts for id in (*actors(each), *partners(each))} - {city}
    for id in sorted(named, key=lambda id: (id not in catalogue.cities, reader.city_name(id))):
        yield record_link(reader, id, PATH)


def _cards(reader: Reader, ids: tuple[str, ...]) -> tuple[Markup, ...]:
    return tuple(card(reader, reader.catalogue.action(id), PATH) for id in ids)
