"""The head names the right page to search engines, in the right languages."""

import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from localaction.pages.page import Page, SharedPicture
from localaction.site.head import DESCRIPTION_LIMIT, Head, shortened

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
    return Head("https://x.org/site/").of(page)


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
    assert "word " * 38 + "word…" == shortened("word " * 100)


def test_the_description_is_said_once() -> None:
    assert 1 == head(a_page("en", "en")).count("A sentence.")


def test_a_record_that_was_taken_back_tells_machines_nothing_but_to_leave() -> None:
    page = replace(a_page("en", "en", title="Gone"), is_retired=True)
    assert '<meta name="robots" content="noindex">' == head(page)


# The feed.


def test_a_page_with_a_feed_names_it_by_its_type() -> None:
    html = head(replace(a_page("en", "en", title='"A" & B'), feed="cities/x/feed.xml"))
    (link,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*>', html)
    told = 'title="&#34;A&#34; &amp; B" href="https://x.org/site/cities/x/feed.xml">'
    assert link.endswith(told)


def test_a_page_without_a_feed_names_none() -> None:
    assert "atom" not in head(a_page("en", "en"))


# The picture of a shared link.


def test_a_picture_is_told_with_its_words() -> None:
    picture = SharedPicture("cards/cities/x.png", 'Of "A" & B')
    html = head(replace(a_page("en", "en"), picture=picture))
    found = dict(re.findall(r'property="og:(image[^"]*)" content="([^"]*)"', html))
    expected = {
        "image": "https://x.org/site/cards/cities/x.png",
        "image:alt": "Of &#34;A&#34; &amp; B",
    }
    assert expected == found


def test_a_picture_is_shown_large() -> None:
    picture = SharedPicture("cards/home.png", "The site")
    html = head(replace(a_page("en", "en"), picture=picture))
    assert '<meta name="twitter:card" content="summary_large_image">' in html


def test_a_page_without_a_picture_names_none() -> None:
    assert "image" not in head(a_page("en", "en"))


HOSTILE = "</script><script>alert(1)</script><!-- & \u2028 \"'"


def data(page: Page) -> list[dict[str, Any]]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head(page))
    told = json.loads(block)
    assert "https://schema.org" == told.pop("@context")
    graph: list[dict[str, Any]] = told.get("@graph", [told])
    return graph


@given(st.one_of(st.text(), st.just(HOSTILE)))
def test_data_come_out_whole_whatever_a_title_holds(title: str) -> None:
    (node,) = data(replace(a_page("en", "en"), data={"headline": title}))
    assert title == node["headline"]


def test_no_title_closes_the_element_around_the_data() -> None:
    html = head(replace(a_page("en", "en"), data={"headline": HOSTILE}))
    assert (1, 1, 0) == (html.count("<script"), html.count("</script"), html.count("<!--"))


def test_a_text_bears_the_address_of_the_page_that_search_engines_should_show() -> None:
    page = replace(a_page("ar", "en", words_language="en"), data={"@type": "Report"})
    assert "https://x.org/site/pledges/x/" == data(page)[0]["url"]


def test_what_has_a_name_of_its_own_keeps_its_address() -> None:
    node = {"@type": "Organization", "@id": "https://x.org/site/cities/x/"}
    assert node == data(replace(a_page("en", "en"), data=node))[0]


def test_breadcrumbs_name_the_pages_above_and_the_page() -> None:
    trail = (("Home", ""), ("Topics", "topics/"))
    (crumbs,) = data(replace(a_page("en", "en", title="Countries"), trail=trail))
    expected = [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://x.org/site/"},
        {
            "@type": "ListItem",
            "position": 2,
            "name": "Topics",
            "item": "https://x.org/site/topics/",
        },
        {"@type": "ListItem", "position": 3, "name": "Countries"},
    ]
    assert expected == crumbs["itemListElement"]


def test_a_record_has_no_breadcrumbs_in_its_data() -> None:
    trail = (("Home", ""), ("Pledges", "pledges/"))
    assert "BreadcrumbList" not in head(replace(a_page("en", "en"), trail=trail, is_record=True))


def test_below_the_home_page_breadcrumbs_name_the_page_itself() -> None:
    (crumbs,) = data(replace(a_page("en", "en", title="Pledges"), trail=(("Home", ""),)))
    last = {"@type": "ListItem", "position": 2, "name": "Pledges"}
    assert last == crumbs["itemListElement"][-1]


def test_a_record_that_was_taken_back_has_no_data() -> None:
    page = replace(a_page("en", "en"), is_retired=True, data={"headline": "Gone"})
    assert "Gone" not in head(page)
