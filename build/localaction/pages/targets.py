"""What a page says of one indicator: baseline, target, latest number, date and evidence."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from localaction.catalogue.derive import Progress, Reported, Standing
from localaction.catalogue.model import Entry
from localaction.pages.reader import Reader
from localaction.render.bar import Bar, bar
from localaction.render.format import day, direction, number, percent
from schemas.indicators import Measurement
from schemas.tags import Action
from schemas.values import UNKNOWN

MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with everything that backs it."""

    shown: Markup
    """The number with its qualifier ("over 400"), or of a milestone "done" and "not done"."""
    date: str
    """Written for the reader; "" where the source states none."""
    source: Markup
    """Link to the page that says so; empty where there is none."""
    by: Markup
    """Who reported it; empty for a target."""
    city: Markup
    """Whose number it is, where it is of one city of several."""
    parts: str
    """The same number by sex and age; "" where the source does not tell."""
    method: Markup
    """How it was counted."""
    wording: str
    wording_language: str
    wording_direction: str


@dataclass(frozen=True, slots=True)
class TargetView:
    """One indicator as a page shows it."""

    id: str
    name: Markup
    unit: Markup
    counts: str
    basis: Markup
    """Who set the target: promised, planned, forecast; empty without a target."""
    is_milestone: bool
    baseline: Figure | None
    target: Figure | None
    due: str
    due_source: Markup
    due_passed: bool
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


def target_views(reader: Reader, entry: Entry[Action], where: Standing) -> list[TargetView]:
    """Views of all indicators, in the order of the facts."""
    return [_view(reader, entry, progress) for progress in where.progress]


def _view(reader: Reader, entry: Entry[Action], progress: Progress) -> TargetView:
    indicator = progress.indicator
    target, baseline = indicator.target, indicator.baseline
    milestone = indicator.counts == MILESTONE
    actual = progress.actual
    older = [r for r in reversed(progress.history) if r not in progress.latest.values()]
    due = target.due if target and target.due != UNKNOWN else ""
    language = reader.language
    return TargetView(
        id=indicator.id,
        name=_name(reader, entry, indicator.id),
        unit=reader.term("unit", indicator.unit),
        counts=indicator.counts,
        basis=reader.term("indicator_basis", indicator.basis) if target else Markup(""),
        is_milestone=milestone,
        baseline=_figure(reader, baseline.value, milestone, None, baseline.as_of, baseline.source)
        if baseline
        else None,
        target=_figure(reader, target.value, milestone, target.qualifier, UNKNOWN, target.source)
        if target
        else None,
        due=day(due, language) if due else "",
        due_source=page_link(target.due_source if target else None),
        due_passed=progress.due_passed,
        actual=_measured(reader, actual, milestone) if actual else None,
        per_city=tuple(
            _measured(reader, reported, milestone)
            for city, reported in progress.latest.items()
            if city
        ),
        earlier=tuple(_measured(reader, reported, milestone) for reported in older),
        reached=progress.reached,
        bar=bar(progress.share) if progress.share is not None else None,
        percent=percent(progress.share, language) if progress.share is not None else "",
        city=reader.name(indicator.city) if indicator.city else Markup(""),
        revised=tuple(
            (day(each.on, language), number(each.value, language), _why(reader, entry, each.why))
            for each in indicator.revised
        ),
    )


def _name(reader: Reader, entry: Entry[Action], id: str) -> Markup:
    """What the words call the indicator: those shown, else the source's, else the bare id."""
    shown = reader.shown(entry)
    if shown and id in shown.words.labels:
        return reader.said(shown.words.labels[id], shown.language)
    source = entry.words.get(entry.facts.language)
    if source and id in source.labels:
        return reader.said(source.labels[id], entry.facts.language)
    return reader.said(id, "en")


def _why(reader: Reader, entry: Entry[Action], text: str) -> Markup:
    """A reason in the facts: its author writes the record's own language."""
    return reader.said(text, entry.facts.language)


def _measured(reader: Reader, reported: Reported, milestone: bool) -> Figure:
    measurement = reported.measurement
    return _figure(
        reader,
        measurement.value,
        milestone,
        measurement.qualifier,
        measurement.as_of,
        measurement.source,
        measurement,
    )


def _figure(
    reader: Reader,
    value: int | float,
    milestone: bool,
    qualifier: str | None,
    as_of: str,
    source: str | None,
    measurement: Measurement | None = None,
) -> Figure:
    city = measurement.city if measurement else None
    spoken = (measurement.wording_language or "en") if measurement else "en"
    return Figure(
        shown=_shown(reader, value, milestone, qualifier),
        date=day(as_of, reader.language) if as_of != UNKNOWN else "",
        source=page_link(source),
        by=reader.term("reported_by", measurement.reported_by) if measurement else Markup(""),
        city=reader.name(city) if city else Markup(""),
        parts=_parts(reader, measurement),
        method=reader.said(measurement.method, "en")
        if measurement and measurement.method
        else Markup(""),
        wording=(measurement.wording or "") if measurement else "",
        wording_language=spoken,
        wording_direction=direction(spoken),
    )


def _shown(reader: Reader, value: int | float, milestone: bool, qualifier: str | None) -> Markup:
    if milestone:
        _ = reader.words.gettext
        return escape(_("done") if value >= 1 else _("not done"))
    return shown_number(reader, value, qualifier)


def shown_number(reader: Reader, value: int | float, qualifier: str | None) -> Markup:
    """A number as the source qualifies it: "over 400"."""
    figure = Markup("<bdi>%s</bdi>") % number(value, reader.language)
    return reader.term("qualifier", qualifier) + " " + figure if qualifier else figure


def _parts(reader: Reader, measurement: Measurement | None) -> str:
    """`women 132 · girls 40`, as far as the source tells the number apart."""
    if measurement is None or measurement.disaggregated is None:
        return ""
    _ = reader.words.gettext
    names = {
        "women": _("women"),
        "men": _("men"),
        "girls": _("girls"),
        "boys": _("boys"),
        "unknown": _("not stated"),
    }
    told = (
        f"{names[name]} {number(value, reader.language)}"
        for name, value in measurement.disaggregated
        if value is not None
    )
    return " · ".join(told)


def page_link(address: str | None) -> Markup:
    """A link to a page elsewhere, by the name of its site; empty where there is none."""
    if not address:
        return Markup("")
    return Markup('<a href="%s" rel="nofollow">%s</a>') % (address, host(address))


def host(address: str | None) -> str:
    """The site an address is on, as the text of a link: `www.tdg.ch` → `tdg.ch`."""
    return urlsplit(address).netloc.removeprefix("www.") if address else ""
