"""The table of the explorer's figures says of each goal whether it is met."""

from dataclasses import replace

from tests.bench.explore.figures import Bytes, ExploreFigures, Visit, as_json
from tests.bench.explore.table import explore_table

BYTES = Bytes(data=150_000, titles=400_001, words=3_000_000, summaries=9, scripts=20_000)
VISIT = Visit(BYTES, 900.0, 50.0, "Country", 101.0, 1500.0)
SHIPPED = Bytes(data=10_000, titles=20_000, words=20_000, summaries=10_000, scripts=40_000)
FIGURES = ExploreFigures(
    5000,
    {"en": VISIT, "ar": replace(VISIT, keystroke_ms=100.0, filter_ms=51.0)},
    {"en": SHIPPED, "ar": replace(SHIPPED, words=19_999)},
    load=0.1,
)


def test_each_goal_is_judged_by_the_worst_language() -> None:
    lines = explore_table(FIGURES).splitlines()[2:9]
    verdicts = [not line.endswith("NOT MET") for line in lines]
    assert [True, False, True, False, False, True, True] == verdicts


def test_the_figures_go_by_the_names_that_were_agreed() -> None:
    agreed = {"data_gz_bytes", "titles_gz_bytes", "filter_ms", "keystroke_ms"}
    agreed |= {"fulltext_gz_bytes", "fulltext_ms", "shipped_gz_bytes"}
    assert set() == agreed - as_json(FIGURES).keys()


def test_all_that_the_explorer_loads_is_counted_together() -> None:
    assert 100_000 == as_json(FIGURES)["shipped_gz_bytes"]
