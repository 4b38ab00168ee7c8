"""What is asked about a new pledge, its first indicator and target among it."""

from localaction.editing.question import Question, Questions, When
from localaction.editing.questions.common import (
    ACTORS,
    AS_NUMBER,
    AS_PRECISE,
    BY_ID_OR_NAME,
    ID,
    PROVENANCE,
    SUMMARY,
)
from localaction.editing.questions.tags import TAGS
from localaction.language.mark import N_

COUNTED = When("label.indicator")

INDICATOR: Questions = (
    Question(
        "label.indicator",
        N_("What will be counted?"),
        help=N_("For example: Women who found work in the first year. Empty: nothing is counted."),
    ),
    Question(
        "indicators.0.id",
        N_("Id of this indicator"),
        "id",
        True,
        default_from=("label.indicator",),
        when=COUNTED,
    ),
    Question(
        "indicators.0.unit",
        N_("In which unit?"),
        "choice",
        True,
        "unit",
        default="persons",
        when=COUNTED,
    ),
    Question(
        "indicators.0.counts",
        N_("What does the number say?"),
        "choice",
        True,
        "indicator_counts",
        default="cumulative",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.value",
        N_("Which number is to be reached?"),
        "number",
        True,
        help=AS_NUMBER,
        least=0,
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.qualifier",
        N_("How exact is this number?"),
        "choice",
        vocabulary="qualifier",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.due",
        N_("By when?"),
        "date",
        help=AS_PRECISE,
        after="start",
        when=COUNTED,
    ),
    Question(
        "indicators.0.basis",
        N_("Who set this number?"),
        "choice",
        True,
        "indicator_basis",
        among=("promised", "planned", "forecast"),
        default="promised",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.source",
        N_("Address of the page that states this number"),
        "address",
        default_from=("provenance.sources.0.url",),
        when=COUNTED,
    ),
)

PLEDGE: Questions = (
    *PROVENANCE,
    Question("title", N_("Title of the pledge"), required=True, most=150),
    ID,
    Question(
        "lead",
        N_("Which city or organisation pledges?"),
        "record",
        True,
        kinds=ACTORS,
        help=BY_ID_OR_NAME,
    ),
    Question(
        "cities",
        N_("Which other cities pledge with it?"),
        "records",
        kinds=("city",),
        help=BY_ID_OR_NAME,
        apart=("lead",),
    ),
    SUMMARY,
    Question("section.actions", N_("What will be done, step by step?"), "passage"),
    Question("type", N_("What type of pledge is it?"), "choice", vocabulary="pledge_type"),
    Question(
        "mirror",
        N_("Is it also relevant to the Global Compact on Refugees?"),
        "flag",
    ),
    Question("nature", N_("What does it consist of?"), "several", vocabulary="pledge_nature"),
    *TAGS,
    Question(
        "places.cities",
        N_("In which cities is it carried out?"),
        "records",
        kinds=("city",),
        help=BY_ID_OR_NAME,
    ),
    Question(
        "places.areas.0",
        N_("In which part of them?"),
        help=N_("A district, island or region that has no record of its own."),
    ),
    *INDICATOR,
    Question("resources", N_("What is it paid with?"), "several", vocabulary="funding_source"),
    Question(
        "support_sought",
        N_("What support would help?"),
        "several",
        vocabulary="support_sought",
    ),
)
