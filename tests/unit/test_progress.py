"""What became of the promises is counted as it is stated, and the rest is counted as unknown."""

from collections.abc import Mapping
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.insight.outcomes import Outcome, TargetAt, Timing, overdue
from localaction.insight.people import largest
from localaction.insight.progress import Overview, RegionAt, overview
from localaction.pages.reader import all_standings
from schemas.indicators import Indicator
from schemas.pledge import Pledge
from tests.factories import (
    catalogue,
    city,
    entry,
    indicator,
    organisation,
    pledge,
    shared,
    update,
)

SITE, VOCABULARIES = shared()
CITIES = {"bern": "CH", "paris": "FR", "kampala": "UG", "nairobi": "KE"}
RETIRED = {"on": "2026-02-01", "why": "Merged."}


def a_pledge(id: str, *indicators: Indicator, **given: Any) -> Entry[Pledge]:
    updates = given.pop("updates", ())
    return entry("pledge", id, pledge(*indicators, **{"lead": "bern", **given}), updates=updates)


def report(day: str, *numbers: Mapping[str, Any], **given: Any) -> UpdateEntry:
    return update(day, *({"as_of": "unknown", **each} for each in numbers), **given)


def world(*pledges: Entry[Pledge], retired: tuple[str, ...] = ()) -> Catalogue:
    cities = [
        entry("city", id, city(country=country, **({"retired": RETIRED} if id in retired else {})))
        for id, country in CITIES.items()
    ]
    network = entry("organisation", "network", organisation())
    return catalogue(SITE, VOCABULARIES, cities=cities, pledges=pledges, organisations=[network])


def found(*pledges: Entry[Pledge], retired: tuple[str, ...] = ()) -> Overview:
    of = world(*pledges, retired=retired)
    return overview(of, all_standings(of))


def some(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}


# Stage and reporting.


def test_a_pledge_whose_stage_nobody_states_is_counted_as_such() -> None:
    stated = a_pledge("x", updates=[report("2026", stage="paused")])
    assert {"not-stated": 1, "paused": 1} == some(found(stated, a_pledge("y")).stages)


def test_what_nobody_states_stands_before_the_stages() -> None:
    assert "not-stated" == next(iter(found(a_pledge("x")).stages))


def test_every_stage_is_counted_also_where_no_pledge_is_at_it() -> None:
    assert set(VOCABULARIES.ids("pledge_stages")) == set(found(a_pledge("x")).stages)


def test_a_pledge_is_counted_by_the_age_of_its_latest_dated_report() -> None:
    fresh = a_pledge("x", updates=[report("2026-03", {"value": 1, "as_of": "2026-03"})])
    stale = a_pledge("y", updates=[report("2023", {"value": 1, "as_of": "2023"})])
    undated = a_pledge("z", updates=[report("2026-05-05", dated=False)])
    counts = found(fresh, stale, undated, a_pledge("none")).reporting
    assert {"green": 1, "red": 1, "undated": 1, "none": 1} == some(counts)


def test_a_retired_pledge_is_in_no_count() -> None:
    assert () == found(a_pledge("x", retired=RETIRED)).pledges


# Years.


def test_a_pledge_counts_in_the_year_of_its_start() -> None:
    starts = ("2022", "2022-07", "2024-01-31", "unknown")
    pledges = [a_pledge(f"p{n}", start=start) for n, start in enumerate(starts)]
    assert {"2022": 2, "2024": 1, "unknown": 1} == found(*pledges).began


def test_a_pledge_counts_in_the_year_that_its_latest_dated_report_tells_of() -> None:
    reports = [report("2026-02", {"value": 1, "as_of": "2025-11"})]
    pledges = (a_pledge("x", updates=reports), a_pledge("y"))
    assert {"2025": ("x",), "unknown": ("y",)} == found(*pledges).reported


def test_the_pledges_of_a_year_stand_with_the_latest_report_first() -> None:
    def reported(id: str, month: str) -> Entry[Pledge]:
        return a_pledge(id, updates=[report("2025-12", {"value": 1, "as_of": month})])

    assert ("y", "x") == found(reported("x", "2025-03"), reported("y", "2025-11")).reported["2025"]


# Regions.


def regions(*pledges: Entry[Pledge], **given: Any) -> dict[str, RegionAt]:
    return {each.id: each for each in found(*pledges, **given).regions}


def test_a_region_without_a_pledge_is_counted_too() -> None:
    assert 0 == regions(a_pledge("x"))["009"].pledges


def test_a_sub_region_is_counted_below_its_region() -> None:
    at = regions(a_pledge("x"))
    assert ("150", 1, 1) == (at["155"].parent, at["155"].pledges, at["150"].pledges)


def test_a_joint_pledge_of_two_cities_of_a_region_counts_once() -> None:
    assert 1 == regions(a_pledge("x", cities=["paris"]))["150"].pledges


def test_a_joint_pledge_counts_in_the_region_of_each_of_its_cities() -> None:
    at = regions(a_pledge("x", cities=["kampala"]))
    assert (1, 1) == (at["150"].pledges, at["002"].pledges)


def test_a_pledge_that_no_city_makes_has_no_region() -> None:
    assert 1 == regions(a_pledge("x", lead="network"))["unknown"].pledges


def test_a_pledge_of_a_city_that_was_taken_back_has_no_region() -> None:
    assert 1 == regions(a_pledge("x"), retired=("bern",))["unknown"].pledges


def test_a_region_tells_how_many_of_its_targets_are_met() -> None:
    pledges = (
        a_pledge("x", target(40), updates=[report("2026", {"value": 41})]),
        a_pledge("y", target(40)),
    )
    region = regions(*pledges)["150"]
    assert (2, 1) == (region.targets, region.met)


def test_a_region_tells_how_many_of_its_pledges_have_a_dated_report() -> None:
    dated = a_pledge("x", updates=[report("2026", {"value": 1, "as_of": "2025"})])
    assert 1 == regions(dated, a_pledge("y"))["150"].dated


# Targets.


def target(value: int, due: str = "unknown", **given: Any) -> Indicator:
    told = {"value": value, "due": due, **given.pop("asked", {})}
    return indicator(basis="promised", target=told, **given)


def befell(wanted: Indicator, *reported: Mapping[str, Any]) -> TargetAt:
    updates = [report("2026-05", *reported)] if reported else []
    return found(a_pledge("x", wanted, updates=updates)).targets[0]


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
    assert () == found(a_pledge("x", indicator())).targets


def test_the_target_that_is_overdue_longest_stands_first() -> None:
    pledges = (
        a_pledge("x", target(40, "2025-03")),
        a_pledge("y", target(40, "2024")),
        a_pledge("z", target(40, "2030")),
    )
    assert ["y", "x"] == [each.pledge for each in overdue(found(*pledges).targets)]


# People.


def people(*pledges: Entry[Pledge]) -> list[tuple[str, float, str]]:
    return [(each.pledge, each.value, each.unit) for each in largest(found(*pledges).people)]


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


def test_what_a_report_says_of_the_people_reached_goes_before_an_indicator() -> None:
    numbers = [report("2026", {"value": 60}, people_reached={"value": 50})]
    assert [("x", 50, "persons")] == people(a_pledge("x", indicator(), updates=numbers))


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
