"""The targets of a pledge on its card: what was promised and reported, when, and who says so."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from localaction.catalogue.derive import Progress, Reported, Standing
from localaction.catalogue.model import Entry
from localaction.pages.figures import shown_number
from localaction.pages.links import host
from localaction.pages.reader import Reader
from localaction.pages.targets import MILESTONE, indicator_name, tally
from localaction.render.bar import bar
from localaction.render.format import colon, day, percent
from schemas.indicators import Target
from schemas.tags import Action
from schemas.values import UNKNOWN


def targets_html(reader: Reader, entry: Entry[Action], where: Standing) -> str:
    """The first target that has a result, else the first, and how many there are; or that there is
    none. The page of the pledge has all."""
    found = [each for each in where.progress if each.indicator.target]
    if not found:
        _ = reader.words.gettext
        none = _("No target with a number was stated, so progress cannot be measured yet.")
        return f"<p>{escape(none)}</p>\n"
    counted = f'<p class="small">{tally_html(reader, found)}</p>\n' if len(found) > 1 else ""
    first = next((each for each in found if each.latest), found[0])
    return f"{counted}{_target(reader, entry, first)}"


def tally_html(reader: Reader, progress: Iterable[Progress]) -> str:
    """How many targets are met, have no result, are overdue; "" where there is none."""
    _, counted = reader.words.gettext, tally(reader, progress)
    if counted is None:
        return ""
    told = [
        _("Targets met: %(met)s of %(total)s") % {"met": counted.met, "total": counted.total},
        _("without a result: %(count)s") % {"count": counted.silent} if counted.silent else "",
        _("due date passed: %(count)s") % {"count": counted.overdue} if counted.overdue else "",
    ]
    return str(escape(" · ".join(filter(None, told))))


def _target(reader: Reader, entry: Entry[Action], of: Progress) -> str:
    target = of.indicator.target
    if target is None:
        raise ValueError(of.indicator.id)
    results = "".join(_results(reader, of, target))
    name = indicator_name(reader, entry, of.indicator.id)
    return f'<div class="part"><p class="what">{name}</p>\n{_bar(of)}{results}</div>\n'


def _bar(of: Progress) -> str:
    """How much of the way is gone; none below the baseline, or where numbers do not add up."""
    if of.share is None or of.share < 0:
        return ""
    width = bar(of.share).filled
    return f'<svg class="bar" aria-hidden="true"><rect width="{width}%" height="100%"/></svg>\n'


def _results(reader: Reader, of: Progress, target: Target) -> Iterator[str]:
    """What was reported, city by city where a pledge is told so; or that nothing was."""
    due = _due(reader, of, target)
    if not of.latest:
        _ = reader.words.gettext
        aim, none = escape(_("Target")), escape(_("No result reported yet"))
        promised = f"{aim}{colon(reader.language)}<b>{_number(reader, target)}</b> · "
        told = "" if of.indicator.counts == MILESTONE else promised
        yield f"<p>{told}{none} · {due}</p>\n"
    for city, reported in of.latest.items():
        name = f"{reader.name(city)}{colon(reader.language)}" if city else ""
        result = _result(reader, of, target, reported)
        yield f'<p>{name}{result} · {due}</p>\n<p class="small">{_said(reader, reported)}</p>\n'


def _result(reader: Reader, of: Progress, target: Target, reported: Reported) -> str:
    _, measured = reader.words.gettext, reported.measurement
    if of.indicator.counts == MILESTONE:
        done = _("Done") if measured.value >= 1 else _("Not done")
        return f"<b>{escape(done)}</b>"
    actual = shown_number(reader, measured.value, measured.qualifier)
    if measured.unit:
        actual += " " + reader.term("unit", measured.unit)
    told = str(escape(_("%(actual)s reported of %(target)s"))) % {
        "actual": f"<b>{actual}</b>",
        "target": _number(reader, target),
    }
    if reported is of.actual and of.share is not None and of.share >= 0:
        told += f" (<bdi>{percent(of.share, reader.language)}</bdi>)"
    if reported is of.actual and of.reached:
        met = escape(_("target met"))
        told += f' · <b class="met">{met}</b>'
    return told


def _number(reader: Reader, target: Target) -> Markup:
    return shown_number(reader, target.value, target.qualifier)


def _due(reader: Reader, of: Progress, target: Target) -> str:
    _ = reader.words.gettext
    if target.due == UNKNOWN:
        return str(escape(_("due date not stated")))
    date = {"date": day(target.due, reader.language)}
    if of.due_passed and not of.reached:
        return str(escape(_("due %(date)s, passed") % date))
    return str(escape(_("due %(date)s") % date))


def _said(reader: Reader, reported: Reported) -> str:
    """The day a number is for; who reported it, where, and the day of that source."""
    _, measured, update = reader.words.gettext, reported.measurement, reported.update.facts
    stated = measured.as_of != UNKNOWN
    when = day(measured.as_of, reader.language) if stated else _("date not stated")
    by = reader.label("reported_by", measured.reported_by)
    date = {"date": day(update.date, reader.language)}
    # A source without a date of its own has the day on which it was read.
    source = _("report of %(date)s") % date if update.dated else _("read on %(date)s") % date
    where = f"{colon(reader.language)}{escape(host(measured.source))}" if measured.source else ""
    return f"{escape(when)} · {reader.said(by.text, by.language)}{where} · {escape(source)}"
