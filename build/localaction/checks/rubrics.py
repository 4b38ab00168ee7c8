"""Reviewers' rubrics: each is of a round, is whole once decided, and backs what is recorded."""

import re
from collections import Counter
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry, RubricEntry
from localaction.catalogue.peer_review import WITHDRAWN, rounds_begun
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import practices, practices_in_review
from localaction.problems import Problem
from localaction.source.walk import REVIEWS
from schemas.practice import Practice, Review
from schemas.review import Criteria, Rubric
from schemas.values import UNKNOWN

NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?")


def check_rubrics(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every rubric by itself and against its practice."""
    for entry in practices(catalogue):
        for rubric in entry.reviews:
            yield from _round(entry, rubric)
            yield from _decided(rubric)
    for entry, review in practices_in_review(catalogue):
        if REVIEWS not in entry.damaged:
            yield from _recorded(entry, review)


def _round(entry: Entry[Practice], rubric: RubricEntry) -> Iterator[Problem]:
    review = entry.facts.review
    begun = rounds_begun(review) if isinstance(review, Review) else ()
    if not NAME.fullmatch(rubric.name):
        yield in_facts(rubric.document, (), "review-rubric", "name", found=rubric.name)
    elif rubric.round not in begun:
        values = {"found": rubric.round, "file": entry.path, "days": listed(begun) or "–"}
        yield in_facts(rubric.document, (), "review-rubric", "round", **values)
    elif rubric.facts.date != UNKNOWN and rubric.facts.date < rubric.round:
        values = {"found": rubric.facts.date, "round": rubric.round}
        yield in_facts(rubric.document, ("date",), "review-rubric", "date", **values)


def _decided(rubric: RubricEntry) -> Iterator[Problem]:
    """A decision stands on a whole rubric, and is nobody's who has a stake in it."""
    facts = rubric.facts
    if facts.decision == UNKNOWN:
        return
    missing = open_fields(facts)
    if missing:
        values = {"found": facts.decision, "missing": listed(missing)}
        yield in_facts(rubric.document, ("decision",), "review-rubric", "open", **values)
    elif facts.decision != WITHDRAWN and facts.no_conflict_declared is False:
        at = ("no_conflict_declared",)
        yield in_facts(rubric.document, at, "review-rubric", "conflict", found=facts.decision)


def open_fields(facts: Rubric) -> tuple[str, ...]:
    """What must still be filled in before a decision counts; giving it back needs a day only."""
    wanted = ("date",) if facts.decision == WITHDRAWN else ("no_conflict_declared", "date")
    missing = [name for name in wanted if getattr(facts, name) == UNKNOWN]
    if facts.decision != WITHDRAWN:
        judged = facts.criteria
        names = Criteria.model_fields
        missing += [f"criteria.{name}" for name in names if getattr(judged, name) == UNKNOWN]
    return tuple(missing)


def _recorded(entry: Entry[Practice], review: Review) -> Iterator[Problem]:
    """Where a round has rubrics, each of its reviewers has one that says the same."""
    for number, round in enumerate(review.rounds):
        backed = Counter(line(each.facts) for each in entry.reviews if each.round == round.date)
        for position, reviewer in enumerate(round.reviewers if backed else ()):
            told = (reviewer.side, reviewer.decision, reviewer.no_conflict_declared, reviewer.date)
            if backed[told]:
                backed[told] -= 1
                continue
            at = ("review", "rounds", number, "reviewers", position)
            values = {"round": round.date, "id": entry.id}
            yield in_facts(entry.document, at, "review-rubric", **values)


def line(facts: Rubric) -> tuple[str, str, bool, str | None]:
    """What of a rubric is recorded in the practice: side, decision, no conflict, day."""
    day = None if facts.date == UNKNOWN else facts.date
    return facts.side, facts.decision, facts.no_conflict_declared is True, day
