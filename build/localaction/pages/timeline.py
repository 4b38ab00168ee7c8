"""The reports on a pledge or practice over time."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.derive import NOT_STATED, rank
from localaction.catalogue.model import Entry, UpdateEntry
from localaction.pages.figures import shown_number
from localaction.pages.links import page_link
from localaction.pages.parts import SECRETARIAT, WordsView, words_view
from localaction.pages.reader import Reader
from localaction.render.format import day
from schemas.base import Record
from schemas.update import Update
from schemas.values import UNKNOWN

FROM_SOURCE = f"{SECRETARIAT}, from the page named as source"
"""Who reported what a city, a partner or the press published; told like the secretariat."""


@dataclass(frozen=True, slots=True)
class UpdateView:
    """One report in the timeline."""

    date: str
    iso: str
    dated: bool
    """False: the source states no date, `date` is the day it was entered."""
    period: str
    """The stretch of time it covers; "" where none is stated."""
    stage: Markup
    stage_wording: Markup
    stage_source: Markup
    words: WordsView | None
    people: Markup
    """How many people the work reached so far; empty where the report does not say."""
    people_date: str
    people_source: Markup
    by_role: Markup
    evidence: Markup
    """Links to the pages that show it."""


def timeline(reader: Reader, entry: Entry[Record], path: str) -> tuple[UpdateView, ...]:
    """The reports as the page `path` shows them, the latest first, undated ones at the end."""
    return tuple(_view(reader, entry, update, path) for update in reversed(rank(entry.updates)))


def _view(reader: Reader, entry: Entry[Record], update: UpdateEntry, path: str) -> UpdateView:
    facts = update.facts
    people = facts.people_reached
    return UpdateView(
        date=day(facts.date, reader.language),
        iso=facts.date,
        dated=facts.dated,
        period=_period(reader, facts),
        stage=_stage(reader, facts.stage),
        stage_wording=reader.said(facts.stage_wording, facts.stage_wording_language or "en")
        if facts.stage_wording
        else Markup(""),
        stage_source=page_link(facts.stage_source),
        words=words_view(reader, "update", reader.shown_update(entry, update), path),
        people=shown_number(reader, people.value, people.qualifier) if people else Markup(""),
        people_date=day(people.as_of, reader.language)
        if people and people.as_of != UNKNOWN
        else "",
        people_source=page_link(people.source if people else None),
        by_role=_by_role(reader, facts.reported_by_role, update.source(entry.facts.language)),
        evidence=Markup(" · ".join(page_link(url) for url in facts.evidence)),
    )


def _by_role(reader: Reader, told: str, language: str) -> Markup:
    if told == FROM_SOURCE:
        words = reader.words.gettext("secretariat of this site, from the page named as source")
        return escape(words)
    return reader.said(told, language)


def _stage(reader: Reader, stage: str) -> Markup:
    return reader.term("pledge_stages", stage) if stage != NOT_STATED else Markup("")


def _period(reader: Reader, facts: Update) -> str:
    if facts.period is None:
        return ""
    end = facts.period.end
    told = reader.words.gettext("ongoing") if end == "ongoing" else day(end, reader.language)
    return f"{day(facts.period.start, reader.language)} – {told}"
