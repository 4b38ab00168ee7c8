"""Forms are filled in with their limits, rules and lists; nothing is dropped in silence."""

from typing import Any

import pytest

from localaction.catalogue.model import Entry
from localaction.exports.forms.fill import answer
from localaction.exports.forms.plain import plain
from localaction.exports.forms.rules import left_out
from schemas.system import FormField
from tests.factories import entry, indicator, pledge, practice, update, words
from tests.unit.exports.forms.systems_of import answers, filled, form_of, made, teller_of

LONG = "x" * 3001


def a_pledge(summary: str = "A summary.", **given: Any) -> Entry[Any]:
    return entry("pledge", "one", pledge(**given), texts=[words("en", "One", summary)])


def told(of: Entry[Any], label: str, system: str = "imrf", form: str = "pledge") -> Any:
    return answers(filled(of, system, form))[label]


@pytest.mark.parametrize(
    ("length", "finding"),
    [
        (299, {"too-short": "1"}),
        (300, {}),
        (3000, {}),
        (3004, {"too-long": "4"}),
    ],
)
def test_a_description_is_measured_against_the_limits_of_the_form(
    length: int, finding: dict[str, str]
) -> None:
    # A character outside the first plane is one, as the form counts.
    text = "𝒳" * length
    assert (text, finding) == told(a_pledge(text), "Description of the pledge")


def test_a_fourth_objective_is_told_though_our_own_records_cannot_have_one() -> None:
    field = FormField.model_validate(
        {"label": "x", "evidence": "form", "takes": ["sdg_goals"], "most_items": 1}
    )
    of = a_pledge(sdg_goals=["sdg-10", "sdg-11", "sdg-16"])
    assert {"too-many": "2"} == answer(teller_of(made(pledges=[of])), field, of).findings


def test_a_field_that_is_asked_of_joint_pledges_is_missing_in_one() -> None:
    label = "Participating states/actors"
    asked = [told(a_pledge(type=type), label)[1] for type in ("partnership", "individual")]
    assert [{"missing": ""}, {"not-asked": ""}] == asked


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("announced", ("In the planning stage", {})),
        ("paused", ("In progress", {})),
        ("fulfilled", ("Fulfilled", {})),
        ("discontinued", ("", {"no-value": "Discontinued (reason given)"})),
    ],
)
def test_stages_are_mapped_to_the_three_of_the_form(stage: str, expected: Any) -> None:
    reports = [update("2026-01-05", stage=stage)]
    of = entry("pledge", "one", pledge(), texts=[words("en")], updates=reports)
    assert expected == told(of, "Stage", "unhcr", "update")


PEOPLE = {
    ("refugees",): True,
    ("refugees", "women"): True,
    ("migrants-all", "refugees"): False,
    ("host-community",): False,
}


@pytest.mark.parametrize("people", PEOPLE)
def test_pledges_for_refugees_only_are_kept_out_of_the_form_for_migrants(
    people: tuple[str, ...],
) -> None:
    of = a_pledge(people_concerned=list(people))
    rule = left_out(teller_of(made(pledges=[of])), form_of("imrf", "pledge"), of)
    assert PEOPLE[people] == (rule is not None)


@pytest.mark.parametrize(
    ("mirror", "remarks"), [(True, 0), (False, 1), ("unknown", 1)], ids=["yes", "no", "unknown"]
)
def test_a_mixed_pledge_is_to_be_split_unless_it_is_a_mirror_pledge(
    mirror: object, remarks: int
) -> None:
    of = a_pledge(people_concerned=["migrants-all", "refugees"], mirror=mirror)
    assert remarks == len(filled(of).remarks)


def test_names_lead_through_cities_and_countries() -> None:
    of = a_pledge(places={"countries": ["TN"]})
    assert ("Uruguay; Tunisia", {}) == told(of, "Countries", "sdg", "action")


def test_targets_say_how_exact_they_are_and_when_they_are_due() -> None:
    target = {"value": 40.0, "qualifier": "over", "due": "2026-12"}
    labels = {"people": "People housed"}
    facts = pledge(indicator(target=target))
    of = entry("pledge", "one", facts, texts=[words("en", labels=labels)])
    assert ("People housed: over 40 persons (due 2026-12)", {}) == told(
        of, "Deliverables", "sdg", "action"
    )


def test_the_latest_report_is_the_dated_one() -> None:
    reports = [update("2026-02-01", dated=False), update("2025-12-05", stage="in-progress")]
    measured = update("2026-01-05", {"value": 3, "as_of": "2025-12"})
    of = entry(
        "pledge", "one", pledge(indicator()), texts=[words("en")], updates=[*reports, measured]
    )
    text, _ = told(of, "Progress", "sdg", "action")
    assert "people: 3 persons (as of 2025-12)" == text


def test_what_the_form_has_no_field_for_is_named() -> None:
    of = entry(
        "practice",
        "desk",
        practice("montevideo", replication={"staff": 2}, regardless_of_status=True),
        texts=[words("en", sections={"doubts": "Some.", "lessons": "- One"})],
    )
    told = filled(of, "hub", "practice").untold
    assert ("regardless_of_status", "replication", "sections.doubts") == told


def test_terms_are_told_in_the_language_that_is_asked_for_and_marked_where_unofficial() -> None:
    of = a_pledge(gcm_objectives={"primary": ["gcm-16"]})
    (told,) = (
        each
        for each in filled(of, language="ar").answers
        if each.field.label == "Main three GCM objectives"
    )
    assert (True, "16. ") == (told.is_unofficial, told.text[:4])


def test_words_that_a_language_lacks_are_told_in_the_next_one() -> None:
    shown = filled(a_pledge(), language="fr").shown
    assert shown is not None
    assert "en" == shown.language


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Two\nlines.\n\nA **bold** *word*.", "Two lines.\n\nA bold word."),
        ("See [the page](https://example.org/a).", "See the page (https://example.org/a)."),
        ("- one\n- two", "- one\n- two"),
        (r"A star \* and \*no\* mark", "A star * and *no* mark"),
    ],
)
def test_words_become_plain_text(markdown: str, expected: str) -> None:
    assert expected == plain(markdown)
