"""The figures of the explorer as a table: what, how much, the goal, and whether it is met."""

from collections.abc import Callable, Iterator

from tests.bench.explore.figures import ExploreFigures, Visit
from tests.bench.table import Row, laid_out, met

KB = 1000
LIMIT_DATA_KB = 150
LIMIT_TITLES_KB = 400
LIMIT_FULLTEXT_KB = 3000
LIMIT_SHIPPED_KB = 100
LIMIT_FILTER_MS = 50
LIMIT_KEYSTROKE_MS = 100
LIMIT_FULLTEXT_MS = 1500


def explore_table(figures: ExploreFigures) -> str:
    """The whole table, with the sentences below it."""
    return "\n".join([*laid_out(list(_rows(figures))), "", *_notes(figures)])


def _rows(figures: ExploreFigures) -> Iterator[Row]:
    yield _size("data of all languages", _worst(figures, lambda it: it.bytes.data), LIMIT_DATA_KB)
    titles = _worst(figures, lambda it: it.bytes.titles)
    yield _size("titles, cities and labels", titles, LIMIT_TITLES_KB)
    words = _worst(figures, lambda it: it.bytes.words)
    yield _size("full text, when it is asked", words, LIMIT_FULLTEXT_KB)
    slowest = _worst(figures, lambda it: it.filter_ms)
    yield _time("a filter, CPU ÷ 4", slowest, LIMIT_FILTER_MS)
    slowest = _worst(figures, lambda it: it.keystroke_ms)
    yield _time("slowest keystroke, CPU ÷ 4", slowest, LIMIT_KEYSTROKE_MS)
    slowest = _worst(figures, lambda it: it.fulltext_ms)
    yield _time("full text, first answer, CPU ÷ 4", slowest, LIMIT_FULLTEXT_MS)
    language = max(figures.shipped, key=lambda name: figures.shipped[name].together)
    shipped = language, figures.shipped[language].together
    yield _size("today's records, all and scripts", shipped, LIMIT_SHIPPED_KB)


def _worst(figures: ExploreFigures, of: Callable[[Visit], float]) -> tuple[str, float]:
    """The language in which something is largest, and how much it is there."""
    language = max(figures.made, key=lambda name: of(figures.made[name]))
    return language, of(figures.made[language])


def _size(what: str, largest: tuple[str, float], limit: int) -> Row:
    language, size = largest
    is_met = size <= limit * KB
    return f"{what} ({language})", f"{size / KB:.1f} KB", f"≤ {limit} KB", met(is_met)


def _time(what: str, slowest: tuple[str, float], limit: int) -> Row:
    language, milliseconds = slowest
    is_met = milliseconds <= limit
    return f"{what} ({language})", f"{milliseconds:.0f} ms", f"≤ {limit} ms", met(is_met)


def _notes(figures: ExploreFigures) -> Iterator[str]:
    _, ready = _worst(figures, lambda it: it.ready_ms)
    _, summaries = _worst(figures, lambda it: it.bytes.summaries)
    language, _ = _worst(figures, lambda it: it.filter_ms)
    yield (
        f"{figures.records} records in six languages, of each figure the heaviest or slowest "
        f"language; gzipped, a kilobyte is {KB} bytes. The slowest filter is "
        f"“{figures.made[language].facet}”. What the worker works counts four times, "
        f"because the developer tools slow down the page alone; what is drawn after the page holds "
        f"its results is not counted."
    )
    yield (
        f"First results {ready:.0f} ms after the address. Summaries on cards come after them: "
        f"{summaries / KB:.0f} KB."
    )
    if figures.load > 0.5:
        yield f"The machine was busy before this began (load {figures.load:.1f}): times are worse."
