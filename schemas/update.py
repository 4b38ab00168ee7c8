"""A progress update: `updates/<date>.yml`. Append-only; a later one corrects it."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model
from schemas.indicators import Measurement, Period, Qualifier
from schemas.values import Address, Date, Flag, Language, Line, Stated, Term, TermId, Whole


class PeopleReached(Model):
    """How many people the work reached so far, as reported; never summed across records."""

    value: Annotated[Whole, Field(ge=0)]
    qualifier: Qualifier | None = None
    as_of: Stated[Date] = "unknown"
    source: Address | None = None


class Update(Model):
    """What was reported on one day, or read on that day where the source states no date."""

    date: Date
    """The date of the report, as precise as it is known; where `dated` is false, the day on which
    the source was read. The file's name begins with it."""
    language: Language | None = None
    """The language its words were first written in, where that is not the record's."""
    dated: Flag = True
    """False: the source states no date of its own."""
    stage: Annotated[TermId, Term("pledge_stages")]
    """A stage, or `not-stated`."""
    stage_wording: Line | None = None
    """The source's own words for the stage."""
    stage_wording_language: Language | None = None
    """The language of those words, where it is not English."""
    stage_source: Address | None = None
    period: Period | None = None
    measurements: tuple[Measurement, ...] = ()
    people_reached: PeopleReached | None = None
    reported_by_role: Line
    """The office that reports, or that compiled the report; never a person's name."""
    evidence: tuple[Address, ...] = ()
