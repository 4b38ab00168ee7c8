"""Every page says its language and direction, and where it stands in the others."""

import pytest

from tests.browser.kinds import LANGUAGES, RTL, prefix
from tests.site.look import Look

URL = "https://local-action.example/"


def direction(language: str) -> str:
    return "rtl" if language.split("-")[0] in RTL else "ltr"


def language_of(address: str) -> str:
    first = address.split("/")[0]
    return first if first in LANGUAGES else "en"


def test_every_page_states_its_language_and_direction(pages: dict[str, Look]) -> None:
    wrong = {
        page.address: (page.lang, page.dir)
        for page in pages.values()
        if (page.lang, page.dir)
        != (language_of(page.address), direction(language_of(page.address)))
    }
    assert {} == wrong


def test_words_in_another_language_run_in_its_direction(pages: dict[str, Look]) -> None:
    wrong = {
        page.address: sorted({(lang, dir) for lang, dir in page.foreign if dir != direction(lang)})
        for page in pages.values()
        if any(dir != direction(lang) for lang, dir in page.foreign)
    }
    assert {} == wrong


def test_an_alternate_names_the_page_back(pages: dict[str, Look]) -> None:
    named = {URL + page.address: {url for _, url in page.alternates} for page in pages.values()}
    silent = [
        (url, other)
        for url, others in named.items()
        for other in others
        if others and url not in named.get(other, ())
    ]
    assert [] == silent


def test_an_alternate_is_in_the_language_that_it_is_said_to_be(pages: dict[str, Look]) -> None:
    wrong = [
        (page.address, language, url)
        for page in pages.values()
        for language, url in page.alternates
        if language != "x-default" and not url.removeprefix(URL).startswith(prefix(language))
    ]
    assert [] == wrong


def test_whoever_has_alternates_names_one_for_all_others_and_itself(
    pages: dict[str, Look],
) -> None:
    wrong = [
        page.address
        for page in pages.values()
        if page.alternates
        and not {"x-default", language_of(page.address)} <= {name for name, _ in page.alternates}
    ]
    assert [] == wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_may_be_found_has_one_canonical_address(
    pages: dict[str, Look], language: str
) -> None:
    wrong = [
        page.address
        for page in pages.values()
        if language_of(page.address) == language
        and "noindex" not in page.robots
        and len(page.canonicals) != 1
    ]
    assert [] == wrong
