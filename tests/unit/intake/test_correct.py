"""A correction changes one value of a file, or goes to the officers."""

import pytest

from localaction.editing.change import with_fact, with_summary, with_title
from tests.unit.intake.desk import ORGANISATION, PLEDGE, WORDS, fault, received, typed, with_answers

PLEDGE_PATH = "content/pledges/welcome-desk/pledge.yml"
WORDS_PATH = "content/pledges/welcome-desk/en.md"
ORDER = ("language", "lead", "start", "end", "indicators", "note")


def test_only_the_wrong_value_changes() -> None:
    came = with_answers("correction", what="end", right="June 2027")
    assert {PLEDGE_PATH: PLEDGE.replace("end: 2025\n", "end: 2027-06\n")} == {
        path: text.replace("'2027-06'", "2027-06") for path, text in came.files.items()
    }


def test_a_list_is_changed_as_a_whole() -> None:
    came = with_answers("correction", what="people_concerned", right="Women, Refugees")
    assert "people_concerned: [women, refugees]\nstart: 2024-01\n" in came.files[PLEDGE_PATH]


def test_a_comment_beside_the_value_stays() -> None:
    text = with_fact(PLEDGE, "lead", "twinford", ORDER)
    assert "lead: twinford  # the city itself\n" in text


def test_a_value_that_was_not_there_comes_where_the_schema_has_it() -> None:
    text = with_fact("language: en\nend: 2025\n", "start", "2024-01", ORDER)
    assert "language: en\nstart: '2024-01'\nend: 2025\n" == text


def test_a_value_of_several_lines_is_replaced_whole() -> None:
    text = with_fact(
        "lead: a\nindicators:\n- id: b\n  unit: c\n# n\nnote: d\n", "indicators", [], ORDER
    )
    assert "lead: a\nindicators: []\n# n\nnote: d\n" == text


def test_a_title_is_changed_in_the_words_of_the_language() -> None:
    came = with_answers("correction", what="title", right="A *warm* desk")
    assert {WORDS_PATH: WORDS.replace("# A welcome desk", r"# A \*warm\* desk")} == came.files


def test_a_summary_ends_where_the_sections_begin() -> None:
    assert WORDS.replace("It opens.", "One.\n\nTwo.") == with_summary(WORDS, "One.\n\nTwo.")


def test_a_title_is_the_first_line_of_the_words() -> None:
    assert "# New\n\n# Old\n" == with_title("# First\n\n# Old\n", "New")


def test_the_title_of_a_city_is_its_name() -> None:
    came = with_answers(
        "correction", record="Twinford, Canada", what="title", right="Twinford-on-Sea"
    )
    assert "names:\n  en: Twinford-on-Sea\n" in came.files["cities/twinford/city.yml"]


def test_the_website_of_an_organisation_is_its_address() -> None:
    address = "https://example.org/new"
    came = with_answers("correction", record="Example Fund", what="website", right=address)
    assert [ORGANISATION.replace("https://example.org/old", address)] == list(came.files.values())


def test_a_number_of_people_comes_with_its_source() -> None:
    answers = {"record": "exampleville", "what": "population.value", "right": "12 000"}
    came = with_answers("correction", **answers, source="https://example.org/census")
    told = "population:\n  value: 12000\n  year: unknown\n  source: https://example.org/census\n"
    assert told in came.files["cities/exampleville/city.yml"]


def test_what_stands_there_already_changes_no_file_and_goes_to_the_officers() -> None:
    came = with_answers("correction", what="title", right="A welcome desk")
    assert ({}, 1, ()) == (came.files, len(came.notes), came.complaints)


@pytest.mark.parametrize(
    ("what", "right"),
    [
        ("other", "The third section is out of date."),
        ("end", "When the money is spent"),
        ("end", "03/04/2027"),
        ("end", "2023"),
        ("practice_status", "Pilot"),
        ("website", "https://example.org"),
    ],
)
def test_what_is_not_beyond_doubt_goes_to_the_officers(what: str, right: str) -> None:
    came = with_answers("correction", what=what, right=right)
    is_told = any(PLEDGE_PATH in note.label and right in note.text for note in came.notes)
    assert ({}, (), True) == (came.files, came.complaints, is_told)


def test_a_translation_that_is_not_there_is_no_file_to_correct() -> None:
    came = with_answers("correction", "fr", what="Le titre", right="Un guichet")
    assert {} == came.files


def test_two_corrections_of_one_file_are_both_made() -> None:
    one = {"record": "welcome-desk", "by_role": "Office", "what": "end", "right": "2027"}
    came = received(
        typed("correction", one), typed("correction", {**one, "what": "start", "right": "2023"})
    )
    text = came.files[PLEDGE_PATH]
    assert "start: '2023'\nend: '2027'\n" in text


def test_a_correction_is_of_a_record_that_is_there() -> None:
    came = with_answers("correction", record="Newtown, Kenya")
    assert "is on no page of the site" in fault(came, "record")
