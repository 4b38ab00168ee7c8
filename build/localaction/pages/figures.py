"""A number on a page, with its date and evidence: baseline, target, result; cells of a table."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.pages.links import page_link
from localaction.pages.reader import Reader, spoken
from localaction.render.format import colon, day, number
from schemas.indicators import Baseline, Measurement, Target
from schemas.values import UNKNOWN


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with everything that backs it."""

    shown: Markup
    """The number with its qualifier ("over 400"), or of a milestone "done" and "not done"."""
    date: str
    """Written for the reader; "" where the source states none."""
    source: Markup
    """Link to the page that says so; empty where there is none."""
    city: Markup
    """Whose number it is, where it is of one city of several, on a line of its own."""
    cells: Markup
    """The cells of its row in a table: number, date, evidence."""
    told: Markup
    """The same below each other, where three figures stand side by side."""


def baseline_figure(reader: Reader, baseline: Baseline, milestone: bool) -> Figure:
    """Where an indicator began."""
    shown = _shown(reader, baseline.value, milestone, None)
    date = _date(reader, baseline.as_of)
    source = page_link(baseline.source)
    date_told = date or reader.date_not_stated
    told = _told(shown, date_told, source)
    return Figure(shown, date, source, Markup(""), _cells(shown, date_told, source), told)


def target_figure(
    reader: Reader, target: Target, milestone: bool, due: Markup, with_source: bool
) -> Figure:
    """What was promised; its date is the day it is `due`, told in a sentence."""
    shown = _shown(reader, target.value, milestone, target.qualifier)
    source = page_link(target.source) if with_source else Markup("")
    told = _told(shown, due, source)
    return Figure(shown, "", source, Markup(""), _cells(shown, "", source), told)


def measured(reader: Reader, measurement: Measurement, milestone: bool) -> Figure:
    """What was reported."""
    shown = _shown(reader, measurement.value, milestone, measurement.qualifier)
    if measurement.unit:
        shown += " " + reader.term("unit", measurement.unit)
    date = _date(reader, measurement.as_of)
    source, told, city = page_link(measurement.source), shown, measurement.city
    if measurement.disaggregated is not None:
        told += Markup("<br><small>%s</small>") % _parts(reader, measurement)
    evidence = _evidence(reader, measurement, source)
    date_told = date or reader.date_not_stated
    return Figure(
        shown=shown,
        date=date,
        source=source,
        city=Markup("<br>") + reader.name(city) if city else Markup(""),
        cells=_cells(told, date_told, evidence),
        told=_told(told, date_told, evidence),
    )


def _cells(number: Markup, date: str, evidence: str) -> Markup:
    # Every page has a dozen of these: a template of their own took a fifth of its time.
    return Markup(f"<td>{number}</td><td>{date}</td><td>{evidence}</td>")


def _told(number: Markup, date: str, evidence: str) -> Markup:
    return Markup(f"<dd><b>{number}</b> {date}<br>{evidence}</dd>")


def _evidence(reader: Reader, measurement: Measurement, source: Markup) -> Markup:
    """Who reported it and where; how it was counted; in which words."""
    by = reader.term("reported_by", measurement.reported_by)
    told = [f"{by}{colon(reader.language)}{source}" if source else by]
    if measurement.method:
        told.append(f"<small>{reader.said(measurement.method, 'en')}</small>")
    if measurement.wording:
        language = measurement.wording_language or "en"
        attributes = spoken(language) if language != reader.language else ""
        told.append(f"<q{attributes}>{escape(measurement.wording)}</q>")
    return Markup(" ".join(told))


def _date(reader: Reader, as_of: str) -> str:
    return day(as_of, reader.language) if as_of != UNKNOWN else ""


def _shown(reader: Reader, value: int | float, milestone: bool, qualifier: str | None) -> Markup:
    if milestone:
        _ = reader.words.gettext
        return escape(_("done") if value >= 1 else _("not done"))
    return shown_number(reader, value, qualifier)


def shown_number(reader: Reader, value: int | float, qualifier: str | None) -> Markup:
    """A number as the source qualifies it: "over 400"."""
    figure = Markup(f"<bdi>{number(value, reader.language)}</bdi>")
    return reader.term("qualifier", qualifier) + " " + figure if qualifier else figure


def _parts(reader: Reader, measurement: Measurement) -> str:
    """`women 132 · girls 40`, as far as the source tells the number apart."""
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
        for name, value in measurement.disaggregated or ()
        if value is not None
    )
    return " · ".join(told)
