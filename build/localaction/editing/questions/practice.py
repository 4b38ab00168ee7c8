"""What is asked about a new practice."""

from dataclasses import replace

from localaction.editing.question import Question, Questions
from localaction.editing.questions.common import (
    ACTORS,
    BY_ID_OR_NAME,
    ID,
    LINKS,
    ONE_A_LINE,
    PROVENANCE,
    SUMMARY,
    section,
)
from localaction.editing.questions.indicator import INDICATORS
from localaction.editing.questions.tags import TAGS
from localaction.language.mark import N_

PRACTICE: Questions = (
    *PROVENANCE,
    Question("title", N_("Title of the practice"), required=True, most=150, short=True),
    ID,
    Question(
        "cities",
        N_("Which cities do this?"),
        "records",
        True,
        kinds=("city",),
        help=BY_ID_OR_NAME,
        short=True,
    ),
    Question(
        "lead",
        N_("Which city or organisation leads it?"),
        "record",
        kinds=ACTORS,
        help=BY_ID_OR_NAME,
    ),
    SUMMARY,
    Question("section.how-it-works", N_("How does it work?"), "passage", short=True),
    section("issue", N_("Which problem does it answer?")),
    section("results", N_("What has it brought about?")),
    section("what-users-say", N_("What do the people say who use it?")),
    section("sustainability", N_("How will it go on?")),
    section("lessons", N_("What was learned?"), ONE_A_LINE),
    section("recommendations", N_("What do you recommend to others?"), ONE_A_LINE),
    section("dos", N_("What should others do?"), ONE_A_LINE),
    section("donts", N_("What should others not do?"), ONE_A_LINE),
    section("innovation", N_("What is new about it?")),
    section("conditions", N_("What must be there to do the same elsewhere?")),
    Question(
        "practice_type", N_("What type of practice is it?"), "several", vocabulary="practice_type"
    ),
    Question(
        "practice_status",
        N_("How far has it come?"),
        "choice",
        vocabulary="practice_status",
        short=True,
    ),
    *TAGS,
    Question(
        "level", N_("Which level of government runs it?"), "choice", vocabulary="governance_level"
    ),
    Question(
        "geographic_scope", N_("How far does it reach?"), "choice", vocabulary="geographic_scope"
    ),
    Question(
        "evidence_level",
        N_("What evidence is there of its results?"),
        "choice",
        vocabulary="evidence_level",
    ),
    Question(
        "replication.cost_band",
        N_("What would it cost another city?"),
        "choice",
        vocabulary="cost_band",
        long=True,
    ),
    Question(
        "replication.competence",
        N_("Which powers must a city have for it?"),
        "several",
        vocabulary="competence",
        long=True,
    ),
    *(replace(question, long=True, short=False) for question in INDICATORS),
    *LINKS,
)
