"""The page of a pledge or practice: who, what, when, targets against results, words, sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Standing
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.page import Page
from localaction.pages.parts import (
    PictureView,
    SourceView,
    WordsView,
    by_role,
    chips,
    pictures,
    places,
    sources,
    words_view,
)
from localaction.pages.publish import record_page
from localaction.pages.reader import Chip, Reader, page_path
from localaction.pages.targets import TargetView, host, target_views
from localaction.pages.timeline import UpdateView, timeline
from localaction.render.format import day
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN

TAGS = (
    "gcm_objectives",
    "gcr_objectives",
    "grf_areas",
    "sdg_goals",
    "sdg_targets",
    "cta_priorities",
    "people_concerned",
)
"""The tags of a page in the order in which it shows them; GCM and GCR never in one row."""

NO_ROLE = Markup("")

VOCABULARY = {"grf_areas": "grf_areas_of_focus", "sdg_targets": "sdg_targets_migration"}
"""Field → vocabulary, where their names differ."""


@dataclass(frozen=True, slots=True)
class Named:
    """A city, organisation or record that a page names."""

    name: Markup
    address: str
    """"" where it has no page."""
    role: Markup


@dataclass(frozen=True, slots=True)
class ActionView:
    """All that the page of a pledge or practice shows."""

    kind: str
    id: str
    words: WordsView | None
    places: Markup
    who: tuple[Named, ...]
    start: str
    end: str
    ongoing: bool
    facts: tuple[tuple[str, tuple[Markup, ...]], ...]
    """Name of a fact → what is stated; empty where nothing is."""
    tags: tuple[tuple[str, tuple[Chip, ...]], ...]
    targets: tuple[TargetView, ...]
    """What has a target."""
    others: tuple[TargetView, ...]
    """What was only measured."""
    stage: Markup
    stage_id: str
    reporting: str
    reporting_label: Markup
    last_report: str
    today: str
    pictures: tuple[PictureView, ...]
    timeline: tuple[UpdateView, ...]
    partners: tuple[Named, ...]
    related: tuple[tuple[str, tuple[Named, ...]], ...]
    sources: tuple[SourceView, ...]
    provenance: str
    suggested: bool
    by_role: Markup
    added: str
    retired_on: str
    retired_why: Markup
    retired_see: Named | None
    external: tuple[tuple[str, str, str], ...]
    """The same record elsewhere: system, address, host."""


def action_pages(reader: Reader, kind: str) -> Iterator[Page]:
    """The page of every pledge (or practice), in the order of their ids."""
    entries = reader.catalogue.pledges if kind == "pledge" else reader.catalogue.practices
    template = reader.environment.get_template("action.html")
    for entry in entries.values():
        view = action_view(reader, entry, reader.standings[entry.id])
        yield record_page(reader, entry, template, view)


def action_view(reader: Reader, entry: Entry[Action], where: Standing) -> ActionView:
    """Gather what the page shows."""
    facts = entry.facts
    suggested = facts.provenance.suggested
    counted = target_views(reader, entry, where)
    return ActionView(
        kind=entry.kind,
        id=entry.id,
        words=words_view(reader, entry.kind, reader.shown(entry), page_path(entry)),
        places=places(reader, entry),
        who=tuple(named(reader, id) for id in actors(facts)),
        start=_date(reader, facts.start),
        end=_date(reader, facts.end),
        ongoing=facts.end == "ongoing",
        facts=tuple(_facts(reader, facts)),
        tags=tuple((name, found) for name in TAGS if (found := _tags(reader, facts, name))),
        targets=tuple(each for each in counted if each.target),
        others=tuple(each for each in counted if not each.target),
        stage=reader.term("pledge_stages", where.stage)
        if where.stage != "not-stated"
        else Markup(""),
        stage_id=where.stage,
        reporting=where.reporting,
        reporting_label=reader.term("reporting_status", where.reporting),
        last_report=day(where.last_report, reader.language) if where.last_report else "",
        today=day(reader.catalogue.today.isoformat(), reader.language),
        pictures=pictures(reader, entry),
        timeline=timeline(reader, entry),
        partners=_partners(reader, facts),
        related=tuple(_related(reader, entry)),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        suggested=bool(suggested),
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        retired_on=day(facts.retired.on, reader.language) if facts.retired else "",
        retired_why=reader.said(facts.retired.why, facts.language) if facts.retired else Markup(""),
        retired_see=named(reader, facts.retired.see)
        if facts.retired and facts.retired.see
        else None,
        external=tuple(_external(facts)),
    )


def named(reader: Reader, id: str, role: Markup = NO_ROLE) -> Named:
    """A record by its id, as a link where it has a page."""
    catalogue = reader.catalogue
    for section, group in (
        ("cities", catalogue.cities),
        ("pledges", catalogue.pledges),
        ("practices", catalogue.practices),
    ):
        if id in group:
            title = reader.said(*reader.title(group[id]))
            return Named(title, f"{section}/{id}/", role)
    return Named(reader.name(id), catalogue.organisations[id].facts.url or "", role)


def _date(reader: Reader, value: str) -> str:
    return "" if value in (UNKNOWN, "ongoing") else day(value, reader.language)


def _tags(reader: Reader, facts: Action, name: str) -> tuple[Chip, ...]:
    value = getattr(facts, name)
    if name == "gcm_objectives":
        value = (*value.primary, *value.secondary) if value else ()
    if not reader.stated(value):
        return ()
    return chips(
        reader,
        VOCABULARY.get(name, name),
        value,
        suggested=name in facts.provenance.suggested,
    )


def _facts(reader: Reader, facts: Action) -> Iterator[tuple[str, tuple[Markup, ...]]]:
    """The facts of the table: those a pledge has, or those a practice has."""
    if isinstance(facts, Pledge):
        yield "type", _terms(reader, "pledge_type", facts.type)
        yield "nature", _terms(reader, "pledge_nature", facts.nature)
        yield "support_sought", _terms(reader, "support_sought", facts.support_sought)
    if isinstance(facts, Practice):
        yield "practice_type", _terms(reader, "practice_type", facts.practice_type)
        yield "practice_status", _terms(reader, "practice_status", facts.practice_status)
        yield "level", _terms(reader, "governance_level", facts.level)
        yield "evidence_level", _terms(reader, "evidence_level", facts.evidence_level)
    yield "rounds", _terms(reader, "review_forums", facts.rounds)


def _terms(reader: Reader, vocabulary: str, value: str | tuple[str, ...]) -> tuple[Markup, ...]:
    if not reader.stated(value):
        return ()
    ids = (value,) if isinstance(value, str) else value
    return tuple(reader.term(vocabulary, id) for id in ids)


def _partners(reader: Reader, facts: Action) -> tuple[Named, ...]:
    if not isinstance(facts, Pledge | Practice):
        return ()
    return tuple(
        named(reader, partner.id, reader.term("partner_role", partner.role))
        for partner in facts.partners
    )


def _related(reader: Reader, entry: Entry[Action]) -> Iterator[tuple[str, tuple[Named, ...]]]:
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
            yield name, tuple(named(reader, id) for id in ids)


def _external(facts: Action) -> Iterator[tuple[str, str, str]]:
    for system, external in facts.external_ids:
        if external is not None and external.url is not None:
            yield system, external.url, host(external.url)
