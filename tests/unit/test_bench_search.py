"""The figures of the search bench, and its table."""

from tests.bench.search.figures import Answer, Quality, as_json, quality
from tests.bench.search.table import search_table
from tests.search.judged import Need, Query

QUERY = Query("parks", Need("parks", "an officer", ("a/",), ("b/",)))


def test_a_rank_counts_the_first_page_that_answers() -> None:
    answer = Answer(QUERY, ours=["x/", "b/", "a/"], pagefind=["x/"])
    assert Quality(0.5, 1.0, 0.0, 0.0) == quality([answer])


def test_recall_looks_at_ten_results_and_asks_for_no_more_than_ten() -> None:
    pages = tuple(f"{number}/" for number in range(20))
    many = Query("cities", Need("cities", "a desk officer", pages[:1], pages[1:]))
    late = Answer(QUERY, ours=["x/"] * 10 + ["a/"], pagefind=["a/"])
    figures = quality([Answer(many, pages, pages[:5]), late])
    assert (0.5, 0.5) == (figures.recall, figures.pagefind_recall)


def test_a_goal_is_met_where_ours_is_good_and_not_behind() -> None:
    qualities = {
        "en": Quality(0.80, 0.5, 0.80, 0.5),
        "fr": Quality(0.79, 0.5, 0.5, 0.5),
        "es": Quality(0.90, 0.5, 0.91, 0.5),
    }
    lines = search_table(qualities, dict.fromkeys(qualities, 40)).splitlines()[2:5]
    assert [True, False, False] == [not line.endswith("NOT MET") for line in lines]


def test_the_figures_go_by_the_names_that_were_agreed() -> None:
    made = as_json({"ar": Quality(0.9, 0.8, 0.7, 0.6)})
    agreed = {"mrr": 0.9, "recall": 0.8, "pagefind_mrr": 0.7, "pagefind_recall": 0.6}
    assert {"ar": agreed} == made
