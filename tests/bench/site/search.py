"""Times the search in the browser, on a processor made four times as slow."""

from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.site.figures import Search
from tests.browser.kinds import LANGUAGES, address_of

SLOWDOWN = 4
VISITS = 3
TYPED = {
    "en": "housing for migrant women",
    "fr": "logement des femmes migrantes",
    "es": "vivienda para mujeres migrantes",
    "ar": "إسكان النساء المهاجرات",
    "ru": "жильё для женщин-мигрантов",
    "zh": "移民妇女住房",
}
READY = """() => new Promise(tell => {
    const start = performance.now();
    new PerformanceObserver(list => {
        const mark = list.getEntriesByName("la-search-ready")[0];
        if (mark) tell(mark.startTime - start);
    }).observe({ type: "mark" });
    document.querySelector(".la-search input").focus();
})"""
TYPE = """letter => new Promise(tell => {
    new PerformanceObserver((list, observer) => {
        const measure = list.getEntriesByName("la-search-keystroke")[0];
        if (!measure) return;
        observer.disconnect();
        tell(measure.duration);
    }).observe({ type: "measure" });
    const field = document.querySelector(".la-search input");
    field.value += letter;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


def time_search(browser: Browser, address: str) -> Search:
    """The slowest language, of each."""
    ready: dict[str, list[float]] = {language: [] for language in LANGUAGES}
    keys: dict[str, list[float]] = {language: [] for language in LANGUAGES}
    for language in LANGUAGES:
        for _ in range(VISITS):
            context = browser.new_context(viewport={"width": 360, "height": 740})
            page = context.new_page()
            page.goto(address + address_of("pledge", language), wait_until="networkidle")
            slow_down(page)
            ready[language].append(page.evaluate(READY))
            keys[language] += (page.evaluate(TYPE, letter) for letter in TYPED[language])
            context.close()
    slowest = max(LANGUAGES, key=lambda language: median(ready[language]))
    last = max(LANGUAGES, key=lambda language: max(keys[language]))
    return Search(
        search_ready_ms=round(median(ready[slowest]), 1),
        search_ready_language=slowest,
        keystroke_ms=round(max(keys[last]), 1),
        keystroke_language=last,
    )


def slow_down(page: Page) -> None:
    """Slow a page and its workers down."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
