"""The organisations: a list of all, and a page for each with what it leads and takes part in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import HUB
from localaction.pages.bring import bring
from localaction.pages.links import page_link, record_link, term_link
from localaction.pages.lists import fold
from localaction.pages.page import Page
from localaction.pages.parts import SourceView, by_role, sources
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader, page_path
from localaction.pages.retired import RetiredView, retired_view
from localaction.pages.topics.listing import Listing, listings, ordered
from localaction.pages.topics.words import ORGANISATIONS, ledes
from localaction.render.format import day, number
from schemas.organisation import Organisation
from schemas.tags import Action
from schemas.values import UNKNOWN

PATH = f"{ORGANISATIONS}/"
LEADS, PARTNER = "leads", "partner"
WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in the list of all."""

    name: Markup
    address: str
    acronym: str
    type: Markup
    actions: str
    """How many pledges and practices name it; "" for none."""


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """All that the page of an organisation shows."""

    name: Markup
    acronym: str
    type: Markup
    type_suggested: bool
    country: Markup
    website: Markup
    registers: Markup
    part_of: Markup
    parts: Markup
    members: Markup
    """Local governments that name it among their networks."""
    list: Listing
    retired: RetiredView | None
    sources: tuple[SourceView, ...]
    provenance: str
    by_role: Markup
    added: str
    correct: str
    """Address of the form that is filled in with it."""


def organisation_pages(reader: Reader) -> Iterator[Page]:
    """The list of the organisations, then the page of each."""
    title = section_title(reader, PATH)
    lede = ledes(reader)[ORGANISATIONS]
    live = [each for each in reader.catalogue.organisations.values() if not each.facts.retired]
    live.sort(key=lambda each: fold(reader.city_name(each.id)))
    view = {"title": title, "lede": lede, "rows": [_row(reader, each) for each in live]}
    template = reader.environment.get_template("organisations.html")
    yield page(
        reader,
        path=PATH,
        frame="topics/index",
        title=title,
        description=lede,
        slots={"article": article(reader, template, PATH, view)},
        trail=(HOME, f"{HUB}/"),
    )
    for entry in reader.catalogue.organisations.values():
        yield from _organisation(reader, entry)


def _organisation(reader: Reader, entry: Entry[Organisation]) -> Iterator[Page]:
    template = reader.environment.get_template("organisation.html")
    title, language = reader.title(entry)
    for listed in _listings(reader, entry):
        made = page(
            reader,
            path=listed.path,
            frame="topics/slot-id",
            title=title if listed.number == 1 else f"{title} ({listed.number})",
            description="",
            slots={"article": article(reader, template, listed.path, _view(reader, entry, listed))},
            words_language=language,
            trail=(HOME, f"{HUB}/", PATH),
            is_retired=entry.facts.retired is not None,
        )
        yield replace(made, record=(entry.kind, entry.id)) if listed.number == 1 else made


def _listings(reader: Reader, entry: Entry[Organisation]) -> Iterator[Listing]:
    """What it leads or joins, then what it is a partner in."""
    links, _ = reader.catalogue.links, reader.words.gettext
    leads = {*links.pledges.get(entry.id, ()), *links.practices.get(entry.id, ())}
    helped = set(links.partnerships.get(entry.id, ())) - leads
    entries = [*ordered(reader, leads), *ordered(reader, helped)]
    headings = {
        LEADS: escape(_("Pledges and practices it leads or joins")),
        PARTNER: escape(_("Takes part as a partner in")),
    }

    def part(action: Entry[Action]) -> str:
        return LEADS if action.id in leads else PARTNER

    shown = () if entry.facts.retired else entries
    return listings(reader, page_path(entry), shown, (part, lambda name, path: headings[name]))


def _row(reader: Reader, entry: Entry[Organisation]) -> OrganisationRow:
    links, facts = reader.catalogue.links, entry.facts
    groups = (links.pledges, links.practices, links.partnerships)
    actions = {id for group in groups for id in group.get(entry.id, ())}
    return OrganisationRow(
        name=reader.name(entry.id),
        address=page_path(entry),
        acronym=facts.acronym or "",
        type=_type(reader, facts),
        actions=number(len(actions), reader.language) if actions else "",
    )


def _view(reader: Reader, entry: Entry[Organisation], listed: Listing) -> OrganisationView:
    facts, catalogue, path = entry.facts, reader.catalogue, listed.path
    parts = [each.id for each in catalogue.organisations.values() if each.facts.parent == entry.id]
    members = (city for city in catalogue.cities.values() if entry.id in city.facts.networks)
    return OrganisationView(
        name=reader.name(entry.id),
        acronym=facts.acronym or "",
        type=_type(reader, facts),
        type_suggested="type" in facts.provenance.suggested,
        country=term_link(reader, "m49_countries", facts.country, path)
        if facts.country
        else Markup(""),
        website=page_link(facts.url),
        registers=_registers(facts),
        part_of=record_link(reader, facts.parent, path) if facts.parent else Markup(""),
        parts=Markup(" · ").join(record_link(reader, id, path) for id in parts),
        members=Markup(" · ").join(
            record_link(reader, city.id, path) for city in members if not city.facts.retired
        ),
        list=listed,
        retired=retired_view(reader, facts, path),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        correct=bring(catalogue.site, reader.language, "correction", entry.id),
    )


def _type(reader: Reader, facts: Organisation) -> Markup:
    return reader.term("organisation_type", facts.type) if facts.type != UNKNOWN else Markup("")


def _registers(facts: Organisation) -> Markup:
    """Its entries in public registers of organisations."""
    wikidata = f"{WIKIDATA}{facts.ids.wikidata}" if facts.ids.wikidata else None
    return Markup(" · ").join(page_link(each) for each in (facts.ids.ror, wikidata) if each)
