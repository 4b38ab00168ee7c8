"""Times the search in the browser, on a processor made four times as slow."""

from statistics import median

from playwright.sync_api import Browser

from tests.bench.site.figures import Search
from tests.bench.slow import slow_down, watched_page
from tests.browser.kinds import LANGUAGES, address_of

VISITS = 3
TYPED = {
    "en": "housing for migrant women",
    "fr": "logement des femmes migrantes",
    "es": "vivienda para mujeres migrantes",
    "ar": "إسكان النساء المهاجرات",
    "ru": "жильё для женщин-мигрантов",
    "zh": "移民妇女住房",
}
READY = """async () => {
    const start = performance.now();
    document.querySelector(".la-search input").focus();
    let mark;
    while (!(mark = performance.getEntriesByName("la-search-ready")[0])) await pause();
    return between(start, mark.startTime);
}"""
TYPE = """letter => timed("la-search-keystroke", () => {
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
            page = watched_page(context)
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
