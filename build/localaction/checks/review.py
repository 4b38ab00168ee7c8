"""Peer review: who may be called peer reviewed (rule of the Hub)."""

from collections import Counter
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_facts
from localaction.checks.subjects import records
from localaction.problems import Problem
from schemas.practice import Practice, Review, Round

INTERNAL, EXTERNAL = 1, 2
"""Reviewers of each side who must have accepted, in one round, without a conflict of interest."""


def check_review(catalogue: Catalogue) -> Iterator[Problem]:
    """A practice is peer reviewed when enough reviewers of both sides accepted it."""
    for entry in records(catalogue):
        if not isinstance(entry.facts, Practice):
            continue
        review = entry.facts.review
        if not (isinstance(review, Review) and review.peer_reviewed):
            continue
        if any(_suffices(round) for round in review.rounds):
            continue
        best = Counter[str]()
        for round in review.rounds:
            best |= _accepted(round)
        values = {
            "internal": str(best["internal-un"]),
            "external": str(best["external"]),
            "internal_least": str(INTERNAL),
            "external_least": str(EXTERNAL),
        }
        yield in_facts(entry.document, ("review", "peer_reviewed"), "review-incomplete", **values)


def _accepted(round: Round) -> Counter[str]:
    """How many reviewers of each side accepted and declared no conflict of interest."""
    return Counter(
        reviewer.side
        for reviewer in round.reviewers
        if reviewer.decision == "accepted" and reviewer.no_conflict_declared
    )


def _suffices(round: Round) -> bool:
    accepted = _accepted(round)
    return accepted["internal-un"] >= INTERNAL and accepted["external"] >= EXTERNAL
