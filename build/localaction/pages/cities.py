"""The page of a city: its whole standing on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.catalogue.places import place
from localaction.pages.cards import card
from localaction.pages.government import (
    DeclarationView,
    HeadView,
    declaration,
    heads,
    working_languages,
)
from localaction.pages.links import record_link, term_link
from localaction.pages.locator import locator
from localaction.pages.page import Page
from localaction.pages.parts import (
    SourceView,
    WordsView,
    by_role,
    sources,
    words_view,
)
from localaction.pages.publish import record_page
from localaction.pages.reader import Reader, page_path
from localaction.pages.retired import RetiredView, retired_view
from localaction.render.format import day, number
from schemas.city import City
from schemas.values import UNKNOWN

PATH = "cities/any/"
"""Where city pages lie, for the links of their cards."""


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
    pledges: tuple[Markup, ...]
    practices: tuple[Markup, ...]
    partnerships: tuple[Markup, ...]
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
        pledges=_cards(reader, links.pledges.get(entry.id, ())),
        practices=_cards(reader, links.practices.get(entry.id, ())),
        partnerships=_cards(reader, links.partnerships.get(entry.id, ())),
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
        retired=retired_view(reader, facts, page_path(entry)),
    )


def _cards(reader: Reader, ids: tuple[str, ...]) -> tuple[Markup, ...]:
    return tuple(card(reader, reader.catalogue.action(id), PATH) for id in ids)
