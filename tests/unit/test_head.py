"""The head names the right page to search engines, in the right languages."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from localaction.pages.page import Page
from localaction.site.head import DESCRIPTION_LIMIT, Head, shortened

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGES = {"en": "pledges/x/", "fr": "fr/pledges/x/", "ar": "ar/pledges/x/"}


def a_page(language: str, *written: str, title: str = "T", words_language: str = "") -> Page:
    return Page(
        address=LANGUAGES[language],
        frame="pledges/slot-id",
        language=language,
        words_language=words_language or language,
        title=title,
        description="A sentence.",
        slots={},
        languages=LANGUAGES,
        alternates={each: LANGUAGES[each] for each in written},
    )


def head(page: Page) -> str:
    return Head("https://x.org/site/", "S", page.language, LICENCE).of(page)


def canonical(page: Page) -> list[str]:
    return re.findall(r'rel="canonical" href="([^"]*)"', head(page))


def alternates(page: Page) -> list[tuple[str, str]]:
    return re.findall(r'hreflang="([^"]*)" href="([^"]*)"', head(page))


def test_a_translated_page_is_its_own_canonical() -> None:
    assert ["https://x.org/site/fr/pledges/x/"] == canonical(a_page("fr", "en", "fr"))


def test_an_untranslated_page_names_the_page_whose_words_it_shows() -> None:
    page = a_page("ar", "en", "fr", words_language="fr")
    assert ["https://x.org/site/fr/pledges/x/"] == canonical(page)


def test_words_of_no_language_of_the_site_belong_to_the_root_page() -> None:
    assert ["https://x.org/site/pledges/x/"] == canonical(a_page("ar", words_language="de"))


def test_only_real_translations_are_alternates() -> None:
    expected = [
        ("en", "https://x.org/site/pledges/x/"),
        ("fr", "https://x.org/site/fr/pledges/x/"),
        ("x-default", "https://x.org/site/pledges/x/"),
    ]
    assert expected == alternates(a_page("fr", "en", "fr"))


def test_alternates_answer_one_another() -> None:
    assert alternates(a_page("en", "en", "fr")) == alternates(a_page("fr", "en", "fr"))


def test_an_untranslated_page_has_no_alternates() -> None:
    assert [] == alternates(a_page("ar", "en", "fr", words_language="en"))


def test_without_english_the_first_written_is_the_default() -> None:
    found = dict(alternates(a_page("fr", "fr", "ar")))
    assert "https://x.org/site/fr/pledges/x/" == found["x-default"]


@given(st.text(alphabet="ab<>&\"'"))
def test_a_title_comes_out_whole_and_escaped(title: str) -> None:
    html = head(a_page("en", "en", title=title))
    found = re.findall(r'og:title" content="([^"]*)"', html)
    assert ([title] if title else []) == [unescape(each) for each in found]


@given(st.text())
def test_a_description_is_cut_to_the_limit(text: str) -> None:
    assert len(shortened(text * 20)) <= DESCRIPTION_LIMIT


def test_a_description_is_cut_at_a_word() -> None:
    assert "word " * 58 + "word…" == shortened("word " * 100)


def test_the_description_is_said_once() -> None:
    assert 1 == head(a_page("en", "en")).count("A sentence.")


def test_the_name_of_the_site_is_escaped() -> None:
    assert '"S &amp; T"' in Head("https://x.org", "S & T", "en", LICENCE).of(a_page("en", "en"))


def test_a_record_that_was_taken_back_tells_machines_nothing_but_to_leave() -> None:
    page = replace(a_page("en", "en", title="Gone"), is_retired=True)
    assert '<meta name="robots" content="noindex">' == head(page)
