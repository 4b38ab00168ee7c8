"""What a form asks, in a language: spreadsheets, Word forms and issue forms are made from it."""

import re
from dataclasses import dataclass

from localaction.editing.asking import Asking, Choice, choices
from localaction.editing.question import INDICATORS, Answer, Question, When
from localaction.editing.questions.common import SUBMITTED
from localaction.editing.understand import LINE
from localaction.intake.examples import example
from localaction.intake.extra import GROUPS, group_of, questions_of
from localaction.language.mark import N_
from localaction.render.format import listed

KINDS = ("pledge", "practice", "update", "correction", "city")

_TITLES = {
    "pledge": N_("A pledge"),
    "practice": N_("A practice"),
    "update": N_("A report of progress"),
    "correction": N_("A correction"),
    "city": N_("A city or other local or regional government"),
}
_INTROS = {
    "pledge": N_("For what a city promises to do. Leave empty what you do not know."),
    "practice": N_("For what a city does or did. Leave empty what you do not know."),
    "update": N_("For what has come of a pledge or practice. Leave empty what you do not know."),
    "correction": N_("For something wrong on a page. One form for each thing that is wrong."),
    "city": N_("For a government without a page on the site. Leave empty what you do not know."),
}
_ANSWERED = N_("Only if you answered “{question}”.")
_ANSWERED_SO = N_("Only if you answered “{question}” with: {answers}.")
_SEVERAL = N_("Several, with commas between them.")
_AS_CALLED = N_("As the page of the record calls it.")
_AGAIN = N_("{question} ({number})")
_LATER = re.compile(r"(?:^|\.)([1-9])(?:\.|$)|-([2-9])$")
"""The number in the field of a question that is put again: `indicators.1.unit`."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; words are in the language of the form."""

    name: str
    """Where the answer goes, as in `editing.question.Question.field`."""
    label: str
    """No other field of the form has the same."""
    help: str
    answer: Answer
    required: bool
    """Always needed; what is needed only after another answer is not, its help says when."""
    group: str
    """The heading below which it stands; fields of one heading stand together."""
    choices: tuple[Choice, ...] = ()
    """Of a closed list, in its order; empty for the records (there are too many)."""
    most: int | None = None
    """Characters of a text, or how many of several."""
    example: str = ""
    """What an example row shows; a choice by its label; "" where it would be left empty."""
    is_short: bool = False
    """Asked in the short form too."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one kind in one language."""

    kind: str
    language: str
    title: str
    intro: str
    fields: tuple[Field, ...]
    """In the order of their headings."""

    @property
    def short(self) -> tuple[Field, ...]:
        """The fields of the short form, at most twelve."""
        return tuple(field for field in self.fields if field.is_short)


def form(kind: str, asking: Asking) -> Form:
    """Give the form of a kind; `asking` holds the language, the day and the closed lists."""
    questions = sorted(questions_of(kind), key=lambda question: group_of(question.field))
    labels = labels_of(kind, asking)
    return Form(
        kind=kind,
        language=asking.language,
        title=asking.say(_TITLES[kind]),
        intro=asking.say(_INTROS[kind]),
        fields=tuple(
            _field(kind, question, labels, asking)
            for question in questions
            if question.unless_language != asking.language
        ),
    )


def labels_of(kind: str, asking: Asking) -> dict[str, str]:
    """What the form of a kind calls each field."""
    return {question.field: label_of(question, asking) for question in questions_of(kind)}


def _field(kind: str, question: Question, labels: dict[str, str], asking: Asking) -> Field:
    is_free = question.vocabulary == INDICATORS
    is_closed = bool(question.options or question.vocabulary or question.answer == "flag")
    known = choices(question, asking) if is_closed and not is_free else ()
    is_worded = question.answer in ("text", "passage")
    # Chinese says the same in half, as `understand` counts it.
    most = _most(question)
    shrink = 2 if is_worded and asking.language == "zh" else 1
    return Field(
        name=question.field,
        label=labels[question.field],
        help=_help(question, labels, asking),
        answer="text" if is_free else question.answer,
        required=question.required
        and not (question.default or question.default_from)
        and question.when in (None, SUBMITTED),
        group=asking.say(GROUPS[group_of(question.field)][0]),
        choices=known,
        most=most // shrink if most else None,
        example=example(kind, question, known, asking),
        is_short=question.short,
    )


def _most(question: Question) -> int | None:
    if question.answer == "text":
        return int(question.most or LINE)
    is_counted = question.answer in ("passage", "several", "records")
    return int(question.most) if question.most and is_counted else None


def label_of(question: Question, asking: Asking) -> str:
    """What the form calls a question."""
    words = asking.say(question.words).format(licence=asking.catalogue.site.licence.name)
    found = _LATER.search(question.field)
    if not found:
        return words
    number = found[2] or str(int(found[1]) + 1)
    return asking.say(_AGAIN).format(question=words, number=number)


def _help(question: Question, labels: dict[str, str], asking: Asking) -> str:
    helps = [asking.say(question.help)] if question.help else []
    if question.answer == "records":
        helps.append(asking.say(_SEVERAL))
    if question.vocabulary == INDICATORS:
        helps.append(asking.say(_AS_CALLED))
    # Whoever names an objective of a compact reports under it: that need not be said twice.
    if question.when and question.when != SUBMITTED and question.when.field != "frameworks":
        helps.append(_condition(question.when, labels, asking))
    return " ".join(helps)


def _condition(when: When, labels: dict[str, str], asking: Asking) -> str:
    """After which answer the question is meant."""
    earlier = labels[when.field]
    if not when.values:
        return asking.say(_ANSWERED).format(question=earlier)
    vocabularies = asking.catalogue.vocabularies
    name = {"stage": "pledge_stages"}.get(when.field, when.field)
    told = [vocabularies.label(name, str(id), asking.language).text for id in when.values]
    return asking.say(_ANSWERED_SO).format(question=earlier, answers=listed(told, asking.language))
