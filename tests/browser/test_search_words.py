"""What words find in a real browser: all forms of them, mistyped ones, names before all else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, opened
from tests.browser.kinds import address_of, prefix

pytestmark = pytest.mark.browser

ASK = """async ([script, question, count]) => {
    const engine = await (await import(script)).started();
    const { numbers } = await engine.ask(question);
    return engine.ask({ ...question, show: Array.from(numbers.slice(0, count)) });
}"""

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(fresh: Page, address: str, shipped: Path) -> Ask:
    """Ask the search of a language; what it shows, best first."""

    def asked(language: str, query: str, *, whole: bool = True, count: int = 1000) -> Any:
        fresh.goto(address + address_of("about", language))
        script = next((shipped / "assets").glob("search.*.js")).name
        question = {"query": query, "whole": whole}
        return fresh.evaluate(ASK, [f"/assets/{script}", question, count])

    return asked


def paths(found: list[dict[str, Any]]) -> list[str]:
    return [each["path"] for each in found]


def marked(found: list[dict[str, Any]], *fields: str) -> set[str]:
    """The words that are marked."""
    return {word.lower() for each in found for field in fields for word in each[field][1::2]}


# Forms of words.


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "refugee", "refugees"),
        ("en", "housing", "houses"),
        ("es", "integración", "integrar"),
        ("es", "integracion", "integraciones"),
        ("fr", "logement", "logements"),
        ("fr", "réfugié", "REFUGIEES"),
        ("ru", "беженцев", "беженцами"),
        ("ru", "город", "городов"),
        ("ar", "مهاجر", "المهاجرين"),
        ("ar", "للاجئين", "لاجئ"),
        ("zh", "难民", "难民"),
    ],
)
def test_forms_of_a_word_find_each_others_records(
    ask: Ask, language: str, one: str, other: str
) -> None:
    first, second = (set(paths(ask(language, form))) for form in (one, other))
    assert first
    assert first <= second or second <= first


def test_a_word_is_marked_in_all_its_forms(ask: Ask) -> None:
    assert {"refugee", "refugees"} <= marked(ask("en", "refugee"), "title", "tag")


def test_a_title_in_another_language_is_found_by_the_forms_of_its_own(ask: Ask) -> None:
    assert "enterprises" in marked(ask("ru", "enterprise"), "title")


def test_what_is_not_known_is_found_by_what_it_is_the_beginning_of(ask: Ask) -> None:
    assert "cities/montevideo/" in paths(ask("en", "montev", whole=False))


# Typing errors.


@pytest.mark.parametrize(
    ("language", "query", "path"),
    [
        ("en", "montevidio", "cities/montevideo/"),
        ("en", "montevido", "cities/montevideo/"),
        ("en", "monteviideo", "cities/montevideo/"),
        ("en", "montevidoe", "cities/montevideo/"),
        ("fr", "barranqilla", "cities/barranquilla/"),
        ("ru", "дискримнация", "gcm-objectives/gcm-17/"),
        ("ar", "مونتفيديو", "cities/montevideo/"),
    ],
)
def test_one_wrong_letter_is_forgiven(ask: Ask, language: str, query: str, path: str) -> None:
    assert path in paths(ask(language, query, count=5))


def test_a_word_is_marked_although_it_was_mistyped(ask: Ask) -> None:
    assert {"montevideo"} == marked(ask("en", "montevidio"), "title", "place")


def test_what_is_spelt_right_is_not_taken_for_a_mistake(ask: Ask) -> None:
    assert marked(ask("en", "women", whole=False), "title", "tag") <= {"women", "women’s"}


# The order.


@pytest.mark.parametrize(
    ("language", "query", "path"),
    [
        ("en", "montevideo", "cities/montevideo/"),
        ("en", "Zurich", "cities/zurich/"),
        ("es", "ciudad de méxico", "cities/mexico-city/"),
        ("en", "uruguay", "countries/uy/"),
        ("ar", "الأردن", "countries/jo/"),
        ("zh", "蒙得维的亚", "cities/montevideo/"),
        ("en", "grow joburg", "practices/johannesburg-grow-joburg/"),
    ],
)
def test_what_is_called_as_was_typed_comes_first(
    ask: Ask, language: str, query: str, path: str
) -> None:
    assert path == paths(ask(language, query))[0]


def test_what_lies_where_was_typed_comes_before_what_only_speaks_of_it(ask: Ask) -> None:
    found = ask("en", "montevideo")
    lies = [each["kind"] == "city" or "Montevideo" in each["place"] for each in found]
    assert sorted(lies, reverse=True) == lies


def test_small_words_change_nothing(ask: Ask) -> None:
    assert paths(ask("es", "ciudad méxico")) == paths(ask("es", "ciudad de la méxico"))


def test_a_name_with_a_sign_inside_is_found_without_it_and_marked(ask: Ask) -> None:
    found = ask("en", "palante")
    assert ("pledges/barranquilla-palante/", {"pa'lante"}) == (
        found[0]["path"],
        marked(found[:1], "title"),
    )


# What is asked when.


def test_a_key_asks_titles_alone_and_a_rest_what_is_long_too(
    browser: Browser, address: str
) -> None:
    asked: list[str] = []
    # A context of its own, since its clock stands: the reader rests when the test says so.
    with opened(browser, viewport=DESK) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.clock.install(time=0)
        page.goto(f"{address}{prefix('en')}about/")
        field = page.locator(".la-search input")
        field.focus()
        page.locator(".la-panel").wait_for(state="attached")
        page.clock.pause_at(3600)
        field.fill("displaced")
        page.locator(".la-panel").wait_for()
        assert [] == [url for url in asked if "-words." in url]
        with page.expect_request("**/search/en-words.*.json"):
            page.clock.run_for(1000)


def test_a_missing_index_of_long_texts_leaves_what_titles_give(fresh: Page, address: str) -> None:
    fresh.route("**/search/en-words.*.json", lambda route: route.abort())
    fresh.goto(f"{address}about/")
    field = fresh.locator(".la-search input")
    field.focus()
    fresh.locator(".la-panel").wait_for(state="attached")
    with fresh.expect_event("requestfailed"):
        field.fill("montevideo")
    assert "Montevideo" == fresh.locator(".la-panel a").first.inner_text()


def test_a_page_of_results_without_its_long_texts_says_so(fresh: Page, address: str) -> None:
    fresh.route("**/search/en-words.*.json", lambda route: route.abort())
    fresh.goto(f"{address}search/?q=montevideo")
    fresh.locator("[data-failed]").wait_for()
    assert fresh.locator("[data-failed]").is_visible()
