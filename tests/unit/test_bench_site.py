"""The table of the site's figures says of each goal whether it is met."""

from tests.bench.site.figures import Search, SiteFigures, Weights
from tests.bench.site.measure import as_json
from tests.bench.site.table import LEAST, site_table

WEIGHTS = Weights(44_000, "a/", 6_001, "b/", 79_000, "")
SEARCH = Search(299.0, "en", 51.0, "ar")
FIGURES = SiteFigures(
    WEIGHTS,
    SEARCH,
    {"home/en": dict(LEAST), "home/ar": {**LEAST, "performance": 97}},
    load=0.1,
)


def test_each_goal_is_judged() -> None:
    lines = site_table(FIGURES).splitlines()[2:9]
    verdicts = [not line.endswith("NOT MET") for line in lines]
    assert [True, False, True, True, False, True, False] == verdicts


def test_the_figures_go_by_the_names_that_were_agreed() -> None:
    agreed = {"first_view_gz_bytes", "html_gz_bytes", "home_gz_bytes"}
    agreed |= {"search_ready_ms", "keystroke_ms", "lighthouse"}
    assert set() == agreed - as_json(FIGURES).keys()
