"""What `scripts/bench exports` says of what it measured."""

import pytest

from tests.bench.exports import ExportFigures, exports_table


def figures(seconds: float = 12.0, peak_mb: float = 1000.0, load: float = 0.0) -> ExportFigures:
    return ExportFigures(5000, 2, 3, load, seconds, 78031, peak_mb)


@pytest.mark.parametrize(
    ("seconds", "peak_mb", "expected"),
    [(20.0, 2048.0, 0), (20.1, 2048.0, 1), (20.1, 2049.0, 2)],
)
def test_what_is_above_its_goal_is_told(seconds: float, peak_mb: float, expected: int) -> None:
    assert expected == exports_table(figures(seconds, peak_mb)).count("NOT MET")


@pytest.mark.parametrize(("load", "expected"), [(0.2, False), (3.8, True)])
def test_a_busy_machine_is_told(load: float, expected: bool) -> None:
    assert expected == ("was busy" in exports_table(figures(load=load)))
