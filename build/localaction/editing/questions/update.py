"""What is asked about a progress update."""

from dataclasses import replace

from localaction.editing.question import INDICATORS, TODAY, Question, Questions, When
from localaction.editing.questions.common import (
    AN_OFFICE,
    AS_NUMBER,
    AS_PRECISE,
    BY_ID_OR_NAME,
    ONE_A_LINE,
    section,
)
from localaction.language.mark import N_

MEASURED = When("measurements.0.indicator")
STOPPED = When("stage", ("paused", "discontinued", "withdrawn"))

FIRST: Questions = (
    Question(
        "measurements.0.indicator",
        N_("Which indicator was measured?"),
        "choice",
        vocabulary=INDICATORS,
        short=True,
    ),
    Question(
        "measurements.0.value",
        N_("Which number was reached?"),
        "number",
        True,
        help=AS_NUMBER,
        least=0,
        when=MEASURED,
        short=True,
    ),
    Question(
        "measurements.0.qualifier",
        N_("How exact is this number?"),
        "choice",
        vocabulary="qualifier",
        when=MEASURED,
    ),
    Question(
        "measurements.0.as_of",
        N_("For which date is this number?"),
        "date",
        help=AS_PRECISE,
        past=True,
        until="date",
        when=MEASURED,
        short=True,
    ),
    Question(
        "measurements.0.source",
        N_("Address of the page that states this number"),
        "address",
        when=MEASURED,
    ),
    Question(
        "measurements.0.reported_by",
        N_("Who reported this number?"),
        "choice",
        True,
        "reported_by",
        default="city",
        when=MEASURED,
    ),
)


def _next(question: Question, at: int) -> Question:
    """The same question about a later number, in forms only."""
    at_first, here = "measurements.0.", f"measurements.{at}."
    when = question.when and When(question.when.field.replace(at_first, here))
    field = question.field.replace(at_first, here)
    return replace(question, field=field, when=when, long=True, short=False)


MEASUREMENTS: Questions = (
    *FIRST,
    *(_next(question, 1) for question in FIRST),
    *(_next(question, 2) for question in FIRST),
)

UPDATE: Questions = (
    Question(
        "record",
        N_("On which pledge or practice is this a report?"),
        "record",
        True,
        kinds=("pledge", "practice"),
        help=BY_ID_OR_NAME,
        short=True,
    ),
    Question(
        "dated",
        N_("Does the report bear a date of its own?"),
        "flag",
        True,
        help=N_("A page without a date does not: then the day it was read is asked for."),
    ),
    Question(
        "date",
        N_("Date of the report, or day on which it was read"),
        "date",
        True,
        help=AS_PRECISE,
        default=TODAY,
        past=True,
        short=True,
    ),
    Question(
        "stage",
        N_("Which stage does it report?"),
        "choice",
        True,
        "pledge_stages",
        default="not-stated",
        short=True,
    ),
    Question("title", N_("Title of the report"), required=True, most=150, short=True),
    Question(
        "summary",
        N_("What was done since the last report?"),
        "passage",
        help=N_("At most 1,500 characters."),
        most=1500,
        short=True,
    ),
    Question("section.reason", N_("Why did the work stop?"), "passage", True, when=STOPPED),
    Question("section.challenges", N_("What was difficult?"), "passage"),
    Question("section.next-steps", N_("What comes next?"), "passage", short=True),
    section("changes", N_("What was changed on the way?")),
    section("lessons", N_("What was learned?"), ONE_A_LINE),
    section("support-sought", N_("What support would help?")),
    Question("period.start", N_("Since when does the report count?"), "date", help=AS_PRECISE),
    Question(
        "period.end",
        N_("Until when?"),
        "end",
        True,
        help=N_("A date, or “ongoing”."),
        after="period.start",
        until="date",
        when=When("period.start"),
    ),
    *MEASUREMENTS,
    Question(
        "people_reached.value",
        N_("How many people did the work reach so far?"),
        "whole",
        help=AS_NUMBER,
        least=0,
    ),
    Question(
        "reported_by_role", N_("Which office reports?"), required=True, help=AN_OFFICE, short=True
    ),
    Question("evidence.0", N_("Address of a page that shows it"), "address", short=True),
    Question("evidence.1", N_("Address of a page that shows it"), "address", long=True),
    Question("evidence.2", N_("Address of a page that shows it"), "address", long=True),
)
