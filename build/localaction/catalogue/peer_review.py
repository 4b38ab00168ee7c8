"""The peer review of a practice: which steps may follow, and what its rounds amount to.

A review goes from `submitted` over `eligibility-check` and rounds of `in-review` to `accepted` and
`published`. A round bears the day of the step by which it began.
"""

from collections import Counter
from collections.abc import Mapping

from schemas.practice import Review, Reviewer, Round

SUBMITTED, ELIGIBILITY, IN_REVIEW = "submitted", "eligibility-check", "in-review"
CHANGES, ACCEPTED, PUBLISHED = "changes-requested", "accepted", "published"
UPDATE_DUE, ARCHIVED, WITHDRAWN = "update-due", "archived", "withdrawn"

FOLLOWS: Mapping[str, tuple[str, ...]] = {
    SUBMITTED: (ELIGIBILITY, WITHDRAWN, ARCHIVED),
    ELIGIBILITY: (IN_REVIEW, CHANGES, WITHDRAWN, ARCHIVED),
    IN_REVIEW: (ACCEPTED, CHANGES, WITHDRAWN, ARCHIVED),
    CHANGES: (ELIGIBILITY, IN_REVIEW, WITHDRAWN, ARCHIVED),
    ACCEPTED: (PUBLISHED, WITHDRAWN, ARCHIVED),
    PUBLISHED: (UPDATE_DUE, IN_REVIEW, WITHDRAWN, ARCHIVED),
    UPDATE_DUE: (PUBLISHED, IN_REVIEW, WITHDRAWN, ARCHIVED),
    WITHDRAWN: (SUBMITTED,),
    ARCHIVED: (SUBMITTED,),
}
"""State -> the states that may come next."""

DECISIONS = (ACCEPTED, CHANGES, WITHDRAWN)
"""What one reviewer may decide; `withdrawn`: the reviewer gave the review back."""

INTERNAL, EXTERNAL = "internal-un", "external"
LEAST: Mapping[str, int] = {INTERNAL: 1, EXTERNAL: 2}
"""Reviewers of each side who must accept, in one round, without a conflict (rule of the Hub)."""


def acceptances(round: Round) -> Counter[str]:
    """How many reviewers of each side accepted and declared no conflict of interest."""
    return Counter(reviewer.side for reviewer in round.reviewers if counts(reviewer))


def counts(reviewer: Reviewer) -> bool:
    """Say whether this is an acceptance by the rule."""
    return reviewer.decision == ACCEPTED and reviewer.no_conflict_declared


def suffices(round: Round) -> bool:
    """Say whether enough reviewers of both sides accepted."""
    found = acceptances(round)
    return all(found[side] >= least for side, least in LEAST.items())


def accepted_round(review: Review) -> Round | None:
    """The latest round by which the practice is peer reviewed."""
    enough = [round for round in review.rounds if suffices(round)]
    return max(enough, key=lambda round: round.date, default=None)


def is_reached(review: Review, *states: str) -> bool:
    """Say whether the review is or ever was in one of these states."""
    return bool({review.state, *(step.state for step in review.history)} & set(states))


def since(review: Review) -> str | None:
    """The day of the last step; None where no history is kept."""
    return review.history[-1].on if review.history else None


def rounds_begun(review: Review) -> tuple[str, ...]:
    """The days on which a round began."""
    return tuple(step.on for step in review.history if step.state == IN_REVIEW)


def round_of(review: Review, day: str) -> Round | None:
    """The round that began on a day; None where nothing of it is recorded."""
    return next((round for round in review.rounds if round.date == day), None)
