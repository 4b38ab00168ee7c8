"""A question in its situation: whether it is put, what may be chosen, what is its default."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.names import shown_name
from localaction.catalogue.words import choose
from localaction.editing.question import INDICATORS, TODAY, Question
from localaction.editing.slug import slug
from localaction.language.mark import N_
from schemas.base import Record
from schemas.city import City
from schemas.organisation import Organisation
from schemas.tags import Action

SHOWN = 40
"""So many choices are shown with a number each; of more, the id or the label is typed."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What the answers are judged by."""

    catalogue: Catalogue
    language: str
    """Of the questions and the labels."""
    today: date
    say: Callable[[str], str] = str
    """Gives a msgid's words in that language."""
    answers: dict[str, Any] = field(default_factory=dict)
    """What was understood so far, by field."""

    @property
    def record(self) -> Entry[Action]:
        """The record that is reported on."""
        return self.catalogue.action(self.answers["record"])


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be chosen."""

    id: str
    label: str
    names: tuple[str, ...] = ()
    """What else it may be called."""


def is_asked(question: Question, asking: Asking) -> bool:
    """Whether the earlier answers leave something to ask."""
    if question.unless_language == asking.language:
        return False
    if question.vocabulary == INDICATORS and not asking.record.facts.indicators:
        return False
    if question.when is None:
        return True
    given = asking.answers.get(question.when.field)
    if given is None:
        return False
    several = given if isinstance(given, list) else [given]
    return not question.when.values or any(one in question.when.values for one in several)


def default(question: Question, asking: Asking) -> str:
    """What an empty answer stands for, as it would be typed; "" for nothing."""
    if question.default == TODAY:
        return asking.today.isoformat()
    earlier = [asking.answers.get(name) for name in question.default_from]
    made = [slug(text) if question.answer == "id" else text for text in earlier if text]
    return next((text for text in made if text), question.default)


def choices(question: Question, asking: Asking) -> tuple[Choice, ...]:
    """What may be chosen, in the order in which it is shown and numbered."""
    if question.answer == "flag":
        yes, no = asking.say(N_("yes")), asking.say(N_("no"))
        return (Choice("yes", yes, ("y", "true")), Choice("no", no, ("n", "false")))
    if question.options:
        return tuple(Choice(id, asking.say(words)) for id, words in question.options)
    if question.vocabulary == INDICATORS:
        return tuple(_indicators(asking))
    if question.vocabulary:
        return tuple(_terms(question, asking))
    entries = (entry for entry in asking.catalogue.entries() if entry.kind in question.kinds)
    return tuple(
        Choice(entry.id, name_of(entry, asking), names_of(entry))
        for entry in entries
        if entry.facts.retired is None
    )


def _terms(question: Question, asking: Asking) -> Iterator[Choice]:
    vocabularies = asking.catalogue.vocabularies
    for id in vocabularies.ids(question.vocabulary):
        if not question.among or id in question.among:
            term = vocabularies.term(question.vocabulary, id)
            aliases = [alias for many in term.aliases.values() for alias in many]
            label = vocabularies.label(question.vocabulary, id, asking.language).text
            yield Choice(id, label, (*term.labels.values(), *term.short.values(), *aliases))


def _indicators(asking: Asking) -> Iterator[Choice]:
    entry = asking.record
    shown = choose(entry.words, entry.facts.language, asking.language, asking.catalogue.site)
    labels: Mapping[str, str] = shown.words.labels if shown else {}
    for indicator in entry.facts.indicators:
        id = indicator.id
        names = [words.labels[id] for words in entry.words.values() if id in words.labels]
        yield Choice(id, labels.get(id, id), tuple(names))


def name_of(entry: Entry[Record], asking: Asking) -> str:
    """What a record is called in the language of the questions, its id where it has no name."""
    facts = entry.facts
    if isinstance(facts, City | Organisation):
        found = shown_name(facts.names, asking.language)
        return found[0] if found else entry.id
    shown = choose(entry.words, facts.language, asking.language, asking.catalogue.site)
    return shown.words.title if shown else entry.id


def names_of(entry: Entry[Record]) -> tuple[str, ...]:
    """Everything that a record is called, in all its languages."""
    facts = entry.facts
    if isinstance(facts, City):
        return (*facts.names.values(), *facts.official_name.values())
    if isinstance(facts, Organisation):
        return (*facts.names.values(), *((facts.acronym,) if facts.acronym else ()))
    return tuple(words.title for words in entry.words.values())
