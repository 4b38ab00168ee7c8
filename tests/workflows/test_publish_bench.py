"""The table of a merge says whether the goal is met, and that a machine was busy."""

from dataclasses import replace

import pytest

from tests.bench.publish import PublishFigures, publish_table

FIGURES = PublishFigures(2, 1, 0.1, 1.0, {"check": 2.0, "build": 27.0})


@pytest.mark.parametrize(("clone", "expected"), [(1.0, "≤ 30 s  met"), (1.1, "≤ 30 s  NOT MET")])
def test_all_from_the_clone_to_the_site_counts(clone: float, expected: str) -> None:
    lines = publish_table(replace(FIGURES, clone_s=clone)).splitlines()
    assert lines[-1].endswith(expected)


def test_a_busy_machine_is_told() -> None:
    assert "was busy" in publish_table(replace(FIGURES, load=3.0))
