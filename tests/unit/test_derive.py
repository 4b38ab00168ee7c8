"""Stage, reporting status and progress follow from the facts by the rules of the data model."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from localaction.catalogue.derive import Progress, Standing, standing
from localaction.catalogue.model import UpdateEntry
from schemas.indicators import Indicator
from tests.factories import TODAY, entry, indicator, pledge, update

TARGET: dict[str, Any] = {"basis": "promised", "target": {"value": 40}}


def where(
    *updates: UpdateEntry, indicators: Sequence[Indicator] = (), today: date = TODAY
) -> Standing:
    return standing(entry("pledge", "x", pledge(*indicators), updates=updates), today)


def progress(*updates: UpdateEntry, **given: Any) -> Progress:
    return where(*updates, indicators=[indicator(**{**TARGET, **given})]).progress[0]


def latest(*updates: UpdateEntry) -> float | None:
    actual = progress(*updates).actual
    return actual.measurement.value if actual else None


def measured(value: float, as_of: str = "unknown", **given: Any) -> dict[str, Any]:
    return {"value": value, "as_of": as_of, **given}


# Latest actual.


def test_a_dated_number_beats_an_undated_one_of_a_later_report() -> None:
    assert 3 == latest(update("2024", measured(3, "2023")), update("2026", measured(9)))


def test_the_number_with_the_latest_date_wins_whichever_report_brings_it() -> None:
    assert 5 == latest(
        update("2024", measured(5, "2024-03")), update("2025", measured(7, "2023-12-31"))
    )


def test_a_bare_year_counts_as_late_as_it_can_mean() -> None:
    assert 7 == latest(update("2025", measured(5, "2023-11-30"), measured(7, "2023")))


def test_a_month_counts_as_late_as_it_can_mean() -> None:
    assert 5 == latest(update("2025", measured(5, "2023-12"), measured(7, "2023-12-30")))


def test_of_two_numbers_of_one_day_the_one_that_stands_later_wins() -> None:
    assert 7 == latest(update("2025", measured(5, "2023"), measured(7, "2023")))


def test_of_two_undated_numbers_the_later_report_wins() -> None:
    assert 7 == latest(update("2024", measured(5)), update("2025", measured(7)))


def test_of_two_undated_numbers_a_dated_report_beats_an_undated_one() -> None:
    undated = update("2026", measured(9), dated=False)
    assert 5 == latest(update("2024", measured(5)), undated)


def test_a_number_of_another_indicator_is_no_progress_on_this_one() -> None:
    assert latest(update("2025", measured(65, "2024", indicator="helped"))) is None


def test_every_number_is_kept_in_the_order_of_its_strength() -> None:
    reports = (update("2025", measured(9), measured(5, "2024")), update("2026", measured(7)))
    values = [each.measurement.value for each in progress(*reports).history]
    assert [9, 7, 5] == values


# Shares and targets.


def test_a_cumulative_indicator_with_a_target_has_a_share() -> None:
    assert 0.075 == progress(update("2025", measured(3, "2024"))).share


def test_a_share_is_counted_from_the_baseline() -> None:
    assert 0.8 == progress(update("2025", measured(34)), baseline={"value": 10}).share


def test_a_share_may_pass_the_whole_way() -> None:
    assert 1.25 == progress(update("2025", measured(50))).share


@pytest.mark.parametrize("counts", ["period", "state", "milestone"])
def test_nothing_but_a_cumulative_indicator_has_a_share(counts: str) -> None:
    assert progress(update("2025", measured(1)), counts=counts).share is None


def test_without_a_target_there_is_no_share() -> None:
    assert progress(update("2025", measured(3)), target=None, basis="none").share is None


def test_without_a_number_there_is_no_share() -> None:
    assert progress().share is None


def test_a_target_that_equals_its_baseline_has_no_share() -> None:
    assert progress(update("2025", measured(40)), baseline={"value": 40}).share is None


@pytest.mark.parametrize(("value", "reached"), [(39, False), (40, True), (41, True)])
def test_a_rising_target_is_reached_from_its_number_on(value: int, reached: bool) -> None:
    assert reached is progress(update("2025", measured(value))).reached


@pytest.mark.parametrize(("value", "reached"), [(41, False), (40, True), (39, True)])
def test_a_falling_target_is_reached_from_its_number_down(value: int, reached: bool) -> None:
    falling = progress(update("2025", measured(value)), counts="state", baseline={"value": 60})
    assert reached is falling.reached


def test_a_number_of_one_period_reaches_nothing() -> None:
    assert progress(update("2025", measured(50)), counts="period").reached is None


@pytest.mark.parametrize(("value", "done"), [(0, False), (1, True)])
def test_a_milestone_is_done_or_not(value: int, done: bool) -> None:
    one = {"target": {"value": 1}, "unit": "milestone", "counts": "milestone"}
    assert done is progress(update("2025", measured(value)), **one).reached


@pytest.mark.parametrize(
    ("due", "passed"),
    [
        ("2026-06-29", True),
        ("2026-06-30", False),
        ("2026-06", False),
        ("2026", False),
        ("2026-05", True),
        ("2025", True),
        ("unknown", False),
    ],
)
def test_a_due_date_is_passed_after_the_last_day_it_can_mean(due: str, passed: bool) -> None:
    assert passed is progress(target={"value": 40, "due": due}).due_passed


# Numbers per city.


def test_the_numbers_of_single_cities_are_never_summed() -> None:
    found = progress(update("2025", measured(1, city="kampala"), measured(2, city="nairobi")))
    assert found.actual is None


def test_each_city_has_its_own_latest_number() -> None:
    reports = (
        update("2024", measured(1, "2024", city="kampala"), measured(2, "2024", city="nairobi")),
        update("2025", measured(4, "2025", city="kampala")),
    )
    found = progress(*reports).latest
    assert {"kampala": 4, "nairobi": 2} == {city: r.measurement.value for city, r in found.items()}


def test_a_number_of_the_indicators_own_city_is_the_whole() -> None:
    found = progress(update("2025", measured(4, city="kampala")), city="kampala")
    assert found.actual is not None


# Stage.


def test_the_stage_is_the_latest_that_was_stated() -> None:
    reports = (
        update("2024-01", stage="planning"),
        update("2025-01", stage="in-progress"),
        update("2026-01", stage="not-stated"),
    )
    assert "in-progress" == where(*reports).stage


def test_an_undated_stage_never_beats_a_dated_one() -> None:
    reports = (
        update("2024-01", stage="in-progress"),
        update("2026-01", stage="fulfilled", dated=False),
    )
    assert "in-progress" == where(*reports).stage


def test_without_a_stated_stage_none_is_guessed() -> None:
    assert "not-stated" == where(update("2024", measured(50))).stage


# Reporting status.


@pytest.mark.parametrize(
    ("days", "status"),
    [(0, "green"), (365, "green"), (366, "yellow"), (730, "yellow"), (731, "red")],
)
def test_the_reporting_status_counts_days(days: int, status: str) -> None:
    as_of = (TODAY - timedelta(days=days)).isoformat()
    assert status == where(update(as_of, measured(3, as_of))).reporting


def test_an_imprecise_date_never_looks_fresher_than_it_may_be() -> None:
    assert "yellow" == where(update("2025", measured(3, "2025"))).reporting


def test_a_period_dates_a_report_without_numbers() -> None:
    period = {"start": "2026-01", "end": "2026-03"}
    assert "green" == where(update("2026-04", period=period)).reporting


def test_an_ongoing_period_counts_from_its_start() -> None:
    period = {"start": "2023-01", "end": "ongoing"}
    assert "2023-01" == where(update("2026-04", period=period)).last_report


def test_a_report_whose_numbers_bear_no_date_is_never_green() -> None:
    assert "undated" == where(update("2026-06-01", measured(3))).reporting


def test_an_undated_page_is_never_green_even_where_it_names_a_date() -> None:
    reports = update("2026-06-01", measured(3, "2026-05"), dated=False)
    assert "undated" == where(reports).reporting


def test_without_a_report_there_is_none() -> None:
    assert "none" == where().reporting


@pytest.mark.parametrize("stage", ["fulfilled", "discontinued", "withdrawn"])
def test_work_that_ended_is_closed(stage: str) -> None:
    assert "closed" == where(update("2020", measured(3, "2020"), stage=stage)).reporting


@pytest.mark.parametrize("stage", ["paused", "announced", "planning", "in-progress"])
def test_work_that_may_go_on_is_not_closed(stage: str) -> None:
    assert "red" == where(update("2020", measured(3, "2020"), stage=stage)).reporting


def test_the_latest_of_several_reports_counts() -> None:
    reports = (update("2020", measured(3, "2020")), update("2026-06", measured(1, "2026-06")))
    assert "2026-06" == where(*reports).last_report


def test_the_day_is_an_argument() -> None:
    report = update("2020-01-01", measured(3, "2020-01-01"))
    assert "green" == where(report, today=date(2020, 6, 1)).reporting


# Qualifiers, and reports that speak of the time to come.


@pytest.mark.parametrize(
    ("said", "value", "asked", "reached"),
    [
        ("nearly", 40, "exactly", None),
        ("about", 40, "exactly", None),
        ("up-to", 40, "exactly", None),
        ("nearly", 30, "exactly", False),
        ("over", 40, "over", True),
        ("exactly", 40, "over", False),
        ("exactly", 41, "over", True),
        ("at-least", 40, "exactly", True),
        ("over", 30, "exactly", None),
    ],
)
def test_a_target_is_reached_only_where_the_qualifiers_let_one_say(
    said: str, value: int, asked: str, reached: bool | None
) -> None:
    target = {"value": 40, "qualifier": asked}
    report = update("2025", measured(value, "2025", qualifier=said))
    assert reached is progress(report, target=target).reached


def test_a_period_that_ends_after_its_report_counts_from_the_report() -> None:
    report = update("2025-12-05", period={"start": "2026-01", "end": "2027-12"})
    assert "2025-12-05" == where(report).last_report


def test_a_number_in_another_unit_is_no_share_of_the_target() -> None:
    assert progress(update("2025", measured(400, "2025", unit="households"))).share is None


def test_a_number_in_another_unit_reaches_no_target() -> None:
    assert progress(update("2025", measured(400, "2025", unit="households"))).reached is None
