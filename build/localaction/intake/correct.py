"""A correction → the file with the right value, where that is beyond doubt; else a note."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from localaction.catalogue.model import Entry
from localaction.editing.asking import name_of
from localaction.editing.change import with_fact, with_summary, with_title
from localaction.editing.question import Question
from localaction.editing.questions import QUESTIONS
from localaction.editing.refused import RefusedError
from localaction.editing.understand import understand
from localaction.intake.desk import Desk
from localaction.intake.lenient import value_of
from localaction.intake.received import Made
from localaction.language.mark import N_
from schemas import KINDS
from schemas.base import Record
from schemas.values import UNKNOWN

FOR_PEOPLE = N_("To be changed by hand: {path}")
CHANGED = N_("Changed: {path}")
NAMED = ("city", "organisation")
"""Kinds whose title is a name in the facts."""


def correct(desk: Desk) -> tuple[Mapping[str, str], Made | None]:
    """The changed file, if one is changed, and what was corrected."""
    if desk.complaints:
        return {}, None
    asking, answers = desk.asking, desk.asking.answers
    entry = next(each for each in asking.catalogue.entries() if each.id == answers["record"])
    path, text = _changed(entry, answers["what"], desk)
    if text and text == desk.shelf.text_of(path):
        # It stands there as it should: nothing to propose, and a person answers.
        text = ""
    told = [desk.said(name)[0].text for name in ("what", "right", "source") if desk.said(name)]
    sentence = CHANGED if text else FOR_PEOPLE
    desk.note(asking.say(sentence).format(path=path), "\n".join(told))
    made = Made("correction", entry.id, name_of(entry, asking), path)
    return ({path: text} if text else {}), made


def _changed(entry: Entry[Record], what: str, desk: Desk) -> tuple[str, str]:
    """The path of the file, and its new text; "" where people must decide."""
    language = desk.asking.language
    words = entry.words.get(language) or entry.words.get(entry.facts.language)
    in_words = what in ("title", "summary") and entry.kind not in NAMED
    path = words.path if in_words and words else entry.path
    if what == "other" or (in_words and language not in entry.words):
        return path, ""
    try:
        value = _value(entry, what, desk)
    except RefusedError as refused:
        desk.note(desk.label("right"), desk.asking.say(refused.sentence).format(**refused.values))
        return path, ""
    if value is None:
        return path, ""
    text = desk.shelf.text_of(path)
    if in_words:
        write = with_title if what == "title" else with_summary
        return path, write(text, value)
    key, whole = _fact(entry, what, value, desk)
    return path, with_fact(text, key, whole, tuple(KINDS[entry.kind].model_fields)) if key else ""


def _value(entry: Entry[Record], what: str, desk: Desk) -> Any:
    """The right value, understood as a new record's would be; None where the kind has no such."""
    name = "name" if what == "title" and entry.kind in NAMED else what
    asked = QUESTIONS["city" if entry.kind == "organisation" else entry.kind]
    question: Question | None = next((each for each in asked if each.field == name), None)
    if question is None or (entry.kind == "organisation" and what not in ("title", "website")):
        return None
    start = getattr(entry.facts, "start", None)
    own = replace(desk.asking, answers={"start": None if start == UNKNOWN else start})
    text = desk.said("right")[0].text
    return understand(replace(question, required=True), value_of(question, text, own), own)


def _fact(entry: Entry[Record], what: str, value: Any, desk: Desk) -> tuple[str, Any]:
    """The outermost key of the fact and its whole new value; "" where people must decide."""
    data = entry.document.data
    if what == "title":
        return "names", {**data["names"], desk.asking.language: value}
    if what == "population.value":
        source = desk.asking.answers.get("source")
        # A number is of a year and of a source: with the old ones it would be another claim.
        whole = {"value": value, "year": UNKNOWN, "source": source}
        return ("population", whole) if source else ("", None)
    if what == "website" and entry.kind == "organisation":
        return "url", value
    return what, value
