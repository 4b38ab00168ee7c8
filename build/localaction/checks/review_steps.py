"""The steps of a peer review: each may follow the one before, in the order of their days."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.peer_review import FOLLOWS, IN_REVIEW, SUBMITTED, rounds_begun
from localaction.checks.places import in_facts, listed
from localaction.checks.provenance import SUBMITTED as BY_A_CITY
from localaction.checks.subjects import practices_in_review
from localaction.problems import Problem
from localaction.source.document import Document
from schemas.practice import Practice, Review, Step


def check_review_steps(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge the history of every review, and whether its rounds began as it tells."""
    for entry, review in practices_in_review(catalogue):
        yield from _first(entry, review)
        for position in range(1, len(review.history)):
            before, step = review.history[position - 1 : position + 1]
            yield from _next(entry.document, position, before, step)
        if review.history and review.history[-1].state != review.state:
            values = {"found": review.state, "last": review.history[-1].state}
            yield in_facts(entry.document, ("review", "state"), "review-step", "last", **values)
        yield from _rounds(entry.document, review)


def _first(entry: Entry[Practice], review: Review) -> Iterator[Problem]:
    """Of what was submitted here every step is known; elsewhere a history may begin late."""
    if entry.facts.provenance.kind != BY_A_CITY:
        return
    if review.history and review.history[0].state != SUBMITTED:
        at, found = ("review", "history", 0, "state"), review.history[0].state
        yield in_facts(entry.document, at, "review-step", "first", found=found)
    elif not review.history and review.state != SUBMITTED:
        of = ("review", "state")
        yield in_facts(entry.document, of, "review-step", "missing", found=review.state)


def _next(document: Document, position: int, before: Step, step: Step) -> Iterator[Problem]:
    at = ("review", "history", position)
    allowed = FOLLOWS.get(before.state)
    # A state that is no term is told already, and nobody knows what may follow it.
    if allowed is not None and step.state in FOLLOWS and step.state not in allowed:
        values = {"found": step.state, "before": before.state, "allowed": listed(allowed)}
        yield in_facts(document, (*at, "state"), "review-step", **values)
    if step.on < before.on:
        values = {"found": step.on, "before": before.on}
        yield in_facts(document, (*at, "on"), "review-step", "order", **values)


def _rounds(document: Document, review: Review) -> Iterator[Problem]:
    """A round is known by its day: each began on a day of its own, by a step to `in-review`."""
    begun: set[str] = set()
    for position, step in enumerate(review.history):
        if step.state == IN_REVIEW and step.on in begun:
            at = ("review", "history", position, "on")
            yield in_facts(document, at, "review-step", "same-day", found=step.on)
        elif step.state == IN_REVIEW:
            begun.add(step.on)
    recorded: set[str] = set()
    for position, round in enumerate(review.rounds):
        at = ("review", "rounds", position, "date")
        if round.date in recorded:
            yield in_facts(document, at, "review-step", "round-twice", found=round.date)
        elif review.history and round.date not in begun:
            values = {"found": round.date, "days": listed(rounds_begun(review)) or "–"}
            yield in_facts(document, at, "review-step", "round", **values)
        recorded.add(round.date)
