"""What is asked about a new practice."""

from localaction.editing.question import Question, Questions
from localaction.editing.questions.common import ACTORS, BY_ID_OR_NAME, ID, PROVENANCE, SUMMARY
from localaction.editing.questions.tags import TAGS
from localaction.language.mark import N_

PRACTICE: Questions = (
    *PROVENANCE,
    Question("title", N_("Title of the practice"), required=True, most=150),
    ID,
    Question(
        "cities",
        N_("Which cities do this?"),
        "records",
        True,
        kinds=("city",),
        help=BY_ID_OR_NAME,
    ),
    Question(
        "lead",
        N_("Which city or organisation leads it?"),
        "record",
        kinds=ACTORS,
        help=BY_ID_OR_NAME,
    ),
    SUMMARY,
    Question("section.how-it-works", N_("How does it work?"), "passage"),
    Question(
        "practice_type", N_("What type of practice is it?"), "several", vocabulary="practice_type"
    ),
    Question("practice_status", N_("How far has it come?"), "choice", vocabulary="practice_status"),
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
)
