"""The finished site is asked: is everything there, in every language, with its numbers?"""

import gzip
import re
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.embed_code import FOLDER as EMBED
from localaction.site.verify.page import RECORD_PAGE_LIMIT
from schemas.tags import Action
from tests.command import REPOSITORY
from tests.factories import TODAY

URL = "https://local-action.example"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
SENT_LIMIT = 6_144
"""Bytes of a record page's own HTML, gzipped."""
"""Bytes of a record page's HTML."""

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The repository's records."""
    loaded = load(REPOSITORY, REPOSITORY, TODAY, jobs=1)
    assert loaded.catalogue is not None
    return loaded.catalogue


@cache
def pages(site: Path) -> dict[str, str]:
    """Every page of the site by its address; cards for other sites are none."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.relative_to(site).parts[0] != EMBED
    }


def prefix(language: str) -> str:
    return "" if language == "en" else f"{language}/"


def in_language(site: Path, language: str) -> list[str]:
    """The addresses of a language's pages, as they lie at the root."""
    others = tuple(f"{each}/" for each in LANGUAGES if each != "en")
    if language == "en":
        return [each for each in pages(site) if not each.startswith(others) and each != "404.html"]
    start = f"{language}/"
    return [each.removeprefix(start) for each in pages(site) if each.startswith(start)]


def section(entry: Entry[Action]) -> str:
    return f"{entry.kind}s/{entry.id}/"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_pages(shipped: Path, language: str) -> None:
    assert in_language(shipped, "en") == in_language(shipped, language)


def test_every_record_has_its_page(shipped: Path, catalogue: Catalogue) -> None:
    expected = [section(entry) for entry in catalogue.actions()]
    expected += [f"cities/{id}/" for id in catalogue.cities]
    assert [] == [path for path in expected if path not in pages(shipped)]


def test_there_are_the_records_that_the_repository_promises(catalogue: Catalogue) -> None:
    counts = (len(catalogue.pledges) + len(catalogue.practices), len(catalogue.cities))
    assert (105, 75) <= counts


def test_there_is_a_page_for_each_of_the_23_objectives(shipped: Path) -> None:
    pattern = re.compile(r"gcm-objectives/gcm-\d\d/")
    assert 23 == sum(bool(pattern.fullmatch(path)) for path in pages(shipped))


@pytest.mark.parametrize("path", ["", "pledges/", "practices/", "cities/", "about/", "take-part/"])
def test_the_pages_that_people_look_for_are_there(shipped: Path, path: str) -> None:
    assert path in in_language(shipped, "fr")


def test_every_number_that_was_reported_stands_on_its_page(
    shipped: Path, catalogue: Catalogue
) -> None:
    missing = []
    for entry in catalogue.actions():
        shown = Counter(re.findall(r"<bdi>([^<]+)</bdi>", pages(shipped)[section(entry)]))
        counted = {each.id for each in entry.facts.indicators if each.counts != "milestone"}
        for update in entry.updates:
            for measurement in update.facts.measurements:
                number = f"{measurement.value:,}"
                if measurement.indicator in counted and not shown[number]:
                    missing.append(f"{update.path}: {number}")
                shown[number] -= 1
    assert [] == missing


def test_every_target_stands_on_its_page(shipped: Path, catalogue: Catalogue) -> None:
    missing = [
        f"{entry.path}: {indicator.id}"
        for entry in catalogue.actions()
        for indicator in entry.facts.indicators
        if indicator.target
        and indicator.counts != "milestone"
        and f"<bdi>{indicator.target.value:,}</bdi>" not in pages(shipped)[section(entry)]
    ]
    assert [] == missing


def test_every_source_stands_on_its_page(shipped: Path, catalogue: Catalogue) -> None:
    missing = []
    for entry in catalogue.actions():
        links = {
            unescape(each) for each in re.findall('href="([^"]+)"', pages(shipped)[section(entry)])
        }
        stated = {source.url for source in entry.facts.provenance.sources}
        stated |= {m.source for u in entry.updates for m in u.facts.measurements if m.source}
        missing += [f"{entry.path}: {url}" for url in sorted(stated - links)]
    assert [] == missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_is_told(shipped: Path, catalogue: Catalogue, language: str) -> None:
    silent = []
    for entry in catalogue.actions():
        words = [entry.words, *(update.words for update in entry.updates)]
        doubts = sum(any("doubts" in text.sections for text in texts.values()) for texts in words)
        page = pages(shipped)[prefix(language) + section(entry)]
        if page.count("la-notice--doubt") != doubts:
            silent.append(entry.path)
    assert [] == silent


def test_an_undated_report_turns_no_page_green(shipped: Path, catalogue: Catalogue) -> None:
    green = [
        entry.path
        for entry in catalogue.actions()
        if not any(update.facts.dated for update in entry.updates)
        and "la-status--green" in pages(shipped)[section(entry)]
    ]
    assert [] == green


def records(site: Path) -> dict[str, bytes]:
    """The pages of pledges, practices and cities."""
    record = re.compile(r"([a-z]{2}/)?(pledges|practices|cities)/(?!page-)[^/]+/")
    found = pages(site).items()
    return {path: text.encode() for path, text in found if record.fullmatch(path)}


def test_no_record_page_is_above_its_weight(shipped: Path) -> None:
    sizes = {path: len(html) for path, html in records(shipped).items()}
    assert {} == {path: size for path, size in sizes.items() if size > RECORD_PAGE_LIMIT}


def test_no_record_page_is_above_its_weight_as_it_is_sent(shipped: Path) -> None:
    sizes = {path: len(gzip.compress(html, mtime=0)) for path, html in records(shipped).items()}
    assert {} == {path: size for path, size in sizes.items() if size > SENT_LIMIT}


# What machines are told.


def test_every_page_that_may_be_found_has_an_absolute_canonical_address(shipped: Path) -> None:
    start = f'<link rel="canonical" href="{URL}/'
    without = [text for text in pages(shipped).values() if start not in text]
    assert [] == [text for text in without if '<meta name="robots" content="noindex">' not in text]


def test_only_real_translations_are_named_as_such(shipped: Path, catalogue: Catalogue) -> None:
    wrong = []
    for entry in catalogue.actions():
        page = pages(shipped)[section(entry)]
        named = {language for language, _ in HREFLANG.findall(page)} - {"x-default"}
        if named != set(entry.words) & set(LANGUAGES):
            wrong.append(entry.path)
    assert [] == wrong


def test_translations_name_each_other(shipped: Path) -> None:
    links = {
        f"{URL}/{path}": {url for language, url in HREFLANG.findall(text)}
        for path, text in pages(shipped).items()
    }
    wrong = [
        (page, other)
        for page, others in links.items()
        for other in others
        if page not in links[other]
    ]
    assert [] == wrong


def test_the_sitemap_is_absolute(shipped: Path) -> None:
    tree = ElementTree.parse(shipped / "sitemap.xml")
    listed = [element.text or "" for element in tree.iter(f"{SITEMAP}loc")]
    listed += [element.get("href", "") for element in tree.iter(f"{XHTML}link")]
    assert [] == [url for url in listed if not url.startswith(f"{URL}/")]


def test_the_sitemap_lists_only_pages_that_are_there(shipped: Path) -> None:
    tree = ElementTree.parse(shipped / "sitemap.xml")
    listed = [
        (element.text or "").removeprefix(f"{URL}/") for element in tree.iter(f"{SITEMAP}loc")
    ]
    assert [] == [path for path in listed if path not in pages(shipped)]


def test_the_sitemap_lists_every_page_of_own_words(shipped: Path) -> None:
    tree = ElementTree.parse(shipped / "sitemap.xml")
    listed = {element.text for element in tree.iter(f"{SITEMAP}loc")}
    own = {
        f"{URL}/{path}"
        for path, text in pages(shipped).items()
        if f'<link rel="canonical" href="{URL}/{path}">' in text
    }
    assert own == listed


def test_robots_are_told_of_the_sitemap(shipped: Path) -> None:
    assert f"Sitemap: {URL}/sitemap.xml" in (shipped / "robots.txt").read_text("utf-8")


# Soundness.


def test_no_link_is_dead(shipped: Path) -> None:
    dead = []
    for path, text in pages(shipped).items():
        folder = (shipped / path).parent if path.endswith(".html") else shipped / path
        for link in set(re.findall(r'(?:href|src)="([^"#:?]+)(?:\?[^"#:]*)?"', text)):
            target = shipped / link[1:] if link.startswith("/") else folder / link
            if not (target / "index.html" if link.endswith("/") else target).is_file():
                dead.append(f"{path}: {link}")
    assert [] == dead


def test_every_script_is_a_file_of_the_site_or_data(shipped: Path) -> None:
    allowed = (
        '<script src="./assets/',
        '<script src="../',
        '<script src="/assets/',
        '<script type="module" src="',
        '<script type="application/ld+json">',
    )
    found = {tag for text in pages(shipped).values() for tag in re.findall("<script[^>]*>", text)}
    assert [] == sorted(tag for tag in found if not tag.startswith(allowed))


def test_nothing_of_the_machinery_is_left_in_a_page(shipped: Path) -> None:
    left = re.compile(r"<!--|\{\{|\{%|slot-(?:title|id)|>\s*None\s*<|Undefined|Markup\(")
    assert [] == [path for path, text in pages(shipped).items() if left.search(text)]


def test_every_page_has_a_title_of_its_own(shipped: Path) -> None:
    for language in LANGUAGES:
        titles = Counter(
            re.findall("<title>([^<]+)</title>", pages(shipped)[prefix(language) + path])[0]
            for path in in_language(shipped, language)
        )
        assert [] == [title for title, count in titles.items() if count > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_counts_the_records(
    shipped: Path, catalogue: Catalogue, language: str
) -> None:
    live = [entry for entry in catalogue.pledges.values() if not entry.facts.retired]
    assert f"<b>{len(live)}</b>" in pages(shipped)[prefix(language)]
