"""From the event of an issue to what is to be done with it, by the very script of the step."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.workflows.issues import event, filled
from tests.workflows.place import Place, make_place, zipped
from tests.workflows.test_comment import artifact

PLEDGE = {
    "kind": "0",
    "pledge-title": "Des cours du soir près du port",
    "pledge-lead": "Belrivage",
    "pledge-summary": "La ville ouvre des cours du soir pour les personnes qui arrivent.",
    "pledge-start": "2026-09",
    "pledge-end": "2027-12-31",
    "pledge-gcm_objectives-primary": "14",
    "pledge-people_concerned": "0",
    "pledge-provenance-by_role": "bureau de l’accueil",
    "more": "Écrire d’abord le matin.",
}
HOSTILE = '$(touch pwned) `touch pwned` "; touch pwned; @local-action/maintainers #1'
STORE = "https://github.com/user-attachments/files/77"
ATTACHED, GONE = f"[a]({STORE}/form.xlsx)", f"[b]({STORE}/gone.docx)"


def read(place: Place, name: str, body: str) -> dict[str, Any]:
    """Run the step on an event; the order that it leaves."""
    place.run("intake", GITHUB_EVENT_PATH=event(name, body, place.hosting))
    file = place.root / "out" / "intake" / "order.json"
    order: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return order


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, dict[str, Any]]:
    """After a French form was read and proposed."""
    made = make_place(tmp_path_factory.mktemp("opened"), with_world=True)
    order = read(made, "issue-opened", filled("fr", PLEDGE))
    made.git("checkout", "--quiet", "--force", "main")
    made.git("clean", "--quiet", "--force", "-d")
    made.run("propose", "issue-opened")
    return made, order


def test_a_form_becomes_a_proposal_in_the_language_of_its_submitter(
    opened: tuple[Place, dict[str, Any]],
) -> None:
    order = opened[1]
    assert ("made", "fr") == (order["what"], order["language"]), order


def test_the_branch_holds_the_record_that_was_typed(opened: tuple[Place, dict[str, Any]]) -> None:
    place = opened[0]
    names = place.on_branch("intake/issue-12", "show", "--format=", "--name-only").split()
    kinds = sorted(Path(name).name for name in names)
    assert ["fr.md", "pledge.yml"] == kinds


def test_the_pull_request_bears_its_title(opened: tuple[Place, dict[str, Any]]) -> None:
    assert "Des cours du soir près du port" in opened[0].state["pulls"][0]["title"]


def test_the_comment_of_its_pull_request_tells_what_it_adds_and_what_fits_no_field(
    opened: tuple[Place, dict[str, Any]],
) -> None:
    place = opened[0]
    place.git("checkout", "--quiet", "intake/issue-12")
    place.run("facts", "started-by-intake")
    base = place.git("rev-parse", "main")
    place.run("compare", BASE=base, LANGUAGE="fr")
    place.run("check", BASE=base, LANGUAGE="fr")
    folder, report = place.root / "out" / "proposal", place.root / "out" / "intake" / "intake.json"
    left = {file.name: file.read_text("utf-8") for file in folder.glob("*.json")}
    (place.hosting / "1.zip").write_bytes(zipped(left))
    (place.hosting / "2.zip").write_bytes(zipped({"intake.json": report.read_text("utf-8")}))
    made_here = {"head_branch": "main", "repository_id": 900, "head_repository_id": 900}
    place.put(
        artifacts=[artifact(1, "proposal")],
        everywhere=[artifact(2, "intake-12", workflow_run=made_here)],
    )
    place.run("write-comment", "run-of-intake")
    text = (place.root / "out" / "comment" / "comment.md").read_text("utf-8")
    wanted = ("Des cours du soir près du port", "Écrire d’abord le matin")
    assert [] == [words for words in wanted if words not in text]


def test_an_empty_form_is_told_all_that_is_missing_and_stages_nothing(world: Place) -> None:
    order = read(world, "issue-opened", filled("fr", {"kind": "0"}))
    staged = world.git("diff", "--cached", "--name-only")
    assert ("mend", True, "") == (order["what"], order["reply"].count("\n- ") > 2, staged)


def test_a_hostile_issue_runs_nothing_and_mentions_nobody(world: Place) -> None:
    body = filled("en", {**PLEDGE, "pledge-title": HOSTILE, "pledge-summary": HOSTILE})
    order = read(world, "issue-hostile", body)
    shown = [order.get("title", ""), order.get("body", ""), order["reply"]]
    found = [*world.root.parent.rglob("pwned")]
    assert ([], False) == (found, any("@local" in text for text in shown)), shown


def test_attached_forms_are_read_and_asked_for_again_where_they_cannot_be_fetched(
    world: Place,
) -> None:
    (world.hosting / "form.xlsx").write_bytes(b"no workbook at all")
    order = read(world, "issue-opened", filled("fr", {"more": f"{ATTACHED} {GONE}"}))
    calls = (world.hosting / "fetched").read_text(encoding="utf-8").splitlines()
    fetched = [call.split()[-1] for call in calls]
    seen = (order["what"], fetched, order["reply"].count("\n- "))
    assert ("mend", [f"{STORE}/form.xlsx", f"{STORE}/gone.docx"], 2) == seen


def test_where_reading_breaks_off_the_submitter_hears_that_it_is_not_their_fault(
    world: Place,
) -> None:
    world.replace_program("#!/bin/sh\nexit 1\n")
    assert "broken" == read(world, "issue-opened", filled("fr", PLEDGE))["what"]
