"""Which records a form is for, and what an officer must see to in one."""

from collections.abc import Iterable, Iterator

from localaction.catalogue.model import Entry
from localaction.exports.forms.resolve import latest_report, values
from localaction.exports.forms.suggested import is_suggested
from localaction.exports.forms.teller import Teller
from schemas.system import Condition, Form, Rule
from schemas.tags import Action


def is_asked(form: Form, entry: Entry[Action]) -> bool:
    """The form is for records of this kind; one of progress, for those that have a report."""
    return entry.kind in form.kinds and (not form.of_report or latest_report(entry) is not None)


def left_out(teller: Teller, form: Form, entry: Entry[Action]) -> Rule | None:
    """The rule by which the form is not for a record; None where it is."""
    return next(_holding(teller, form.leaves_out, entry), None)


def remarks(teller: Teller, form: Form, entry: Entry[Action]) -> tuple[Rule, ...]:
    """What an officer must see to."""
    return tuple(_holding(teller, form.remarks, entry))


def rests_on(teller: Teller, rule: Rule, entry: Entry[Action]) -> tuple[str, ...]:
    """The fields by which a rule holds and which nobody stated: the secretariat inferred them."""
    asked = dict.fromkeys(each.field for each in rule.when if not each.is_unknown)
    facts = entry.facts
    return tuple(name for name in asked if is_suggested(teller.catalogue, facts, name))


def _holding(teller: Teller, rules: Iterable[Rule], entry: Entry[Action]) -> Iterator[Rule]:
    return (rule for rule in rules if all(holds(teller, each, entry) for each in rule.when))


def holds(teller: Teller, condition: Condition, entry: Entry[Action]) -> bool:
    """Whether a record states what a condition asks for."""
    stated = [_id(each) for each in values(teller, entry, condition.field)]
    if condition.is_unknown:
        return not stated
    if condition.some:
        return any(each in condition.some for each in stated)
    return bool(stated) and not any(each in condition.none for each in stated)


def _id(value: object) -> str:
    """A term as it is written in a rule; a flag is `yes` or `no`."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
