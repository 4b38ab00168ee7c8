"""`localaction check`: what it prints, what it ends with, and which files a PATH stands for."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from localaction.paths import repository as program
from localaction.site.judge import Order, judge

HEAD = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Editors}
added: 2026-01-01
"""
CITY = f"""\
{HEAD}kind: city
country: CH
names: {{en: Exampleville, fr: Exempleville, es: Ejemplo, ar: المثال, ru: Примерск, zh: 示例市}}
location: {{lat: 46.5, lon: 7.5}}
"""
PLEDGE = f"{HEAD}lead: exampleville\n"
WORDS = "# A welcome desk\n\nIt opens for people who arrive.\n"
RIGHT = {
    "cities/exampleville/city.yml": CITY,
    "content/pledges/desk/pledge.yml": PLEDGE,
    "content/pledges/desk/en.md": WORDS,
}
WRONG = {
    **RIGHT,
    "content/pledges/desk/pledge.yml": f"{PLEDGE}start: soon\n",
    "content/pledges/tower/pledge.yml": f"{PLEDGE}colour: red\nend: later\n",
    "content/pledges/tower/en.md": WORDS,
    "practices/school/practice.yml": f"{HEAD}cities: [exampleville]\nadapted_from: [desk]\n",
    "practices/school/en.md": WORDS,
}
REMARK = {**RIGHT, "cities/exampleville/city.yml": CITY.replace("location", "# location")}


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["check", "--today", "2026-06-30", *map(str, arguments)])


def found(*arguments: str | Path) -> list[dict[str, Any]]:
    problems: list[dict[str, Any]] = json.loads(check(*arguments, "--format", "json").stdout)
    return problems


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Exit codes.


@pytest.mark.parametrize(("files", "code"), [(RIGHT, 0), (REMARK, 0), (WRONG, 1)])
def test_only_an_error_ends_with_1(here: Path, files: dict[str, str], code: int) -> None:
    assert code == check(write(here, files)).exit_code


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "xml"],
        ["--today", "soon"],
        ["--jobs", "0"],
        ["--lang", "de"],
        ["--nothing"],
        ["nowhere"],
    ],
    ids=" ".join,
)
def test_what_it_does_not_understand_ends_with_2(here: Path, arguments: list[str]) -> None:
    write(here, RIGHT)
    assert 2 == check(*arguments).exit_code


def test_an_unknown_path_is_told(here: Path) -> None:
    assert "nowhere: there is nothing to check" in check(write(here, RIGHT) / "nowhere").stderr


def test_an_unknown_language_is_told_with_those_that_there_are(here: Path) -> None:
    write(here, RIGHT)
    assert "choose among en, ar, es, fr, ru, zh" in check("--lang", "de").stderr


@pytest.mark.parametrize("path", ["README.md", "build", "build/a.py", "practices/README.md"])
def test_a_path_at_which_nothing_is_judged_ends_with_2(here: Path, path: str) -> None:
    write(here, {**RIGHT, "README.md": "x", "build/a.py": "x", "practices/README.md": "x"})
    assert 2 == check(path).exit_code


def test_a_folder_without_anything_to_check_ends_with_2(here: Path) -> None:
    assert 2 == check(here).exit_code


# What is printed.


def test_the_text_names_path_line_and_field(here: Path) -> None:
    write(here, WRONG)
    assert "content/pledges/desk/pledge.yml:4: start: " in check().stdout


def test_the_text_ends_a_problem_with_its_code(here: Path) -> None:
    write(here, WRONG)
    (line,) = (line for line in check().stdout.splitlines() if "desk/pledge.yml:4:" in line)
    assert line.endswith(" [field-date]")


def test_nothing_wrong_is_said(here: Path) -> None:
    assert "Nothing wrong was found.\n" == check(write(here, RIGHT)).stdout


def test_errors_and_remarks_are_counted(here: Path) -> None:
    assert "Errors: 4; remarks: 0." in check(write(here, WRONG)).stdout


def test_the_json_is_a_list_of_objects_with_seven_keys(here: Path) -> None:
    write(here, WRONG)
    keys = {tuple(problem) for problem in found()}
    assert {("path", "line", "column", "field", "code", "severity", "message")} == keys


def test_the_json_of_nothing_wrong_is_an_empty_list(here: Path) -> None:
    assert [] == found(write(here, RIGHT))


def test_the_json_knows_errors_from_remarks(here: Path) -> None:
    assert ["remark"] == [problem["severity"] for problem in found(write(here, REMARK))]


def test_the_json_is_sorted_by_file_and_line(here: Path) -> None:
    write(here, WRONG)
    places = [(problem["path"], problem["line"]) for problem in found()]
    assert sorted(places) == places


def test_a_pull_request_is_told_at_the_line(here: Path) -> None:
    write(here, WRONG)
    told = "::error file=content/pledges/desk/pledge.yml,line=4,col=1,title=field-date::"
    assert told in check("--format", "github").stdout


def test_a_remark_is_a_notice_to_a_pull_request(here: Path) -> None:
    assert check(write(here, REMARK), "--format", "github").stdout.startswith("::notice file=")


@pytest.mark.parametrize("language", ["fr", "es", "ar", "ru", "zh"])
def test_another_language_finds_the_same(here: Path, language: str) -> None:
    write(here, WRONG)
    assert [each["code"] for each in found()] == [
        each["code"] for each in found("--lang", language)
    ]


# Which files a PATH stands for.


def paths(*arguments: str | Path) -> list[str]:
    return sorted({problem["path"] for problem in found(*arguments)})


ALL = [
    "content/pledges/desk/pledge.yml",
    "content/pledges/tower/pledge.yml",
    "practices/school/practice.yml",
]


def test_without_a_path_the_folder_one_stands_in_is_checked(here: Path) -> None:
    write(here, WRONG)
    assert ALL == paths()


def test_a_root_is_checked_whole(here: Path) -> None:
    write(here / "root", WRONG)
    assert [f"root/{path}" for path in ALL] == paths("root")


def test_a_folder_of_roots_is_checked_root_by_root(here: Path) -> None:
    write(here / "roots" / "one", WRONG)
    write(here / "roots" / "two", WRONG)
    assert [f"roots/{root}/{path}" for root in ("one", "two") for path in ALL] == paths("roots")


def test_an_id_may_stand_in_two_roots(here: Path) -> None:
    write(here / "one", RIGHT)
    write(here / "two", RIGHT)
    assert [] == paths(here)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content", ALL[:2]),
        ("content/pledges/tower", ALL[1:2]),
        ("content/pledges/tower/pledge.yml", ALL[1:2]),
        ("content/pledges/tower/en.md", []),
        ("practices", ALL[2:]),
        ("cities", []),
    ],
)
def test_any_other_path_shows_only_its_part(here: Path, path: str, expected: list[str]) -> None:
    write(here, WRONG)
    assert expected == paths(path)


def test_several_paths_are_told_together(here: Path) -> None:
    write(here, WRONG)
    assert ALL[1:] == paths("content/pledges/tower", "practices")


def test_a_path_given_twice_is_told_once(here: Path) -> None:
    write(here, WRONG)
    assert found("practices") == found("practices", "practices")


def test_a_file_outside_where_one_stands_is_told_in_full(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here / "root", WRONG)
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    assert [(here / "root" / path).as_posix() for path in ALL] == paths("../root")


# One broken record never hides another.


def test_all_problems_of_all_files_are_told_in_one_run(here: Path) -> None:
    write(here, WRONG)
    expected = ["field-date", "field-date", "field-unknown", "reference-kind"]
    assert expected == sorted(problem["code"] for problem in found())


def test_a_file_that_is_no_yaml_hides_nothing(here: Path) -> None:
    write(here, {**WRONG, "content/pledges/tower/pledge.yml": "{{{"})
    assert ALL == paths()


def test_a_reference_to_a_broken_record_is_told_as_such(here: Path) -> None:
    write(here, {**WRONG, "cities/exampleville/city.yml": "{{{"})
    assert "reference-broken" in {problem["code"] for problem in found("practices")}


def test_a_reference_to_a_broken_record_is_not_called_unknown(here: Path) -> None:
    write(here, {**WRONG, "cities/exampleville/city.yml": "{{{"})
    assert "reference-unknown" not in {problem["code"] for problem in found()}


def test_the_words_of_a_broken_record_are_checked_all_the_same(here: Path) -> None:
    text = f"{WORDS}\n## No such heading\n\nText.\n"
    write(here, {**WRONG, "content/pledges/tower/en.md": text})
    assert ["words-heading-unknown"] == [
        problem["code"] for problem in found("content/pledges/tower/en.md")
    ]


# Since a revision.


def test_without_git_a_remark_says_that_nothing_could_be_compared(here: Path) -> None:
    write(here, RIGHT)
    assert ["history-unavailable"] == [problem["code"] for problem in found("--since", "HEAD")]


def test_without_git_a_pull_request_is_not_green(here: Path) -> None:
    write(here, RIGHT)
    assert 2 == check("--since", "HEAD", "--format", "github").exit_code


def test_what_git_could_not_tell_is_said_of_a_part_too(here: Path) -> None:
    write(here, RIGHT)
    parts = found("content/pledges", "--since", "HEAD")
    assert ["history-unavailable"] == [problem["code"] for problem in parts]


def git(folder: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(("git", *person, *arguments), cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(here: Path) -> Path:
    """A repository with two commits."""
    write(here / "whole", RIGHT)
    git(here, "init", "--quiet", "whole")
    git(here / "whole", "add", ".")
    git(here / "whole", "commit", "--quiet", "--message", "First")
    git(here / "whole", "commit", "--quiet", "--allow-empty", "--message", "Second")
    return here / "whole"


def test_a_revision_that_git_does_not_know_ends_with_2(repository: Path) -> None:
    assert 2 == check(repository, "--since", "nosuchrev").exit_code


def test_a_revision_that_git_does_not_know_is_told(repository: Path) -> None:
    assert "Git knows no “nosuchrev” here" in check(repository, "--since", "nosuchrev").stderr


def test_a_revision_that_git_knows_is_compared_with(repository: Path) -> None:
    assert 0 == check(repository, "--since", "HEAD~1", "--format", "github").exit_code


def test_a_shallow_clone_is_not_green(repository: Path, here: Path) -> None:
    git(here, "clone", "--quiet", "--depth", "1", repository.as_uri(), "shallow")
    base = subprocess.run(
        ("git", "rev-parse", "HEAD~1"), cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()
    assert 2 == check(here / "shallow", "--since", base, "--format", "github").exit_code


def test_without_git_the_check_still_ends_well(here: Path) -> None:
    write(here, RIGHT)
    assert 0 == check("--since", "HEAD").exit_code


LIST = "content/vocabularies/unit.yml"
SITE = "content/site.yml"


@pytest.mark.parametrize("text", ["a: [", "name: 5\n"])
@pytest.mark.parametrize("path", [LIST, SITE])
def test_broken_settings_hide_no_other_problem(here: Path, path: str, text: str) -> None:
    pledge = f"{PLEDGE}end: tomorrow\n".replace("lead: exampleville", "lead: nowhere")
    files = {**RIGHT, path: text, "content/pledges/desk/pledge.yml": pledge}
    told = {problem["path"] for problem in found(write(here, files))}
    assert {path, "content/pledges/desk/pledge.yml"} == told


@pytest.mark.parametrize("text", ["a: [", "name: 5\n"])
@pytest.mark.parametrize("path", [LIST, SITE])
def test_broken_settings_hide_no_wrong_reference(here: Path, path: str, text: str) -> None:
    pledge = PLEDGE.replace("lead: exampleville", "lead: nowhere")
    files = {**RIGHT, path: text, "content/pledges/desk/pledge.yml": pledge}
    codes = {problem["code"] for problem in found(write(here, files))}
    assert "reference-unknown" in codes


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root that is the program's own: nothing else lends it settings or lists."""
    (tmp_path / "content").mkdir()
    for name in ("vocabularies", "locales"):
        shutil.copytree(program() / "content" / name, tmp_path / "content" / name)
    shutil.copy(program() / SITE, tmp_path / SITE)
    return write(tmp_path, RIGHT)


def judged(root: Path) -> list[tuple[str, str]]:
    """What the check of the program's own repository finds: path and code."""
    _, problems = judge(Order(root, root, root / "out", date(2026, 6, 30)))
    return [(problem.path, problem.code) for problem in problems]


@pytest.mark.parametrize("name", ["m49_countries", "sections", "city_kind", "gcm_objectives"])
def test_a_broken_list_of_the_program_is_not_called_missing(own: Path, name: str) -> None:
    path = f"content/vocabularies/{name}.yml"
    write(own, {path: "a: ["})
    assert [(path, "yaml-syntax")] == judged(own)


def test_broken_settings_of_the_program_hide_nothing(own: Path) -> None:
    pledge = PLEDGE.replace("lead: exampleville", "lead: nowhere")
    write(own, {SITE: "a: [", "content/pledges/desk/pledge.yml": pledge})
    codes = [code for _, code in judged(own)]
    assert ["reference-unknown", "yaml-syntax"] == sorted(codes)
