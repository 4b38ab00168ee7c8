"""What somebody typed, or wrote in a file of answers → the value meant, or a refusal in a sentence.

What was understood is understood again as the same value.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from localaction.catalogue.dates import first_day
from localaction.checks.dates import is_certainly_before
from localaction.checks.identity import LONGEST, RESERVED, SHORTEST
from localaction.checks.indicators import fault
from localaction.editing.asking import Asking, choices, default
from localaction.editing.pick import in_ascii, picked_of, pieces
from localaction.editing.question import Question
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.source.tree import MOVES
from schemas.indicators import Indicator
from schemas.values import ID_PATTERN, Address, Date, Day, End

LINE = 300
"""Characters of a text on one line, where the question sets no other limit."""

# More digits than a reader of YAML keeps are no number that anybody counted.
NUMBER = re.compile(r"(?=.{1,16}$)-?[0-9]+(\.[0-9]+)?")

FAULTS = {
    "milestone": N_("A milestone is 0 (not reached) or 1 (reached)."),
    "percent": N_("A share in percent lies between 0 and 100."),
    "negative": N_("The number cannot be below {limit}."),
}
"""The faults of `checks.indicators`, in words."""


def understand(question: Question, given: object, asking: Asking) -> Any:
    """Give the value that was meant, None where nothing is known."""
    if given is None or given in ("", []):
        given = default(question, asking)
    if given in ("", "unknown"):
        if question.required:
            raise RefusedError(N_("An answer is needed here."))
        return None
    return READERS[question.answer](question, given, asking)


def _text(question: Question, given: object, asking: Asking) -> str:
    text = str(given).strip()
    if question.answer == "text":
        text = " ".join(text.split())
    limit = int(question.most or LINE) if question.answer == "text" or question.most else None
    # Chinese says the same in half.
    limit = limit // 2 if limit and asking.language == "zh" else limit
    if limit and len(text) > limit:
        raise RefusedError(
            N_("{count} characters are too many; at most {limit}."),
            count=str(len(text)),
            limit=str(limit),
        )
    return text


def _id(question: Question, given: object, asking: Asking) -> str:
    id = str(given).strip()
    if not re.fullmatch(ID_PATTERN, id) or not SHORTEST <= len(id) <= LONGEST or id in RESERVED:
        raise RefusedError(
            N_("“{found}” cannot be an id: 3 to 60 small Latin letters, digits, single hyphens."),
            found=id,
        )
    if question.field == "id":
        _judge_new(id, asking)
    return id


def _judge_new(id: str, asking: Asking) -> None:
    catalogue = asking.catalogue
    taken = {broken.id: broken.path for broken in catalogue.broken.values()}
    taken |= {entry.id: entry.path for entry in catalogue.entries()}
    taken |= dict.fromkeys(catalogue.former.today(), MOVES)
    if id in taken:
        sentence = N_("The id “{found}” belongs to {path}; an id is never used again.")
        raise RefusedError(sentence, found=id, path=taken[id])


def _choice(question: Question, given: object, asking: Asking) -> str:
    known = choices(question, asking)
    picked = picked_of(str(given).strip(), known)
    _judge_apart(question, picked, asking)
    return picked


def _several(question: Question, given: object, asking: Asking) -> list[str]:
    known = choices(question, asking)
    picked = list(dict.fromkeys(picked_of(piece, known) for piece in pieces(given, known)))
    for one in picked:
        _judge_apart(question, one, asking)
    if question.most and len(picked) > question.most:
        sentence = N_("{count} are too many; at most {limit}.")
        raise RefusedError(sentence, count=str(len(picked)), limit=str(int(question.most)))
    return picked


def _judge_apart(question: Question, picked: str, asking: Asking) -> None:
    for name in question.apart:
        earlier = asking.answers.get(name)
        if picked == earlier or (isinstance(earlier, list) and picked in earlier):
            sentence = N_("“{found}” was named before; once is enough.")
            raise RefusedError(sentence, found=picked)


def _flag(question: Question, given: object, asking: Asking) -> bool:
    if isinstance(given, bool):
        said = given
    else:
        said = picked_of(str(given).strip(), choices(question, asking)) == "yes"
    if question.must and not said:
        raise RefusedError(N_("Without this nothing can be published; stop here with Ctrl+C."))
    return said


def _number(question: Question, given: object, asking: Asking) -> int | float:
    text = "".join(in_ascii(str(given)).split())
    whole_only = question.answer == "whole"
    if isinstance(given, bool) or not NUMBER.fullmatch(text) or (whole_only and "." in text):
        sentence = N_("“{found}” is not a number; write it in digits alone, as 1200 or 12.5.")
        if whole_only:
            sentence = N_("“{found}” is not a whole number; write it in digits alone, as 1200.")
        raise RefusedError(sentence, found=str(given))
    value = float(text) if "." in text else int(text)
    if question.least is not None and value < question.least:
        raise RefusedError(FAULTS["negative"], limit=f"{question.least:g}")
    if question.most is not None and value > question.most:
        raise RefusedError(N_("The number cannot be above {limit}."), limit=f"{question.most:g}")
    indicator = _indicator_of(question, asking)
    wording = fault(indicator, value) if indicator else ""
    if wording:
        raise RefusedError(FAULTS[wording], limit="0")
    return value


def _indicator_of(question: Question, asking: Asking) -> Indicator | None:
    answers = asking.answers
    indicator = question.field.removesuffix(".target.value")
    if indicator != question.field:
        id, unit, counts = (answers[f"{indicator}.{name}"] for name in ("id", "unit", "counts"))
        return Indicator(id=id, unit=unit, counts=counts)
    if question.field.startswith("measurements.") and question.field.endswith(".value"):
        known = {indicator.id: indicator for indicator in asking.record.facts.indicators}
        return known[answers[question.field.replace(".value", ".indicator")]]
    return None


_ADDRESS: TypeAdapter[str] = TypeAdapter(Address)
_DATES: Mapping[str, TypeAdapter[str]] = {
    "date": TypeAdapter(Date),
    "end": TypeAdapter(End),
    "day": TypeAdapter(Day),
}


def _address(question: Question, given: object, asking: Asking) -> str:
    try:
        return _ADDRESS.validate_python(str(given).strip())
    except ValidationError:
        sentence = N_("“{found}” is not a web address; it begins with https:// or http://.")
        raise RefusedError(sentence, found=str(given)) from None


def _date(question: Question, given: object, asking: Asking) -> str:
    text = in_ascii(str(given).strip())
    try:
        value = _DATES[question.answer].validate_python(text)
    except ValidationError:
        sentence = N_("“{found}” is not a date; write it as 2026, 2026-05 or 2026-05-31.")
        if question.answer == "day":
            sentence = N_("“{found}” is not a day; write it as 2026-05-31.")
        raise RefusedError(sentence, found=text) from None
    if question.past and first_day(value) > asking.today:
        sentence = N_("“{found}” has not come yet; today is {today}.")
        raise RefusedError(sentence, found=text, today=asking.today.isoformat())
    earliest, latest = (asking.answers.get(name) for name in (question.after, question.until))
    if is_certainly_before(value, earliest):
        raise RefusedError(N_("“{found}” lies before {limit}."), found=text, limit=str(earliest))
    if is_certainly_before(latest, value):
        raise RefusedError(N_("“{found}” lies after {limit}."), found=text, limit=str(latest))
    return value


READERS: Mapping[str, Callable[[Question, object, Asking], Any]] = {
    "text": _text,
    "passage": _text,
    "id": _id,
    "choice": _choice,
    "several": _several,
    "record": _choice,
    "records": _several,
    "date": _date,
    "end": _date,
    "day": _date,
    "number": _number,
    "whole": _number,
    "flag": _flag,
    "address": _address,
}
