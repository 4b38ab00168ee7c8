"""The pages at `changes/`: the months, and what changed in each, the latest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from localaction.catalogue.explorer import CHANGES, EXPLORE
from localaction.catalogue.topics import RECORDS
from localaction.compare.steps import Step
from localaction.pages.changes.sheets import Sheet, sheets
from localaction.pages.changes.told import lines, teller
from localaction.pages.links import record_link
from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader
from localaction.render.format import day, number
from localaction.source.history import Unavailable
from localaction.telling.sentences import EVENTS, KINDS
from localaction.telling.values import Teller, entry_of


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month in the list of all."""

    name: str
    path: str
    new: str
    """How many records came; "" for none."""
    changed: str
    """How many others changed."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a record in a commit."""

    anchor: str
    """"" where the record has its place on the page already."""
    name: Markup
    kind: str
    event: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class CommitView:
    """What was changed at a stroke, and why."""

    address: str
    subject: str
    new: tuple[tuple[str, str, tuple[Told, ...]], ...]
    """The records that came, by kind: what these are called, how many, and which."""
    others: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of a month."""

    iso: str
    name: str
    commits: tuple[CommitView, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A page of a month."""

    title: str
    days: tuple[DayView, ...]
    number: int
    pages: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class MonthsView:
    """The list of all months."""

    title: str
    is_known: bool
    """False: git could not tell, or not truly."""
    months: tuple[MonthView, ...]


def change_pages(reader: Reader) -> Iterator[Page]:
    """The list of the months, and the pages of each."""
    is_known = not isinstance(reader.log, Unavailable)
    cut = () if isinstance(reader.log, Unavailable) else tuple(sheets(reader.log))
    title = section_title(reader, CHANGES)
    view = MonthsView(title, is_known, tuple(_months(reader, cut)))
    template = reader.environment.get_template("changes.html")
    yield page(
        reader,
        path=CHANGES,
        frame="explore/index",
        title=title,
        description=reader.words.gettext(
            "What is new and what changed in pledges, practices, cities and organisations, "
            "month by month."
        ),
        slots={"article": article(reader, template, CHANGES, view)},
        trail=(HOME, EXPLORE),
    )
    template = reader.environment.get_template("changes-month.html")
    tells, former = teller(reader), reader.catalogue.former.today()
    for sheet in cut:
        month = _month(reader, sheet.month)
        shown = month if sheet.number == 1 else f"{month} ({sheet.number})"
        making = _Making(reader, tells, former, sheet.path, set())
        found = SheetView(month, tuple(_days(making, sheet.steps)), sheet.number, sheet.pages)
        yield page(
            reader,
            path=sheet.path,
            frame="explore/slot-id",
            title=f"{title}{reader.environment.globals['colon']}{shown}",
            description="",
            slots={"article": article(reader, template, sheet.path, found)},
            trail=(HOME, EXPLORE, CHANGES),
        )


def _month(reader: Reader, month: str) -> str:
    name = day(month, reader.language)
    return f"{name[:1].upper()}{name[1:]}"


def _months(reader: Reader, cut: Iterable[Sheet]) -> Iterator[MonthView]:
    for month, found in groupby(cut, key=lambda sheet: sheet.month):
        steps = [step for sheet in found for step in sheet.steps]
        new = {step.id for step in steps if step.event == "added"}
        changed = {step.id for step in steps} - new
        yield MonthView(
            name=_month(reader, month),
            path=f"{CHANGES}{month}/",
            new=number(len(new), reader.language) if new else "",
            changed=number(len(changed), reader.language) if changed else "",
        )


@dataclass(frozen=True, slots=True)
class _Making:
    """A page that is being made."""

    reader: Reader
    tells: Teller
    former: Mapping[str, str]
    """Former id → the id of that record today."""
    path: str
    placed: set[str]
    """The records that have their place on the page already."""


def _days(making: _Making, steps: Iterable[Step]) -> Iterator[DayView]:
    for date, of_day in groupby(steps, key=lambda step: step.commit.day):
        commits = tuple(
            _commit(making, list(of_commit))
            for _, of_commit in groupby(of_day, key=lambda step: step.commit.id)
        )
        yield DayView(date, day(date, making.reader.language), commits)


def _commit(making: _Making, steps: list[Step]) -> CommitView:
    reader = making.reader
    repository = reader.catalogue.site.repository.rstrip("/")
    told = [(step, _told(making, step)) for step in steps]
    new = [(step.kind, each) for step, each in told if step.event == "added"]
    by_kind = groupby(new, key=lambda pair: pair[0])
    listed = ((kind, tuple(each for _, each in found)) for kind, found in by_kind)
    return CommitView(
        address=f"{repository}/commit/{steps[0].commit.id}",
        subject=steps[0].commit.subject,
        new=tuple(
            (reader.titles[f"{RECORDS[kind]}/"], number(len(found), reader.language), found)
            for kind, found in listed
        ),
        others=tuple(each for step, each in told if step.event != "added"),
    )


def _told(making: _Making, step: Step) -> Told:
    reader, _ = making.reader, making.reader.words.gettext
    today = making.former.get(step.id, step.id)
    entry = entry_of(reader.catalogue, today)
    anchor = "" if step.id in making.placed else step.id
    making.placed.add(step.id)
    # Of what was taken back, only that and when is told.
    is_told = entry is not None and entry.facts.retired is None
    return Told(
        anchor=anchor,
        name=record_link(reader, today, making.path) if entry is not None else escape(step.id),
        kind=_(KINDS[step.kind]),
        event="" if step.event == "changed" else _(EVENTS[step.event]),
        lines=tuple(lines(making.tells, step.changes, today)) if is_told else (),
    )
