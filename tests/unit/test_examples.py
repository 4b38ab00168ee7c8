"""Every rule has a bad example, and each example breaks its own rule and no other."""

import os
import shutil
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from localaction.language.messages import Messages
from localaction.problems import CODES, ERROR, Problem
from localaction.site.judge import Order, judge

REPOSITORY = Path(__file__).parents[2]
BAD = REPOSITORY / "tests" / "examples" / "bad"
CHANGES = REPOSITORY / "tests" / "examples" / "changes"
HISTORY = {"update-edited", "id-removed", "id-reused", "history-unavailable"}
ALSO = {"reference-broken": {"field-required"}}
"""A reference to a broken record needs the error that broke it."""

EXAMPLES = sorted(folder.name for folder in BAD.iterdir())
CHANGED = sorted(folder.name for folder in CHANGES.iterdir())


def problems(root: Path, since: str | None = None) -> list[Problem]:
    _, found = judge(Order(root, REPOSITORY, root / "out", date(2026, 11, 22)), since=since)
    return found


@cache
def bad(code: str) -> list[Problem]:
    """The problems of a bad example, judged once for all that is asked of it."""
    return problems(BAD / code)


def errors(found: list[Problem]) -> set[str]:
    return {problem.code for problem in found if problem.severity == ERROR}


def test_every_rule_has_a_bad_example() -> None:
    assert set(CODES) - HISTORY == set(EXAMPLES)


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_bad_example_breaks_its_own_rule(code: str) -> None:
    assert code in {problem.code for problem in bad(code)}


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_bad_example_gives_no_error_of_another_rule(code: str) -> None:
    own = {code} if CODES[code] == ERROR else set()
    assert own | ALSO.get(code, set()) == errors(bad(code))


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_problem_names_a_line_that_stands_in_its_file(code: str) -> None:
    for problem in bad(code):
        file = BAD / code / problem.path
        lines = file.read_bytes().count(b"\n") + 1 if file.exists() else 1
        assert 1 <= problem.line <= lines


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru", "zh"])
def test_every_problem_of_the_examples_has_its_sentence(language: str) -> None:
    messages = Messages(REPOSITORY / "content" / "locales")
    found = [problem for code in EXAMPLES for problem in bad(code)]
    sentences = [messages.sentence(problem, language) for problem in found]
    assert [] == [text for text in sentences if not text.strip()]


def git(root: Path, *arguments: str) -> None:
    home = {"HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    person = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    command = ("git", *person, *arguments)
    subprocess.run(command, cwd=root, env=home, check=True, capture_output=True, timeout=30)


def committed(root: Path, code: str) -> None:
    shutil.copytree(CHANGES / code / "before", root)
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Before")


@pytest.mark.parametrize("code", CHANGED)
def test_what_must_not_change_since_a_revision_is_told(code: str, tmp_path: Path) -> None:
    root = tmp_path / "root"
    committed(root, code)
    for name in ("content", "practices", "cities"):
        shutil.rmtree(root / name, ignore_errors=True)
    shutil.copytree(CHANGES / code / "after", root, dirs_exist_ok=True)
    assert {code} == {problem.code for problem in problems(root, since="HEAD")}


@pytest.mark.parametrize("code", CHANGED)
def test_what_did_not_change_since_a_revision_is_no_problem(code: str, tmp_path: Path) -> None:
    root = tmp_path / "root"
    committed(root, code)
    assert [] == problems(root, since="HEAD")


def test_a_root_without_git_is_told_that_changes_cannot_be_judged(tmp_path: Path) -> None:
    shutil.copytree(BAD / "date-order", tmp_path / "root")
    found = {problem.code for problem in problems(tmp_path / "root", since="HEAD")}
    assert {"date-order", "history-unavailable"} == found
