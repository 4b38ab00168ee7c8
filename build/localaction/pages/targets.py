"""What a page says of one indicator: baseline, target, latest number, date and evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.derive import Progress, Standing
from localaction.catalogue.model import Entry
from localaction.pages.figures import Figure, baseline_figure, measured, target_figure
from localaction.pages.links import page_link
from localaction.pages.reader import Reader
from localaction.render.bar import Bar, bar
from localaction.render.format import day, number, percent
from schemas.indicators import Target
from schemas.tags import Action
from schemas.values import UNKNOWN

MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class TargetView:
    """One indicator as a page shows it."""

    id: str
    name: Markup
    unit: Markup
    basis: Markup
    """Who set the target: promised, planned, forecast; empty without a target."""
    is_milestone: bool
    baseline: Figure | None
    target: Figure | None
    due: Markup
    """By when, and who says so, in a sentence."""
    overdue: str
    """The day by which it was to be reached, where that has passed."""
    actual: Figure | None
    per_city: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    """Older numbers, the latest first."""
    reached: bool | None
    bar: Bar | None
    percent: str
    city: Markup
    """The city that the whole indicator belongs to; empty where it is joint."""
    revised: tuple[tuple[str, str, Markup], ...]
    """Earlier targets: date, number, reason."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every number that was measured, the latest first."""
        latest = (self.actual,) if self.actual else ()
        return *latest, *self.per_city, *self.earlier


@dataclass(frozen=True, slots=True)
class Tally:
    """How many targets there are, and what became of them."""

    total: str
    met: str
    silent: str
    """Of how many no result is reported; "" for none."""
    overdue: str
    """How many are not known to be met although their day has passed; "" for none."""


def tally(reader: Reader, progress: Iterable[Progress]) -> Tally | None:
    """Count the targets of one or several records; None where there is none."""
    targets = [each for each in progress if each.indicator.target]
    if not targets:
        return None
    late = sum(each.due_passed and not each.reached for each in targets)
    silent = sum(not each.history for each in targets)
    return Tally(
        total=number(len(targets), reader.language),
        met=number(sum(each.reached is True for each in targets), reader.language),
        silent=number(silent, reader.language) if silent else "",
        overdue=number(late, reader.language) if late else "",
    )


def target_views(reader: Reader, entry: Entry[Action], where: Standing) -> list[TargetView]:
    """Views of all indicators, in the order of the facts."""
    with_source = not common_source(where)
    return [_view(reader, entry, progress, with_source) for progress in where.progress]


def common_source(where: Standing) -> str:
    """The page that states all targets, where there are several: then it is told once."""
    targets = [each.indicator.target for each in where.progress]
    sources = [target.source or "" for target in targets if target]
    return sources[0] if len(sources) > 1 and len(set(sources)) == 1 else ""


def _view(
    reader: Reader, entry: Entry[Action], progress: Progress, with_source: bool
) -> TargetView:
    indicator = progress.indicator
    target, baseline = indicator.target, indicator.baseline
    milestone = indicator.counts == MILESTONE
    actual = progress.actual
    older = [r for r in reversed(progress.history) if r not in progress.latest.values()]
    # Below the baseline there is no part of the way to speak of.
    share = progress.share if progress.share is not None and progress.share >= 0 else None
    due = _due(reader, target)
    language = reader.language
    return TargetView(
        id=indicator.id,
        name=indicator_name(reader, entry, indicator.id),
        unit=reader.term("unit", indicator.unit),
        basis=reader.term("indicator_basis", indicator.basis) if target else Markup(""),
        is_milestone=milestone,
        baseline=baseline_figure(reader, baseline, milestone) if baseline else None,
        target=target_figure(reader, target, milestone, due, with_source) if target else None,
        due=due,
        overdue=day(target.due, language) if target and progress.due_passed else "",
        actual=measured(reader, actual.measurement, milestone) if actual else None,
        per_city=tuple(
            measured(reader, reported.measurement, milestone)
            for city, reported in progress.latest.items()
            if city
        ),
        earlier=tuple(measured(reader, reported.measurement, milestone) for reported in older),
        reached=progress.reached,
        bar=bar(share) if share is not None else None,
        percent=percent(share, language) if share is not None else "",
        city=reader.name(indicator.city) if indicator.city else Markup(""),
        revised=tuple(
            (day(each.on, language), number(each.value, language), _why(reader, entry, each.why))
            for each in indicator.revised
        ),
    )


def _due(reader: Reader, target: Target | None) -> Markup:
    _ = reader.words.gettext
    if target is None or target.due == UNKNOWN:
        return escape(_("due date not stated"))
    told = escape(_("due %(date)s") % {"date": day(target.due, reader.language)})
    source = page_link(target.due_source)
    return Markup("%s (%s)") % (told, source) if source else told


def indicator_name(reader: Reader, entry: Entry[Action], id: str) -> Markup:
    """What the words call the indicator."""
    return reader.said(*indicator_words(reader, entry, id))


def indicator_words(reader: Reader, entry: Entry[Action], id: str) -> tuple[str, str]:
    """The same as plain text, and its language: those shown, else the source's, else the id."""
    shown = reader.shown(entry)
    if shown and id in shown.words.labels:
        return shown.words.labels[id], shown.language
    source = entry.words.get(entry.facts.language)
    if source and id in source.labels:
        return source.labels[id], entry.facts.language
    return id, "en"


def _why(reader: Reader, entry: Entry[Action], text: str) -> Markup:
    """A reason in the facts: its author writes the record's own language."""
    return reader.said(text, entry.facts.language)
