"""Two versions of the facts of a record: what is found to differ."""

from typing import Any

import pytest

from localaction.compare.facts import facts_changes, given
from localaction.compare.marks import Mark, plan
from schemas.base import Model
from schemas.city import City
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.update import Update
from tests.factories import PROVENANCE, city, indicator, pledge, practice

AIM: dict[str, Any] = {"id": "people", "target": {"value": 40, "due": "2025"}, "basis": "promised"}


def aim(**target: Any) -> dict[str, Any]:
    return {**AIM, "target": {"value": 40, "due": "2025", **target}}


def told(changes: Any) -> list[tuple[str, str]]:
    return [(change.what, change.field) for change in changes]


def of_pledges(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str]]:
    return told(facts_changes(pledge(**before), pledge(**after)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {}, []),
        ({"start": 2024}, {"start": 2024}, []),
        ({"start": 2024}, {"start": 2025}, [("later", "start")]),
        ({"start": "2024-05"}, {"start": "2023"}, [("earlier", "start")]),
        ({"start": "2024"}, {"start": "2024-01"}, [("changed", "start")]),
        ({"end": "ongoing"}, {"end": "2027"}, [("changed", "end")]),
        ({}, {"start": 2024}, [("stated", "start")]),
        ({"start": 2024}, {}, [("unstated", "start")]),
        ({"mirror": True}, {"mirror": False}, [("changed", "mirror")]),
        ({}, {"jmdi_theme": "health"}, [("added", "jmdi_theme")]),
        ({"jmdi_theme": "health"}, {}, [("removed", "jmdi_theme")]),
        ({"sdg_targets": ["a"]}, {"sdg_targets": ["b"]}, [("added", "sdg_targets"),
                                                          ("removed", "sdg_targets")]),
        ({"sdg_targets": ["a", "b"]}, {"sdg_targets": ["b", "a"]}, [("order", "sdg_targets")]),
        ({"sdg_goals": ["a"]}, {"sdg_goals": "unknown"}, [("unstated", "sdg_goals")]),
        ({"lead": "a"}, {"lead": "b"}, [("changed", "lead")]),
        ({"amount": {"value": 5, "currency": "USD"}}, {"amount": {"value": 4, "currency": "USD"}},
         [("lowered", "amount.value")]),
        ({"links": [{"url": "https://a.org/"}]}, {"links": [{"url": "https://b.org/"}]},
         [("added", "links"), ("removed", "links")]),
        ({"note": "One."}, {"note": "Two."}, [("changed", "note")]),
    ],
)  # fmt: skip
def test_a_field_that_differs_is_found(
    before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert expected == of_pledges(before, after)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (aim(), aim(value=60), [("raised", "indicators.people.target.value")]),
        (aim(), aim(value=20.5), [("lowered", "indicators.people.target.value")]),
        (aim(), aim(due="2026"), [("later", "indicators.people.target.due")]),
        (aim(), {"id": "people"}, [("changed", "indicators.people.basis"),
                                   ("removed", "indicators.people.target")]),
        (aim(), {**AIM, "id": "others"}, [("added", "indicators"), ("removed", "indicators")]),
    ],
)  # fmt: skip
def test_a_target_that_differs_is_found_below_its_indicator(
    before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    changes = facts_changes(pledge(indicator(**before)), pledge(indicator(**after)))
    assert expected == told(changes)


def test_a_new_first_indicator_changes_no_other() -> None:
    old, new = indicator("people"), indicator("others")
    assert [("added", "indicators")] == told(facts_changes(pledge(old), pledge(new, old)))


def test_of_two_partners_of_one_name_the_second_is_compared_with_the_second() -> None:
    first, second = {"id": "a", "role": "funding"}, {"id": "a", "role": "mentor"}
    changed = {"id": "a", "role": "donor"}
    before = practice("x", partners=[first, second])
    after = practice("x", partners=[first, changed])
    assert [("changed", "partners.a.role")] == told(facts_changes(before, after))


def test_a_name_in_one_language_is_told_by_that_language() -> None:
    before, after = city(names={"en": "A", "fr": "A"}), city(names={"en": "A", "fr": "B"})
    assert [("changed", "names.fr")] == told(facts_changes(before, after))


def test_a_number_given_for_another_day_is_another_number() -> None:
    def report(day: str) -> Update:
        number = {"indicator": "people", "value": 5, "as_of": day, "reported_by": "city"}
        facts = {"date": "2026", "stage": "x", "reported_by_role": "Office"}
        return Update.model_validate({**facts, "measurements": [number]})

    expected = [("added", "measurements"), ("removed", "measurements")]
    assert expected == told(facts_changes(report("2024"), report("2025")))


def test_a_new_record_is_told_by_what_readers_look_for() -> None:
    facts = pledge(indicator(**AIM), indicator("no-target"), lead="a", end=2027, mirror=True)
    expected = [("given", "lead"), ("given", "end"), ("given", "indicators.people.target")]
    assert expected == told(given(facts))


@pytest.mark.parametrize(
    ("model", "field", "expected"),
    [
        (Pledge, "start", Mark("date")),
        (Pledge, "end", Mark("date")),
        (Pledge, "added", Mark("date")),
        (Pledge, "lead", Mark("record")),
        (Pledge, "sdg_goals", Mark("term", "sdg_goals")),
        (Practice, "adapted_from", Mark("record")),
        (City, "website", Mark("address")),
        (City, "geonames", Mark("code")),
        (City, "working_languages", Mark("language")),
        (City, "names", Mark("text", keys="language")),
        (Update, "stage", Mark("term", "pledge_stages")),
    ],
)
def test_the_annotation_of_a_field_says_how_it_is_told(
    model: type[Model], field: str, expected: Mark
) -> None:
    assert expected == dict(plan(model))[field]


def test_a_change_of_where_a_record_comes_from_is_found() -> None:
    other = {**PROVENANCE, "by_role": "Other editors"}
    expected = [("changed", "provenance.by_role")]
    assert expected == told(facts_changes(pledge(), pledge(provenance=other)))
