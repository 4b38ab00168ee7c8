"""Rubrics: what a round begins with, and what of them is recorded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from localaction.catalogue.model import Entry, RubricEntry
from localaction.editing.refused import RefusedError
from localaction.review.questions import CRITERIA
from localaction.review.rubrics import begin, more, record
from localaction.source.yaml import read_yaml
from schemas.practice import Practice
from schemas.review import Criteria, Rubric
from tests.factories import document, entry, practice

TODAY, DUE = date(2026, 1, 3), date(2026, 2, 14)
ELIGIBLE = {"state": "eligibility-check"}
IN_REVIEW = {"state": "in-review", "history": [{"state": "in-review", "on": "2026-01-03"}]}
TEXT = "review: unknown\n"
WHOLE: Mapping[str, Any] = {
    "decision": "accepted",
    "date": "2026-01-09",
    "criteria": dict.fromkeys(Criteria.model_fields, "met"),
    "no_conflict_declared": True,
}


def of(review: Any, *rubrics: RubricEntry) -> Entry[Practice]:
    return replace(entry("practice", "x", practice("lima", review=review)), reviews=rubrics)


def rubric(number: int = 1, side: str = "external", **given: Any) -> RubricEntry:
    name = f"2026-01-03-{number}"
    facts = Rubric.model_validate({"side": side, "due": "2026-02-14", **given})
    return RubricEntry(name, f"x/reviews/{name}.yml", facts, document())


def decided(*sides: str, **given: Any) -> list[RubricEntry]:
    return [rubric(number, side, **{**WHOLE, **given}) for number, side in enumerate(sides, 1)]


def parsed(text: str) -> Rubric:
    read, _ = read_yaml(text, "x.yml")
    assert read is not None
    return Rubric.model_validate(read.data)


def test_every_criterion_has_its_question() -> None:
    assert list(Criteria.model_fields) == list(CRITERIA)


def test_a_round_begins_with_one_internal_and_two_external_reviewers() -> None:
    files = begin(of(ELIGIBLE), TEXT, TODAY, DUE)
    sides = [parsed(text).side for path, text in files.items() if "/reviews/" in path]
    assert ["internal-un", "external", "external"] == sides


def test_rubrics_are_called_by_the_day_of_the_round() -> None:
    paths = [f"x/reviews/2026-01-03-{number}.yml" for number in (1, 2, 3)]
    assert ["x/practice.yml", *paths] == list(begin(of(ELIGIBLE), TEXT, TODAY, DUE))


def test_the_practice_tells_that_a_round_began() -> None:
    files = begin(of(ELIGIBLE), TEXT, TODAY, DUE)
    assert "    - {state: in-review, on: '2026-01-03'}\n" in files["x/practice.yml"]


def test_an_empty_rubric_is_valid_and_says_nothing() -> None:
    files = begin(of(ELIGIBLE), TEXT, TODAY, DUE)
    empty = Rubric.model_validate({"side": "internal-un", "due": "2026-02-14"})
    assert empty == parsed(files["x/reviews/2026-01-03-1.yml"])


def test_a_rubric_asks_in_another_language() -> None:
    files = begin(of(ELIGIBLE), TEXT, TODAY, DUE, say=str.upper)
    assert "  # DOES IT SERVE AT LEAST ONE" in files["x/reviews/2026-01-03-1.yml"]


def test_lines_of_a_rubric_can_be_read_without_scrolling() -> None:
    text = begin(of(ELIGIBLE), TEXT, TODAY, DUE)["x/reviews/2026-01-03-1.yml"]
    assert 90 > max(map(len, text.splitlines()))


def test_a_reviewer_more_gets_the_next_number() -> None:
    files = more(of(IN_REVIEW, rubric(1), rubric(3)), ["external"], DUE)
    assert ["x/reviews/2026-01-03-4.yml"] == list(files)


@pytest.mark.parametrize("review", ["unknown", {"state": "accepted"}, {"state": "in-review"}])
def test_where_no_round_is_open_there_is_no_reviewer_more(review: Any) -> None:
    with pytest.raises(RefusedError, match="No round is open"):
        more(of(review), ["external"], DUE)


def test_of_a_decided_rubric_side_decision_statement_and_day_are_recorded() -> None:
    text = record(of(IN_REVIEW, *decided("external")), TEXT).text
    told = "{side: external, decision: accepted, no_conflict_declared: true, date: '2026-01-09'}"
    assert f"        - {told}\n" in text


def test_recorded_twice_is_recorded_once() -> None:
    reviewed = of(IN_REVIEW, *decided("external"))
    once = record(reviewed, TEXT).text
    assert once == record(reviewed, once).text


@pytest.mark.parametrize(
    ("rubrics", "next"),
    [
        (decided("internal-un", "external", "external"), "accepted"),
        (decided("internal-un", "external"), ""),
        (decided("external", decision="changes-requested"), "changes-requested"),
        ([*decided("external", decision="changes-requested"), rubric(2)], ""),
        (decided("internal-un", "external", "external", no_conflict_declared=False), ""),
    ],
)
def test_a_round_says_what_may_come_next(rubrics: list[RubricEntry], next: str) -> None:
    assert next == record(of(IN_REVIEW, *rubrics), TEXT).next


@pytest.mark.parametrize(
    "given",
    [
        {"decision": "unknown"},
        {"date": "unknown"},
        {"criteria": {}},
        {"no_conflict_declared": "unknown"},
        {"no_conflict_declared": False},
    ],
)
def test_a_rubric_that_is_not_whole_is_not_recorded(given: Mapping[str, Any]) -> None:
    found = record(of(IN_REVIEW, rubric(**{**WHOLE, **given})), TEXT)
    assert (TEXT, 0, 1) == (found.text, found.decided, found.open)


def test_who_gives_a_review_back_need_not_judge() -> None:
    given_back = rubric(decision="withdrawn", date="2026-01-04", no_conflict_declared=False)
    assert 1 == record(of(IN_REVIEW, given_back), TEXT).decided


def test_a_round_without_rubrics_cannot_be_recorded() -> None:
    with pytest.raises(RefusedError, match="has no rubrics"):
        record(of(IN_REVIEW), TEXT)
