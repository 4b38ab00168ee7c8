"""Understands the answers of one submission: every complaint in one run, not the first alone."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from localaction.catalogue.vocabularies import fold
from localaction.checks.places import excerpt
from localaction.editing.asking import is_asked
from localaction.editing.question import INDICATORS, Question
from localaction.editing.questions.indicator import LABELS
from localaction.editing.refused import RefusedError
from localaction.editing.understand import understand
from localaction.intake.desk import Desk
from localaction.intake.extra import CITY_COUNTRY, REMARKS
from localaction.intake.identity import indicator_id
from localaction.intake.lenient import value_of
from localaction.intake.proposed import city_id
from localaction.intake.records import NewCity, names_in, record_of
from localaction.intake.said import as_flag
from localaction.intake.submission import Answer
from localaction.language.mark import N_

IMPLIED = {"gcm_objectives.primary": "gcm", "gcr_objectives": "gcr"}
"""Whoever names an objective of a compact reports under it."""

NO_ANSWER = N_("“{found}” is no answer, and one is needed here.")
NEEDED = N_("An answer is needed here.")
NOT_ALONE = N_(
    "“{found}” can be kept only together with an answer to “{question}” to which it belongs; mend "
    "that answer, or leave this one empty."
)
TWICE = N_("“{first}” and “{second}” both stand here, and only one can be kept; leave one.")
AGREE = N_("Without this nothing can be published: ask the office that may agree, then tick it.")
PROPOSED = N_("A city that has no page yet is proposed: {name} ({country}).")


def understand_all(desk: Desk, questions: Iterable[Question]) -> None:
    """Understand every answer, in the order of the questions."""
    for question in questions:
        if question.field.startswith(REMARKS) or _waits(question, desk):
            continue
        asked = question
        if question.field == "sdg_goals":
            # They are asked of every record, whatever it is reported under.
            is_needed = "sdg" in (desk.asking.answers.get("frameworks") or ())
            asked = replace(question, when=None, required=is_needed)
        if is_asked(asked, desk.asking):
            _take(asked, desk)
        elif asked.unless_language != desk.asking.language:
            _judge_unasked(asked, desk)


def _waits(question: Question, desk: Desk) -> bool:
    """What cannot be judged until another answer is mended."""
    if question.when is not None and question.when.field in desk.failed:
        return True
    return question.vocabulary == INDICATORS and "record" in desk.failed


def _judge_unasked(question: Question, desk: Desk) -> None:
    """An answer for which the other answers leave no room."""
    for answer in desk.said(question.field):
        if question.when is None:
            desk.note(answer.label, answer.text)
        else:
            label = desk.label(question.when.field)
            refused = RefusedError(NOT_ALONE, found=excerpt(answer.text), question=label)
            desk.complain(question.field, refused, answer)


def _take(question: Question, desk: Desk) -> None:
    """Understand the answer to one question, or complain about it."""
    name, answers = question.field, desk.asking.answers
    said = desk.said(name)
    try:
        value = _value(question, said, desk)
    except RefusedError as refused:
        typed = [*said, *desk.typed.get(name, ())]
        desk.complain(name, refused, typed[0] if typed else None)
        # What comes after is judged as if the usual had been answered.
        value = question.default or None if question.answer == "choice" else None
    if name == CITY_COUNTRY:
        desk.country = value or ""
        return
    answers[name] = value
    if name in LABELS and value:
        at = LABELS.index(name)
        taken = {str(answers.get(f"indicators.{other}.id")) for other in range(at)}
        answers[f"indicators.{at}.id"] = indicator_id(value, at + 1, taken)


def _value(question: Question, said: list[Answer], desk: Desk) -> Any:
    if question.must and not (said and as_flag(said[0].text) == "yes"):
        raise RefusedError(AGREE)
    if not said:
        return _unsaid(question, desk)
    if question.answer in ("several", "records"):
        text = "\n".join(each.text for each in said) if len(said) > 1 else said[0].text
    else:
        text = _one(said)
    value = value_of(question, text, desk.asking)
    if question.answer in ("record", "records"):
        return _records(question, text, desk)
    return understand(question, value, desk.asking)


def _unsaid(question: Question, desk: Desk) -> Any:
    """What stands for an answer that was not given."""
    name, answers = question.field, desk.asking.answers
    if name == "id":
        # `receive` makes one that no other record of this run has.
        return None
    if name == "frameworks":
        implied = [id for field, id in IMPLIED.items() if desk.said(field)]
        return implied or None
    if name == "provenance.consent.by_role":
        # Where that is missing too, it is said once.
        return answers.get("provenance.by_role")
    value = understand(replace(question, required=False), None, desk.asking)
    if value is None and question.required:
        typed = desk.typed.get(name)
        raise RefusedError(NO_ANSWER, found=typed[0].text) if typed else RefusedError(NEEDED)
    return value


def _one(said: list[Answer]) -> str:
    texts = list(dict.fromkeys(each.text for each in said))
    if len(texts) > 1:
        raise RefusedError(TWICE, first=excerpt(texts[0]), second=excerpt(texts[1]))
    return texts[0]


def _records(question: Question, text: str, desk: Desk) -> str | list[str]:
    """The ids of the records that are named; a city that has none gets one."""
    asking = desk.asking
    if question.answer == "record":
        return _record(question, text, desk)
    ids = [_record(question, name, desk) for name in names_in(text, question.kinds, asking)]
    if question.required and not ids:
        raise RefusedError(NO_ANSWER, found=text)
    named = {asking.answers.get(name) for name in question.apart}
    return [id for id in dict.fromkeys(ids) if id not in named]


def _record(question: Question, name: str, desk: Desk) -> str:
    # The one country that was told is that of the first new city.
    country = "" if desk.proposed else desk.country
    known = _proposed_before(name, desk)
    # Only of what is there can somebody report or correct something.
    is_about = question.field == "record"
    found = known or record_of(name, question.kinds, country, desk.asking, must_exist=is_about)
    if isinstance(found, str):
        return found
    key = (fold(found.name), found.country)
    shelf = desk.shelf
    if key not in shelf.cities:
        shelf.cities[key] = city_id(found, shelf.taken)
        shelf.taken.add(shelf.cities[key])
        _tell(found, desk)
        desk.proposed[shelf.cities[key]] = found
    return shelf.cities[key]


def _proposed_before(name: str, desk: Desk) -> str:
    """The id of a city that this submission named already, by its name alone."""
    return next((id for id, city in desk.proposed.items() if fold(city.name) == fold(name)), "")


def _tell(city: NewCity, desk: Desk) -> None:
    label = desk.asking.catalogue.vocabularies.label(
        "m49_countries", city.country, desk.asking.language
    )
    sentence = desk.asking.say(PROPOSED)
    desk.note(desk.submission.origin, sentence.format(name=city.name, country=label.text))
