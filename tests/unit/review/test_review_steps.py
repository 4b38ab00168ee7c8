"""The next step of a review: when it may be taken, and what it writes."""

from datetime import date
from typing import Any

import pytest

from localaction.catalogue.model import Entry
from localaction.editing.refused import RefusedError
from localaction.review.steps import practice_of, step
from schemas.practice import Practice
from tests.factories import catalogue, entry, practice, shared

SITE, VOCABULARIES = shared()
TODAY = date(2026, 2, 1)
TEXT = "review: unknown\n"
INTERNAL = {"side": "internal-un", "decision": "accepted", "no_conflict_declared": True}
EXTERNAL = {"side": "external", "decision": "accepted", "no_conflict_declared": True}
IN_REVIEW = {"state": "in-review", "history": [{"state": "in-review", "on": "2026-01-03"}]}


def of(review: Any) -> Entry[Practice]:
    return entry("practice", "x", practice("lima", review=review))


def history(*steps: tuple[str, str]) -> dict[str, Any]:
    told = [{"state": state, "on": day} for state, day in steps]
    return {"state": steps[-1][0], "history": told}


def test_a_review_begins_where_none_was() -> None:
    written = (
        "review:\n  state: submitted\n  history:\n    - {state: submitted, on: '2026-02-01'}\n"
    )
    assert written == step(of("unknown"), TEXT, "submitted", TODAY)


def test_of_what_was_submitted_the_day_is_that_of_its_file() -> None:
    text = step(of({"state": "submitted"}), "review: {state: submitted}\n", "withdrawn", TODAY)
    assert "    - {state: submitted, on: '2026-01-01'}\n" in text


def test_a_round_that_suffices_makes_it_peer_reviewed() -> None:
    rounds = [{"date": "2026-01-03", "reviewers": [INTERNAL, EXTERNAL, EXTERNAL]}]
    text = step(of({**IN_REVIEW, "rounds": rounds}), TEXT, "accepted", TODAY)
    assert "  peer_reviewed: true\n" in text


@pytest.mark.parametrize(
    ("review", "state", "reason"),
    [
        ("unknown", "accepted", "stands at unknown; what may come next: submitted"),
        ({"state": "submitted"}, "published", "what may come next: eligibility-check, withdrawn"),
        ({"state": "submitted"}, "pubished", "what may come next"),
        ({"state": "eligibility-check"}, "in-review", "localaction review start x"),
        (history(("submitted", "2026-03-01")), "withdrawn", "last step of “x” is of 2026-03-01"),
        (IN_REVIEW, "accepted", "internal-un: 0/1, external: 0/2"),
        (
            {**IN_REVIEW, "rounds": [{"date": "2026-01-03", "reviewers": [EXTERNAL, EXTERNAL]}]},
            "accepted",
            "internal-un: 0/1, external: 2/2",
        ),
    ],
)
def test_a_step_that_may_not_be_taken_is_refused(review: Any, state: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        step(of(review), TEXT, state, TODAY)


def test_what_is_no_practice_is_refused() -> None:
    with pytest.raises(RefusedError, match="no practice “y”"):
        practice_of(catalogue(SITE, VOCABULARIES), "y")
