"""A change in the words of a language."""

from dataclasses import replace
from typing import Any

import pytest

from localaction.compare.catalogues import compare
from localaction.compare.change import Change, Value
from localaction.language.gettext import translations
from localaction.telling.sentences import OWN, TELLS, sentence
from localaction.telling.values import Teller
from schemas.words import Translation
from tests.factories import (
    REPOSITORY,
    catalogue,
    city,
    entry,
    indicator,
    organisation,
    pledge,
    shared,
    update,
    words,
)
from tests.unit.compare.test_compare_labels import FIELDS

SITE, LISTS = shared()
MACHINE = Translation.model_validate(
    {"of": "en", "state": "machine-unreviewed", "by_role": "Office", "date": "2026-01-01"}
)
TARGET = {"value": 40, "due": "2025-12"}
MEASURED = {"value": 5200, "qualifier": "over", "as_of": "2026"}


def aim(**target: Any) -> Any:
    return indicator("people", basis="promised", target={**TARGET, **target})


def world(texts: Any = (), updates: Any = (), indicators: Any = (), **given: Any) -> Any:
    own = [words("en", "A desk", labels={"people": "People received"}), *texts]
    facts = pledge(*indicators, **given)
    return catalogue(
        SITE,
        LISTS,
        cities=[entry("city", "montevideo", city(names={"en": "Montevideo", "ar": "مونتيفيديو"}))],
        pledges=[entry("pledge", "desk", facts, texts=own, updates=updates)],
        organisations=[entry("organisation", "fund", organisation(names={"en": "Harbour Fund"}))],
    )


def told(before: Any, after: Any, language: str = "en") -> list[str]:
    own = translations(REPOSITORY / "content" / "locales", language)
    teller = Teller(before, after, language, own)
    return [
        sentence(teller, change, record.id)
        for record in compare(before, after).records
        for change in record.changes
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"indicators": [aim()]}, {"indicators": [aim(value=60)]},
         "People received: target raised from 40 to 60"),
        ({"indicators": [aim()]}, {"indicators": [aim(value=20)]},
         "People received: target lowered from 40 to 20"),
        ({"indicators": [aim()]}, {"indicators": [aim(due="2027-06")]},
         "People received: due date of the target moved from December 2025 to June 2027"),
        ({"indicators": [aim()]}, {"indicators": [aim(qualifier="over")]},
         "Indicators › People received › Target › How exact the number is: over added"),
        ({"end": 2025}, {"end": "2027-06-30"}, "End: moved from 2025 to 30 June 2027"),
        ({"end": "ongoing"}, {"end": 2025}, "End: changed from ongoing to 2025"),
        ({}, {"start": 2025}, "Start: now stated: 2025"),
        ({"mirror": True}, {}, "Also relevant to the Global Compact on Refugees: "
         "no longer stated; it was Yes"),
        ({}, {"gcm_objectives": {"primary": ["gcm-07"]}},
         "Objectives of the Global Compact for Migration: "
         "7. Address and reduce vulnerabilities in migration added"),
        ({}, {"partners": [{"id": "fund", "role": "funding"}]},
         "Partners: Harbour Fund (Funding partner) added"),
        ({"lead": "montevideo"}, {"lead": "fund"},
         "Led by: changed from Montevideo to Harbour Fund"),
        ({}, {"amount": {"value": 20000, "currency": "USD", "year": 2024}},
         "Amount: 20,000 (“USD”, 2024) added"),
        ({}, {"updates": [update("2026-05-31", stage="in-progress")]},
         "Report › 31 May 2026: new (stage: In progress)"),
        ({"updates": [update("2026")]}, {}, "Report: 2026 taken out"),
        ({}, {"texts": [words("fr", translation=MACHINE)]},
         "Text in French: new (translated by machine, not yet read)"),
        ({"texts": [words("fr")]}, {"texts": [words("fr", summary="Autre.")]},
         "Text in French: 1 part changed (Summary)"),
        ({"texts": [words("fr", "Un")]}, {"texts": [words("fr", "Deux")]},
         "Text in French: title changed from “Un” to “Deux”"),
    ],
)  # fmt: skip
def test_a_change_is_told(before: dict[str, Any], after: dict[str, Any], expected: str) -> None:
    assert [expected] == told(world(**before), world(**after))


def test_a_number_of_a_new_report_is_told_with_all_that_qualifies_it() -> None:
    reported = update("2026-05-31", MEASURED)
    given = {"indicators": [aim()]}
    expected = "Report › 31 May 2026 › People received: over 5,200 (2026, The city)"
    assert expected == told(world(**given), world(**given, updates=[reported]))[1]


def test_a_new_record_is_told_by_what_readers_look_for() -> None:
    after = world(indicators=[aim()])
    before = replace(after, pledges={})
    assert [
        "Led by: Montevideo",
        "Indicators › People received › Target: 40 (December 2025)",
        "Texts: English (original text)",
    ] == told(before, after)


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    before, after = world(indicators=[aim(value=1000)]), world(indicators=[aim(value=2000)])
    assert "2 000" in told(before, after, "fr")[0].replace("\u202f", " ")


def test_a_name_that_runs_the_other_way_is_isolated() -> None:
    partner = [{"id": "fund", "role": "funding"}]
    assert "\u2068Harbour Fund\u2069" in told(world(), world(partners=partner), "ar")[0]


def test_a_long_text_is_quoted_in_part() -> None:
    (line,) = told(world(note="Short."), world(note="word " * 300))
    assert line.endswith("word…”")


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_every_field_of_a_kind_has_a_sentence(kind: str) -> None:
    teller = Teller(world(), world(), "en", translations(REPOSITORY / "none", "en"))
    before, after = Value("text", "one"), Value("text", "two")
    lines = [
        sentence(teller, Change("changed", way, before, after), "desk") for way in FIELDS[kind]
    ]
    assert [] == [line for line in lines if not line.endswith(": changed from “one” to “two”")]


def test_every_sentence_names_only_what_it_is_given() -> None:
    patterns = [*TELLS.values(), *(each for own in OWN.values() for each in own.values())]
    values = {"before": "a", "after": "b"}
    assert [] == [pattern for pattern in patterns if "%" in pattern % values]
