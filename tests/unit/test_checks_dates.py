"""Only certain contradictions between dates are called so."""

from collections.abc import Callable, Mapping

import pytest

from localaction.checks.dates import is_certainly_before
from localaction.problems import Problem

BEFORE = [
    ("2022", "2023"),
    ("2022-12-31", "2023"),
    ("2023-06", "2023-07"),
    ("2023-07-13", "2023-07-14"),
    ("2024-02-29", "2024-03"),
]
PERHAPS_NOT = [
    ("2023", "2023"),
    ("2023", "2023-07"),
    ("2023-07", "2023"),
    ("2023-07", "2023-07-31"),
    ("2023-07-01", "2023-07"),
    ("2024", "2023"),
    ("unknown", "2023"),
    ("2022", "unknown"),
    ("2022", "ongoing"),
    (None, "2023"),
]


@pytest.mark.parametrize(("one", "other"), BEFORE)
def test_a_date_that_ends_before_the_other_begins_lies_before_it(one: str, other: str) -> None:
    assert is_certainly_before(one, other)


@pytest.mark.parametrize(("one", "other"), PERHAPS_NOT)
def test_dates_that_may_be_one_day_are_no_contradiction(one: str | None, other: str) -> None:
    assert not is_certainly_before(one, other)


Judge = Callable[[Mapping[str, str]], list[Problem]]
PRACTICE = "practices/example-practice/practice.yml"
EVENT = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page}]
  by_role: Editors of the test
added: 2024-05-06
type: webinar
"""


def dates(judge: Judge, more: str) -> list[tuple[str, str]]:
    found = judge({PRACTICE: f"cities: [exampleville]\n{more}"})
    return [(p.code, p.field) for p in found if p.code.startswith("date")]


def test_an_end_in_the_year_of_the_start_is_right(judge: Judge) -> None:
    assert [] == dates(judge, "start: 2024-07\nend: 2024\n")


def test_an_end_before_the_start_is_wrong(judge: Judge) -> None:
    assert [("date-order", "end")] == dates(judge, "start: 2024-07\nend: 2024-06-30\n")


def test_an_ongoing_end_is_right(judge: Judge) -> None:
    assert [] == dates(judge, "start: 2024-07\nend: ongoing\n")


def test_the_year_of_today_is_not_the_future(judge: Judge) -> None:
    found = judge({PRACTICE: "cities: [exampleville]\nlinks: [{url: https://example.org/}]\n"})
    assert [] == [p.code for p in found if p.code == "date-future"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-05-05T09:00-04:00", "2026-05-05T12:00Z", ["date-order"]),
        ("2026-05-05T09:00-04:00", "2026-05-05T14:00Z", []),
        ("2026-05-05", "2026-05-05T12:00Z", []),
        ("2026-05-06", "2026-05-05T12:00Z", ["date-order"]),
        ("2026-02-30", "2026-03-01", ["field-date"]),
        ("2026-05-05T25:00Z", "2026-05-06", ["field-date"]),
    ],
)
def test_moments_of_events_are_compared_across_time_zones(
    start: str, end: str, expected: list[str], judge: Judge
) -> None:
    path = "content/events/forum.yml"
    files = {
        path: f"{EVENT}start: {start}\nend: {end}\n",
        "content/events/forum.en.md": "# A\n\nB.\n",
    }
    assert expected == [problem.code for problem in judge(files)]
