"""Filled forms become files; what cannot is told all at once, with its place and its repair."""

from dataclasses import replace

import pytest

from localaction.intake.form import KINDS
from localaction.intake.submission import Answer
from tests.unit.intake.desk import (
    FULL,
    facts,
    fault,
    received,
    typed,
    with_answers,
    words,
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_with_what_it_needs_becomes_files(kind: str) -> None:
    came = received(typed(kind, FULL[kind]))
    assert ((), [kind]) == (came.complaints, [made.kind for made in came.made])


def test_the_same_form_gives_the_same_bytes() -> None:
    assert received(typed("pledge", FULL["pledge"])) == received(typed("pledge", FULL["pledge"]))


def test_a_submission_says_who_allowed_it_and_when() -> None:
    consent = (
        "  consent:\n    licence: CC BY 4.0\n    by_role: Mayor’s office\n    date: '2026-11-20'"
    )
    answers = {"provenance__consent__by_role": "Mayor’s office"}
    came = with_answers("pledge", **answers, provenance__consent__date="20 Nov 2026")
    assert consent in facts(came)


@pytest.mark.parametrize("text", ["", "No", "perhaps"])
@pytest.mark.parametrize("kind", ["pledge", "practice", "city", "update"])
def test_without_consent_nothing_is_made(kind: str, text: str) -> None:
    came = with_answers(kind, agreed=text)
    assert ({}, True) == (came.files, "nothing can be published" in fault(came, "agreed"))


@pytest.mark.parametrize("text", ["No", "_No response_", "n/a", "-"])
def test_a_title_that_says_nothing_is_none(text: str) -> None:
    assert f"“{text}” is no answer, and one is needed here." == fault(
        with_answers("pledge", title=text), "title"
    )


@pytest.mark.parametrize("text", ["", "No", "_No response_", "unknown"])
def test_an_empty_answer_is_unknown(text: str) -> None:
    came = with_answers("pledge", start=text, nature=text, label__indicator=text)
    assert ("start: unknown" in facts(came), "nature: unknown" in facts(came)) == (True, True)


def test_no_to_a_question_of_yes_or_no_is_an_answer() -> None:
    assert "mirror: false" in facts(with_answers("pledge", mirror="No"))


def test_every_complaint_is_told_at_once_with_its_place() -> None:
    answers = {
        **FULL["pledge"],
        "title": "No",
        "start": "03/04/2026",
        "end": "spring",
        "gcm_objectives.primary": "inclusion of everybody",
        "summary": "x" * 65_000,
        "mirror": "perhaps",
    }
    came = received(typed("pledge", answers))
    told = {complaint.field: complaint.place for complaint in came.complaints}
    places = {name: f"B{row}" for row, name in enumerate(answers, start=2)}
    wrong = ("title", "start", "end", "gcm_objectives.primary", "summary", "mirror")
    assert {name: places[name] for name in wrong} == told


def test_a_complaint_is_in_the_words_of_the_form() -> None:
    came = received(typed("pledge", {**FULL["pledge"], "mirror": "peut-être"}, "fr"))
    assert "ne figure pas parmi les choix" in fault(came, "mirror")


def test_a_text_that_is_too_long_is_told_how_much_to_shorten() -> None:
    assert "65000 characters are too many; at most 800. Shorten it by 64200." == fault(
        with_answers("pledge", summary="x" * 65_000), "summary"
    )


def test_a_section_has_a_limit_too() -> None:
    came = with_answers("pledge", section__actions="word " * 13_000)
    assert "Shorten it by" in fault(came, "section.actions")


def test_pictures_of_letters_stay() -> None:
    assert "# First words 🎉\n" in words(with_answers("pledge", title="First words 🎉"))


def test_orders_of_direction_are_taken_out_and_told() -> None:
    came = with_answers("pledge", title="First\u202e words")
    assert ("# First words\n", "U+202E") == (words(came)[:14], came.notes[0].text[-7:-1])


def test_headings_in_an_answer_keep_the_form_of_the_file() -> None:
    came = with_answers("pledge", summary="# Big\n\n## Actions\n\ntext", section__actions="Step.")
    assert words(came) == (
        "# First words\n\n\\# Big\n\n\\## Actions\n\ntext\n\n## Actions\n\nStep.\n"
    )


@pytest.mark.parametrize("text", ["<b>Bold</b>", "A <script>alert(1)</script>", "<!-- hidden -->"])
def test_html_is_told(text: str) -> None:
    assert "is markup that the words" in fault(with_answers("pledge", summary=text), "summary")


@pytest.mark.parametrize(
    ("text", "told"),
    [("![p](q.png)", "is a picture"), ("[x](javascript:alert)", "is not a web address")],
)
def test_pictures_and_links_that_lead_nowhere_are_told(text: str, told: str) -> None:
    assert told in fault(with_answers("pledge", summary=text), "summary")


@pytest.mark.parametrize("text", ["=SUM(A1:A9)", "+41 courses", "-5 degrees", "@city hall"])
def test_the_beginning_of_a_formula_is_text(text: str) -> None:
    assert text in words(with_answers("pledge", summary=text))


def test_answers_that_fit_no_field_become_notes_without_contacts() -> None:
    came = received(
        typed("pledge", {**FULL["pledge"], "?Contact": "Jane, jane@example.org, +41 22 555 12 34"})
    )
    told = "Jane, [e-mail address left out], [telephone number left out]"
    assert [("Contact", told)] == [(note.label, note.text) for note in came.notes]


@pytest.mark.parametrize("text", ["Write to jane.doe@example.org.", "Call +41 22 555 12 34."])
def test_a_contact_in_a_field_is_told_and_not_repeated(text: str) -> None:
    sentence = fault(with_answers("pledge", summary=text), "summary")
    assert ("left out]" in sentence, "example.org" in sentence) == (True, False)


def test_the_address_of_an_office_may_stand_in_a_text() -> None:
    assert () == with_answers("pledge", summary="Write to info@example.org.").complaints


def test_lists_become_lists() -> None:
    came = with_answers("practice", section__lessons="Ask first\n2. Listen")
    assert "## Lessons learned\n\n- Ask first\n- Listen\n" in words(came)


def test_up_to_three_indicators_have_targets() -> None:
    more = {
        "label.indicator": "Women",
        "indicators.0.target.value": "1,200",
        "label.indicator-2": "Courses",
        "indicators.1.target.value": "3",
        "label.indicator-3": "الدورات",
        "indicators.2.target.value": "7",
    }
    came = received(typed("pledge", {**FULL["pledge"], **more}))
    ids = [line.split()[-1] for line in facts(came).splitlines() if line.startswith("- id:")]
    assert ["women", "courses", "indicator-3"] == ids


def test_a_number_without_what_it_counts_is_told() -> None:
    came = with_answers("pledge", indicators__0__target__value="40")
    assert "together with an answer to “What will be counted?”" in fault(
        came, "indicators.0.target.value"
    )


def test_an_objective_of_a_compact_says_what_it_is_reported_under() -> None:
    assert "frameworks: [gcm]" in facts(with_answers("pledge", gcm_objectives__primary="7"))


def test_an_objective_of_a_compact_that_was_left_out_is_told() -> None:
    came = with_answers("pledge", frameworks="gcm", gcm_objectives__primary="7", gcr_objectives="1")
    assert "gcr_objectives" in {complaint.field for complaint in came.complaints}


def test_a_list_may_be_filled_in_several_columns() -> None:
    came = with_answers("pledge", people_concerned__0="Women", people_concerned__1="refugees")
    assert "people_concerned: [women, refugees]" in facts(came)


def test_labels_that_hold_commas_are_told_apart() -> None:
    label = "Ensure inclusive and equitable quality education and promote lifelong learning "
    text = f"{label}opportunities for all, Reduce inequality within and among countries"
    assert "sdg_goals: [sdg-4, sdg-10]" in facts(with_answers("pledge", sdg_goals=text))


def test_a_number_that_is_no_number_of_a_term_is_not_the_place_in_a_list() -> None:
    assert "not among the choices" in fault(with_answers("pledge", type="2"), "type")


def test_two_answers_to_one_question_are_told() -> None:
    once = typed("pledge", FULL["pledge"])
    starts = (Answer("start", "Start", "2026", "B7"), Answer("start", "Start", "2027", "C7"))
    came = received(replace(once, answers=(*once.answers, *starts)))
    assert "only one can be kept" in fault(came, "start")


def test_a_record_that_stands_already_is_told() -> None:
    assert "as welcome-desk" in fault(with_answers("pledge", title="A Welcome Desk"), "title")


def test_two_records_of_one_title_have_two_ids() -> None:
    one = FULL["pledge"]
    came = received(typed("pledge", one), typed("pledge", {**one, "lead": "Twinford, Ireland"}))
    assert ["first-words", "first-words-2"] == [made.id for made in came.made]


def test_a_title_without_latin_letters_has_its_city_for_an_address() -> None:
    answers = {**FULL["pledge"], "title": "الكلمات الأولى", "summary": "تفتح المدينة دورة."}
    came = received(typed("pledge", answers, "ar"))
    assert ["exampleville-pledge"] == [made.id for made in came.made]


def test_words_of_another_script_than_the_form_are_told() -> None:
    came = received(typed("pledge", FULL["pledge"], "ru"))
    assert "русский" in fault(came, "title")


def test_an_update_is_told_in_the_language_of_the_form() -> None:
    came = with_answers("update", "fr", title="Le travail continue")
    path = "content/pledges/welcome-desk/updates/2026-11-22"
    assert ([f"{path}.yml", f"{path}.fr.md"], True) == (
        list(came.files),
        "\nlanguage: fr\n" in facts(came),
    )


@pytest.mark.parametrize(
    "text",
    [
        "welcome-desk",
        "A welcome desk",
        "https://local-action.example/fr/pledges/welcome-desk/#updates",
    ],
)
def test_a_record_is_found_by_id_title_or_address(text: str) -> None:
    assert "welcome-desk" == with_answers("update", record=text).made[0].id


def test_what_was_counted_is_called_as_on_the_page() -> None:
    came = with_answers(
        "update",
        measurements__0__indicator="Women who found work",
        measurements__0__value="3",
        measurements__0__as_of="May 2026",
    )
    assert "- indicator: women-who-found-work\n  value: 3\n  as_of: '2026-05'\n" in facts(came)


def test_an_issue_that_only_brings_a_file_is_no_record_of_its_own() -> None:
    issue = typed("pledge", {"agreed": "yes", "remarks.else": "See the attached file."})
    came = received(issue, typed("pledge", FULL["pledge"]))
    assert (1, ["See the attached file."]) == (len(came.made), [note.text for note in came.notes])


def test_no_new_record_gets_an_id_that_another_one_had() -> None:
    came = with_answers("pledge", title="Old desk")
    assert ["old-desk-2"] == [made.id for made in came.made]


@pytest.mark.parametrize("named", ["old-desk", "https://example.org/fr/pledges/old-desk/"])
def test_an_old_link_names_the_record_that_it_leads_to(named: str) -> None:
    came = with_answers("correction", record=named)
    assert ["welcome-desk"] == [made.id for made in came.made]
