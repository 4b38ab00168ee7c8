"""What a record's provenance asks of it: fields, consent, sources, what was suggested."""

from collections.abc import Iterator
from functools import cache

from localaction.catalogue.dates import known
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.vocabularies import nearest
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import records, updates
from localaction.problems import Problem
from schemas.base import Record
from schemas.pledge import Pledge
from schemas.tags import Action
from schemas.values import UNKNOWN, Asked, Required
from schemas.walk import fields_marked

SUBMITTED = "submitted"


@cache
def _fields(model: type[Record], mark: type) -> tuple[str, ...]:
    return fields_marked(model, mark)


def check_stated(catalogue: Catalogue) -> Iterator[Problem]:
    """A submitted record states every required field; `unknown` is allowed and asked about."""
    for entry in records(catalogue):
        if entry.facts.provenance.kind != SUBMITTED or entry.facts.retired:
            continue
        for name in _fields(type(entry.facts), Required):
            if name not in entry.facts.model_fields_set:
                yield in_facts(entry.document, (name,), "field-missing")
            elif getattr(entry.facts, name) == UNKNOWN:
                yield in_facts(entry.document, (name,), "field-asked", "unknown")
        yield from _asked(entry)


def _asked(entry: Entry[Record]) -> Iterator[Problem]:
    facts = entry.facts
    for name in _fields(type(facts), Asked):
        if not getattr(facts, name):
            yield in_facts(entry.document, (name,), "field-asked")
    if isinstance(facts, Action) and "gcm" in facts.frameworks and not facts.guiding_principles:
        yield in_facts(entry.document, ("guiding_principles",), "field-asked")
    if isinstance(facts, Pledge) and not any(i.target for i in facts.indicators):
        yield in_facts(entry.document, ("indicators",), "field-asked", "target")


def check_consent(catalogue: Catalogue) -> Iterator[Problem]:
    """A submitted record says who allowed publication; any other says where it was read."""
    for entry in records(catalogue):
        provenance = entry.facts.provenance
        if provenance.kind == SUBMITTED:
            if provenance.consent is None:
                yield in_facts(entry.document, ("provenance",), "consent-missing")
        elif not provenance.sources:
            values = {"kind": provenance.kind}
            yield in_facts(entry.document, ("provenance",), "source-missing", **values)


def check_suggested(catalogue: Catalogue) -> Iterator[Problem]:
    """What was suggested is named by its field."""
    for entry in records(catalogue):
        fields = type(entry.facts).model_fields
        for position, name in enumerate(entry.facts.provenance.suggested):
            if name.partition(".")[0] in fields:
                continue
            at = ("provenance", "suggested", position)
            near = nearest(name, fields)
            values = {"found": name, "fields": listed(sorted(fields)), "nearest": near or ""}
            wording = "nearest" if near else ""
            yield in_facts(entry.document, at, "suggested-unknown", wording, **values)


def check_update_dated(catalogue: Catalogue) -> Iterator[Problem]:
    """A dated update is asked for what its date stands for: a period, or a dated number."""
    for _, update in updates(catalogue):
        facts = update.facts
        dated_numbers = any(known(measurement.as_of) for measurement in facts.measurements)
        if facts.dated and facts.period is None and not dated_numbers:
            yield in_facts(update.document, ("date",), "update-undated", date=facts.date)
