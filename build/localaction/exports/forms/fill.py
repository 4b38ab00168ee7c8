"""A record, a form and a language → the filled form: each answer, and what is to be done about it.

Nothing is dropped in silence: what is missing, too long, or has no place in the form is named.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from localaction.catalogue.model import Entry
from localaction.catalogue.named import Named, named, part
from localaction.catalogue.words import Shown
from localaction.exports.forms.resolve import latest_report, told, values
from localaction.exports.forms.rules import holds, remarks
from localaction.exports.forms.suggested import is_suggested
from localaction.exports.forms.teller import Teller
from schemas.system import Characters, Form, FormField, Rule, System
from schemas.tags import Action
from schemas.values import UNKNOWN

Finding = Literal[
    "contact",
    "officer",
    "not-asked",
    "missing",
    "too-short",
    "too-long",
    "too-many",
    "no-value",
    "suggested",
    "transcribed",
]
"""What is to be done about an answer; an answer without any fits, as far as limits are known."""

PASSED_BY = frozenset(
    {"language", "provenance", "added", "retired", "restored", "note", "external_ids", "review"}
)
"""Fields that are about the record and not about what it tells."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be copied into one field."""

    field: FormField
    text: str
    """"" where nothing is."""
    findings: Mapping[Finding, str]
    """With a number or names where the sentence has some."""
    is_unofficial: bool = False
    """It holds a translation of a term that its owner never confirmed."""


@dataclass(slots=True)
class _Taken:
    """What was found for a field, each text once."""

    found: dict[str, None] = field(default_factory=dict)
    without: dict[str, None] = field(default_factory=dict)
    """What of it the form has no value for."""
    is_long: bool = False
    """It is whole sentences."""
    is_unofficial: bool = False
    marks: dict[Finding, str] = field(default_factory=dict)
    """What nobody stated or confirmed."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was filled in."""

    system: System
    form: Form
    entry: Entry[Action]
    answers: tuple[Answer, ...]
    remarks: tuple[Rule, ...]
    untold: tuple[str, ...]
    """Parts of the record for which the form has no field: names of fields, `sections.x`."""
    title: str
    """Of the record."""
    shown: Shown | None
    """Which words stand in the form: those of the record, or of its report."""


def fill(teller: Teller, system: System, form: Form, entry: Entry[Action]) -> Filled:
    """Fill in a form."""
    of_record = teller.shown(entry)
    return Filled(
        system=system,
        form=form,
        entry=entry,
        answers=tuple(answer(teller, field, entry) for field in form.fields),
        remarks=remarks(teller, form, entry),
        untold=tuple(_untold(teller, form, entry)),
        title=of_record.words.title if of_record else entry.id,
        shown=_of_report(teller, form, entry) or of_record,
    )


def answer(teller: Teller, field: FormField, entry: Entry[Action]) -> Answer:
    """Answer one field."""
    if field.by_hand:
        return Answer(field, "", {field.by_hand: ""})
    if field.says:
        return Answer(field, field.says, _measured(field, field.says, 1))
    taken = _taken(teller, field, entry)
    text = ("\n\n" if taken.is_long else "; ").join(taken.found)
    findings: dict[Finding, str] = {}
    if taken.without:
        findings["no-value"] = "; ".join(taken.without)
    elif not text:
        findings["missing" if _is_asked(teller, field, entry) else "not-asked"] = ""
    if text:
        findings |= _measured(field, text, len(taken.found))
    return Answer(field, text, findings | taken.marks, taken.is_unofficial)


def _is_asked(teller: Teller, field: FormField, entry: Entry[Action]) -> bool:
    """Whether a field is asked of a record that does not answer it."""
    lists = teller.catalogue.vocabularies
    # A form of two kinds may take what only one of them has.
    may_have = any(named(entry.kind, name, lists) for name in field.takes)
    return may_have and all(holds(teller, each, entry) for each in field.asked_when)


def _taken(teller: Teller, field: FormField, entry: Entry[Action]) -> _Taken:
    taken = _Taken()
    for name in field.takes:
        held = named(entry.kind, name, teller.catalogue.vocabularies)
        if held is None:
            continue
        taken.is_long |= held.sort == "passage"
        given = values(teller, entry, name)
        for value in given:
            _take(teller, taken, field, held, value)
        if given and is_suggested(teller.catalogue, entry.facts, name):
            taken.marks["suggested"] = ""
    return taken


def _take(teller: Teller, taken: _Taken, field: FormField, held: Named, value: Any) -> None:
    """Add a value: in the form's own wording, where the form has a list of its own."""
    if field.values and str(value) not in field.values:
        taken.without[told(teller, held, value)] = None
    elif field.values:
        taken.found[field.values[str(value)]] = None
    else:
        taken.found[told(teller, held, value)] = None
        if held.sort == "term":
            taken.is_unofficial |= teller.is_unofficial(held.vocabulary, value)
        if held.sort == "record" and teller.is_transcribed(value):
            taken.marks["transcribed"] = ""


def _measured(field: FormField, text: str, items: int) -> dict[Finding, str]:
    """How far an answer is beyond the limits that are known."""
    findings: dict[Finding, str] = {}
    limit, length = field.characters, len(text)
    if isinstance(limit, Characters):
        if length < limit.least:
            findings["too-short"] = str(limit.least - length)
        if length > limit.most:
            findings["too-long"] = str(length - limit.most)
    if field.most_items != UNKNOWN and items > field.most_items:
        findings["too-many"] = str(items - field.most_items)
    return findings


def _of_report(teller: Teller, form: Form, entry: Entry[Action]) -> Shown | None:
    """The words of the report that a form about progress tells; None where it has none."""
    report = latest_report(entry) if form.of_report else None
    return teller.shown_report(entry, report) if report else None


def _untold(teller: Teller, form: Form, entry: Entry[Action]) -> Iterator[str]:
    """What the record states and no field of the form takes."""
    if form.of_report:
        # It asks for what is new; the rest was told with the pledge.
        return
    takes = {part(name) for field in form.fields for name in field.takes}
    for name in _parts(entry):
        is_taken = name in takes or (name.partition(".")[0] in takes)
        if not is_taken and _is_stated(teller, entry, name):
            yield name


def _parts(entry: Entry[Action]) -> Iterator[str]:
    for name in type(entry.facts).model_fields:
        if name == "gcm_objectives":
            yield from ("gcm_objectives.primary", "gcm_objectives.secondary")
        elif name not in PASSED_BY:
            yield name
    sections = dict.fromkeys(id for words in entry.words.values() for id in words.sections)
    yield from (f"sections.{id}" for id in sections)
    if entry.updates:
        yield "updates"


def _is_stated(teller: Teller, entry: Entry[Action], name: str) -> bool:
    if name == "updates":
        return True
    # A flag that stands on no says nothing that a form would ask for.
    return any(value is not False for value in values(teller, entry, name))
