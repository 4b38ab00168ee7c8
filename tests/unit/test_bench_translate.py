"""The table of `scripts/bench translate` judges both goals."""

import pytest

from tests.bench.translate import TranslateFigures, translate_table


@pytest.mark.parametrize(
    ("status_s", "seconds", "expected"),
    [(5.0, 5.0, [True, True]), (5.1, 2.0, [False, True]), (1.0, 5.1, [True, False])],
)
def test_each_goal_is_judged(status_s: float, seconds: float, expected: list[bool]) -> None:
    exports = {"fr": seconds, "ar": 5.0}
    figures = TranslateFigures(5000, 2, 1, 0.1, 400, status_s, exports)
    lines = translate_table(figures).splitlines()[4:6]
    assert expected == [not line.endswith("NOT MET") for line in lines]
