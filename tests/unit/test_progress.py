"""What became of the promises is counted as it is stated, and the rest is counted as unknown."""

from collections.abc import Mapping
from typing import Any

from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
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
CITIES = {"bern": "CH", "paris": "FR", "kampala": "UG", "nairobi": "KE", "on-the-ice": "AQ"}
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


def target(value: int) -> Indicator:
    return indicator(basis="promised", target={"value": value})


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


def test_a_joint_pledge_has_no_region_only_where_none_of_its_cities_has_one() -> None:
    alone, joint = a_pledge("x", lead="on-the-ice"), a_pledge("y", cities=["on-the-ice"])
    at = regions(alone, joint)
    assert (1, 1) == (at["unknown"].pledges, at["150"].pledges)


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


def test_a_region_tells_how_many_of_those_are_closed() -> None:
    number = {"value": 1, "as_of": "2025"}
    closed = a_pledge("x", updates=[report("2026", number, stage="fulfilled")])
    assert 1 == regions(closed, a_pledge("y"))["150"].dated_closed
