"""What a run left becomes one comment and labels below the very pull request that it judged."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from localaction.workflows.fetch import LARGEST, unpack
from localaction.workflows.hosting import HostingError
from tests.workflows.place import OWN, Place, make_place, zipped

MARKER = "<!-- local-action: proposal -->"
FORK = "translator/repository"
HEAD = "a" * 40
FACTS = json.dumps(
    {"version": 1, "language": "fr", "number": 99, "head": "c" * 40, "base": "d" * 40}
)


def pull(number: int, head: str = HEAD, owner: str = FORK) -> dict[str, Any]:
    branch = f"{owner.partition('/')[0]}:main"
    return {
        "number": number,
        "state": "open",
        "labels": [{"name": "text-fr"}],
        "head": {"label": branch, "sha": head, "repo": {"full_name": owner}},
    }


def written(place: Place, text: str) -> None:
    folder = place.root / "out" / "comment"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "comment.md").write_text(text, encoding="utf-8")


def artifact(number: int, name: str, **more: Any) -> dict[str, Any]:
    return {"id": number, "name": name, "size_in_bytes": 900, "expired": False, **more}


def test_the_comment_stands_once_and_is_replaced_in_place(place: Place) -> None:
    place.put(pulls=[pull(31)])
    written(place, f"{MARKER}\nOne error.")
    place.run("comment", "run-of-fork")
    written(place, f"{MARKER}\nNo error.")
    place.run("comment", "run-of-fork")
    assert [f"{MARKER}\nNo error."] == [each["body"] for each in place.state["comments"]["31"]]


@pytest.mark.parametrize(
    ("event", "pulls"),
    [
        ("run-of-fork", [pull(31, head="e" * 40)]),
        ("run-of-fork", [pull(31, owner="somebody/repository")]),
        ("run-of-fork", [{**pull(31), "head": {**pull(31)["head"], "repo": None}}]),
        ("run-of-gone-fork", [pull(31)]),
        ("run-of-fork", [{**pull(31), "state": "closed"}]),
    ],
    ids=["moved on", "another's", "repository gone", "fork gone", "closed"],
)
def test_no_pull_request_but_the_judged_one_gets_it(
    place: Place, event: str, pulls: list[dict[str, Any]]
) -> None:
    place.put(pulls=pulls)
    written(place, MARKER)
    place.run("comment", event)
    assert {} == place.state["comments"]


def test_a_run_that_left_nothing_is_not_told_of(place: Place) -> None:
    place.put(pulls=[pull(31)])
    place.run("write-comment", "run-of-fork")
    place.run("comment", "run-of-fork")
    assert {} == place.state["comments"]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """After the comment on a branch of the intake was written; a fork left a report of its name."""
    made = make_place(tmp_path_factory.mktemp("told"))
    ours = {"head_branch": "main", "repository_id": 900, "head_repository_id": 900}
    made.put(
        artifacts=[artifact(1, "proposal"), artifact(2, "preview")],
        everywhere=[
            artifact(3, "intake-12", workflow_run=ours),
            artifact(4, "intake-12", workflow_run={**ours, "head_repository_id": 901}),
            artifact(5, "intake-12", workflow_run={**ours, "head_branch": "intake/issue-12"}),
        ],
    )
    (made.hosting / "1.zip").write_bytes(
        zipped({"facts.json": FACTS, "../escaped.json": "{}", "comment.md": "@everyone"})
    )
    (made.hosting / "3.zip").write_bytes(zipped({"intake.json": "{}", "order.json": "{}"}))
    # The report is no true one: what the verb says to that is its own matter.
    made.run("write-comment", "run-of-intake", expected=1)
    return made


def test_only_files_that_are_known_by_name_come_out_of_an_artifact(told: Place) -> None:
    found = sorted(path.name for path in (told.root / "out" / "proposal").iterdir())
    assert (["facts.json", "intake.json"], []) == (found, [*told.root.parent.rglob("escaped*")])


def test_the_report_of_a_fork_is_never_fetched(told: Place) -> None:
    fetched = [each["arguments"][2] for each in told.calls if each["arguments"][2].endswith("zip")]
    expected = [f"repos/{OWN}/actions/artifacts/{number}/zip" for number in (1, 3)]
    assert expected == fetched


def test_what_is_linked_is_what_the_hosting_says(told: Place) -> None:
    options = (told.root / "out" / "comment-options").read_text("utf-8").split("\0")[:-1]
    run = "https://github.com/local-action/repository/actions/runs/5002"
    expected = {
        "--repository": "https://github.com/local-action/repository",
        "--commit": "b" * 40,
        "--log": run,
        "--preview": f"{run}/artifacts/2",
    }
    assert expected == dict(zip(options[::2], options[1::2], strict=True))


def test_a_comment_is_written_from_what_a_fork_left(place: Place) -> None:
    place.put(artifacts=[artifact(1, "proposal")])
    (place.hosting / "1.zip").write_bytes(zipped({"facts.json": FACTS}))
    place.run("write-comment", "run-of-fork")
    text = (place.root / "out" / "comment" / "comment.md").read_text("utf-8")
    assert MARKER == text.splitlines()[0]


@pytest.mark.parametrize("content", [b"no archive", b""], ids=["other bytes", "nothing"])
def test_an_artifact_that_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(HostingError, match="no archive"):
        unpack(content, ("facts.json",), tmp_path)


def test_an_artifact_whose_content_is_bent_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bent.zip"
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("facts.json", FACTS)
    content = bytearray(file.read_bytes())
    first = 30 + len("facts.json")
    content[first : first + 8] = b"\xff" * 8
    with pytest.raises(HostingError, match="no archive"):
        unpack(bytes(content), ("facts.json",), tmp_path / "out")


def test_an_artifact_that_swells_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.zip"
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("facts.json", b" " * (LARGEST + 1))
    with pytest.raises(HostingError, match="larger"):
        unpack(file.read_bytes(), ("facts.json",), tmp_path / "out")
