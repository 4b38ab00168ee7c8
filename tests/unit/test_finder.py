"""Cities like mine: the rule gives what the case file says, and its reasons add up."""

from dataclasses import astuple
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.insight.finder import ORDER, TRAITS, Asker, Match, Offer, Traits, ranked
from tests.search.likeness import Case, cases

CASES = cases()


def asker(given: Case) -> Asker:
    objectives = frozenset(given["objectives"])
    return Asker(Traits(**given["traits"]), frozenset(given["powers"]), objectives)


def offer(given: Case) -> Offer:
    return Offer(
        id=given["id"],
        cities=tuple((city, Traits(**traits)) for city, traits in given["cities"]),
        powers=frozenset(given["powers"]),
        objectives=frozenset(given["objectives"]),
        is_measured=given["is_measured"],
        evidence=given["evidence"],
    )


def told(match: Match) -> dict[str, Any]:
    """A match as the case file writes it."""
    return {
        "practice": match.practice,
        "city": match.city,
        "points": match.points,
        "reasons": [[name, list(values), points] for name, values, points in _reasons(match)],
        "unknown": list(match.unknown),
        "lacking": list(match.lacking),
    }


def _reasons(match: Match) -> list[tuple[str, tuple[str, ...], int]]:
    return [astuple(reason) for reason in match.reasons]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_rule_gives_what_the_case_file_says(case: Case) -> None:
    found = ranked(asker(case["asker"]), map(offer, case["offers"]))
    assert case["matches"] == [told(match) for match in found]


def test_every_case_has_a_name_of_its_own() -> None:
    assert len(CASES) == len({case["name"] for case in CASES})


TRAITS_GIVEN = st.builds(
    Traits,
    band=st.none() | st.sampled_from(ORDER),
    country=st.none() | st.sampled_from(("IT", "PE")),
    sub_region=st.none() | st.sampled_from(("005", "039")),
    region=st.none() | st.sampled_from(("019", "150")),
    least_developed=st.none() | st.booleans(),
)
TERMS = st.frozensets(st.sampled_from(("a", "b", "c")))
ASKERS = st.builds(Asker, TRAITS_GIVEN, TERMS, TERMS)
OFFERS = st.builds(
    Offer,
    id=st.just("x"),
    cities=st.lists(st.tuples(st.sampled_from(("a", "b")), TRAITS_GIVEN), max_size=3).map(tuple),
    powers=TERMS,
    objectives=TERMS,
)


@given(ASKERS, OFFERS)
def test_points_are_the_sum_of_the_reasons_told(asked: Asker, offered: Offer) -> None:
    for match in ranked(asked, [offered]):
        assert match.points == sum(reason.points for reason in match.reasons)


@given(ASKERS, OFFERS)
def test_a_trait_that_is_unknown_gives_no_points(asked: Asker, offered: Offer) -> None:
    traits = {
        "same-band": "size",
        "next-band": "size",
        "country": "place",
        "sub-region": "place",
        "region": "place",
        "least-developed": "development",
    }
    for match in ranked(asked, [offered]):
        rewarded = {traits.get(reason.name, reason.name) for reason in match.reasons}
        assert set() == rewarded & set(match.unknown)


@given(ASKERS, OFFERS)
def test_as_many_traits_are_compared_as_both_sides_state(asked: Asker, offered: Offer) -> None:
    for match in ranked(asked, [offered]):
        assert len(TRAITS) == match.compared + len(match.unknown)
