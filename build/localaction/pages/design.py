"""The components of the design, live: what the page on the site's design shows of each.

The examples are made by the code that makes every other page, of the first pledge whose target has
a result; where a repository has none, the examples of records are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from markupsafe import Markup

from localaction.catalogue.derive import NOT_STATED, Standing
from localaction.catalogue.model import Entry
from localaction.catalogue.topics import PEOPLE
from localaction.insight.progress import overview
from localaction.pages.cards import card
from localaction.pages.facts import Row, fact_rows, not_stated
from localaction.pages.maps import map_of
from localaction.pages.parts import WordsView, chips, words_view
from localaction.pages.progress.rows import Row as Bar
from localaction.pages.progress.rows import reporting_rows
from localaction.pages.publish import HOME, article
from localaction.pages.reader import Reader
from localaction.pages.status import StatusView, status_view
from localaction.pages.targets import TargetView, target_views
from localaction.pages.timeline import UpdateView, timeline
from localaction.pages.topics.holdings import holdings
from localaction.pages.topics.table import Table, table
from schemas.pledge import Pledge

PATH = "design/"

COLOURS = (
    *("page", "field", "ink", "soft", "line", "edge", "brand", "link", "focus"),
    *("green", "yellow", "red", "blue-field", "track"),
)
SPACES = ("s1", "s2", "s3", "s4", "s5", "s6")
"""Names in `build/theme/styles/1-base/tokens.css`, without `--la-`."""

OBJECTIVES = ("gcm-01", "gcm-15")
"""Terms to show as chips, where the vocabulary has them."""

REPORTS, ROWS = 3, 4
"""How much of a timeline and of a table is enough to see what it is like."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pledge, in the components that show one."""

    card: Markup
    status: StatusView
    facts: tuple[Row, ...]
    not_stated: Markup
    targets: tuple[TargetView, ...]
    """One with a bar, and one without a result where there is one."""
    timeline: tuple[UpdateView, ...]
    words: WordsView | None
    """Its own, whose notice is not repeated on its reports."""
    reported_by: str = ""

    @classmethod
    def of(cls, reader: Reader, entry: Entry[Pledge], where: Standing) -> Self:
        """Gather the parts."""
        reports = timeline(reader, entry, PATH)[:REPORTS]
        return cls(
            card=card(reader, entry, PATH),
            status=status_view(reader, entry, where),
            facts=fact_rows(reader, entry.facts, PATH),
            not_stated=not_stated(reader, entry.facts, PATH),
            targets=tuple(_targets(target_views(reader, entry, where))),
            timeline=tuple(_shortened(each) for each in reports),
            words=words_view(reader, "pledge", reader.shown(entry), PATH),
        )


@dataclass(frozen=True, slots=True)
class DesignView:
    """All examples."""

    colours: tuple[str, ...]
    spaces: tuple[str, ...]
    trail: tuple[tuple[str, str], ...]
    """Titles and paths."""
    chips: Markup
    stages: tuple[Markup, ...]
    statuses: tuple[tuple[str, Markup], ...]
    """Id and label of each reporting status."""
    table: Table | None
    chart: tuple[Bar, ...]
    map: Markup
    example: Example | None
    """None where no pledge can serve as one."""
    pages: tuple[tuple[int, str], ...] = ((1, PATH), (2, PATH), (3, PATH))
    number: int = 2
    """A list of three pages, and which of them this is: what the template of a pager asks for."""


def design_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the page on the design."""
    template = reader.environment.get_template("design.html")
    return {"components": article(reader, template, PATH, _view(reader))}


def _view(reader: Reader) -> DesignView:
    catalogue, vocabularies = reader.catalogue, reader.catalogue.vocabularies
    terms = [id for id in vocabularies.ids("gcm_objectives") if id in OBJECTIVES]
    entry = _example(reader)
    return DesignView(
        colours=COLOURS,
        spaces=SPACES,
        trail=tuple((reader.titles[path], path) for path in (HOME, "pledges/")),
        chips=chips(reader, "gcm_objectives", terms, PATH),
        stages=tuple(
            reader.term("pledge_stages", id)
            for id in vocabularies.ids("pledge_stages")
            if id != NOT_STATED
        ),
        statuses=tuple(
            (id, reader.term("reporting_status", id)) for id in vocabularies.ids("reporting_status")
        ),
        table=_table(reader),
        chart=tuple(reporting_rows(reader, overview(catalogue, reader.standings))),
        map=map_of(reader, tuple(catalogue.cities.values()), PATH, listed=True),
        example=Example.of(reader, entry, reader.standings[entry.id]) if entry else None,
    )


def _example(reader: Reader) -> Entry[Pledge] | None:
    """The first pledge of which a target has a result; one with dated reports before others."""
    found = None
    for entry in reader.catalogue.pledges.values():
        progress = reader.standings[entry.id].progress
        if not entry.facts.retired and any(each.share is not None for each in progress):
            if any(update.facts.dated for update in entry.updates):
                return entry
            found = found or entry
    return found


def _targets(views: list[TargetView]) -> Iterator[TargetView]:
    yield from [each for each in views if each.bar][:1]
    yield from [each for each in views if each.target and not each.figures][:1]


def _shortened(update: UpdateView) -> UpdateView:
    """A report without the sections of its words, whose links lead from the pledge's own page."""
    if update.words is None:
        return update
    told = Markup("<p>%s</p>") % update.words.summary.striptags()
    return replace(update, words=replace(update.words, summary=told, parts=()))


def _table(reader: Reader) -> Table | None:
    if PEOPLE.vocabulary not in reader.catalogue.vocabularies:
        return None
    whole = table(reader, PEOPLE, holdings(reader.catalogue, PEOPLE))
    return replace(whole, rows=whole.rows[:ROWS])
