"""Forms are filled in with their limits, rules and lists; nothing is dropped in silence."""

from dataclasses import replace
from typing import Any

import pytest

from localaction.catalogue.model import Entry
from localaction.exports.forms.fill import answer
from localaction.exports.forms.plain import plain
from localaction.exports.forms.rules import left_out
from localaction.exports.forms.say import findings, ruled
from schemas.system import FormField
from tests.factories import entry, indicator, pledge, practice, update, words
from tests.unit.exports.forms.systems_of import answers, filled, form_of, made, teller_of

SITE = "https://example.org"


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
        ("- a\n  * b\n  more\n- c", "- a\n  - b more\n- c"),
        ("_One_, __two__, not snake_case_here", "One, two, not snake_case_here"),
        ("`a_b_` &amp; &#42;c&#42;", "a_b_ & *c*"),
        ("> quote\n> more\n>\n> two", "quote more\n\ntwo"),
        ("[x](/pledges/), [y](../two/)", f"x ({SITE}/pledges/), y ({SITE}/pledges/two/)"),
        ("a\ue000b", "a\ue000b"),
    ],
)
def test_words_become_plain_text(markdown: str, expected: str) -> None:
    assert expected == plain(markdown, SITE, "pledges/one/")


SUGGESTED = {"kind": "public-source", "by_role": "An office"}


def inferred(*fields: str) -> dict[str, Any]:
    return {"provenance": {**SUGGESTED, "suggested": list(fields)}}


def test_what_the_secretariat_suggested_is_filled_in_and_marked() -> None:
    objectives = {"primary": ["gcm-16"], "secondary": []}
    facts = inferred("gcm_objectives") | {"sdg_goals": ["sdg-10"]}
    of = a_pledge(gcm_objectives=objectives, **facts)
    marked = [told(of, label, "gfmd", "entry")[1] for label in ("GCM objectives", "SDG labels")]
    assert [{"suggested": ""}, {}] == marked


def test_what_was_suggested_and_says_nothing_is_missing_and_no_more() -> None:
    of = a_pledge(**inferred("gcm_objectives"))
    assert {"missing": ""} == told(of, "Main three GCM objectives")[1]


def test_what_was_suggested_of_a_city_is_marked_in_the_form_of_its_pledge() -> None:
    of = a_pledge()
    catalogue = made(pledges=[of])
    city = catalogue.cities["montevideo"]
    facts = city.facts.model_copy(
        update={"provenance": city.facts.provenance.model_copy(update={"suggested": ("kind",)})}
    )
    catalogue = replace(catalogue, cities={"montevideo": replace(city, facts=facts)})
    asked = form_of("imrf", "pledge").fields
    field = next(each for each in asked if each.label == "Pledging entity")
    assert {"suggested": ""} == answer(teller_of(catalogue), field, of).findings


@pytest.mark.parametrize(("fields", "expected"), [(["people_concerned"], 1), ([], 0)])
def test_a_rule_says_where_it_holds_by_what_was_suggested(fields: list[str], expected: int) -> None:
    of = a_pledge(people_concerned=["refugees"], **inferred(*fields))
    teller = teller_of(made(pledges=[of]))
    rule = left_out(teller, form_of("imrf", "pledge"), of)
    assert rule is not None
    said = ruled(teller, rule, of)
    sentence = (
        "Suggested by the secretariat, not stated by the local government. (People concerned)"
    )
    assert expected == said.count(sentence)


def test_an_answer_is_not_unofficial_for_a_value_that_the_form_does_not_take() -> None:
    field = FormField.model_validate(
        {
            "label": "x",
            "evidence": "form",
            "takes": ["gcm_objectives.primary"],
            "values": {"gcm-16": "Sixteen"},
        }
    )
    of = a_pledge(gcm_objectives={"primary": ["gcm-16", "gcm-15"]})
    told = answer(teller_of(made(pledges=[of]), "ar"), field, of)
    assert ("Sixteen", True, False) == (told.text, "no-value" in told.findings, told.is_unofficial)


def test_a_name_that_nobody_confirmed_is_marked() -> None:
    of = a_pledge()
    catalogue = made(pledges=[of])
    city = catalogue.cities["montevideo"]
    unsure = city.facts.model_copy(update={"names_unverified": ("ar",)})
    catalogue = replace(catalogue, cities={"montevideo": replace(city, facts=unsure)})
    asked = form_of("localcoalition", "pledge").fields
    field = next(each for each in asked if each.takes == ("lead", "cities"))
    marked = [answer(teller_of(catalogue, each), field, of).findings for each in ("ar", "en")]
    assert [{"transcribed": ""}, {}] == marked


def test_numbers_of_a_finding_are_written_as_the_language_does() -> None:
    of = a_pledge("x" * 5000)
    told = next(each for each in filled(of).answers if each.text.startswith("x"))
    said = findings(teller_of(made(pledges=[of])), told)
    assert ["Too long; characters to cut: 2,000"] == list(said)
