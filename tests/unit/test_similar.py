"""Which records are alike, on records made for one question each."""

from collections.abc import Sequence
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.insight.similar import MOST, Similar, similar
from schemas.city import City
from schemas.pledge import Pledge
from schemas.practice import Practice
from tests import factories
from tests.factories import city, entry, pledge, practice, shared, words

SITE, VOCABULARIES = shared()
WASTE = "Waste collection enterprises"
WASTE_TOO = "Jobs in waste enterprises"
GOALS: dict[str, Any] = {"gcm_objectives": {"primary": ["gcm-02", "gcm-18"]}}
ALIKE = (Similar("b", (("gcm_objectives", "gcm-02"), ("gcm_objectives", "gcm-18"))),)

Record = Entry[Pledge] | Entry[Practice]


def a_pledge(id: str, title: str, *, language: str = "en", **given: Any) -> Entry[Pledge]:
    """A pledge of a city of its own, with nothing more to say than its title."""
    facts = pledge(**{"lead": f"city-{id}", **GOALS, "language": language, **given})
    return entry("pledge", id, facts, texts=[words(language, title, "")])


def a_practice(id: str, title: str, **given: Any) -> Entry[Practice]:
    facts = practice(f"city-{id}", **{**GOALS, **given})
    return entry("practice", id, facts, texts=[words("en", title, "")])


OTHERS = [
    a_pledge(f"other-{number}", title, gcm_objectives={"primary": [f"gcm-{number:02}"]})
    for number, title in enumerate(
        ["Cricket", "Libraries", "Orchards", "Bridges", "Theatre", "Swimming", "Chess"], start=3
    )
]
"""Records that are like nothing: what two records alone share is rare by definition."""


def cities(records: Sequence[Record]) -> list[Entry[City]]:
    names = {f"city-{record.id}": record.id for record in records}
    return [entry("city", id, city(names={"en": name.title()})) for id, name in names.items()]


def of(*records: Record) -> Catalogue:
    """These records among others that are like none of them."""
    found = [*records, *OTHERS]
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=cities(found),
        pledges=[each for each in found if each.kind == "pledge"],  # type: ignore[misc]
        practices=[each for each in found if each.kind == "practice"],  # type: ignore[misc]
    )


def test_records_with_rare_words_and_tags_in_common_are_alike() -> None:
    found = similar(of(a_pledge("a", WASTE), a_pledge("b", WASTE_TOO)))
    assert ALIKE == found["a"]


def test_both_find_each_other() -> None:
    found = similar(of(a_pledge("a", WASTE), a_pledge("b", WASTE_TOO)))
    assert ["a", "b"] == sorted(found)


def test_a_pledge_and_a_practice_can_be_alike() -> None:
    assert ALIKE == similar(of(a_pledge("a", WASTE), a_practice("b", WASTE_TOO)))["a"]


def test_nothing_is_like_itself_or_like_others_that_share_no_word_or_tag() -> None:
    assert {} == similar(of(a_pledge("a", WASTE)))


def test_what_shares_words_but_no_tag_has_no_reason_to_give() -> None:
    other = a_pledge("b", WASTE, gcm_objectives=None)
    assert {} == similar(of(a_pledge("a", WASTE), other))


@pytest.mark.parametrize(
    "given",
    [
        {"lead": "city-a"},
        {"cities": ["city-a"]},
        {"retired": {"on": "2026-01-01", "why": "It was merged."}},
    ],
    ids=["same lead", "same city", "retired"],
)
def test_what_never_stands_among_the_similar(given: Any) -> None:
    assert {} == similar(of(a_pledge("a", WASTE), a_pledge("b", WASTE_TOO, **given)))


@pytest.mark.parametrize("field", ["replicates", "related_practices"])
def test_what_is_linked_already_is_left_out_on_both_pages(field: str) -> None:
    named: Any = {field: ["b"]}
    assert {} == similar(of(a_pledge("a", WASTE, **named), a_practice("b", WASTE_TOO)))


def test_the_name_of_a_place_makes_nothing_alike() -> None:
    names = [
        entry("city", f"city-{id}", city(country="UY", names={"en": "New Orchard"})) for id in "ab"
    ]
    records = [a_pledge(id, "New Orchard in Uruguay", gcm_objectives=None) for id in "ab"]
    found = factories.catalogue(SITE, VOCABULARIES, cities=names, pledges=[*records, *OTHERS])
    assert {} == similar(found)


def test_at_most_three_are_named() -> None:
    found = similar(of(*(a_pledge(id, WASTE) for id in "abcde")))
    assert MOST == len(found["a"])


def test_equals_come_by_their_ids() -> None:
    found = similar(of(*(a_pledge(id, WASTE) for id in "dcba")))
    assert ["a", "b", "c"] == [each.id for each in found["d"]]


def test_the_more_alike_come_first() -> None:
    near, far = a_pledge("c", WASTE), a_pledge("b", "Waste enterprises and swings")
    found = similar(of(a_pledge("a", WASTE), far, near))
    assert ["c", "b"] == [each.id for each in found["a"]]


def test_whom_a_record_is_for_is_not_enough() -> None:
    people: Any = {"gcm_objectives": None, "people_concerned": ["girls", "boys", "stateless"]}
    assert {} == similar(of(a_pledge("a", "Chairs", **people), a_pledge("b", "Tables", **people)))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Entreprises de collecte des déchets", "Emplois dans des entreprises de déchets"),
        ("ar", "مشاريع جمع النفايات", "وظائف في مشاريع النفايات"),
        ("ru", "Предприятия по сбору отходов", "Работа на предприятиях, отходы"),
        ("zh", "移民废物收集企业", "废物企业的工作"),
    ],
)
def test_words_of_any_language_are_compared(language: str, one: str, other: str) -> None:
    records = a_pledge("a", one, language=language), a_pledge("b", other, language=language)
    assert ALIKE == similar(of(*records))["a"]


def test_english_words_are_compared_whatever_the_source() -> None:
    texts = [words("ar", "مشاريع", ""), words("en", WASTE, "")]
    facts = pledge(lead="city-a", language="ar", **GOALS)
    found = similar(of(entry("pledge", "a", facts, texts=texts), a_pledge("b", WASTE_TOO)))
    assert ALIKE == found["a"]


def test_a_record_without_words_is_compared_by_its_tags() -> None:
    bare = [entry("pledge", id, pledge(lead=f"city-{id}", **GOALS)) for id in "ab"]
    assert ALIKE == similar(of(*bare))["a"]


@pytest.mark.parametrize("count", [2, 3, 5])
def test_equal_records_alone_in_a_repository_are_alike(count: int) -> None:
    records = [a_pledge(id, WASTE) for id in "abcde"[:count]]
    found = similar(
        factories.catalogue(SITE, VOCABULARIES, cities=cities(records), pledges=records)
    )
    assert (count, min(MOST, count - 1)) == (len(found), len(found["a"]))


def test_an_empty_repository_has_nothing_alike() -> None:
    assert {} == similar(factories.catalogue(SITE, VOCABULARIES))
