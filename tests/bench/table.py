"""The figures as a table: what, how long, the goal, and whether it is met."""

from collections.abc import Iterable, Iterator

from localaction.site.verify.page import RECORD_PAGE_LIMIT
from tests.bench.figures import Figures

Row = tuple[str, str, str, str]
"""What, figure, goal, met or not."""

LIMIT_CHECK_S = 10.0
LIMIT_RENDER = 1.0
LIMIT_WHOLE = 2.5
LEAST_STOCK = 10.0
LIMIT_MB = 2048.0
LIMIT_SHIPPED_S = 5.0


def table(figures: Figures) -> str:
    """The whole table, with the sentences below it."""
    return "\n".join([_head(figures), "", *laid_out(_rows(figures)), "", *_notes(figures)])


def laid_out(rows: Iterable[Row]) -> list[str]:
    """The lines of a table, with a head."""
    told = [("", "figure", "goal", ""), *rows]
    widths = [max(len(row[column]) for row in told) for column in range(4)]
    lines = [
        f"{what:<{widths[0]}}  {figure:>{widths[1]}}  {goal:>{widths[2]}}  {verdict}".rstrip()
        for what, figure, goal, verdict in told
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return lines


def _head(figures: Figures) -> str:
    return (
        f"{figures.records} records in six languages, {figures.pages} pages, "
        f"{figures.cpu_count} cores, median of {figures.repeat}"
    )


def _rows(figures: Figures) -> Iterator[Row]:
    it = figures
    yield _seconds("check", it.check_s, LIMIT_CHECK_S)
    yield _plain("render: read, check, pages, pour, write", it.render_s, it.pages)
    if it.hugo_s is not None and it.hugo_pages is not None:
        yield _plain(f"Hugo {it.hugo_version}, whole run", it.hugo_s, it.hugo_pages)
    yield _ratio("render / Hugo", it.render_ratio, LIMIT_RENDER)
    yield _plain("whole build, frames made anew", it.whole_s, it.pages)
    yield _ratio("whole / Hugo", it.whole_ratio, LIMIT_WHOLE)
    if it.stock_s is not None:
        yield ("stock mkdocs-material, scaled *", f"{it.stock_s:.1f} s", "", "")
    yield _ratio("stock / whole", it.stock_ratio, LEAST_STOCK, at_least=True)
    peak = it.peak_mb <= LIMIT_MB
    yield "memory at most", f"{it.peak_mb:.0f} MB", f"≤ {LIMIT_MB:.0f} MB", met(peak)
    yield "record page, mean HTML", f"{it.page_bytes_mean:.0f} B", "", ""
    largest = it.page_bytes_max <= RECORD_PAGE_LIMIT
    yield (
        "record page, largest HTML",
        f"{it.page_bytes_max} B",
        f"≤ {RECORD_PAGE_LIMIT} B",
        met(largest),
    )
    yield _seconds("this repository's own content", it.shipped_build_s, LIMIT_SHIPPED_S)
    yield "  the same, frames kept", f"{it.shipped_again_s:.1f} s", "", ""


def _notes(figures: Figures) -> Iterator[str]:
    steps = ", ".join(f"{name} {seconds:.1f}" for name, seconds in figures.stages.items())
    yield f"Our stages in seconds (those of `publish:` are sums over processes): {steps}."
    if figures.pages_over_limit:
        yield f"{figures.pages_over_limit} record pages are larger than they should be."
    if figures.load > figures.cpu_count / 4:
        yield (
            f"The machine was busy before this began (load {figures.load:.1f}): "
            "figures of a quiet one are better, and ratios worth more than seconds."
        )
    if figures.hugo_s is None:
        yield (
            "Hugo is not on the PATH, so nothing is compared with it; install it "
            "(Debian: apt-get install hugo), then run this again."
        )
    else:
        yield (
            f"Hugo's record pages hold {figures.hugo_bytes_mean:.0f} bytes in the mean, "
            f"{figures.hugo_pages} pages in all. Work of all cores together: whole build "
            f"{figures.whole_cpu_s:.1f} s, Hugo {figures.hugo_cpu_s:.1f} s."
        )
    if figures.stock_s is None:
        yield "Stock mkdocs-material was left out (--skip-stock)."
    else:
        yield (
            f"* {figures.stock_pages} pages took {figures.stock_measured_s:.1f} s, and this is "
            "that scaled up in proportion: less than all would take, as its cost a page grows."
        )


def _seconds(what: str, seconds: float, limit: float) -> Row:
    return what, f"{seconds:.1f} s", f"≤ {limit:.0f} s", met(seconds <= limit)


def _plain(what: str, seconds: float, pages: int) -> Row:
    return what, f"{seconds:.1f} s", "", f"{pages / seconds:.0f} pages/s"


def _ratio(what: str, ratio: float | None, limit: float, *, at_least: bool = False) -> Row:
    goal = f"{'≥' if at_least else '≤'} {limit:.1f}"
    if ratio is None:
        return what, "–", goal, "not measured"
    return what, f"{ratio:.2f}", goal, met(ratio >= limit if at_least else ratio <= limit)


def met(is_met: bool) -> str:
    """What stands in the last column."""
    return "met" if is_met else "NOT MET"
