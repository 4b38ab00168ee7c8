"""What is asked about a new pledge, its indicators and targets among it."""

from localaction.editing.question import Question, Questions
from localaction.editing.questions.common import (
    ACTORS,
    BY_ID_OR_NAME,
    ID,
    LINKS,
    PROVENANCE,
    SUMMARY,
    section,
)
from localaction.editing.questions.indicator import INDICATORS
from localaction.editing.questions.tags import TAGS
from localaction.language.mark import N_

PLEDGE: Questions = (
    *PROVENANCE,
    Question("title", N_("Title of the pledge"), required=True, most=150, short=True),
    ID,
    Question(
        "lead",
        N_("Which city or organisation pledges?"),
        "record",
        True,
        kinds=ACTORS,
        help=BY_ID_OR_NAME,
        short=True,
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
    section("context", N_("What is the situation that it answers?")),
    section("expected-impact", N_("What will be different when it is done?")),
    section("participation", N_("How do migrants and refugees take part in it?")),
    section("resources", N_("With which people and means is it done?")),
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
    *INDICATORS,
    Question("resources", N_("What is it paid with?"), "several", vocabulary="funding_source"),
    Question(
        "support_sought",
        N_("What support would help?"),
        "several",
        vocabulary="support_sought",
    ),
    *LINKS,
)
