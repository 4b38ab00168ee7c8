"""A target is met, overdue or neither as far as its numbers tell; people are never added up."""

from collections.abc import Mapping
from typing import Any

import pytest

from localaction.catalogue.derive import standing
from localaction.catalogue.model import Entry, UpdateEntry
from localaction.insight.outcomes import Outcome, TargetAt, Timing, overdue, targets_of
from localaction.insight.people import largest, people_of
from schemas.indicators import Indicator
from schemas.pledge import Pledge
from tests.factories import TODAY, catalogue, entry, indicator, pledge, shared, update

SITE, VOCABULARIES = shared()


def a_pledge(id: str, *indicators: Indicator, **given: Any) -> Entry[Pledge]:
    return entry("pledge", id, pledge(*indicators), updates=given.get("updates", ()))


def report(day: str, *numbers: Mapping[str, Any], **given: Any) -> UpdateEntry:
    return update(day, *({"as_of": "unknown", **each} for each in numbers), **given)


def targets(*pledges: Entry[Pledge]) -> tuple[TargetAt, ...]:
    return tuple(each for entry in pledges for each in targets_of(entry.id, standing(entry, TODAY)))


# Targets.


def target(value: int, due: str = "unknown", **given: Any) -> Indicator:
    told = {"value": value, "due": due, **given.pop("asked", {})}
    return indicator(basis="promised", target=told, **given)


def befell(wanted: Indicator, *reported: Mapping[str, Any]) -> TargetAt:
    updates = [report("2026-05", *reported)] if reported else []
    return targets(a_pledge("x", wanted, updates=updates))[0]


@pytest.mark.parametrize(
    ("reported", "outcome"),
    [
        ([], Outcome.NO_RESULT),
        ([{"value": 39}], Outcome.NOT_MET),
        ([{"value": 40}], Outcome.MET),
        ([{"value": 50, "qualifier": "over"}], Outcome.MET),
        ([{"value": 40, "qualifier": "nearly"}], Outcome.INCOMPARABLE),
        ([{"value": 30, "qualifier": "over"}], Outcome.INCOMPARABLE),
        ([{"value": 40, "unit": "families"}], Outcome.INCOMPARABLE),
        ([{"value": 40, "city": "bern"}], Outcome.INCOMPARABLE),
    ],
)
def test_a_target_is_met_only_where_its_number_leaves_no_doubt(
    reported: list[Mapping[str, Any]], outcome: Outcome
) -> None:
    assert outcome is befell(target(40), *reported).outcome


def test_a_number_within_a_period_cannot_be_compared_with_a_target() -> None:
    assert Outcome.INCOMPARABLE is befell(target(40, counts="period"), {"value": 50}).outcome


@pytest.mark.parametrize(
    ("due", "value", "timing"),
    [
        ("unknown", 40, Timing.NOT_STATED),
        ("2026-06-29", 39, Timing.OVERDUE),
        ("2026-06-29", 40, Timing.PASSED),
        ("2026-06-30", 39, Timing.AHEAD),
        ("2026", 39, Timing.AHEAD),
        ("2025", 39, Timing.OVERDUE),
    ],
)
def test_a_target_is_overdue_once_its_whole_day_has_passed_and_it_is_not_met(
    due: str, value: int, timing: Timing
) -> None:
    assert timing is befell(target(40, due), {"value": value}).timing


def test_a_target_whose_day_has_passed_is_overdue_while_nobody_can_tell_that_it_is_met() -> None:
    about = {"value": 45, "qualifier": "about"}
    assert Timing.OVERDUE is befell(target(40, "2025"), about).timing


def test_an_indicator_without_a_target_is_no_target() -> None:
    assert () == targets(a_pledge("x", indicator()))


def test_the_target_that_is_overdue_longest_stands_first() -> None:
    pledges = (
        a_pledge("x", target(40, "2025-03")),
        a_pledge("y", target(40, "2024")),
        a_pledge("z", target(40, "2030")),
    )
    assert ["y", "x"] == [each.pledge for each in overdue(targets(*pledges))]


# People.


def people(*pledges: Entry[Pledge]) -> list[tuple[str, float, str]]:
    of = catalogue(SITE, VOCABULARIES, pledges=pledges)
    numbers = (people_of(of, each, standing(each, TODAY)) for each in pledges)
    found = tuple(each for each in numbers if each)
    return [(each.pledge, each.value, each.unit) for each in largest(found)]


def test_of_each_pledge_the_largest_number_of_persons_is_told_and_no_sum() -> None:
    counted = (indicator("people"), indicator("others"))
    numbers = [report("2026", {"value": 60}, {"indicator": "others", "value": 70})]
    assert [("x", 70, "persons")] == people(a_pledge("x", *counted, updates=numbers))


def test_an_earlier_larger_number_of_an_indicator_is_not_told() -> None:
    numbers = [
        report("2025", {"value": 90, "as_of": "2025"}),
        report("2026", {"value": 60, "as_of": "2026"}),
    ]
    assert [("x", 60, "persons")] == people(a_pledge("x", indicator(), updates=numbers))


@pytest.mark.parametrize(("reached", "told"), [(50, 60), (70, 70)])
def test_the_people_reached_as_a_whole_are_one_of_the_numbers(reached: int, told: int) -> None:
    numbers = [report("2026", {"value": 60}, people_reached={"value": reached})]
    assert [("x", told, "persons")] == people(a_pledge("x", indicator(), updates=numbers))


def test_of_the_people_reached_as_a_whole_the_latest_number_counts() -> None:
    reports = [report(day, people_reached={"value": n}) for day, n in (("2025", 90), ("2026", 60))]
    assert [("x", 60, "persons")] == people(a_pledge("x", indicator(), updates=reports))


def test_numbers_of_persons_stand_before_larger_numbers_of_families() -> None:
    of_families = indicator(unit="families")
    pledges = (
        a_pledge("x", of_families, updates=[report("2026", {"value": 90})]),
        a_pledge("y", indicator(), updates=[report("2026", {"value": 60})]),
    )
    assert [("y", 60, "persons"), ("x", 90, "families")] == people(*pledges)


def test_what_counts_no_people_is_no_number_of_people() -> None:
    trees = a_pledge("x", indicator(unit="trees"), updates=[report("2026", {"value": 9})])
    assert [] == people(trees)
