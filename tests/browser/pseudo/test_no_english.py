"""No string of the interface is left in English by accident, wherever it is shown or read out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.pseudo.root import bracketed
from tests.browser.pseudo.strays import mislabelled, strays
from tests.command import REPOSITORY
from tests.served import serving

SHOWN = 20
"""Places of a failure."""


@pytest.fixture(scope="module")
def names() -> set[str]:
    """The short names of organisations."""
    files = (REPOSITORY / "content/organisations").glob("*.yml")
    found = (re.search("^acronym: (.+)$", each.read_text("utf-8"), re.M) for each in files)
    return {match[1] for match in found if match}


def test_the_values_of_a_sentence_are_judged_by_themselves() -> None:
    assert "%(actual)s⟦ of ⟧%(target)s" == bracketed("%(actual)s of %(target)s")


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Cities</h1>",
        "<p>⟦Reported⟧ in May <b>⟦2024⟧</b></p>",
        '<input placeholder="City">',
        '<nav aria-label="Menu">⟦a⟧</nav>',
        '<svg><title>Map</title></svg><p lang="en">Words</p>',
    ],
)
def test_what_nobody_asked_for_is_found(html: str) -> None:
    assert 1 == len(strays(f"<body>{html}</body>", ()))


@pytest.mark.parametrize(
    "html",
    [
        "<h1>⟦Cities⟧</h1> 2,390 · 7.5% <p lang=en>Words <b>of it</b></p>",
        "<p>2023-Julio-14 · <bdi>GCF</bdi> · angla</p><script>let english</script>",
    ],
)
def test_what_was_asked_for_or_needs_no_asking_is_let_be(html: str) -> None:
    assert [] == strays(f"<body>{html}</body>", {"GCF"})


def test_no_page_says_a_word_that_no_translator_was_asked_for(
    pseudo: Path, names: set[str]
) -> None:
    found: dict[str, str] = {}
    for path in sorted(pseudo.rglob("*.html")):
        for stray in strays(path.read_text("utf-8"), names):
            found.setdefault(stray, path.relative_to(pseudo).as_posix())
    assert {} == dict(list(found.items())[:SHOWN])


def test_no_words_of_the_interface_are_said_to_be_of_another_language(pseudo: Path) -> None:
    found: dict[str, str] = {}
    for path in sorted(pseudo.rglob("*.html")):
        for each in mislabelled(path.read_text("utf-8")):
            found.setdefault(each, path.relative_to(pseudo).as_posix())
    assert {} == dict(list(found.items())[:SHOWN])


# What scripts show.


@pytest.fixture(scope="module")
def address(pseudo: Path) -> Iterator[str]:
    """Where the site is served."""
    with serving(pseudo) as where:
        yield where


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["⟦Montevideo⟧", "⟦xqzw⟧"], ids=["found", "not found"])
def test_the_panel_below_the_search_field_says_no_word_of_its_own(
    fresh: Page, address: str, names: set[str], asked: str
) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    fresh.locator(".la-search input").fill(asked)
    fresh.locator(".la-panel > *").first.wait_for()
    # What a screen reader is told comes when one has stopped typing.
    fresh.locator(".la-search [role=status]:not(:empty)").wait_for(state="attached")
    assert [] == strays(fresh.content(), names)


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["⟦Montevideo⟧", "⟦xqzw⟧"], ids=["found", "not found"])
def test_the_page_of_results_says_no_word_of_its_own(
    fresh: Page, address: str, names: set[str], asked: str
) -> None:
    fresh.goto(f"{address}search/?q={asked}")
    fresh.locator("main [role=status]:not(:empty)").wait_for(state="attached")
    assert [] == strays(fresh.content(), names)


@pytest.mark.browser
def test_buttons_that_scripts_show_say_no_word_of_their_own(
    fresh: Page, address: str, names: set[str]
) -> None:
    fresh.goto(f"{address}pledges/montevideo-resuena/")
    for button in fresh.locator("main button:visible").all():
        button.click()
    assert [] == strays(fresh.content(), names)
