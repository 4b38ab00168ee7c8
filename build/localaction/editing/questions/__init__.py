"""What is asked for each kind of new record, in order. Data only; nobody is asked for a person."""

from collections.abc import Mapping

from localaction.editing.question import Questions
from localaction.editing.questions.city import CITY
from localaction.editing.questions.pledge import PLEDGE
from localaction.editing.questions.practice import PRACTICE
from localaction.editing.questions.update import UPDATE

QUESTIONS: Mapping[str, Questions] = {
    "pledge": PLEDGE,
    "practice": PRACTICE,
    "city": CITY,
    "update": UPDATE,
}
