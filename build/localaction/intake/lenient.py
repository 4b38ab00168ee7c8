"""What was typed into a form → what `editing.understand` takes. Nothing is guessed."""

import re
from collections.abc import Callable, Mapping

from localaction.checks.places import excerpt
from localaction.editing.asking import Asking, choices
from localaction.editing.question import Question
from localaction.editing.refused import RefusedError
from localaction.editing.understand import LINE
from localaction.intake.choose import many_of, one_of
from localaction.intake.days import day_of
from localaction.intake.mask import private
from localaction.intake.numbers import Range, number_of
from localaction.intake.said import as_flag, is_nothing, is_unknown
from localaction.intake.texts import passage_of
from localaction.language.mark import N_
from localaction.source.words import read_words
from schemas.values import ADDRESS_PATTERN

LONGEST = {"passage": 10_000, "several": 5_000, "records": 1_000, "address": 2_000}
"""Characters of an answer whose question sets no limit; of others `LINE`."""

Value = str | list[str]


def says_nothing(question: Question, text: str) -> bool:
    """Whether the answer leaves the question open; to a question of yes or no, “no” does not."""
    return is_unknown(text) if question.answer == "flag" else is_nothing(text)


def value_of(question: Question, text: str, asking: Asking) -> Value:
    """Give what was answered, in the form in which it is understood."""
    _judge_length(question, text, asking)
    return READERS[question.answer](question, text, asking)


def _text(question: Question, text: str, asking: Asking) -> Value:
    if question.answer == "passage":
        id = question.field.removeprefix("section.")
        vocabularies = asking.catalogue.vocabularies
        is_section = id != question.field and vocabularies.has("sections", id)
        is_list = is_section and vocabularies.term("sections", id).list
        text = passage_of(text, is_list=is_list)
        _judge_markup(text, asking.language)
    for found in private(text):
        raise RefusedError(
            N_(
                "“{found}” looks like an address or number of a person, and what is published "
                "stays for good; take it out, or write the office’s address."
            ),
            found=excerpt(found),
        )
    return text


def _judge_markup(text: str, language: str) -> None:
    """What the reader of words would refuse in the file."""
    words, problems = read_words(f"# -\n\n{text}\n", "", language)
    if problems:
        values = problems[0].values
        named = [values[name] for name in ("tag", "heading", "label", "title") if name in values]
        raise RefusedError(
            N_("“{found}” is markup that the words of a record cannot hold; write plain words."),
            found=named[0] if named else excerpt(text),
        )
    for target in words.summary.targets if words else ():
        if target.kind == "picture":
            sentence = N_(
                "“{found}” is a picture, which a form cannot bring; describe it in words."
            )
            raise RefusedError(sentence, found=excerpt(target.address))
        if not re.fullmatch(ADDRESS_PATTERN, target.address):
            sentence = N_("“{found}” is not a web address; it begins with https:// or http://.")
            raise RefusedError(sentence, found=excerpt(target.address))


def _judge_length(question: Question, text: str, asking: Asking) -> None:
    is_worded = question.answer in ("text", "passage")
    usual = LONGEST.get(question.answer, LINE)
    limit = int((is_worded and question.most) or usual) // (2 if asking.language == "zh" else 1)
    if len(text) > limit:
        raise RefusedError(
            N_("{count} characters are too many; at most {limit}. Shorten it by {excess}."),
            count=str(len(text)),
            limit=str(limit),
            excess=str(len(text) - limit),
        )


def _choice(question: Question, text: str, asking: Asking) -> Value:
    if question.answer == "flag":
        return as_flag(text)
    return one_of(text, choices(question, asking))


def _several(question: Question, text: str, asking: Asking) -> Value:
    return many_of(text, choices(question, asking))


def _date(question: Question, text: str, asking: Asking) -> Value:
    return day_of(text, asking.language)


def _number(question: Question, text: str, asking: Asking) -> Value:
    is_whole = question.answer == "whole"
    return number_of(text, asking.language, Range(is_whole, question.least, question.most))


def _address(question: Question, text: str, asking: Asking) -> Value:
    bare = text.strip().strip("<>")
    # What browsers show of an address begins without it, and people copy that.
    return f"https://{bare}" if bare.startswith("www.") else bare


READERS: Mapping[str, Callable[[Question, str, Asking], Value]] = {
    "text": _text,
    "passage": _text,
    "id": _text,
    "choice": _choice,
    "several": _several,
    "record": _text,
    "records": _text,
    "date": _date,
    "end": _date,
    "day": _date,
    "number": _number,
    "whole": _number,
    "flag": _choice,
    "address": _address,
}
