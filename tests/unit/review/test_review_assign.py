"""Whom to ask: the roster by objective, language, load, side and consent, without a name."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from localaction.catalogue.model import Entry
from localaction.editing.refused import RefusedError
from localaction.review import ledger
from localaction.review.assign import Asked, Proposed, propose
from localaction.review.told import proposals
from schemas.expert import Expert
from tests.factories import PROVENANCE, catalogue, entry, practice, shared, words

SITE, VOCABULARIES = shared()
TODAY = date(2026, 6, 30)
PRACTICE = entry(
    "practice",
    "x",
    practice(
        "lima",
        lead="lima",
        partners=[{"id": "network", "role": "donor"}],
        gcm_objectives={"primary": ["gcm-15"], "secondary": ["gcm-16"]},
    ),
    texts=[words("es"), words("en")],
)


def expert(id: str, **given: Any) -> Entry[Expert]:
    facts = {
        "provenance": PROVENANCE,
        "added": "2026-01-01",
        "agreement": {"scope": "none", "date": "2026-01-01"},
        "role": "Researcher",
        "side": "external",
        "languages": ["es"],
        "gcm_objectives": ["gcm-15"],
        **given,
    }
    return entry("expert", id, Expert.model_validate(facts))


def proposed(*experts: Entry[Expert], asked: tuple[Asked, ...] = ()) -> Proposed:
    of = replace(catalogue(SITE, VOCABULARIES), experts={each.id: each for each in experts})
    return propose(of, PRACTICE, asked, TODAY)


def ids(found: Proposed, side: str = "external") -> list[str]:
    return [each.id for each in found.by_side.get(side, ())]


def times(id: str, count: int, days_ago: int = 9) -> tuple[Asked, ...]:
    return ((id, TODAY - timedelta(days=days_ago)),) * count


def test_who_shares_more_objectives_comes_first() -> None:
    both = expert("b", gcm_objectives=["gcm-15", "gcm-16"])
    assert ["b", "a"] == ids(proposed(expert("a"), both))


def test_who_was_asked_less_comes_first() -> None:
    assert ["b", "a"] == ids(proposed(expert("a"), expert("b"), asked=times("a", 1)))


def test_each_side_has_its_own_list() -> None:
    found = proposed(expert("a"), expert("b", side="internal-un"))
    assert (["a"], ["b"]) == (ids(found), ids(found, "internal-un"))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"agreement": {"scope": "none", "date": "2026-07-01"}}, "consent"),
        ({"agreement": {"scope": "none", "date": "2025-01-01", "until": "2026-06-29"}}, "consent"),
        ({"affiliation": "lima"}, "conflict"),
        ({"affiliation": "network"}, "conflict"),
        ({"languages": ["fr"]}, "language"),
        ({"languages": []}, "language"),
        ({"gcm_objectives": ["gcm-01"]}, "objective"),
    ],
)
def test_who_may_not_be_asked_is_counted(given: Any, reason: str) -> None:
    assert {reason: 1} == proposed(expert("a", **given)).left_out


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [(times("a", 2), {"load": 1}), (times("a", 2, days_ago=400), {}), (times("b", 2), {})],
)
def test_nobody_is_asked_for_more_than_two_reviews_a_year(
    asked: tuple[Asked, ...], left_out: dict[str, int]
) -> None:
    assert left_out == proposed(expert("a"), asked=asked).left_out


def test_a_consent_holds_on_its_last_day() -> None:
    agreement = {"scope": "none", "date": "2025-01-01", "until": "2026-06-30"}
    assert ["a"] == ids(proposed(expert("a", agreement=agreement)))


def test_who_is_retired_is_not_asked() -> None:
    retired = {"on": "2026-02-02", "why": "left the roster"}
    assert ({}, {}) == (
        (found := proposed(expert("a", retired=retired))).by_side,
        found.left_out,
    )


def test_what_may_be_shown_to_everybody_holds_no_id() -> None:
    found = proposed(expert("expert-07"), expert("expert-08", languages=["fr"]))
    assert "expert-" not in "\n".join(proposals(found, counts=True, say=str))


def test_the_officer_sees_ids_and_reasons() -> None:
    found = proposed(expert("expert-07"))
    line = "  expert-07: objectives: gcm-15; languages: es; asked: 0"
    assert line in list(proposals(found, counts=False, say=str))


def test_the_list_of_who_was_asked_is_read_as_it_was_written() -> None:
    text = ledger.with_asked("", ["a", "b"], "x", TODAY)
    assert (("a", TODAY), ("b", TODAY)) == ledger.read(text, "asked.csv")


def test_the_list_grows_at_its_end() -> None:
    text = ledger.with_asked("expert,practice,date\na,x,2026-01-01", ["b"], "y", TODAY)
    assert "expert,practice,date\na,x,2026-01-01\nb,y,2026-06-30\n" == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [("name,day\na,b\n", "other columns"), ("expert,practice,date\na,x,May\n", "“May”")],
)
def test_a_list_that_is_not_understood_is_refused(text: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        ledger.read(text, "asked.csv")


def test_the_list_never_lies_where_it_would_be_published(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="lies in the repository"):
        ledger.judge_place(tmp_path / "root" / "asked.csv", tmp_path / "root")
