"""A comparison as other programs and people get it."""

import json
from typing import Any

import pytest

from localaction.compare.catalogues import compare
from localaction.language.gettext import translations
from localaction.proposal.affected import affected
from localaction.proposal.artifact import Told
from localaction.proposal.told import as_data, as_json, as_markdown, as_text
from localaction.telling.values import Teller
from tests.factories import REPOSITORY, catalogue, city, entry, pledge, practice, shared, words

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
CHANGED, SAME = compare(BEFORE, AFTER), compare(BEFORE, BEFORE)


def test_the_data_is_of_the_form_that_the_comment_reads() -> None:
    told = Told.model_validate_json("".join(as_json(TELLER, CHANGED)))
    assert ("desk", "Start: now stated: 2024") == (
        told.records[0].id,
        told.records[0].changes[0].sentence,
    )


def test_the_data_says_in_which_languages_the_record_stands() -> None:
    expected = [{"of": "", "language": "en", "state": "own", "stale": 0}]
    assert expected == as_data(TELLER, CHANGED)["records"][0]["texts"]


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
