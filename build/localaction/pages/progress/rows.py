"""The rows of the charts on progress: a name, its number with a link, its share as a bar."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.derive import NOT_STATED
from localaction.catalogue.explorer import explored
from localaction.catalogue.topics import REGIONS
from localaction.insight.outcomes import Outcome, TargetAt, Timing
from localaction.insight.progress import DATED_REPORT, NO_DATED_REPORT, Overview, RegionAt
from localaction.pages.lists import fold
from localaction.pages.reader import Reader
from localaction.render.charts import bar_width
from localaction.render.format import number, percent
from schemas.values import UNKNOWN

PLEDGE = "pledge"
"""The kind that is explored."""

NOT_KNOWN = "unknown"
"""The tone of a bar that stands for what nobody states."""

STATUS = Markup('<span class="la-status la-status--%s">%s</span>')


@dataclass(frozen=True, slots=True)
class Row:
    """One bar of a chart and its row in the table."""

    name: Markup
    told: str
    """The bare name, for who hears the link to the number."""
    count: str
    share: str
    width: float
    address: str
    """Where those that are counted stand; "" where there are none."""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region in the table of regions."""

    row: Row
    is_below: bool
    dated: Row
    targets: str
    """"" where there are none."""
    met: str


def stage_rows(reader: Reader, found: Overview) -> Iterator[Row]:
    """Pledges by stage, what nobody states first."""
    for id, count in found.stages.items():
        yield row(
            reader,
            name=reader.term("pledge_stages", id),
            told=reader.label("pledge_stages", id).text,
            count=count,
            of=len(found.pledges),
            address=explored(kind=PLEDGE, stage=id),
            tone=NOT_KNOWN if id == NOT_STATED else "",
        )


def reporting_rows(reader: Reader, found: Overview) -> Iterator[Row]:
    """Pledges by reporting status, what has no date first."""
    for id, count in found.reporting.items():
        tone = id if id in DATED_REPORT else ""
        yield row(
            reader,
            name=STATUS % (id, reader.term("reporting_status", id)),
            told=reader.label("reporting_status", id).text,
            count=count,
            of=len(found.pledges),
            address=explored(kind=PLEDGE, reporting=id),
            tone=NOT_KNOWN if id in NO_DATED_REPORT else tone,
        )


def outcome_rows(reader: Reader, targets: tuple[TargetAt, ...]) -> Iterator[Row]:
    """Targets by what is known of them, the unknown first; each number leads to its list."""
    _ = reader.words.gettext
    names = {
        Outcome.NO_RESULT: _("No result reported yet"),
        Outcome.INCOMPARABLE: _("Result cannot be compared with the target"),
        Outcome.NOT_MET: _("Not met by the latest result"),
        Outcome.MET: _("Met"),
    }
    tones = {Outcome.NO_RESULT: NOT_KNOWN, Outcome.INCOMPARABLE: NOT_KNOWN, Outcome.MET: "green"}
    for outcome, name in names.items():
        count = sum(each.outcome is outcome for each in targets)
        yield row(
            reader,
            name=escape(name),
            told=name,
            count=count,
            of=len(targets),
            address=f"#{outcome.value}",
            tone=tones.get(outcome, ""),
        )


def timing_rows(reader: Reader, targets: tuple[TargetAt, ...]) -> Iterator[Row]:
    """Targets by their day, what nobody states first."""
    _ = reader.words.gettext
    names = {
        Timing.NOT_STATED: _("Due date not stated"),
        Timing.OVERDUE: _("Overdue"),
        Timing.PASSED: _("Due date passed, target met"),
        Timing.AHEAD: _("Due date still to come"),
    }
    tones = {Timing.NOT_STATED: NOT_KNOWN, Timing.OVERDUE: "red", Timing.PASSED: "green"}
    for timing, name in names.items():
        count = sum(each.timing is timing for each in targets)
        yield row(
            reader,
            name=escape(name),
            told=name,
            count=count,
            of=len(targets),
            address=f"#{timing.value}",
            tone=tones.get(timing, ""),
        )


def latest_years(counts: Collection[str]) -> list[str]:
    """Years, what nobody states first, then the latest."""
    years = sorted((year for year in counts if year != UNKNOWN), reverse=True)
    return [UNKNOWN, *years] if UNKNOWN in counts else years


def year_row(reader: Reader, year: str, count: int, of: int, address: str) -> Row:
    """Pledges of a year."""
    is_known = year != UNKNOWN
    told = year if is_known else reader.words.gettext("Not stated")
    return row(
        reader,
        name=escape(told),
        told=told,
        count=count,
        of=of,
        address=address,
        tone="" if is_known else NOT_KNOWN,
    )


def start_rows(reader: Reader, found: Overview) -> Iterator[Row]:
    """Pledges by the year of their start."""
    for year in latest_years(found.began):
        address = explored(kind=PLEDGE, year=year)
        yield year_row(reader, year, found.began[year], len(found.pledges), address)


def region_rows(reader: Reader, found: Overview) -> Iterator[RegionRow]:
    """Regions by name, below each its sub-regions by name, before them what has no region."""
    names = {each.id: _region(reader, each.id) for each in found.regions}
    ordered = sorted(found.regions, key=lambda each: (each.id != UNKNOWN, fold(names[each.id])))
    for region in ordered:
        if not region.parent:
            yield _region_row(reader, found, region, names)
            below = (each for each in ordered if each.parent == region.id)
            yield from (_region_row(reader, found, each, names) for each in below)


def row(
    reader: Reader, *, name: Markup, told: str, count: int, of: int, address: str, tone: str = ""
) -> Row:
    """One row; a number that is none leads nowhere."""
    return Row(
        name=name,
        told=told,
        count=number(count, reader.language),
        share=percent(count / of, reader.language) if of else "",
        width=bar_width(count, of),
        address=address if count else "",
        tone=tone,
    )


def _region_row(
    reader: Reader, found: Overview, region: RegionAt, names: Mapping[str, str]
) -> RegionRow:
    facet = {"subregion" if region.parent else "region": region.id}
    name = names[region.id]
    dated = explored(kind=PLEDGE, reporting=DATED_REPORT, **facet)
    return RegionRow(
        row=row(
            reader,
            name=escape(name),
            told=name,
            count=region.pledges,
            of=len(found.pledges),
            address=explored(kind=PLEDGE, **facet),
            tone=NOT_KNOWN if region.id == UNKNOWN else "",
        ),
        is_below=bool(region.parent),
        dated=row(
            reader,
            name=escape(name),
            told=name,
            count=region.dated,
            of=region.pledges,
            # The explorer tells what is closed apart, whatever its reports.
            address="" if region.dated_closed else dated,
        ),
        targets=number(region.targets, reader.language) if region.targets else "",
        met=number(region.met, reader.language),
    )


def _region(reader: Reader, id: str) -> str:
    if id == UNKNOWN:
        return reader.words.gettext("No region stated")
    return reader.label(REGIONS.vocabulary, id).text
