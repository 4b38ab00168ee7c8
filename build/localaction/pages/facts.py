"""The rows of facts on the page of a pledge or practice: only what is stated.

What a submitted record must state and this one does not is named in one closing row.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from localaction.pages import fact_values as values
from localaction.pages.once import once
from localaction.pages.peer_review import review_value
from localaction.pages.reader import Reader
from localaction.pages.relations import partners
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN, Required
from schemas.walk import fields_marked

Stated = tuple[str, Markup]
"""Name of a field and what it says."""

PLEDGE_TERMS = {
    "type": "pledge_type",
    "nature": "pledge_nature",
    "contribution": "contribution_type",
    "resources": "funding_source",
    "support_sought": "support_sought",
}
PRACTICE_TERMS = {
    "practice_type": "practice_type",
    "practice_status": "practice_status",
    "level": "governance_level",
    "geographic_scope": "geographic_scope",
    "evidence_level": "evidence_level",
}
COMMON_TERMS = {
    "rounds": "review_forums",
    "reported_to": "review_forums",
}
"""Field → vocabulary, in the order of the page."""

TOLD_APART = ("start", "end")
"""Required fields that have a row of their own, which says so where they are not stated."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table."""

    name: Markup
    value: Markup
    suggested: bool
    """The secretariat's reading, not stated by the local government."""


def fact_rows(reader: Reader, facts: Action, path: str) -> tuple[Row, ...]:
    """What is stated, in the order of the page."""
    suggested = facts.provenance.suggested
    return tuple(
        Row(fact_name(reader, name, path), value, name in suggested)
        for name, value in _stated(reader, facts, path)
        if value
    )


def not_stated(reader: Reader, facts: Action, path: str) -> Markup:
    """The names of what a submitted record must state and this one does not."""
    unknown = (name for name in _required(type(facts)) if getattr(facts, name) == UNKNOWN)
    return Markup(" · ").join(fact_name(reader, name, path) for name in unknown)


@lru_cache(maxsize=8)
def _required(model: type[Action]) -> tuple[str, ...]:
    """The fields that must be stated; to read them off the model takes as long as half a page."""
    return tuple(name for name in fields_marked(model, Required) if name not in TOLD_APART)


def fact_name(reader: Reader, name: str, path: str) -> Markup:
    """What the page calls a field."""
    return once(reader, "fact.html", path, name, lambda: name)


def _stated(reader: Reader, facts: Action, path: str) -> Iterator[Stated]:
    if isinstance(facts, Pledge):
        yield from _of_pledge(reader, facts, path)
    if isinstance(facts, Practice):
        yield from _of_practice(reader, facts, path)
    if facts.regardless_of_status != UNKNOWN:
        yield "regardless_of_status", values.flag(reader, facts.regardless_of_status)
    if facts.frameworks != UNKNOWN:
        # A line each: the two compacts stay apart.
        told = (reader.term("frameworks", id) for id in facts.frameworks)
        yield "frameworks", Markup("<br>").join(told)
    yield from _terms(reader, facts, COMMON_TERMS)
    yield "partners", partners(reader, facts, path)
    yield "external_ids", values.elsewhere(reader, facts.external_ids)


def _of_pledge(reader: Reader, facts: Pledge, path: str) -> Iterator[Stated]:
    if facts.places != UNKNOWN:
        yield "places", values.places(reader, facts.places, facts.language, path)
    if facts.matches is not None:
        yield "matches", values.match(reader, facts.matches, facts.language)
    if facts.mirror != UNKNOWN:
        yield "mirror", values.flag(reader, facts.mirror)
    if facts.amount is not None:
        yield "amount", values.amount(reader, facts.amount)
    yield from _terms(reader, facts, PLEDGE_TERMS)


def _of_practice(reader: Reader, facts: Practice, path: str) -> Iterator[Stated]:
    yield from _terms(reader, facts, PRACTICE_TERMS)
    if facts.part_of_regular_service:
        yield "part_of_regular_service", values.flag(reader, True)
    yield "evaluation", values.evaluations(reader, facts.evaluation)
    if facts.budget is not None:
        paid_by = values.terms(reader, "funding_source", facts.budget.sources)
        told = values.amount(reader, facts.budget)
        yield "budget", told + values.DOT + paid_by if paid_by else told
    if facts.review != UNKNOWN:
        yield "review", review_value(reader, facts.review, path)


def _terms(reader: Reader, facts: Action, vocabularies: dict[str, str]) -> Iterator[Stated]:
    for name, vocabulary in vocabularies.items():
        value = getattr(facts, name)
        if reader.stated(value):
            ids = (value,) if isinstance(value, str) else value
            yield name, values.terms(reader, vocabulary, ids)
