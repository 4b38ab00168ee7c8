"""For every city the likest practices of others: the rule, done for all at once."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.catalogue.model import Catalogue, Entry
from localaction.insight.finder import Asker, Match, Traits, ranked
from localaction.insight.likest import (
    SHOWN,
    Stated,
    likest_of_all,
    objectives_of,
    offers,
    stated,
    traits,
)
from localaction.pages.reader import all_standings
from schemas.city import City
from schemas.practice import Practice
from tests.factories import catalogue, city, entry, indicator, pledge, practice, shared, update

SITE, VOCABULARIES = shared()
RETIRED = {"on": "2026-02-01", "why": "Merged."}
OBJECTIVES = ("gcm-01", "gcm-02", "gcm-07", "gcm-16")


def a_city(id: str, country: str = "CH", people: int | None = None, **given: Any) -> Entry[City]:
    population = {"value": people, "source": "census"} if people else None
    return entry("city", id, city(country=country, population=population, **given))


def a_practice(id: str, *cities: str, goals: Sequence[str] = (), **given: Any) -> Entry[Practice]:
    stated_goals = {"gcm_objectives": {"primary": list(goals)}} if goals else {}
    return entry("practice", id, practice(*cities, **stated_goals, **given))


def found(of: Catalogue, id: str) -> tuple[Match, ...]:
    return likest_of_all(of, all_standings(of))[id]


def world(cities: Sequence[Entry[City]], practices: Sequence[Entry[Practice]]) -> Catalogue:
    return catalogue(SITE, VOCABULARIES, cities=cities, practices=practices)


BERN, BASEL = a_city("bern", people=140_000), a_city("basel", people=170_000)

PEOPLE = st.sampled_from((None, 5_000, 50_000, 150_000, 700_000, 2_000_000))
COUNTRIES = st.sampled_from(("CH", "DE", "IT", "PE", "UG", "ET"))
GOALS = st.lists(st.sampled_from(OBJECTIVES), max_size=2, unique=True)
NAMES = tuple(f"city-{letter}" for letter in "abcdefgh")
WORLDS = st.builds(
    world,
    st.tuples(*(st.builds(a_city, st.just(name), COUNTRIES, PEOPLE) for name in NAMES)),
    st.lists(
        st.tuples(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True), GOALS),
        max_size=12,
    ).map(
        lambda given: [
            a_practice(f"practice-{number:02}", *cities, goals=goals)
            for number, (cities, goals) in enumerate(given)
        ]
    ),
)


@given(WORLDS)
def test_all_at_once_finds_what_the_rule_finds_one_by_one(of: Catalogue) -> None:
    offered = tuple(offers(of, all_standings(of)))
    expected = {}
    for id, record in of.cities.items():
        own = of.links.practices.get(id, ())
        asker = Asker(traits(of, record), objectives=objectives_of(of, id))
        others = (offer for offer in offered if offer.id not in own)
        expected[id] = tuple(ranked(asker, others)[:SHOWN])
    assert expected == likest_of_all(of, all_standings(of))


def test_a_city_is_not_offered_its_own_practices() -> None:
    of = world([BERN, BASEL], [a_practice("own", "bern", "basel"), a_practice("other", "basel")])
    assert ["other"] == [match.practice for match in found(of, "bern")]


def test_a_retired_practice_is_offered_to_nobody() -> None:
    of = world([BERN, BASEL], [a_practice("gone", "basel", retired=RETIRED)])
    assert () == found(of, "bern")


def test_a_retired_city_is_compared_with_nobody() -> None:
    gone = a_city("gone", retired=RETIRED)
    assert {"bern"} == likest_of_all(world([BERN, gone], []), {}).keys()


def test_a_city_works_on_the_objectives_of_its_pledges_and_practices() -> None:
    promised = entry("pledge", "p", pledge(lead="bern", gcr_objectives=["gcr-1"]))
    done = a_practice("d", "bern", goals=["gcm-07"])
    of = catalogue(SITE, VOCABULARIES, cities=[BERN], pledges=[promised], practices=[done])
    assert frozenset({"gcr-1", "gcm-07"}) == objectives_of(of, "bern")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (a_city("kampala", "UG", 1_500_000), Traits("1m-5m", "UG", "202", "002", True)),
        (a_city("accra", "GH"), Traits(None, "GH", "202", "002", False)),
    ],
    ids=lambda case: getattr(case, "id", ""),
)
def test_size_and_place_follow_from_the_record(record: Entry[City], expected: Traits) -> None:
    assert expected == traits(world([record], []), record)


def test_a_practice_with_a_number_has_measured_results() -> None:
    facts = practice("bern", indicators=[indicator(target={"value": 40})])
    measured = update("2026-01-01", {"value": 3, "as_of": "2026-01-01"})
    of = world([BERN], [entry("practice", "x", facts, updates=[measured])])
    assert [True] == [offer.is_measured for offer in offers(of, all_standings(of))]


def test_the_level_of_evidence_counts_from_one() -> None:
    weakest = a_practice("x", "bern", evidence_level="self-reported")
    of = world([BERN], [weakest, a_practice("y", "bern")])
    assert [1, 0] == [offer.evidence for offer in offers(of, all_standings(of))]


def test_what_the_records_state_is_counted() -> None:
    needed = {"competence": ["housing"]}
    practices = [
        a_practice("x", "bern", goals=["gcm-07"], replication=needed),
        a_practice("y", "bern"),
    ]
    of = world([BERN, a_city("chur")], practices)
    assert Stated(2, 1, 2, 1, 1) == stated(of)
