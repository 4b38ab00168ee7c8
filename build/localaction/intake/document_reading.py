"""How a Word form is read, piece by piece: which question each piece belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from localaction.intake.document_controls import BOX, OF, TICK
from localaction.intake.document_walk import Typed
from localaction.intake.document_write import CHOOSE, HOW_TO, WRITE, Say, helps, is_ticked
from localaction.intake.form import Field, Form
from localaction.intake.submission import Answer
from localaction.language.mark import N_

NUMBER = re.compile(r"\d+\. ")
"""Before each question of the form."""
TICKED = re.compile(rf"[{TICK}\u2611] ?")
"""What a program makes of a square that holds a tick; of an empty one it makes BOX."""


def even(text: str) -> str:
    """With spaces alike."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """A question without its number."""
    return NUMBER.sub("", even(text), count=1)


@dataclass(slots=True)
class Reading:
    """How far a document has been read."""

    form: Form
    say: Say
    at: Field | None = None
    """The question that was met last."""
    met: set[str] = field(default_factory=set)
    """The tags of the fields that were met."""
    in_fields: dict[str, list[str]] = field(default_factory=dict)
    """What stands in the fields, by name."""
    below: dict[str, list[str]] = field(default_factory=dict)
    """What stands below the questions, outside of the fields."""
    stray: list[str] = field(default_factory=list)
    """What stands before the first question."""
    by_name: dict[str, Field] = field(init=False)
    by_label: dict[str, Field] = field(init=False)
    own: frozenset[str] = field(init=False)
    """What stands in the empty form besides its questions."""

    def __post_init__(self) -> None:
        form, say = self.form, self.say
        self.by_name = {each.name: each for each in form.fields}
        self.by_label = {even(each.label): each for each in form.fields}
        own = [form.title, form.intro, say(WRITE), say(CHOOSE), say(N_("Question"))]
        own += [say(N_("Your answer")), *(each.group for each in form.fields)]
        own += [text for each in form.fields for text in helps(each, say)]
        self.own = frozenset(map(even, own))

    def take(self, typed: Typed) -> None:
        """Read the next piece."""
        name, _, choice = typed.tag.partition(OF)
        if name in self.by_name:
            self.met.add(typed.tag)
            self._take_field(self.by_name[name], choice, typed)
        elif typed.text:
            self._take_text(typed.text)

    def _take_field(self, asked: Field, choice: str, typed: Typed) -> None:
        if typed.is_ticked is not None:
            if typed.is_ticked:
                self.in_fields.setdefault(asked.name, []).append(_named(asked, choice))
        elif (
            typed.text
            and not typed.is_hint
            and typed.text
            not in (
                self.say(WRITE),
                self.say(CHOOSE),
            )
        ):
            self.in_fields.setdefault(asked.name, []).append(typed.text)

    def _take_text(self, text: str) -> None:
        question = self.by_label.get(bare(text))
        if question is not None:
            self.at = question
        elif self.at is None:
            if even(text) not in self.own and not self._is_how_to(text):
                self.stray.append(text)
        elif is_ticked(self.at) and _square(text, self.at):
            if TICKED.match(text):
                self.below.setdefault(self.at.name, []).append(_square(text, self.at))
        elif even(text) not in self.own:
            self.below.setdefault(self.at.name, []).append(text)

    def _is_how_to(self, text: str) -> bool:
        """The line that says where the file goes; the address in it may have changed."""
        before, _, after = self.say(HOW_TO).partition("{address}")
        return even(text).startswith(even(before)) and even(text).endswith(even(after))

    def answers(self) -> Iterator[Answer]:
        """Each question's answer, and what was written beside its field.

        What stands below a question whose field is empty, or gone, is the answer.
        """
        for number, asked in enumerate(self.form.fields, start=1):
            place = self.say(N_("question {number}")).format(number=number)
            between = "; " if is_ticked(asked) else "\n\n"
            held, beside = self.in_fields.get(asked.name, []), self.below.get(asked.name, [])
            if not held:
                held, beside = beside, []
            yield Answer(asked.name, asked.label, between.join(held), place)
            for text in beside:
                yield Answer("", asked.label, text, place)


def _square(text: str, asked: Field) -> str:
    """The choice that a line names, be its square a field or made text of; "" where it is none."""
    label = even(TICKED.sub("", text, count=1).removeprefix(BOX))
    return label if any(label == even(each.label) for each in asked.choices) else ""


def _named(asked: Field, choice: str) -> str:
    """A choice by its label, unless that holds what stands between choices."""
    label = next((each.label for each in asked.choices if each.id == choice), choice)
    return choice if ";" in label else label
