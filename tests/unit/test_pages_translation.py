"""The pages for translators: tables that add up, links that lead to files, differences marked."""

from dataclasses import replace
from functools import cache
from urllib.parse import unquote

import pytest

from localaction.insight.coverage import coverages
from localaction.insight.text_states import TextState
from localaction.insight.workbench import Side, Work, tasks
from localaction.pages.home import home_slots
from localaction.pages.page import Page
from localaction.pages.sections import SECTIONS
from tests.factories import catalogue, city, entry, pledge, reader, shared, words

SITE, VOCABULARIES = shared()
OLD, MISSING = "content/pledges/desk/ar.md", "content/pledges/tea/ar.md"
REPORT = "content/pledges/desk/updates/2026-05-31.ar.md"
START = "---\n# Translate en.md\n---\n# \n\n## سياق\n"
SIDE = Side(
    "summary", ((False, "Ask "), (True, "first.")), ((False, "Ask "), (True, "all <b>.")), "اسألوا"
)
STATES = (
    TextState("pledge", "desk", "ar", "stale", OLD, 12, "human", ("summary",), ("context",)),
    TextState("pledge", "tea", "ar", "missing", MISSING, 30),
    TextState(
        "term", "unit/persons", "ar", "machine-unreviewed", "content/vocabularies/unit.yml", 1
    ),
)


def work() -> dict[str, Work]:
    """Of Arabic; English has nothing to be done."""
    found = coverages(STATES, ["en", "ar"], SITE.complete)
    counts = {"stale": 1, "missing": 4, "machine-unreviewed": 1}
    return {
        "en": Work(coverage=found["en"]),
        "ar": Work(
            found["ar"],
            tasks(STATES, {}),
            counts,  # type: ignore[arg-type]  # plain texts are its keys
            {OLD: (SIDE,)},
            {OLD: "en"},
            {MISSING: START},
        ),
    }


@cache
def pages(language: str) -> dict[str, Page]:
    records = [entry("pledge", id, pledge(), texts=[words("en", id)]) for id in ("desk", "tea")]
    place = entry("city", "montevideo", city(country="UY", names={"en": "Montevideo"}))
    of = catalogue(SITE, VOCABULARIES, cities=[place], pledges=records)
    made = SECTIONS["translate"](replace(reader(of, language), work=work()))
    return {page.address: page for page in made}


def article(language: str = "en", path: str = "translate/ar/") -> str:
    prefix = "" if language == "en" else f"{language}/"
    return pages(language)[prefix + path].slots["article"]


def test_every_language_has_its_page() -> None:
    assert ["translate/", "translate/en/", "translate/ar/"] == [*pages("en")]


@pytest.mark.parametrize(
    "expected",
    [
        '<a href="../translate/ar/">Arabic</a>',
        'data-of="Records: ">0% <br><small>0 of 2</small>',
        "Records <bdi>90%</bdi>",
    ],
)
def test_the_page_of_all_languages_tells_shares_and_thresholds(expected: str) -> None:
    assert expected in article(path="translate/")


@pytest.mark.parametrize(
    "expected",
    [
        '<a href="../../ar/pledges/desk/">desk</a>',
        f'href="{SITE.repository}/edit/main/{OLD}"',
        "Summary · Context",
        "Not listed here: 3 more.",
        'id="stale"',
    ],
)
def test_a_task_says_what_is_to_be_done_and_where(expected: str) -> None:
    assert expected in article()


def test_words_that_changed_are_marked_and_nothing_of_them_is_markup() -> None:
    made = article()
    marked = ("Ask <del>first.</del></div>", "Ask <ins>all &lt;b&gt;.</ins></div>")
    assert (True, True) == (marked[0] in made, marked[1] in made)


def test_each_side_is_in_its_own_language() -> None:
    found = article("fr")
    assert '<div lang="en" dir="ltr">Ask ' in found
    assert '<div lang="ar" dir="rtl">اسألوا' in found


def test_a_missing_text_leads_to_a_file_that_is_begun() -> None:
    address = next(part for part in str(article()).split('"') if "/new/main/" in part)
    begun = unquote(address.replace("&amp;", "&"))
    assert f"{SITE.repository}/new/main/content/pledges/tea?filename=ar.md&value={START}" == begun


def test_a_language_with_nothing_to_do_says_so() -> None:
    assert "Nothing is missing, old or unread." in article(path="translate/en/")


def test_no_search_engine_is_led_to_the_lists() -> None:
    assert [False, True, True] == [page.is_unlisted for page in pages("en").values()]


@pytest.mark.parametrize(("language", "count"), [("en", 0), ("ar", 1)])
def test_the_home_page_of_a_language_that_is_not_complete_says_how_far_it_is(
    language: str, count: int
) -> None:
    of = catalogue(SITE, VOCABULARIES)
    counts = home_slots(replace(reader(of, language), work=work()))["counts"]
    assert count == counts.count("translate/ar/")
