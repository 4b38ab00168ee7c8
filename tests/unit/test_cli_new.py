import shutil
from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner, Result

from localaction.cli.new import new

ROOT = Path(__file__).parents[2]

PLEDGE = """\
provenance:
  kind: public-source
  sources: [{url: https://example.org/news}]
  by_role: Office of the editors
title: First words
lead: montevideo
summary: The city opens a language course.
"""
CITY = [
    *("2", "https://example.org/city", "", "Office of the editors"),
    *("Nairobi", "", "Keny", "Kenya", "", "", "", "", "", ""),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "cities/montevideo", tmp_path / "cities/montevideo")
    return tmp_path


def run(root: Path, *arguments: str, typed: list[str] | None = None) -> Result:
    app = Typer()
    app.command()(new)
    where = ("--root", str(root), "--today", "2026-11-22")
    return CliRunner().invoke(app, [*arguments, *where], input="\n".join(typed or []))


def answers(root: Path, text: str) -> str:
    file = root / "answers.txt"
    file.write_text(text, "utf-8")
    return str(file)


def test_answers_of_a_file_become_a_record(root: Path) -> None:
    result = run(root, "pledge", "--answers", answers(root, PLEDGE))
    assert (0, True) == (
        result.exit_code,
        (root / "content/pledges/first-words/pledge.yml").is_file(),
    )


def test_what_was_written_is_checked(root: Path) -> None:
    result = run(root, "pledge", "--answers", answers(root, PLEDGE))
    assert "Nothing wrong was found." in result.stdout


def test_a_record_that_stands_already_is_refused(root: Path) -> None:
    file = answers(root, PLEDGE)
    run(root, "pledge", "--answers", file)
    result = run(root, "pledge", "--answers", file)
    assert (1, True) == (result.exit_code, "never used again" in result.stderr)


def test_a_wrong_answer_is_told_with_its_question(root: Path) -> None:
    wrong = PLEDGE.replace("lead: montevideo", "lead: montevido")
    result = run(root, "pledge", "--answers", answers(root, wrong))
    expected = (
        "lead: “montevido” is not among the choices; did you mean “Montevideo” (montevideo)?\n"
    )
    assert expected == result.stderr


def test_a_problem_of_the_written_words_is_told_and_the_exit_code_says_so(root: Path) -> None:
    private = PLEDGE.replace("a language course", "a course, call +598 2 1950 1234")
    result = run(root, "pledge", "--answers", answers(root, private))
    assert (1, True) == (result.exit_code, "[private-telephone]" in result.stdout)


def test_questions_that_were_answered_become_a_record(root: Path) -> None:
    result = run(root, "city", typed=[*CITY, "", ""])
    assert (0, True) == (result.exit_code, (root / "cities/nairobi/city.yml").is_file())


def test_a_misspelt_answer_is_asked_for_again(root: Path) -> None:
    result = run(root, "city", typed=[*CITY, "", ""])
    assert "“Keny” is not among the choices; did you mean “Kenya” (KE)?" in result.stdout


def test_choices_are_shown_in_the_language_of_the_questions(root: Path) -> None:
    result = run(root, "city", "--lang", "fr", typed=[])
    assert "2  Établie à partir de sources publiques (public-source)" in result.stdout


def test_nothing_is_written_when_the_person_stops(root: Path) -> None:
    result = run(root, "city", typed=CITY)
    assert (1, False) == (result.exit_code, (root / "cities/nairobi").exists())


def test_a_folder_without_content_is_told_apart(tmp_path: Path) -> None:
    result = run(tmp_path, "city")
    assert (2, True) == (result.exit_code, "holds no content/" in result.stderr)


def test_a_language_without_messages_ends_with_2(root: Path) -> None:
    assert 2 == run(root, "city", "--lang", "de").exit_code


def test_a_file_of_answers_that_is_not_there_is_told(root: Path) -> None:
    result = run(root, "pledge", "--answers", "nosuch.yml")
    assert (2, "nosuch.yml is not there; name a file of answers in YAML.\n") == (
        result.exit_code,
        result.stderr,
    )
