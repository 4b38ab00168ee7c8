"""Peer review: who may be called peer reviewed (rule of the Hub), and what a reviewer decides."""

from collections import Counter
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.peer_review import (
    ACCEPTED,
    DECISIONS,
    EXTERNAL,
    IN_REVIEW,
    INTERNAL,
    LEAST,
    PUBLISHED,
    UPDATE_DUE,
    acceptances,
    is_reached,
    round_of,
    suffices,
)
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import practices_in_review
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.practice import Review, Round
from schemas.values import UNKNOWN


def check_review(catalogue: Catalogue) -> Iterator[Problem]:
    """A practice is peer reviewed when enough reviewers of both sides accepted it in one round."""
    for entry, review in practices_in_review(catalogue):
        if review.peer_reviewed:
            yield from _peer_reviewed(entry.document, review)
        yield from _accepted(entry.document, review)


def check_decisions(catalogue: Catalogue) -> Iterator[Problem]:
    """Of the states of a review a reviewer gives only three; the others are the officers'."""
    for entry, review in practices_in_review(catalogue):
        for number, round in enumerate(review.rounds):
            for position, reviewer in enumerate(round.reviewers):
                at = ("review", "rounds", number, "reviewers", position, "decision")
                yield from _decision(entry.document, at, reviewer.decision)
        for rubric in entry.reviews:
            yield from _decision(rubric.document, ("decision",), rubric.facts.decision)


def _peer_reviewed(document: Document, review: Review) -> Iterator[Problem]:
    at = ("review", "peer_reviewed")
    if not any(suffices(round) for round in review.rounds):
        yield in_facts(document, at, "review-incomplete", **_counted(review.rounds))
    elif not is_reached(review, ACCEPTED, PUBLISHED, UPDATE_DUE):
        yield in_facts(document, at, "review-incomplete", "early", found=review.state)


def _accepted(document: Document, review: Review) -> Iterator[Problem]:
    """Whoever was accepted at the end of a round was accepted by enough of its reviewers."""
    for position in range(1, len(review.history)):
        before, step = review.history[position - 1 : position + 1]
        if before.state == IN_REVIEW and step.state == ACCEPTED:
            round = round_of(review, before.on)
            if round is None or not suffices(round):
                values = {"round": before.on, **_counted((round,) if round else ())}
                at = ("review", "history", position, "state")
                yield in_facts(document, at, "review-incomplete", "round", **values)


def _counted(rounds: tuple[Round, ...]) -> dict[str, str]:
    """The most acceptances of each side, and the least that are needed."""
    best = Counter[str]()
    for round in rounds:
        best |= acceptances(round)
    return {
        "internal": str(best[INTERNAL]),
        "external": str(best[EXTERNAL]),
        "internal_least": str(LEAST[INTERNAL]),
        "external_least": str(LEAST[EXTERNAL]),
    }


def _decision(document: Document, at: FieldPath, found: str) -> Iterator[Problem]:
    if found not in (*DECISIONS, UNKNOWN):
        yield in_facts(document, at, "review-decision", found=found, choices=listed(DECISIONS))
