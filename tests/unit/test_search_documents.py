"""What search finds: records by words, places and tags, topics; nothing that was taken back."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue
from localaction.language.normalise import words
from localaction.pages.page import Page
from localaction.pages.reader import Reader
from localaction.search.documents import Document, documents, listed
from localaction.search.facet_file import faceted
from localaction.search.files import search_files
from tests.factories import catalogue, city, entry, pledge, reader, shared
from tests.factories import words as told_in
from tests.search.unpacked import numbers, scores

ABOUT = Document("page", "about/", "About", "en", summary="Who runs it.")


def world(**given: Any) -> Catalogue:
    """A pledge of Montevideo that is told in English alone."""
    site, vocabularies = shared()
    tags = {"gcm_objectives": {"primary": ["gcm-15"]}, "jmdi_theme": "jmdi-rights"}
    names = {"en": "Montevideo", "ar": "مونتفيديو"}
    text = told_in("en", "A crèche opens", sections={"lessons": "Ask the parents early."})
    return catalogue(
        site,
        vocabularies,
        cities=[entry("city", "montevideo", city(names=names, country="UY"))],
        pledges=[entry("pledge", "resound", pledge(**{**tags, **given}), texts=[text])],
    )


def values_for(whose: Reader) -> Mapping[str, tuple[str, ...]]:
    return faceted(whose.catalogue, whose.standings).values


def files(of: Catalogue, language: str, *others: Document) -> dict[str, Any]:
    """The files of a language, read."""
    whose = reader(of, language)
    made = search_files(whose, documents(whose, [ABOUT, *others]), values_for(whose))
    return {name: json.loads(content) for name, content in made.items()}


def found(of: Catalogue, language: str, query: str, *others: Document) -> list[str]:
    """The paths of what has every word of a query that says anything."""
    made = files(of, language, *others)
    titles = made["titles"]
    parts = titles["index"], made["words"]
    asked = [word for word in words(query) if word not in titles["small"]]
    each = [set(scores(word, *parts, labelled=titles["labelled"])) for word in asked]
    return sorted(titles["documents"]["paths"][number] for number in set.intersection(*each))


@pytest.mark.parametrize(
    ("what", "query"),
    [
        ("its objective", "الحصول على الخدمات الأساسية"),
        ("its theme", "حقوق المهاجرين"),
        ("its title", "crèche"),
        ("its lessons", "parents"),
    ],
)
def test_a_record_without_an_arabic_translation_is_found_in_arabic(what: str, query: str) -> None:
    assert ["pledges/resound/"] == found(world(), "ar", query), what


@pytest.mark.parametrize("query", ["أوروغواي", "مونتفيديو", "Montevideo"])
def test_a_place_finds_the_city_and_what_it_does(query: str) -> None:
    assert ["cities/montevideo/", "pledges/resound/"] == found(world(), "ar", query)


def test_a_page_is_found_by_its_title() -> None:
    assert ["about/"] == found(world(), "en", "About")


def test_what_was_taken_back_is_not_found() -> None:
    retired = {"on": "2026-01-02", "why": "By mistake."}
    assert ["cities/montevideo/"] == found(world(retired=retired), "en", "Montevideo")


def test_a_title_in_another_language_says_so() -> None:
    told = files(world(), "ar")["titles"]
    shown = told["documents"]
    foreign = dict(zip(shown["paths"], shown["languages"], strict=True))
    assert ({"en": "ltr"}, "en", "") == (
        told["directions"],
        foreign["pledges/resound/"],
        foreign["cities/montevideo/"],
    )


def test_the_summaries_stand_in_the_order_of_the_index() -> None:
    assert ["A summary.", "", "Who runs it."] == files(world(), "en")["summaries"]


def test_other_names_and_names_of_kinds_are_told_from_tags() -> None:
    titles = files(world(), "ar")["titles"]
    names = {titles["labels"][label] for label in numbers(titles["names"])}
    assert {"Montevideo", "التعهدات", "المدن"} == names


@pytest.mark.parametrize("query", ["palante", "wellbeing", "well being", "objectives"])
def test_a_topic_is_found_by_words_with_signs_inside_and_by_its_list(query: str) -> None:
    topic = Document("topic", "x/", "PA'LANTE: well-being", "en", context="Objectives")
    assert ["x/"] == found(world(), "en", query, topic)


def test_the_same_records_give_the_same_bytes() -> None:
    both = [reader(world(), "fr") for _ in range(2)]
    made = [search_files(each, documents(each, [ABOUT]), values_for(each)) for each in both]
    assert made[0] == made[1]


def page(address: str, frame: str, **given: Any) -> Page:
    languages = {"en": address, "fr": f"fr/{address}"}
    facts = {"title": "15. Services", "description": "Services", "slots": {}, **given}
    return Page(
        address=f"fr/{address}",
        frame=frame,
        language="fr",
        words_language="fr",
        languages=languages,
        trail=(("Accueil", "fr/"), ("Objectifs", "fr/gcm-objectives/")),
        **facts,
    )


def test_a_topic_is_listed_with_the_list_it_is_of() -> None:
    expected = Document("topic", "gcm-objectives/15/", "15. Services", "fr", context="Objectifs")
    assert expected == listed(page("gcm-objectives/15/", "topics/slot-id"))


def test_the_name_of_its_list_is_no_part_of_the_name_of_a_topic() -> None:
    told = listed(page("countries/uy/", "topics/slot-id", title="Uruguay – Objectifs"))
    assert told is not None
    assert ("Uruguay", "Objectifs") == (told.title, told.context)


def test_what_the_whole_site_says_of_itself_is_no_summary_of_a_topic() -> None:
    told = listed(page("gcm-objectives/15/", "topics/slot-id", description="15. Services. Cities."))
    assert told is not None
    assert "" == told.summary


@pytest.mark.parametrize(
    ("address", "frame", "given"),
    [
        ("pledges/resound/", "pledges/slot-id", {}),
        ("pledges/page-2/", "pledges/slot-id", {}),
        ("gcm-objectives/15-page-2/", "topics/slot-id", {}),
        ("search/", "search/index", {"is_unlisted": True}),
        ("", "index", {}),
    ],
)
def test_what_is_found_otherwise_or_not_at_all_is_not_listed(
    address: str, frame: str, given: dict[str, Any]
) -> None:
    assert listed(page(address, frame, **given)) is None
