"""What a pull request is asked for, and what lets it through."""

import re
from typing import Any

import pytest

from localaction.workflows.changed import parts_of
from localaction.workflows.gate import complaints_of
from tests.command import REPOSITORY
from tests.workflows.place import Place

EXPECTED = REPOSITORY / "tests" / "golden" / "expected"


@pytest.mark.parametrize(
    ("paths", "content", "code"),
    [
        (["content/pledges/a/pledge.yml", "cities/b/fr.md"], "true", "false"),
        (["build/localaction/problems.py"], "false", "true"),
        (["practices/a/en.md", "scripts/test"], "true", "true"),
        (["content/vocabularies/unit.yml"], "true", "true"),
        (["content/pages/about.fr.md"], "true", "false"),
        (["contents/pledges/a", "README.md"], "false", "true"),
        ([], "false", "false"),
    ],
)
def test_what_changed_says_what_is_judged(paths: list[str], content: str, code: str) -> None:
    assert {"content": content, "code": code} == parts_of(paths)


def needs(content: str = "success", code: str = "success") -> dict[str, Any]:
    wanted = {"content": "true", "code": "true"}
    return {
        "changes": {"result": "success", "outputs": wanted},
        "content": {"result": content, "outputs": {}},
        "code": {"result": code, "outputs": {}},
    }


@pytest.mark.parametrize(
    ("found", "complaints"),
    [
        (needs(), 0),
        (needs(code="skipped"), 1),
        (needs(content="failure"), 1),
        (needs(content="cancelled", code="failure"), 2),
        ({**needs(), "changes": {"result": "failure", "outputs": {}}}, 1),
        ({**needs("skipped", "skipped"), "changes": {"result": "failure", "outputs": {}}}, 3),
        ({}, 1),
    ],
)
def test_the_gate_lets_through_what_succeeded(found: dict[str, Any], complaints: int) -> None:
    assert complaints == len(complaints_of(found))


def test_the_gate_lets_through_what_was_left_out_by_rule() -> None:
    found = needs(code="skipped")
    found["changes"]["outputs"]["code"] = "false"
    assert [] == complaints_of(found)


def test_the_gates_step_ends_with_an_error_that_names_the_job(place: Place) -> None:
    done = place.run("gate", expected=1, NEEDS='{"changes": {"result": "failure"}}')
    assert "::error::What changed could not be found out; open the job “What changed”.\n" == (
        done.stdout
    )


def proposed(place: Place) -> None:
    """A branch with a change of content, merged with what is published, as the hosting does it."""
    place.git("checkout", "--quiet", "-b", "intake/issue-12")
    (place.root / "content" / "pages").mkdir(exist_ok=True)
    (place.root / "content" / "pages" / "näher$(touch pwned).md").write_text("#\n", "utf-8")
    place.git("add", ".")
    place.git("commit", "--quiet", "--message=Proposed")
    place.git("checkout", "--quiet", "--detach", "main")
    place.git("commit", "--quiet", "--allow-empty", "--message=Published meanwhile")
    place.git("merge", "--quiet", "--no-ff", "--message=Merge", "intake/issue-12")


def test_a_forks_files_are_listed_against_what_is_published_now(place: Place) -> None:
    proposed(place)
    assert "content=true\ncode=false\n" == place.run("changes", "pull-of-fork").stdout


def test_the_facts_of_a_fork_name_base_and_language_of_the_author(place: Place) -> None:
    proposed(place)
    base = place.git("rev-parse", "HEAD^1")
    assert f"base={base}\nlanguage=ar\n" == place.run("facts", "pull-of-fork").stdout


def test_the_facts_of_a_branch_that_the_intake_made_begin_where_it_left(place: Place) -> None:
    base = place.git("rev-parse", "main")
    proposed(place)
    place.git("checkout", "--quiet", "intake/issue-12")
    assert f"base={base}\nlanguage=fr\n" == place.run("facts", "started-by-intake").stdout


def test_the_check_leaves_its_findings_where_the_comment_finds_them(world: Place) -> None:
    base = world.git("rev-parse", "main")
    (world.root / "cities" / "northmere" / "city.yml").write_text("name: [", encoding="utf-8")
    done = world.run("check", expected=1, BASE=base, LANGUAGE="fr")
    file = world.root / "out" / "proposal" / "check.json"
    assert (True, True) == ("::error file=cities/northmere" in done.stdout, file.exists())


PAGE = "pledges/belrivage-accueil/index.html"
BUILT = f"""#!/usr/bin/env bash
# Building takes seconds and has tests of its own: here the finished site is taken from the shelf.
[[ $1 != verify ]] || exec test -f "$2/index.html"
[[ $1 == build ]] || exec {{real}} "$@"
[[ $* == *"--root out/base/root --out out/base "* ]] && site=out/base/site || site=out/site
mkdir -p "$(dirname "$site")" && cp -r {EXPECTED} "$site"
[[ $site == out/base/site ]] || sed -i "s/Days of waiting/Weeks of waiting/" "$site/{PAGE}"
printf '%s ' "$@" >>out/built
"""


def test_the_preview_holds_the_pages_that_a_proposal_changes(place: Place) -> None:
    place.replace_program(BUILT)
    place.run("preview", BASE=place.git("rev-parse", "main"), LANGUAGE="fr")
    folder = place.root / "out" / "preview"
    pages = sorted(str(page.relative_to(folder)) for page in folder.rglob("belrivage*/*.html"))
    days = re.findall(r"--today (\S+)", (place.root / "out" / "built").read_text("utf-8"))
    assert ([f"after/{PAGE}", f"before/{PAGE}"], 2, 1) == (pages, len(days), len(set(days)))
