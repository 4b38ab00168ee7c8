"""The short forms that GitHub shows, and the addresses that lead to them."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from localaction.intake.form import KINDS
from localaction.intake.issue_forms import issue_forms
from localaction.pages.bring import FOLDER, bring, form_name
from localaction.source.yaml import read_yaml
from tests.factories import REPOSITORY
from tests.unit.intake.issue_body import SITE, says, shorts, wholes

RESERVED = {"none", "true", "false", "yes", "no"}
"""GitHub refuses a list with one of these that is not written as a text."""


@cache
def fresh() -> dict[str, str]:
    return dict(issue_forms(shorts(), SITE, says()))


@cache
def form(language: str) -> Any:
    document, problems = read_yaml(fresh()[f"{FOLDER}/{form_name(SITE, language)}"], "form.yml")
    assert () == problems
    assert document is not None
    return document.data


def questions(language: str) -> list[Any]:
    return [block for block in form(language)["body"] if block["type"] != "markdown"]


def options(block: Any) -> list[str]:
    return [str(each) for each in block["attributes"].get("options", ())]


@pytest.mark.parametrize("path", sorted(fresh()))
def test_the_form_that_stands_is_the_one_the_questions_make(path: str) -> None:
    assert (REPOSITORY / path).read_text("utf-8") == fresh()[path], "run scripts/forms"


def test_no_other_form_stands() -> None:
    stand = {f"{FOLDER}/{path.name}" for path in Path(REPOSITORY / FOLDER).iterdir()}
    assert set(fresh()) == stand


def test_there_is_one_form_a_language_and_no_empty_issue() -> None:
    assert (
        len(SITE.languages) + 1,
        True,
    ) == (len(fresh()), "blank_issues_enabled: false" in fresh()[f"{FOLDER}/config.yml"])


@pytest.mark.parametrize("language", SITE.languages)
def test_no_two_questions_read_alike(language: str) -> None:
    labels = [
        re.sub(r"\W", "", block["attributes"]["label"]).casefold() for block in questions(language)
    ]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("language", SITE.languages)
def test_no_two_questions_have_one_name(language: str) -> None:
    ids = [block["id"] for block in questions(language)]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("language", SITE.languages)
def test_a_list_has_no_choice_twice_and_none_that_github_refuses(language: str) -> None:
    lists = [options(block) for block in questions(language)]
    wrong = [
        each
        for each in lists
        if len(set(each)) < len(each) or RESERVED & {one.casefold() for one in each}
    ]
    assert [] == wrong


@pytest.mark.parametrize("language", SITE.languages)
def test_every_short_question_of_every_kind_is_asked(language: str) -> None:
    asked = {(kind, name) for ask in shorts()[language].asks for kind, name in ask.names.items()}
    wanted = {
        (each.kind, field.name)
        for each in wholes()[language]
        for field in each.short
        if field.name != "agreed"
    }
    assert wanted == asked


@pytest.mark.parametrize("language", SITE.languages)
def test_a_form_bears_the_labels_by_which_it_is_read(language: str) -> None:
    assert ["intake", f"lang-{language}"] == form(language)["labels"]


def test_what_is_brought_is_asked_first_and_offers_every_kind() -> None:
    first = questions("en")[0]
    assert ("kind", len(KINDS)) == (first["id"], len(options(first)))


def test_the_consent_must_be_ticked() -> None:
    ticked = questions("en")[-1]["attributes"]["options"]
    assert [True, True] == [each["required"] for each in ticked]


def test_a_link_leads_to_the_form_of_its_language() -> None:
    there = "https://github.com/local-action/repository/issues/new?template=2-fr.yml"
    assert there == bring(SITE, "fr")


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_what_a_link_fills_in_is_a_text_of_the_form(kind: str) -> None:
    id = re.search(r"&([\w-]+)=geneva$", bring(SITE, "en", kind, "geneva"))
    types = {block["id"]: block["type"] for block in questions("en")}
    assert "input" == types[id[1] if id else ""]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-issue-forms", sorted(path for path in fresh() if "config" not in path)),
        ("vendor.github-issue-config", [f"{FOLDER}/config.yml"]),
    ],
)
def test_github_takes_the_forms(schema: str, paths: list[str]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *paths]
    said = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True)
    assert (0, "") == (said.returncode, said.stderr), said.stdout
