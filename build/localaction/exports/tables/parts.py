"""The tables of what records count and report: indicators, measurements, updates."""

from localaction.exports.tables.common import own
from localaction.exports.tables.field import field
from localaction.exports.tables.table import Column, Table, table
from localaction.exports.tables.world import Part, World, indicators, measurements, updates
from schemas.indicators import Indicator, Measurement
from schemas.update import Update

RECORD = (
    own("record", "text", "The pledge or practice.", lambda part: part.record.id),
    own("kind", "text", "Whether that is a pledge or a practice.", lambda part: part.record.kind),
)
UPDATE = own(
    "update",
    "text",
    "The report: its name within the record, which begins with its date.",
    lambda part: part.update.name,
)
UNSUMMED = "Never add it to that of another record: the same person may be counted twice."


def _label(name: str, said: str) -> Column:
    """What the record calls an indicator in its own language."""

    def told(part: Part) -> str | None:
        id = part.facts.indicator if isinstance(part.facts, Measurement) else part.facts.id
        words = part.record.words.get(part.record.facts.language)
        return words.labels.get(id) if words else None

    return own(name, "text", said, told)


INDICATOR = (
    *RECORD,
    field(Indicator, "id", "The indicator's id, the same within its record for ever."),
    _label("label", "What is counted, in the record's own language."),
    field(Indicator, "unit", "The unit in which it is counted."),
    field(
        Indicator,
        "counts",
        "Whether it counts since the start, within a period, or the state at a moment.",
    ),
    field(Indicator, "basis", "Who set the target."),
    field(Indicator, "city"),
    field(Indicator, "baseline.value", "The number before the work began."),
    field(Indicator, "baseline.as_of", "The date of that number."),
    field(Indicator, "baseline.source", "The page that states it."),
    field(Indicator, "target.value", "The number promised, planned or forecast."),
    field(
        Indicator, "target.qualifier", "What the source puts before it: over, about; else exact."
    ),
    field(Indicator, "target.due"),
    field(Indicator, "target.source"),
    field(Indicator, "target.due_source"),
    own(
        "revised",
        "whole",
        "How many earlier targets were changed for this one.",
        lambda part: len(part.facts.revised),
    ),
    own(
        "share",
        "number",
        "Derived: how much of the way from baseline to target is done, 0.5 for half.",
        lambda part: part.progress.share,
    ),
    own(
        "reached",
        "flag",
        "Derived: whether the target is reached; empty where the numbers do not tell.",
        lambda part: part.progress.reached,
    ),
    own(
        "due_passed",
        "flag",
        "Derived: whether the day by which it was to be reached has passed.",
        lambda part: part.progress.due_passed,
    ),
)

MEASUREMENT = (
    *RECORD,
    UPDATE,
    own(
        "number",
        "whole",
        "Its place among the numbers of the report, from 1.",
        lambda part: part.update.facts.measurements.index(part.facts) + 1,
    ),
    field(Measurement, "indicator", "The indicator that it is a number for."),
    _label("label", "What is counted, in the record's own language."),
    field(Measurement, "value", f"The number reported. {UNSUMMED}"),
    field(Measurement, "unit"),
    field(Measurement, "qualifier", "What the source puts before it: over, about; else exact."),
    field(Measurement, "as_of"),
    field(Measurement, "city", "Of a joint record: the city that it is the number of."),
    field(Measurement, "method", "How it was counted."),
    field(Measurement, "source", "The page that states it."),
    field(Measurement, "wording"),
    field(Measurement, "wording_language"),
    field(Measurement, "reported_by", "Who reported it."),
    *(
        field(
            Measurement,
            f"disaggregated.{group}",
            "The same number for this group alone, as far as stated.",
            group if group != "unknown" else "sex_or_age_unknown",
        )
        for group in ("women", "men", "girls", "boys", "unknown")
    ),
)

REPORT = (
    *RECORD,
    UPDATE,
    field(Update, "date", "The date of the report; where dated is false, when it was read."),
    field(Update, "dated"),
    field(Update, "language"),
    field(Update, "stage", "The stage that it tells."),
    field(Update, "stage_wording"),
    field(Update, "stage_wording_language"),
    field(Update, "stage_source", "The page that tells the stage."),
    field(Update, "period.start", "The first day of the time that it covers."),
    field(Update, "period.end", "The last day of the time that it covers."),
    field(Update, "people_reached.value", f"How many people were reached so far. {UNSUMMED}"),
    field(
        Update,
        "people_reached.qualifier",
        "What the source says before that number: over, about; else exact.",
    ),
    field(Update, "people_reached.as_of", "The date of that number."),
    field(Update, "people_reached.source", "The page that states that number."),
    field(Update, "reported_by_role"),
    field(Update, "evidence", "Pages that prove it."),
)


def indicator_table(world: World) -> Table:
    """What is counted."""
    about = "What pledges and practices count, with baseline and target."
    return table("indicators", about, ("record", "id"), INDICATOR, indicators(world))


def measurement_table(world: World) -> Table:
    """What was counted."""
    key = ("record", "update", "number")
    about = "Numbers that were reported."
    return table("measurements", about, key, MEASUREMENT, measurements(world))


def update_table(world: World) -> Table:
    """Who reported, and when."""
    about = "Progress reports on pledges and practices."
    return table("updates", about, ("record", "update"), REPORT, updates(world))
