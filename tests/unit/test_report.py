"""How problems are printed for a person, a program and a pull request."""

import json
from pathlib import Path

from localaction.cli.report import as_github, as_json, as_text
from localaction.language.messages import Messages
from localaction.problems import Problem

MESSAGES = Messages(Path(__file__).parents[2] / "content" / "locales")
ERROR = Problem(
    "a/b, c.yml", 3, 5, "start", "date-future", {"found": "2199", "today": "2026-11-22"}
)
REMARK = Problem("d.md", 1, 1, "", "private-name", {"found": "100%\nMs Example"})
FUTURE = "“2199” lies after 2026-11-22; this date tells of something that has happened; correct it"


def test_a_person_reads_place_field_sentence_and_code() -> None:
    assert f"a/b, c.yml:3: start: {FUTURE} [date-future]" == next(as_text([ERROR], MESSAGES, "en"))


def test_a_remark_says_that_it_is_one() -> None:
    line = next(as_text([REMARK], MESSAGES, "en"))
    assert line.startswith("d.md:1: Please look again: ")


def test_the_last_line_counts() -> None:
    *_, last = as_text([ERROR, REMARK], MESSAGES, "en")
    assert last.startswith("Errors: 1; remarks: 1.")


def test_no_problem_is_told_too() -> None:
    assert ["Nothing wrong was found."] == list(as_text([], MESSAGES, "en"))


def test_a_program_reads_one_list_of_objects() -> None:
    told = json.loads("\n".join(as_json([ERROR], MESSAGES, "en")))
    expected = {
        "path": "a/b, c.yml",
        "line": 3,
        "column": 5,
        "field": "start",
        "code": "date-future",
        "severity": "error",
        "message": FUTURE,
    }
    assert [expected] == told


def test_a_program_reads_an_empty_list_where_nothing_is_wrong() -> None:
    assert [] == json.loads("\n".join(as_json([], MESSAGES, "en")))


def test_a_pull_request_shows_an_error_at_its_line() -> None:
    command = "::error file=a/b%2C c.yml,line=3,col=5,title=date-future::"
    assert [f"{command}start: {FUTURE}"] == list(as_github([ERROR], MESSAGES, "en"))


def test_nothing_found_in_a_file_can_end_the_command() -> None:
    line = next(as_github([REMARK], MESSAGES, "en"))
    assert line.startswith("::notice file=d.md,line=1,col=1,title=private-name::“100%25%0AMs Ex")
