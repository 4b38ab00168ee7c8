"""The page of a pledge or practice: who, what, when, targets against results, words, sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.derive import Standing
from localaction.catalogue.model import Entry
from localaction.pages.alignment import Tags, alignment
from localaction.pages.fact_values import replication
from localaction.pages.facts import Row, fact_rows, not_stated
from localaction.pages.foot import Foot, foot
from localaction.pages.links import page_link
from localaction.pages.page import Page
from localaction.pages.parts import (
    Part,
    PictureView,
    SourceView,
    WordsView,
    by_role,
    pictures,
    sources,
    words_view,
)
from localaction.pages.publish import record_page
from localaction.pages.reader import Reader, page_path
from localaction.pages.relations import Reference, Related, placed_actors, references, related
from localaction.pages.retired import RetiredView, retired_view
from localaction.pages.similar import SimilarView, similar_views
from localaction.pages.status import StatusView, status_view
from localaction.pages.targets import Tally, TargetView, common_source, tally, target_views
from localaction.pages.timeline import UpdateView, timeline
from localaction.render.format import day
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN

FIRST = ("lessons", "recommendations", "dos", "donts", "conditions")
"""What a practice begins with: another city wants to know what this one learned."""


@dataclass(frozen=True, slots=True)
class ActionView:
    """All that the page of a pledge or practice shows."""

    kind: str
    id: str
    words: WordsView | None
    first: tuple[Part, ...]
    """The words a practice begins with."""
    parts: tuple[Part, ...]
    """The others."""
    needs: Markup
    """Money, posts and powers to do the same; empty where nobody says."""
    has_lessons: bool
    """The practice, or a report on it, tells what was learned."""
    who: Markup
    when: Markup
    status: StatusView
    facts: tuple[Row, ...]
    """What is stated."""
    not_stated: Markup
    """The names of what is not, though it should be."""
    tags: tuple[Tags, ...]
    any_suggested: bool
    """Some of the tags are the secretariat's reading."""
    targets: tuple[TargetView, ...]
    """What has a target."""
    targets_source: Markup
    """The page that states all of them; empty where each names its own."""
    tally: Tally | None
    others: tuple[TargetView, ...]
    """What was only measured."""
    one_unit: Markup
    """What all of these count; empty where they count different things."""
    today: str
    pictures: tuple[PictureView, ...]
    timeline: tuple[UpdateView, ...]
    reported_by: Markup
    """Who made all reports, where it was one office; empty where it was several."""
    related: tuple[Related, ...]
    similar: tuple[SimilarView, ...]
    references: tuple[Reference, ...]
    sources: tuple[SourceView, ...]
    provenance: str
    by_role: Markup
    added: str
    foot: Foot
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
    words = words_view(reader, entry.kind, reader.shown(entry), path)
    parts, reports = words.parts if words else (), timeline(reader, entry, path)
    first = FIRST if isinstance(facts, Practice) else ()
    others = tuple(each for each in counted if not each.target)
    tags = tuple(alignment(reader, facts, path))
    told = [part for part in parts if part.id in first]
    told += [part for report in reports if report.words for part in report.words.parts]
    return ActionView(
        kind=entry.kind,
        id=entry.id,
        words=words,
        first=tuple(part for part in parts if part.id in first),
        parts=tuple(part for part in parts if part.id not in first),
        needs=replication(reader, facts.replication)
        if isinstance(facts, Practice) and facts.replication
        else Markup(""),
        has_lessons=any(part.id in FIRST for part in told),
        who=placed_actors(reader, entry, path),
        when=_when(reader, facts),
        status=status_view(reader, entry, where),
        facts=fact_rows(reader, facts, path),
        not_stated=not_stated(reader, facts, path),
        tags=tags,
        any_suggested=any(suggested for _, _, suggested in tags),
        targets=tuple(each for each in counted if each.target),
        targets_source=page_link(common_source(where) or None),
        tally=tally(reader, where.progress),
        others=others,
        one_unit=others[0].unit if len({each.unit for each in others}) == 1 else Markup(""),
        today=day(reader.catalogue.today.isoformat(), reader.language),
        pictures=pictures(reader, entry),
        timeline=reports,
        reported_by=reports[0].by_role
        if len({report.by_role for report in reports}) == 1
        else Markup(""),
        related=tuple(related(reader, entry, path)),
        similar=similar_views(reader, entry),
        references=references(reader, entry),
        sources=sources(reader, facts.provenance),
        provenance=facts.provenance.kind,
        by_role=by_role(reader, facts),
        added=day(facts.added, reader.language),
        foot=foot(reader, entry),
        retired=retired_view(reader, facts, path),
    )


def _when(reader: Reader, facts: Action) -> Markup:
    """From when until when, as far as it is stated."""
    _ = reader.words.gettext
    if facts.start == UNKNOWN and facts.end == UNKNOWN:
        return escape(_("dates not stated"))
    start = _("start not stated") if facts.start == UNKNOWN else day(facts.start, reader.language)
    if facts.end == UNKNOWN:
        end = _("end not stated")
    else:
        end = _("ongoing") if facts.end == "ongoing" else day(facts.end, reader.language)
    return Markup("%s – %s") % (start, end)
