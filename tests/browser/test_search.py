"""A person searches: in the panel below the field, and on the page of results."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from localaction.language.normalise import words
from tests.browser.late import can_be_late, delayed

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
NORMALISER = ROOT / "build" / "theme" / "search" / "1-normalise.js"
MARKS = NORMALISER.with_name("3-marks.js")
TOKENS = ROOT / "tests" / "search" / "tokens.yml"
SCRIPTS = (range(0x20, 0x600), range(0x600, 0x780), range(0x1E00, 0x2100), range(0x3000, 0x3100))
"""Latin, Greek, Cyrillic, Arabic letters, their marks, punctuation; what stands among Han."""

RESOUND = "pledges/montevideo-resuena/"
HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b>'


def prefix(language: str) -> str:
    return "" if language == "en" else f"{language}/"


def typed(page: Page, query: str) -> Locator:
    """Type a query into the header's field; the panel that opens."""
    field = page.locator(".la-search input")
    field.focus()
    panel = page.locator(".la-panel")
    panel.wait_for(state="attached")
    field.fill(query)
    panel.wait_for()
    return panel


def told(page: Page) -> Locator:
    """What the page of results says of their number."""
    return page.locator("main [role=status]")


# The same words in Python and in the browser.


def test_the_browser_makes_the_words_of_the_token_file(fresh: Page) -> None:
    fresh.add_script_tag(path=NORMALISER)
    cases = [case for each in yaml.safe_load(TOKENS.read_text("utf-8")).values() for case in each]
    made = fresh.evaluate("texts => texts.map(words)", [case["text"] for case in cases])
    assert [case["words"] for case in cases] == made


def test_python_and_the_browser_agree_on_every_character(fresh: Page) -> None:
    fresh.add_script_tag(path=NORMALISER)
    characters = [chr(point) for block in SCRIPTS for point in block if chr(point).isprintable()]
    texts = [f"a{each}b{each} {each}{each}" for each in characters]
    assert list(map(words, texts)) == fresh.evaluate("texts => texts.map(words)", texts)


# The part of a long text that stands below a result.


@pytest.mark.parametrize("before", ["字" * 300, "𠮷" * 300, "𠮷" * 300 + "一", "words and " * 40])
@pytest.mark.parametrize("after", ["𠮷" * 300, "字" * 20 + "𠮷" * 300, " and words" * 40])
def test_an_excerpt_shows_its_first_mark_and_whole_characters(
    fresh: Page, before: str, after: str
) -> None:
    fresh.add_script_tag(path=NORMALISER)
    fresh.add_script_tag(path=MARKS)
    text = f"{before}住房{after}"
    shown = fresh.evaluate("text => excerpt(text, new Set(['住房']))", text)
    whole = fresh.evaluate("pieces => pieces.join('').isWellFormed()", shown)
    assert ("住房", True, True) == (shown[1], whole, len("".join(shown)) < 250)


# Six languages.


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "montevideo childhood"),
        ("fr", "petite enfance montévidéo"),
        ("es", "primera infancia"),
        ("ar", "مونتفيدو"),
        ("ru", "монтевидео"),
        ("zh", "幼儿照料"),
    ],
)
def test_a_pledge_is_found_in_six_languages(
    fresh: Page, address: str, language: str, query: str
) -> None:
    fresh.goto(f"{address}{prefix(language)}about/")
    panel = typed(fresh, query)
    expect(panel.locator(f'a[href="{address}{prefix(language)}{RESOUND}"]')).to_be_visible()


def test_what_nobody_translated_is_found_by_its_objective_and_says_its_language(
    fresh: Page, address: str
) -> None:
    fresh.goto(f"{address}ru/search/?q={quote('Барранкилья доступ к основным услугам')}")
    title = fresh.locator('.la-found a[lang="en"]').first
    expect(title).to_be_visible()
    assert "ltr" == title.get_attribute("dir")


# The panel.


def test_a_slash_opens_the_search(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}{RESOUND}")
    fresh.keyboard.press("/")
    expect(fresh.locator(".la-search input")).to_be_focused()
    assert "" == fresh.locator(".la-search input").input_value()


def test_the_keyboard_alone_reaches_a_result(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    fresh.keyboard.press("/")
    fresh.locator(".la-panel").wait_for(state="attached")
    fresh.keyboard.type("montevideo")
    # Until then the results may still be those of fewer letters.
    whole = f"{address}search/?q=montevideo"
    expect(fresh.locator(".la-panel__all")).to_have_attribute("href", whole)
    expect(fresh.locator(".la-panel a").first).to_have_text("Montevideo")
    fresh.keyboard.press("ArrowDown")
    fresh.keyboard.press("Enter")
    fresh.wait_for_url(f"{address}cities/montevideo/")


def test_an_answer_that_comes_late_leaves_the_focus_where_it_was(fresh: Page, address: str) -> None:
    can_be_late(fresh).goto(f"{address}about/")
    panel = typed(fresh, "montevide")
    delayed(fresh, 300)
    fresh.keyboard.type("o")
    fresh.keyboard.press("ArrowDown")
    whole = f"{address}search/?q=montevideo"
    expect(panel.locator(".la-panel__all")).to_have_attribute("href", whole)
    expect(panel.locator("a").first).to_be_focused()


def test_arrows_go_down_to_the_results_and_back_up_to_the_field(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    panel = typed(fresh, "montevideo")
    fresh.keyboard.press("ArrowDown")
    fresh.keyboard.press("ArrowDown")
    expect(panel.locator("a").nth(1)).to_be_focused()
    fresh.keyboard.press("ArrowUp")
    fresh.keyboard.press("ArrowUp")
    expect(fresh.locator(".la-search input")).to_be_focused()


def test_escape_closes_the_results_and_keeps_the_words(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    panel = typed(fresh, "montevideo")
    fresh.keyboard.press("ArrowDown")
    fresh.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(fresh.locator(".la-search input")).to_be_focused()
    assert "montevideo" == fresh.locator(".la-search input").input_value()


def test_the_arrow_opens_again_what_was_closed(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    panel = typed(fresh, "montevideo")
    fresh.keyboard.press("Escape")
    fresh.keyboard.press("ArrowDown")
    expect(panel).to_be_visible()


def test_a_search_that_could_not_be_loaded_is_tried_again(fresh: Page, address: str) -> None:
    fresh.route("**/search/en.json", lambda route: route.abort())
    fresh.goto(f"{address}about/")
    field = fresh.locator(".la-search input")
    with fresh.expect_event("requestfailed"):
        field.focus()
    fresh.unroute("**/search/en.json")
    field.blur()
    expect(typed(fresh, "montevideo")).to_be_visible()


@pytest.mark.parametrize(
    "missing", ["search/fr.json", "assets/search.*.js", "assets/search-worker.*.js"]
)
def test_a_search_that_could_not_be_loaded_leads_to_the_page_that_says_so(
    fresh: Page, address: str, missing: str
) -> None:
    fresh.route(f"**/{missing}", lambda route: route.abort())
    fresh.goto(f"{address}fr/about/")
    fresh.locator(".la-search input").fill("logement")
    fresh.locator(".la-panel").get_by_role("link", name="Rechercher", exact=True).click()
    fresh.wait_for_url(f"{address}fr/search/?q=logement")
    expect(fresh.locator("[data-failed]")).to_be_visible()


def test_a_search_that_loads_at_last_takes_back_what_stood_instead(
    fresh: Page, address: str
) -> None:
    fresh.route("**/search/en.json", lambda route: route.abort())
    fresh.goto(f"{address}about/")
    field = fresh.locator(".la-search input")
    field.focus()
    expect(fresh.locator(".la-panel")).to_have_text("Search")
    fresh.unroute("**/search/en.json")
    field.blur()
    field.focus()
    field.fill("montevideo")
    expect(fresh.locator(".la-panel")).to_have_count(1)


def test_what_stands_instead_of_results_goes_when_the_reader_goes_on(
    fresh: Page, address: str
) -> None:
    fresh.route("**/search/en.json", lambda route: route.abort())
    fresh.goto(f"{address}about/")
    fresh.locator(".la-search input").focus()
    fresh.locator(".la-panel").wait_for()
    fresh.locator(".la-logo").focus()
    expect(fresh.locator(".la-panel")).to_have_count(0)


def test_a_click_elsewhere_closes_the_results(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    panel = typed(fresh, "montevideo")
    fresh.locator(".la-logo").dispatch_event("pointerdown")
    expect(panel).to_be_hidden()


def test_enter_leads_to_the_page_of_results(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}fr/about/")
    typed(fresh, "logement")
    fresh.keyboard.press("Enter")
    fresh.wait_for_url(f"{address}fr/search/?q=logement")


def test_results_stand_in_groups_of_one_kind(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    panel = typed(fresh, "montevideo")
    names = panel.locator("ul").evaluate_all(
        "all => all.map(e => document.getElementById(e.getAttribute('aria-labelledby')).innerText)"
    )
    assert ["Cities", "Pledges"] == names[:2]


def test_the_words_that_fit_are_marked(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    marks = typed(fresh, "childhoo montevideo").locator("mark").all_inner_texts()
    assert {"childhood", "Montevideo"} >= set(marks) >= {"Montevideo"}


def test_the_number_of_results_is_announced(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    typed(fresh, "montevideo")
    expect(fresh.locator(".la-search [role=status]")).to_have_text(re.compile(r"^Results: \d+$"))


def test_a_wrong_letter_is_forgiven(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}about/")
    expect(typed(fresh, "montevidio").locator("a").first).to_have_text("Montevideo")


def test_nothing_of_the_search_is_fetched_before_the_reader_goes_there(
    fresh: Page, address: str
) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(f"{address}{RESOUND}")
    fresh.wait_for_load_state("networkidle")
    assert [] == [url for url in asked if "/search" in url]


# What is no search at all.


@pytest.mark.parametrize(
    "query", ["x" * 10_000, '?!… — "()[]*~^+-:\\', HOSTILE], ids=["long", "signs", "markup"]
)
def test_odd_queries_find_nothing_and_break_nothing(fresh: Page, address: str, query: str) -> None:
    faults: list[str] = []
    fresh.on("pageerror", lambda error: faults.append(error.message))
    fresh.on("console", lambda message: faults.append(message.text))
    fresh.goto(f"{address}search/?q={quote(query)}")
    expect(told(fresh)).to_have_text(re.compile("^(Nothing was found|Results: )"))
    assert ([], 0) == (faults, fresh.locator("main img, main b, [onerror]").count())


@pytest.mark.parametrize("query", ["x" * 10_000, "?!…*"], ids=["long", "signs"])
def test_odd_queries_have_an_ordinary_empty_panel(fresh: Page, address: str, query: str) -> None:
    fresh.goto(f"{address}about/")
    expect(typed(fresh, query)).to_have_text("Nothing was found. Try other words, or fewer.")


# The page of results.


def test_the_results_have_an_address(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}search/?q=montevideo")
    expect(fresh.locator(".la-found a").first).to_have_text("Montevideo")
    title, query = fresh.title(), fresh.locator("#la-find").input_value()
    assert ("montevideo – Search", "montevideo") == (" – ".join(title.split(" – ")[:2]), query)


def test_the_results_bring_the_summary_with_the_words_marked(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}search/?q=displaced")
    expect(fresh.locator(".la-found__words mark").first).to_have_text("displaced")


def test_more_results_come_on_request(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}search/?q=migrants")
    fresh.locator(".la-found__more").first.click()
    expect(fresh.locator(".la-found li:nth-child(21) a").first).to_be_focused()


def test_a_page_of_results_is_not_for_search_engines(desk: Page, address: str) -> None:
    desk.goto(f"{address}search/")
    assert "noindex" == desk.locator('meta[name="robots"]').get_attribute("content")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_scripts_the_page_of_results_shows_the_lists(
    plain: Page, address: str, language: str
) -> None:
    plain.goto(f"{address}{prefix(language)}search/?q=montevideo")
    links = plain.locator("main ul a").evaluate_all("all => all.map(a => a.pathname)")
    lists = ("explore", "pledges", "practices", "cities")
    assert [f"/{prefix(language)}{each}/" for each in lists] == links[:4]
    assert not plain.locator(".la-find").is_visible()
