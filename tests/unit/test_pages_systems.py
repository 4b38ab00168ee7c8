"""The pages of other systems say what each form asks and how that is known."""

import re
from dataclasses import replace
from functools import cache

import pytest

from localaction.catalogue.systems import systems_of
from localaction.pages.page import Page
from localaction.pages.systems import system_pages
from localaction.telling.forms import FINDINGS
from tests.factories import REPOSITORY, catalogue, reader, shared

SITE, VOCABULARIES = shared()
SYSTEMS = systems_of(REPOSITORY, REPOSITORY, [])
NAMES = sorted(SYSTEMS.lists)
TAGS = re.compile(r"<[^>]+>")


@cache
def pages(language: str = "en") -> dict[str, Page]:
    of = replace(catalogue(SITE, VOCABULARIES), systems=SYSTEMS)
    return {page.address: page for page in system_pages(reader(of, language))}


@pytest.fixture(scope="module")
def english() -> dict[str, Page]:
    return pages()


def html(page: Page) -> str:
    return str(page.slots["article"])


def text(page: Page) -> str:
    return " ".join(TAGS.sub(" ", html(page)).split())


def test_each_system_has_a_page_and_stands_in_the_list(english: dict[str, Page]) -> None:
    paths = [f"other-systems/{name}/" for name in NAMES]
    linked = re.findall(r'href="([^"]+)"', html(english["other-systems/"]))
    assert (["other-systems/", *paths], paths) == (
        list(english),
        [f"other-systems/{link.removeprefix('../other-systems/')}" for link in linked],
    )


def test_a_catalogue_without_systems_has_no_such_page() -> None:
    assert [] == list(system_pages(reader(catalogue(SITE, VOCABULARIES), "en")))


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_shown_by_the_name_that_the_form_gives_it(
    english: dict[str, Page], name: str
) -> None:
    shown = text(english[f"other-systems/{name}/"]).replace("&#39;", "'")
    labels = [field.label for form in SYSTEMS.lists[name].forms for field in form.fields]
    assert [] == [label for label in labels if label not in shown]


def test_a_field_says_what_answers_it_how_long_it_may_be_and_how_we_know(
    english: dict[str, Page],
) -> None:
    shown = text(english["other-systems/imrf/"])
    assert "Led by › Country + Cities › Country + Where › Cities › Country limit" in shown
    assert "300 to 3,000 characters read on the form" in shown


def test_the_name_of_a_field_says_that_it_is_english(english: dict[str, Page]) -> None:
    shown = html(pages("ar")["ar/other-systems/imrf/"])
    assert '<span lang="en" dir="ltr">II. Name of the pledge</span>' in shown


def test_the_script_is_given_every_sentence_and_the_languages_to_look_for() -> None:
    shown = html(pages("ar")["ar/other-systems/imrf/"])
    lacking = [name for name in FINDINGS if f'data-word="{name}"' not in shown]
    assert ([], True) == (lacking, 'data-order="ar en fr"' in shown)


def test_the_script_finds_the_documents_from_the_page_of_each_language() -> None:
    shown = html(pages("fr")["fr/other-systems/imrf/"])
    assert 'data-api="../../../api/v1/"' in shown
