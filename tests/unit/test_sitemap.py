"""The sitemap lists the pages to find, and only real translations of them."""

from dataclasses import replace
from xml.etree import ElementTree

from localaction.pages.page import Page
from localaction.site.sitemap import Entry, entry, robots, sitemaps

LANGUAGES = {"en": "x/", "fr": "fr/x/"}


def a_page(language: str, *written: str) -> Page:
    return Page(
        address=LANGUAGES[language],
        frame="pledges/slot-id",
        language=language,
        words_language=language if language in written else written[0],
        title="T",
        description="",
        slots={},
        languages=LANGUAGES,
        alternates={each: LANGUAGES[each] for each in written},
    )


def addresses(xml: bytes) -> list[str | None]:
    return [each.text for each in ElementTree.fromstring(xml).iter() if each.tag.endswith("}loc")]


def test_an_untranslated_page_is_not_listed() -> None:
    assert entry(a_page("fr", "en")) is None


def test_translations_are_named_with_a_default() -> None:
    expected = Entry("fr/x/", (("en", "x/"), ("fr", "fr/x/"), ("x-default", "x/")))
    assert expected == entry(a_page("fr", "en", "fr"))


def test_a_page_in_one_language_has_no_alternates() -> None:
    assert Entry("x/", ()) == entry(a_page("en", "en"))


def test_addresses_are_absolute_and_sorted() -> None:
    files = dict(sitemaps([Entry("b/", ()), Entry("", ()), Entry("a/", ())], "https://x.org/s"))
    assert ["https://x.org/s/", "https://x.org/s/a/", "https://x.org/s/b/"] == addresses(
        files["sitemap.xml"]
    )


def test_alternates_are_links() -> None:
    [(_, xml)] = sitemaps([Entry("x/", (("fr", "fr/x/"),))], "https://x.org")
    assert b'<xhtml:link rel="alternate" hreflang="fr" href="https://x.org/fr/x/"/>' in xml


def test_past_the_limit_there_are_several_files_and_an_index() -> None:
    files = dict(sitemaps([Entry(f"{n}/", ()) for n in range(5)], "https://x.org", limit=2))
    expected = [f"https://x.org/sitemap-{n}.xml" for n in (1, 2, 3)]
    assert expected == addresses(files["sitemap.xml"])


def test_the_files_of_the_index_hold_every_address() -> None:
    files = dict(sitemaps([Entry(f"{n}/", ()) for n in range(5)], "https://x.org", limit=2))
    found = [each for name in sorted(files)[:3] for each in addresses(files[name])]
    assert 5 == len(set(found))


def test_robots_are_told_where_the_list_is() -> None:
    assert b"Sitemap: https://x.org/s/sitemap.xml\n" in robots("https://x.org/s/")


def test_a_record_that_was_taken_back_is_not_listed() -> None:
    assert entry(replace(a_page("en", "en"), is_retired=True)) is None
