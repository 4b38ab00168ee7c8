"""The page of a pledge or practice: who, what, when, targets against results, words, sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Standing
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.links import host, record_link
from localaction.pages.once import once
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
from localaction.pages.reader import Reader, page_path
from localaction.pages.targets import TargetView, target_views
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

VOCABULARY = {"grf_areas": "grf_areas_of_focus", "sdg_targets": "sdg_targets_migration"}
"""Field → vocabulary, where their names differ."""


@dataclass(frozen=True, slots=True)
class ActionView:
    """All that the page of a pledge or practice shows."""

    kind: str
    id: str
    words: WordsView | None
    places: Markup
    who: Markup
    start: str
    end: str
    ongoing: bool
    facts: Markup
    """Rows of the table, of what is stated."""
    tags: tuple[tuple[str, Markup, bool], ...]
    """Name of a field, its chips, and whether they are the secretariat's reading."""
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
    partners: Markup
    related: tuple[tuple[str, tuple[Markup, ...]], ...]
    sources: tuple[SourceView, ...]
    provenance: str
    by_role: Markup
    added: str
    retired_on: str
    retired_why: Markup
    retired_see: Markup
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
    facts, path = entry.facts, page_path(entry)
    counted = target_views(reader, entry, where)
    return ActionView(
        kind=entry.kind,
        id=entry.id,
        words=words_view(reader, entry.kind, reader.shown(entry), path),
        places=places(reader, entry),
        who=_linked(reader, actors(facts), path),
        start=_date(reader, facts.start),
        end=_date(reader, facts.end),
        ongoing=facts.end == "ongoing",
        facts=_facts(reader, facts, path),
        tags=tuple(_tags(reader, facts, path)),
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
        partners=_partners(reader, facts, path),
        related=tuple(_related(reader, entry, path)),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        retired_on=day(facts.retired.on, reader.language) if facts.retired else "",
        retired_why=reader.said(facts.retired.why, facts.language) if facts.retired else Markup(""),
        retired_see=record_link(reader, facts.retired.see, path)
        if facts.retired and facts.retired.see
        else Markup(""),
        external=tuple(_external(facts)),
    )


def _linked(reader: Reader, ids: Iterable[str], path: str) -> Markup:
    return Markup(" · ".join(record_link(reader, id, path) for id in ids))


def _date(reader: Reader, value: str) -> str:
    return "" if value in (UNKNOWN, "ongoing") else day(value, reader.language)


def _tags(reader: Reader, facts: Action, path: str) -> Iterator[tuple[str, Markup, bool]]:
    suggested = facts.provenance.suggested
    for name in TAGS:
        value = getattr(facts, name)
        if name == "gcm_objectives":
            value = (*value.primary, *value.secondary) if value else ()
        if reader.stated(value):
            found = chips(reader, VOCABULARY.get(name, name), value, path)
            yield name, found, name in suggested


def _facts(reader: Reader, facts: Action, path: str) -> Markup:
    """The rows of the table that are stated: those a pledge has, or those a practice has."""
    rows = (
        _fact(reader, path, vocabulary, (value,) if isinstance(value, str) else value)
        for vocabulary, value in _stated(facts)
        if reader.stated(value)
    )
    return Markup("\n".join(rows))


def _stated(facts: Action) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    if isinstance(facts, Pledge):
        yield "pledge_type", facts.type
        yield "pledge_nature", facts.nature
        yield "support_sought", facts.support_sought
    if isinstance(facts, Practice):
        yield "practice_type", facts.practice_type
        yield "practice_status", facts.practice_status
        yield "governance_level", facts.level
        yield "evidence_level", facts.evidence_level
    yield "review_forums", facts.rounds


def _fact(reader: Reader, path: str, vocabulary: str, ids: tuple[str, ...]) -> Markup:
    def view() -> tuple[str, Markup]:
        return vocabulary, Markup(" · ").join(reader.term(vocabulary, id) for id in ids)

    return once(reader, "fact.html", path, (vocabulary, ids), view)


def _partners(reader: Reader, facts: Action, path: str) -> Markup:
    if not isinstance(facts, Pledge | Practice):
        return Markup("")
    return Markup(" · ").join(
        Markup("%s (%s)")
        % (record_link(reader, partner.id, path), reader.term("partner_role", partner.role))
        for partner in facts.partners
    )


def _related(
    reader: Reader, entry: Entry[Action], path: str
) -> Iterator[tuple[str, tuple[Markup, ...]]]:
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


def _external(facts: Action) -> Iterator[tuple[str, str, str]]:
    for system, external in facts.external_ids:
        if external is not None and external.url is not None:
            yield system, external.url, host(external.url)
