"""What is asked of somebody who found a mistake on a page."""

from localaction.editing.question import Question, Questions
from localaction.editing.questions.common import AN_OFFICE, BY_ID_OR_NAME
from localaction.language.mark import N_

FACTS = (
    ("title", N_("The title")),
    ("summary", N_("The summary")),
    ("start", N_("When it starts")),
    ("end", N_("When it ends")),
    ("people_concerned", N_("Which people are concerned")),
    ("practice_status", N_("How far a practice has come")),
    ("website", N_("The address of a website")),
    ("population.value", N_("How many people live there")),
    ("other", N_("Something else")),
)
"""What may be wrong, by the field that holds it; `other` and what a record lacks goes to people."""

CORRECTION: Questions = (
    Question(
        "record",
        N_("Which record is it about?"),
        "record",
        True,
        kinds=("pledge", "practice", "city", "organisation"),
        help=BY_ID_OR_NAME,
        short=True,
    ),
    Question("what", N_("What is wrong?"), "choice", True, options=FACTS, short=True),
    Question("right", N_("What should stand there?"), "passage", True, short=True),
    Question(
        "source",
        N_("Address of a page that shows it"),
        "address",
        help=N_("A plan, a decision, a report or news that anybody can read."),
        short=True,
    ),
    Question("by_role", N_("Which office reports?"), required=True, help=AN_OFFICE, short=True),
)
