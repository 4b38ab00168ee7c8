"""The figures of the site as a table: what, how much, the goal, and whether it is met."""

from collections.abc import Iterator, Mapping

from tests.bench.site.figures import SiteFigures
from tests.bench.table import Row, laid_out, met

KB = 1000
LIMIT_VIEW_KB = 45
STOCK_VIEW_KB = 63
"""A page of stock mkdocs-material, to compare with."""
LIMIT_HTML_KB = 6
LIMIT_HOME_KB = 80
LIMIT_READY_MS = 300
LIMIT_KEYSTROKE_MS = 50
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


def site_table(figures: SiteFigures) -> str:
    """The whole table, with the sentences below it."""
    return "\n".join([*laid_out(list(_rows(figures))), "", *_notes(figures)])


def _rows(figures: SiteFigures) -> Iterator[Row]:
    it, search = figures.weights, figures.search
    yield _size("record page, first view", it.first_view_gz_bytes, LIMIT_VIEW_KB)
    yield _size("record page, its HTML", it.html_gz_bytes, LIMIT_HTML_KB)
    yield _size("home page, first view", it.home_gz_bytes, LIMIT_HOME_KB)
    yield _time("search ready after focus, CPU ÷ 4", search.search_ready_ms, LIMIT_READY_MS)
    yield _time("slowest keystroke, CPU ÷ 4", search.keystroke_ms, LIMIT_KEYSTROKE_MS)
    for page, scores in figures.lighthouse.items():
        are_met = all(scores[category] >= least for category, least in LEAST.items())
        yield f"Lighthouse {page} *", _scores(scores), _scores(LEAST), met(are_met)


def _scores(scores: Mapping[str, int]) -> str:
    return " ".join(f"{scores[category]:>3}" for category in LEAST)


def _size(what: str, size: int, limit: int) -> Row:
    return what, f"{size / KB:.1f} KB", f"≤ {limit} KB", met(size <= limit * KB)


def _time(what: str, milliseconds: float, limit: int) -> Row:
    return what, f"{milliseconds:.0f} ms", f"≤ {limit} ms", met(milliseconds <= limit)


def _notes(figures: SiteFigures) -> Iterator[str]:
    it, search = figures.weights, figures.search
    yield (
        f"Gzipped, a kilobyte is {KB} bytes. First view: everything a phone loads, of "
        f"/{it.first_view_page} (stock mkdocs-material: {STOCK_VIEW_KB} KB). "
        f"Largest HTML: /{it.html_page} of all record pages. Home page: /{it.home_page}."
    )
    yield (
        f"Search: the slowest of six languages: ready {search.search_ready_language}, "
        f"keystroke {search.keystroke_language}."
    )
    yield f"* {', '.join(LEAST)}: at least."
    if figures.load > 0.5:
        yield f"The machine was busy before this began (load {figures.load:.1f}): times are worse."
