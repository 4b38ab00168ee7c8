"""Peer review: which steps may follow, who may be called peer reviewed, what rubrics must say."""

from dataclasses import replace
from typing import Any

import pytest

from localaction.catalogue.model import RubricEntry
from localaction.catalogue.peer_review import FOLLOWS, is_reached, since, suffices
from localaction.checks import check
from localaction.checks.review import check_decisions, check_review
from localaction.checks.review_steps import check_review_steps
from localaction.checks.rubrics import check_rubrics
from schemas.practice import Review, Round
from schemas.review import Criteria, Rubric
from tests.factories import PROVENANCE, catalogue, document, entry, practice, shared

SITE, VOCABULARIES = shared()
CHECKS = (check_review, check_decisions, check_review_steps, check_rubrics)
STEPS = (
    ("submitted", "2026-01-01"),
    ("eligibility-check", "2026-01-02"),
    ("in-review", "2026-01-03"),
    ("accepted", "2026-02-01"),
    ("published", "2026-02-02"),
)
INTERNAL = {"side": "internal-un", "decision": "accepted", "no_conflict_declared": True}
EXTERNAL = {"side": "external", "decision": "accepted", "no_conflict_declared": True}
ENOUGH = [INTERNAL, EXTERNAL, EXTERNAL]
MET = dict.fromkeys(Criteria.model_fields, "met")


def history(*steps: tuple[str, str]) -> dict[str, Any]:
    return {
        "state": steps[-1][0],
        "history": [{"state": state, "on": day} for state, day in steps],
    }


def rounds(*reviewers: dict[str, Any], date: str = "2026-01-03") -> list[dict[str, Any]]:
    return [{"date": date, "reviewers": list(reviewers)}]


def rubric(name: str = "2026-01-03-1", **given: Any) -> RubricEntry:
    facts = Rubric.model_validate({"side": "external", "due": "2026-02-03", **given})
    return RubricEntry(name, f"{name}.yml", facts, document(path=f"{name}.yml"))


def found(
    review: Any,
    *rubrics: RubricEntry,
    kind: str = "submitted",
    damaged: frozenset[str] = frozenset(),
) -> list[tuple[str, str]]:
    facts = practice("lima", review=review, provenance={**PROVENANCE, "kind": kind})
    record = replace(entry("practice", "x", facts), reviews=rubrics, damaged=damaged)
    of = catalogue(SITE, VOCABULARIES, practices=[record])
    return sorted((problem.code, problem.wording) for problem in check(of, CHECKS))


def test_every_state_of_the_vocabulary_has_its_place_in_the_order() -> None:
    assert set(VOCABULARIES.ids("review_decision")) == set(FOLLOWS)


def test_every_state_can_be_reached_from_the_first() -> None:
    reached, waiting = set[str](), {"submitted"}
    while waiting:
        reached |= waiting
        waiting = {after for state in waiting for after in FOLLOWS[state]} - reached
    assert set(FOLLOWS) == reached


def test_every_state_leads_on() -> None:
    assert [] == [state for state, after in FOLLOWS.items() if not after]


@pytest.mark.parametrize("state", ["submitted", "in-review", "published"])
def test_from_every_step_a_practice_can_be_withdrawn_or_archived(state: str) -> None:
    assert {"withdrawn", "archived"} <= set(FOLLOWS[state])


@pytest.mark.parametrize("length", range(1, len(STEPS) + 1))
def test_a_review_that_goes_step_by_step_is_right_at_each_of_them(length: int) -> None:
    assert [] == found({**history(*STEPS[:length]), "rounds": rounds(*ENOUGH)[: length > 2]})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("submitted", "in-review"),
        ("submitted", "published"),
        ("eligibility-check", "accepted"),
        ("changes-requested", "accepted"),
        ("accepted", "in-review"),
        ("withdrawn", "published"),
    ],
)
def test_a_step_cannot_be_left_out(before: str, after: str) -> None:
    steps = ((before, "2026-01-02"), (after, "2026-01-03"))
    assert [("review-step", "")] == found(history(*steps), kind="public-source")


@pytest.mark.parametrize(
    ("review", "wording"),
    [
        (history(("eligibility-check", "2026-01-02")), "first"),
        ({"state": "accepted"}, "missing"),
        ({**history(*STEPS[:2]), "state": "in-review"}, "last"),
        (history(STEPS[0], ("eligibility-check", "2025-12-31")), "order"),
        ({**history(*STEPS[:3]), "rounds": rounds(INTERNAL, date="2026-01-04")}, "round"),
        ({**history(*STEPS[:3]), "rounds": rounds(INTERNAL) * 2}, "round-twice"),
        (
            history(*STEPS[:3], ("changes-requested", "2026-01-03"), ("in-review", "2026-01-03")),
            "same-day",
        ),
    ],
)
def test_a_history_that_cannot_be_is_told(review: Any, wording: str) -> None:
    assert [("review-step", wording)] == found(review)


@pytest.mark.parametrize("kind", ["public-source", "imported"])
def test_a_history_from_elsewhere_may_begin_late(kind: str) -> None:
    assert [] == found(history(("published", "2025-01-02")), kind=kind)


def test_what_was_just_submitted_needs_no_history() -> None:
    assert [] == found({"state": "submitted"})


def test_of_a_state_that_is_no_term_nothing_more_is_said() -> None:
    assert [] == found(history(STEPS[0], ("lost", "2026-01-02")))


@pytest.mark.parametrize(
    ("reviewers", "is_enough"),
    [
        (ENOUGH, True),
        ([INTERNAL, INTERNAL, EXTERNAL], False),
        ([EXTERNAL, EXTERNAL, EXTERNAL], False),
        ([INTERNAL, EXTERNAL, {**EXTERNAL, "no_conflict_declared": False}], False),
        ([INTERNAL, EXTERNAL, {**EXTERNAL, "decision": "changes-requested"}], False),
        ([*ENOUGH, {**EXTERNAL, "decision": "changes-requested"}], True),
        ([{**INTERNAL, "side": "secretariat"}, EXTERNAL, EXTERNAL], False),
    ],
)
def test_one_internal_and_two_external_acceptances_without_conflict_are_enough(
    reviewers: list[dict[str, Any]], is_enough: bool
) -> None:
    round = Round.model_validate({"date": "2026-01-03", "reviewers": reviewers})
    assert is_enough == suffices(round)


def test_acceptances_of_two_rounds_do_not_add_up() -> None:
    both = [*rounds(INTERNAL, EXTERNAL), *rounds(EXTERNAL, date="2026-01-09")]
    review = {"state": "accepted", "peer_reviewed": True, "rounds": both}
    assert [("review-incomplete", "")] == found(review, kind="imported")


def test_nobody_is_accepted_by_too_few() -> None:
    review = {**history(*STEPS[:4]), "rounds": rounds(INTERNAL, EXTERNAL)}
    assert [("review-incomplete", "round")] == found(review)


def test_nobody_is_accepted_by_a_round_of_which_nothing_is_recorded() -> None:
    assert [("review-incomplete", "round")] == found(history(*STEPS[:4]))


def test_what_was_never_accepted_is_not_peer_reviewed() -> None:
    review = {**history(*STEPS[:3]), "peer_reviewed": True, "rounds": rounds(*ENOUGH)}
    assert [("review-incomplete", "early")] == found(review)


def test_what_was_accepted_stays_peer_reviewed_while_it_is_judged_anew() -> None:
    steps = (*STEPS, ("in-review", "2026-05-01"))
    assert [] == found({**history(*steps), "peer_reviewed": True, "rounds": rounds(*ENOUGH)})


@pytest.mark.parametrize("decision", ["accepted", "changes-requested", "withdrawn"])
def test_these_a_reviewer_may_decide(decision: str) -> None:
    reviewers = rounds({**EXTERNAL, "decision": decision})
    assert [] == found({**history(*STEPS[:3]), "rounds": reviewers})


@pytest.mark.parametrize("decision", ["published", "archived", "submitted"])
def test_what_officers_decide_no_reviewer_does(decision: str) -> None:
    reviewers = rounds({**EXTERNAL, "decision": decision})
    assert [("review-decision", "")] == found({**history(*STEPS[:3]), "rounds": reviewers})


def test_a_rubric_of_an_open_round_may_wait() -> None:
    assert [] == found(history(*STEPS[:3]), rubric())


@pytest.mark.parametrize(
    ("given", "wording"),
    [
        ({"name": "2026-01-04-1"}, "round"),
        ({"name": "first"}, "name"),
        ({"decision": "withdrawn", "date": "2026-01-01"}, "date"),
        ({"decision": "accepted", "date": "2026-01-09"}, "open"),
        ({"decision": "withdrawn"}, "open"),
        (
            {
                "decision": "accepted",
                "date": "2026-01-09",
                "criteria": MET,
                "no_conflict_declared": False,
            },
            "conflict",
        ),
    ],
)
def test_a_rubric_that_counts_for_nothing_is_told(given: Any, wording: str) -> None:
    assert [("review-rubric", wording)] == found(history(*STEPS[:3]), rubric(**given))


WHOLE: dict[str, Any] = {
    "decision": "accepted",
    "date": "2026-01-09",
    "criteria": MET,
    "no_conflict_declared": True,
}


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-01-09", []), ("2026-01-10", [("review-rubric", "")])]
)
def test_what_is_recorded_of_a_reviewer_is_what_a_rubric_says(
    day: str, expected: list[tuple[str, str]]
) -> None:
    recorded = rounds({**EXTERNAL, "date": day})
    assert expected == found({**history(*STEPS[:3]), "rounds": recorded}, rubric(**WHOLE))


def test_one_rubric_backs_one_reviewer() -> None:
    recorded = rounds(*[{**EXTERNAL, "date": "2026-01-09"}] * 2)
    review = {**history(*STEPS[:3]), "rounds": recorded}
    assert [("review-rubric", "")] == found(review, rubric(**WHOLE))


def test_where_a_rubric_cannot_be_read_nothing_is_compared() -> None:
    recorded = rounds(*[{**EXTERNAL, "date": "2026-01-09"}] * 2)
    review = {**history(*STEPS[:3]), "rounds": recorded}
    assert [] == found(review, rubric(**WHOLE), damaged=frozenset({"reviews"}))


def test_a_rubric_of_a_practice_without_review_is_told() -> None:
    assert [("review-rubric", "round")] == found("unknown", rubric())


@pytest.mark.parametrize("state", ["submitted", "accepted"])
def test_a_state_once_reached_stays_reached(state: str) -> None:
    assert is_reached(Review.model_validate(history(*STEPS)), state)


def test_a_review_waits_since_its_last_step() -> None:
    assert "2026-02-02" == since(Review.model_validate(history(*STEPS)))


def test_no_field_of_a_rubric_holds_a_name() -> None:
    fields = {"side", "due", "no_conflict_declared", "criteria", "decision", "date", "remarks"}
    assert fields == set(Rubric.model_fields)
