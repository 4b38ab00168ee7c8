"""The table of `scripts/bench translate` judges both goals."""

import pytest

from tests.bench.translate import TranslateFigures, translate_table


@pytest.mark.parametrize(
    ("status_s", "export_s", "expected"),
    [(5.0, 10.0, [True, True]), (5.1, 2.0, [False, True]), (1.0, 10.1, [True, False])],
)
def test_each_goal_is_judged(status_s: float, export_s: float, expected: list[bool]) -> None:
    figures = TranslateFigures(5000, 2, 1, 0.1, 400, status_s, export_s, 1.0)
    lines = translate_table(figures).splitlines()[4:6]
    assert expected == [not line.endswith("NOT MET") for line in lines]
