"""One submission on the desk: its answers sorted to the questions, and what people must hear."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from localaction.editing.asking import Asking
from localaction.editing.question import Question
from localaction.editing.refused import RefusedError
from localaction.intake.extra import REMARKS
from localaction.intake.form import label_of
from localaction.intake.lenient import says_nothing
from localaction.intake.mask import mask
from localaction.intake.received import Complaint, Note
from localaction.intake.records import NewCity
from localaction.intake.submission import Answer, Submission
from localaction.intake.texts import cleaned
from localaction.language.mark import N_
from localaction.render.format import listed

HIDDEN = N_("Characters that nobody sees were taken out: {characters}.")


@dataclass(slots=True)
class Shelf:
    """What the submissions of one run share."""

    taken: set[str]
    """Ids that no new record can have."""
    text_of: Callable[[str], str]
    """Gives the text of a file of the root."""
    cities: dict[tuple[str, str], str] = field(default_factory=dict)
    """(name, country) of a proposed city → its id."""


@dataclass(slots=True)
class Desk:
    """What is known of one submission so far."""

    submission: Submission
    asking: Asking
    """Its `answers` hold what was understood, as `editing.new.files_of` takes it."""
    questions: Mapping[str, Question]
    shelf: Shelf
    typed: dict[str, list[Answer]] = field(default_factory=dict)
    """Answers by field, cleaned; none is empty."""
    failed: set[str] = field(default_factory=set)
    """Fields with a complaint."""
    complaints: list[Complaint] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    country: str = ""
    """Of a city without a record."""
    proposed: dict[str, NewCity] = field(default_factory=dict)
    """Cities without a record, by the ids that they get."""

    def complain(self, name: str, refused: RefusedError, answer: Answer | None = None) -> None:
        """Keep a complaint, in the submitter's language."""
        self.failed.add(name)
        label = answer.label if answer and answer.label else self.label(name)
        place = answer.place if answer else ""
        sentence = self.asking.say(refused.sentence).format(**refused.values)
        # Headings and names of sheets and files are typed too.
        told = (label, place or self.submission.origin, sentence)
        self.complaints.append(Complaint(name, *(mask(text, self.asking.say) for text in told)))

    def note(self, label: str, text: str) -> None:
        """Keep something for the officers."""
        say = self.asking.say
        self.notes.append(Note(mask(label, say), mask(text, say)))

    def label(self, name: str) -> str:
        """What the form calls a question."""
        question = self.questions.get(name)
        return label_of(question, self.asking) if question else name

    def said(self, name: str) -> list[Answer]:
        """The answers to a question that say something."""
        question = self.questions[name]
        return [each for each in self.typed.get(name, ()) if not says_nothing(question, each.text)]


def sort_answers(desk: Desk) -> None:
    """Put every answer to its question; what belongs to none becomes a note."""
    taken_out: set[str] = set()
    for answer in desk.submission.answers:
        text, taken = cleaned(answer.text)
        taken_out.update(taken)
        name = _field(answer.field, desk.questions)
        if not text:
            continue
        if name in desk.questions and not name.startswith(REMARKS):
            desk.typed.setdefault(name, []).append(replace(answer, field=name, text=text))
        elif name not in desk.questions or not says_nothing(desk.questions[name], text):
            where = answer.label or desk.label(name) or answer.place
            desk.note(where or desk.submission.origin, text)
    if taken_out:
        characters = listed(sorted(taken_out), desk.submission.language)
        told = desk.asking.say(HIDDEN).format(characters=characters)
        desk.note(desk.submission.origin, told)


def _field(name: str, questions: Mapping[str, Question]) -> str:
    """The question that is meant; a list may be filled in several columns, `sdg_goals.0` and on."""
    first, _, at = name.rpartition(".")
    is_part = name not in questions and at.isdecimal() and first in questions
    return first if is_part else name
