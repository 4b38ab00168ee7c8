"""A comparison as other programs and people get it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from localaction.catalogue.model import PageEntry
from localaction.catalogue.words import digests
from localaction.compare.catalogues import compare
from localaction.language.gettext import translations
from localaction.proposal.affected import affected
from localaction.proposal.artifact import Told
from localaction.proposal.told import as_data, as_json, as_markdown, as_text
from localaction.proposal.told_texts import texts_of, texts_of_page
from localaction.telling.values import Teller
from schemas.words import PageFront, Translation
from tests.factories import (
    REPOSITORY,
    catalogue,
    city,
    document,
    entry,
    passage,
    pledge,
    practice,
    shared,
    words,
)

SITE, LISTS = shared()


def world(**given: Any) -> Any:
    """A city, its pledge, a practice that the pledge repeats, and one that nobody names."""
    facts = pledge(replicates=["school"], **given)
    return catalogue(
        SITE,
        LISTS,
        cities=[entry("city", "montevideo", city(names={"en": "Montevideo"}))],
        pledges=[entry("pledge", "desk", facts, texts=[words("en")])],
        practices=[
            entry("practice", id, practice("paris"), texts=[words("en", id)])
            for id in ("school", "other")
        ],
    )


BEFORE, AFTER = world(), world(start=2024)
TELLER = Teller(BEFORE, AFTER, "en", translations(REPOSITORY / "content" / "locales", "en"))
NOTED = {"of": "en", "state": "human", "by_role": "x", "date": "2026-01-01"}


def editorial(language: str, **given: Any) -> PageEntry:
    """The page on taking part in a language."""
    front = PageFront(description="x", **given)
    path = f"content/pages/take-part.{language}.md"
    return PageEntry("take-part", language, path, front, document(), "# X", 1, passage())


CHANGED, SAME = compare(BEFORE, AFTER), compare(BEFORE, BEFORE)


def test_the_data_is_of_the_form_that_the_comment_reads() -> None:
    told = Told.model_validate_json("".join(as_json(TELLER, CHANGED)))
    assert ("desk", "Start: now stated: 2024") == (
        told.records[0].id,
        told.records[0].changes[0].sentence,
    )


def test_the_data_says_in_which_languages_the_record_stands() -> None:
    told = as_data(TELLER, CHANGED)["records"][0]["texts"]
    assert [("", "en", "own", 0)] == [
        (each["of"], each["language"], each["state"], each["stale"]) for each in told
    ]


def translated(source: str, **sections: str) -> Any:
    """The English words of a pledge and the French ones, which were made from those of `source`."""
    english = words("en", sections={"context": "Now.", "lessons": "Much."})
    noted = digests(words("en", source, sections={"context": "Then.", "lessons": "Much."}))
    made = Translation.model_validate({**NOTED, "digests": noted})
    french = words("fr", sections=sections, translation=made)
    return {"en": english, "fr": french}


@pytest.mark.parametrize(
    ("texts", "older", "lacking"),
    [
        (translated("A title", context="Avant.", lessons="Plein."), ["Context"], []),
        (translated("Older", context="Avant."), ["Context", "Title"], ["Lessons learned"]),
    ],
)
def test_old_and_lacking_parts_of_a_text_are_named(
    texts: Any, older: list[str], lacking: list[str]
) -> None:
    told = {each["language"]: each for each in texts_of(TELLER, texts, "")}["fr"]
    assert (older, lacking) == (told["older"], told["lacking"])


def test_a_page_is_told_in_every_language_that_has_it() -> None:
    made = Translation.model_validate({**NOTED, "digests": {"body": "0123456789ab"}})
    pages = (editorial("en"), editorial("fr", translation=made))
    teller = replace(TELLER, after=replace(AFTER, pages=pages))
    told = {each["language"]: each for each in texts_of_page(teller, "take-part")}
    assert (["en", "fr"], "human", 1) == ([*told], told["fr"]["state"], told["fr"]["stale"])


def test_the_same_comparison_gives_the_same_data() -> None:
    assert [*as_json(TELLER, CHANGED)] == [*as_json(TELLER, compare(BEFORE, AFTER))]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (as_text, ["Pledge: A title (changed)", "  Start: now stated: 2024"]),
        (as_markdown, ["- **Pledge: A title (changed)**", "  - Start: now stated: 2024"]),
    ],
)
def test_people_get_a_line_a_change(printed: Any, expected: list[str]) -> None:
    assert expected == [*printed(TELLER, CHANGED)]


def test_that_nothing_changed_is_said() -> None:
    assert ["No record, page or list of terms has changed."] == [*as_text(TELLER, SAME)]


def test_that_nothing_changed_is_no_record() -> None:
    assert [] == json.loads("".join(as_json(TELLER, SAME)))["records"]


def test_records_that_name_each_other_hang_together() -> None:
    expected = {"montevideo": ("desk",), "school": ("desk",)}
    assert expected == affected(CHANGED, BEFORE, AFTER)


def test_who_is_named_no_more_hangs_on_it_too() -> None:
    after = world()
    other = entry("pledge", "desk", pledge(lead="montevideo"), texts=[words("en")])
    after.pledges["desk"] = other
    assert "school" in affected(compare(BEFORE, after), BEFORE, after)
