"""Reviews that wait: for whom, since when, and whether for too long. Counts and days, no names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.peer_review import (
    ACCEPTED,
    CHANGES,
    ELIGIBILITY,
    IN_REVIEW,
    SUBMITTED,
    UPDATE_DUE,
    rounds_begun,
    since,
)
from localaction.review.rubrics import is_decided, rubrics_of
from localaction.review.steps import review_of
from schemas.practice import Practice, Review

PATIENCE = {
    SUBMITTED: 14,
    ELIGIBILITY: 14,
    IN_REVIEW: 56,
    CHANGES: 60,
    ACCEPTED: 14,
    UPDATE_DUE: 60,
}
"""State in which something is waited for -> days until it is called late."""

REVIEWERS, DECISION = "reviewers", "decision"
"""What a round in review waits for; elsewhere it is the state that says it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One practice whose review waits for somebody."""

    id: str
    path: str
    state: str
    since: str
    """The day of the last step; "" where no history is kept."""
    on: str
    """The state, or of a round in review: `reviewers` or `decision`."""
    open: int
    """Reviewers who have not decided; 0 outside a round."""
    late_since: str
    """The day after which it is late; "" where it is not."""


def waiting(catalogue: Catalogue, today: date) -> tuple[Waiting, ...]:
    """Every review that waits: those that are late first, the longest wait first."""
    found = (_waits(entry, today) for entry in catalogue.practices.values())
    known = [each for each in found if each is not None]
    return tuple(sorted(known, key=lambda each: (not each.late_since, each.since, each.id)))


def _waits(entry: Entry[Practice], today: date) -> Waiting | None:
    review = review_of(entry)
    if review is None or review.state not in PATIENCE or entry.facts.retired:
        return None
    begun = rounds_begun(review)
    rubrics = rubrics_of(entry, begun[-1]) if review.state == IN_REVIEW and begun else ()
    undecided = [rubric for rubric in rubrics if not is_decided(rubric)]
    on = review.state
    if review.state == IN_REVIEW:
        on = DECISION if rubrics and not undecided else REVIEWERS
    # Each reviewer has a day of its own; where nobody is awaited, the state's patience counts.
    limits = [rubric.facts.due for rubric in undecided] or list(_limit(review))
    late = min((limit for limit in limits if limit < today.isoformat()), default="")
    day = since(review) or ""
    return Waiting(entry.id, entry.path, review.state, day, on, len(undecided), late)


def _limit(review: Review) -> Iterator[str]:
    day = since(review)
    if day is not None:
        until = date.fromisoformat(day) + timedelta(days=PATIENCE[review.state])
        yield until.isoformat()
