"""The figures of the search as a table: what, how good, the goal, and whether it is met."""

from collections.abc import Iterator, Mapping

from tests.bench.search.figures import FIRST, Quality
from tests.bench.table import Row, laid_out, met

LEAST_MRR = 0.80


def search_table(qualities: Mapping[str, Quality], counts: Mapping[str, int]) -> str:
    """The whole table, with the sentences below it."""
    return "\n".join([*laid_out(list(_rows(qualities))), "", *_notes(counts)])


def _rows(qualities: Mapping[str, Quality]) -> Iterator[Row]:
    for language, each in qualities.items():
        is_met = each.mrr >= max(LEAST_MRR, each.pagefind_mrr)
        goal = f"≥ {LEAST_MRR:.2f}, ≥ {each.pagefind_mrr:.2f}"
        yield f"{language}: reciprocal rank", f"{each.mrr:.2f}", goal, met(is_met)
    for language, each in qualities.items():
        goal = f"Pagefind {each.pagefind_recall:.2f}"
        yield f"{language}: recall among {FIRST}", f"{each.recall:.2f}", goal, ""


def _notes(counts: Mapping[str, int]) -> Iterator[str]:
    asked = ", ".join(f"{language} {count}" for language, count in counts.items())
    yield f"Judged queries: {asked}. The second goal of each rank is Pagefind's, on the same pages."
    yield (
        f"Rank: 1 where the first result answers, 1/2 where the second is the first that does. "
        f"Recall: how many of the pages that answer stand among the first {FIRST}."
    )
    yield "Every query with what was found: out/bench/search-found.json."
