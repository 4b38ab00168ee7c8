"""Builds the shipped site, asks both searches the judged queries, and notes what they found."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import ours as builds
from tests.bench.runs import clear_aside
from tests.bench.search import ours, pagefind
from tests.bench.search.figures import Answer, Quality, first_place, quality
from tests.search.judged import read_queries
from tests.served import PackingHandler, serving

FOUND = Path("out/bench/search-found.json")
SHOWN = 5


def measure_search(
    root: Path, chromium: str, say: Callable[[str], None]
) -> tuple[Mapping[str, Quality], Mapping[str, int]]:
    """The figures of each language, and how many queries it was asked."""
    folder = root / "out" / "bench"
    say("Building the repository's own content …")
    builds.build(root, folder / "shipped", cold=True)
    clear_aside(folder)
    site = (folder / "shipped" / "site").resolve()
    answers = answered(root, chromium, site, folder / "pagefind", say)
    (root / FOUND).write_text(json.dumps(_noted(answers), ensure_ascii=False, indent=1), "utf-8")
    counts = {language: len(each) for language, each in answers.items()}
    return {language: quality(each) for language, each in answers.items()}, counts


def answered(
    root: Path, chromium: str, site: Path, folder: Path, say: Callable[[str], None]
) -> dict[str, list[Answer]]:
    """What both searches found in a finished site; `folder` is where Pagefind's copy of it goes."""
    queries = read_queries()
    words = {language: [each.words for each in asked] for language, asked in queries.items()}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        say("Asking our search …")
        with serving(site, PackingHandler) as address:
            own = {each: ours.ask(browser, address, site, each, words[each]) for each in words}
        say("Pagefind indexes the same pages …")
        pagefind.index(root, site, folder, {each: asked.pages for each, asked in own.items()})
        say("Asking Pagefind …")
        with serving(folder, PackingHandler) as address:
            theirs = {each: pagefind.ask(browser, address, each, words[each]) for each in words}
        browser.close()
    return {
        language: [
            Answer(query, *found)
            for query, *found in zip(asked, own[language].found, theirs[language], strict=True)
        ]
        for language, asked in queries.items()
    }


def _noted(answers: Mapping[str, Sequence[Answer]]) -> dict[str, list[dict[str, object]]]:
    """Every query with the place of its first answer: 0 where there is none."""
    return {
        language: [
            {
                "query": each.query.words,
                "need": each.query.need.name,
                "place": first_place(each.query, each.ours),
                "pagefind_place": first_place(each.query, each.pagefind),
                "found": list(each.ours[:SHOWN]),
                "pagefind_found": list(each.pagefind[:SHOWN]),
                "best": list(each.query.need.best),
            }
            for each in listed
        ]
        for language, listed in answers.items()
    }
