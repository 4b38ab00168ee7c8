"""The page of a pledge or practice: who, what, when, targets against results, words, sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Standing
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.alignment import Tags, alignment
from localaction.pages.facts import Row, fact_rows, not_stated
from localaction.pages.page import Page
from localaction.pages.parts import (
    PictureView,
    SourceView,
    WordsView,
    by_role,
    pictures,
    places,
    sources,
    words_view,
)
from localaction.pages.publish import record_page
from localaction.pages.reader import Reader, page_path
from localaction.pages.relations import Reference, Related, linked, references, related
from localaction.pages.retired import RetiredView, retired_view
from localaction.pages.targets import TargetView, target_views
from localaction.pages.timeline import UpdateView, timeline
from localaction.render.format import day
from schemas.tags import Action
from schemas.values import UNKNOWN


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
    facts: tuple[Row, ...]
    """What is stated."""
    not_stated: Markup
    """The names of what is not, though it should be."""
    tags: tuple[Tags, ...]
    targets: tuple[TargetView, ...]
    """What has a target."""
    others: tuple[TargetView, ...]
    """What was only measured."""
    stage: Markup
    reporting: str
    reporting_label: Markup
    last_report: str
    today: str
    pictures: tuple[PictureView, ...]
    timeline: tuple[UpdateView, ...]
    related: tuple[Related, ...]
    references: tuple[Reference, ...]
    sources: tuple[SourceView, ...]
    provenance: str
    by_role: Markup
    added: str
    retired: RetiredView | None


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
        who=linked(reader, actors(facts), path),
        start=_date(reader, facts.start),
        end=_date(reader, facts.end),
        ongoing=facts.end == "ongoing",
        facts=fact_rows(reader, facts, path),
        not_stated=not_stated(reader, facts, path),
        tags=tuple(alignment(reader, facts, path)),
        targets=tuple(each for each in counted if each.target),
        others=tuple(each for each in counted if not each.target),
        stage=reader.term("pledge_stages", where.stage)
        if where.stage != "not-stated"
        else Markup(""),
        reporting=where.reporting,
        reporting_label=reader.term("reporting_status", where.reporting),
        last_report=day(where.last_report, reader.language) if where.last_report else "",
        today=day(reader.catalogue.today.isoformat(), reader.language),
        pictures=pictures(reader, entry),
        timeline=timeline(reader, entry),
        related=tuple(related(reader, entry, path)),
        references=references(reader, entry),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        retired=retired_view(reader, facts, path),
    )


def _date(reader: Reader, value: str) -> str:
    return "" if value in (UNKNOWN, "ongoing") else day(value, reader.language)
