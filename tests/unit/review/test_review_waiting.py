"""What waits: for whom, since when, whether for too long."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, RubricEntry
from localaction.review.told import lines, markdown
from localaction.review.waiting import Waiting, waiting
from schemas.review import Criteria, Rubric
from tests.factories import catalogue, document, entry, practice, shared

SITE, VOCABULARIES = shared()
TODAY = date(2026, 3, 1)


def history(state: str, day: str) -> dict[str, Any]:
    return {"state": state, "history": [{"state": state, "on": day}]}


def rubric(due: str, *, done: bool = False) -> RubricEntry:
    given: dict[str, Any] = {"side": "external", "due": due}
    if done:
        met = dict.fromkeys(Criteria.model_fields, "met")
        given |= {"criteria": met, "decision": "accepted", "date": "2026-02-28"}
        given |= {"no_conflict_declared": True}
    return RubricEntry("2026-02-01-1", "r.yml", Rubric.model_validate(given), document())


def of(review: Any, *rubrics: RubricEntry, id: str = "x", **given: Any) -> Catalogue:
    record = entry("practice", id, practice("lima", review=review, **given))
    return catalogue(SITE, VOCABULARIES, practices=[replace(record, reviews=rubrics)])


def one(review: Any, *rubrics: RubricEntry) -> Waiting:
    (found,) = waiting(of(review, *rubrics), TODAY)
    return found


@pytest.mark.parametrize("review", ["unknown", history("published", "2020-01-01")])
def test_what_is_at_its_end_waits_for_nobody(review: Any) -> None:
    assert () == waiting(of(review), TODAY)


def test_what_is_retired_waits_for_nobody() -> None:
    retired = {"on": "2026-02-02", "why": "a duplicate"}
    assert () == waiting(of(history("submitted", "2026-01-01"), retired=retired), TODAY)


@pytest.mark.parametrize(
    ("rubrics", "on", "open"),
    [
        ([], "reviewers", 0),
        ([rubric("2026-04-01"), rubric("2026-04-01", done=True)], "reviewers", 1),
        ([rubric("2026-04-01", done=True)], "decision", 0),
    ],
)
def test_a_round_waits_for_reviewers_and_then_for_an_officer(
    rubrics: list[RubricEntry], on: str, open: int
) -> None:
    found = one(history("in-review", "2026-02-01"), *rubrics)
    assert (on, open) == (found.on, found.open)


@pytest.mark.parametrize(
    ("review", "rubrics", "late_since"),
    [
        (history("submitted", "2026-02-20"), [], ""),
        (history("submitted", "2026-02-01"), [], "2026-02-15"),
        (history("changes-requested", "2026-02-01"), [], ""),
        (history("in-review", "2026-02-01"), [rubric("2026-03-01")], ""),
        (history("in-review", "2026-02-01"), [rubric("2026-02-28")], "2026-02-28"),
        ({"state": "submitted"}, [], ""),
    ],
)
def test_what_waits_too_long_is_late(
    review: Any, rubrics: list[RubricEntry], late_since: str
) -> None:
    assert late_since == one(review, *rubrics).late_since


def test_what_is_late_comes_first() -> None:
    old = entry("practice", "b", practice("lima", review=history("accepted", "2026-01-01")))
    new = entry("practice", "a", practice("lima", review=history("accepted", "2026-02-27")))
    both = catalogue(SITE, VOCABULARIES, practices=[new, old])
    assert ["b", "a"] == [each.id for each in waiting(both, TODAY)]


def test_a_reminder_is_an_item_of_a_list() -> None:
    found = waiting(of(history("in-review", "2026-02-01"), rubric("2026-02-28")), TODAY)
    told = (
        "- [x](x/practice.yml): waits since 1 February 2026 for reviewers (not decided yet: 1); "
        "late: it was due on 28 February 2026"
    )
    assert ["## Reviews that wait", "", told] == list(markdown(found, "en", str))


def test_where_nothing_waits_there_is_no_heading() -> None:
    assert [] == list(markdown((), "en", str))


def test_of_an_unknown_day_nothing_is_said() -> None:
    found = waiting(of({"state": "submitted"}), TODAY)
    told = "x: waits for an officer to check whether it is eligible"
    assert [told] == list(lines(found, "en", str))
