"""Visits an explorer: what comes over the line, and how long things take."""

from collections.abc import Sequence
from statistics import median

from playwright.sync_api import Browser, Page, Response

from tests.bench.explore.figures import Bytes, Visit
from tests.bench.site.search import TYPED
from tests.bench.slow import slow_page, watched_page
from tests.browser.kinds import prefix

VISITS = 3
CHOSEN = 3
"""Values of a facet that are chosen, one after the other, and given back."""
SCRIPTS = ("explore.", "address.", "search.", "search-worker.")
NAMES = (
    "async () => [...document.querySelectorAll('.la-facet summary span')].map((e) => e.innerText)"
)
FACET = """async ([place, chosen]) => {
    const facet = document.querySelectorAll(".la-facet")[place];
    facet.open = true;
    while (!facet.querySelector("li input")) await pause();
    const boxes = [...facet.querySelectorAll("li:not(.la-facet__none) input")].slice(0, chosen);
    const times = [];
    for (const box of [...boxes, ...boxes]) {
        times.push(await timed("la-explore-filter", () => box.click()));
    }
    facet.open = false;
    return times;
}"""
WHOLE = "() => timed('la-explore-fulltext')"
KEY = """letters => timed("la-explore-keystroke", () => {
    const field = document.querySelector(".la-explore__find input");
    field.value += letters;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


def weigh(browser: Browser, address: str, language: str) -> Bytes:
    """What the explorer of a language loads until everything is there."""
    context = browser.new_context()
    page = watched_page(context)
    loaded: dict[str, int] = {}

    def note(answer: Response) -> None:
        name = answer.url.rpartition("/")[2]
        loaded[name] = int(answer.headers["content-length"])

    page.on("response", note)
    _open(page, address, language)
    page.evaluate(KEY, TYPED[language])
    page.evaluate(WHOLE)
    page.wait_for_load_state("networkidle")
    context.close()

    def sum_of(*starts: str) -> int:
        return sum(size for name, size in loaded.items() if name.startswith(starts))

    return Bytes(
        data=sum_of("facets."),
        titles=sum_of(f"{language}-titles.", f"{language}.json"),
        words=sum_of(f"{language}-words."),
        summaries=sum_of(f"{language}-summaries."),
        scripts=sum_of(*SCRIPTS),
    )


def visit(browser: Browser, address: str, language: str) -> Visit:
    """All figures of a language; filters are tried once, the rest some times."""
    ready, keys, whole = [], [], []
    for _ in range(VISITS):
        context = browser.new_context()
        page = slow_page(context)
        ready.append(_open(page, address, language))
        keys.append([page.evaluate(KEY, letter) for letter in TYPED[language]])
        context.close()
        # A reader who pauses after all of it is the first to ask for the long texts.
        context = browser.new_context()
        page = slow_page(context)
        _open(page, address, language)
        page.evaluate(KEY, TYPED[language])
        whole.append(page.evaluate(WHOLE))
        context.close()
    facet, slowest = _filter(browser, address, language)
    return Visit(
        bytes=weigh(browser, address, language),
        ready_ms=_rounded(ready),
        filter_ms=slowest,
        facet=facet,
        keystroke_ms=max(map(_rounded, zip(*keys, strict=True))),
        fulltext_ms=_rounded(whole),
    )


def _filter(browser: Browser, address: str, language: str) -> tuple[str, float]:
    """The slowest facet, by the median of its values, each chosen and given back."""
    context = browser.new_context()
    page = slow_page(context)
    _open(page, address, language)
    names: list[str] = page.evaluate(NAMES)
    times = {}
    for place, name in enumerate(names):
        if told := page.evaluate(FACET, [place, CHOSEN]):
            times[name] = _rounded(told)
    context.close()
    slowest = max(times, key=lambda name: times[name])
    return slowest, times[slowest]


def _open(page: Page, address: str, language: str) -> float:
    """Go to the explorer; milliseconds until it shows its first results."""
    page.goto(f"{address}{prefix(language)}explore/")
    ready = page.evaluate('timed("la-explore-ready")')
    page.wait_for_load_state("networkidle")
    return float(ready)


def _rounded(times: Sequence[float]) -> float:
    return round(median(times), 1)
