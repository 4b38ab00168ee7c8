"""An artifact is read to the letter, or not at all."""

import json
from pathlib import Path
from typing import Any

import pytest

from localaction.editing.refused import RefusedError
from localaction.intake.received import Complaint, Made, Note, Received
from localaction.intake.report import Heard, report
from localaction.problems import Problem
from localaction.proposal.artifact import SIZE_LIMIT, read_artifact
from localaction.proposal.plain import plain
from tests.unit.proposal.samples import (
    COMPARE,
    FACTS,
    INTAKE,
    PROBLEM,
    RECORD,
    artifact,
    without,
)


def test_a_whole_artifact_is_read(tmp_path: Path) -> None:
    found = read_artifact(artifact(tmp_path, check=[PROBLEM], intake=INTAKE))
    assert (("field-date",), "desk") == (
        tuple(problem.code for problem in found.check or ()),
        found.compare.records[0].id if found.compare else "",
    )


def test_a_report_of_the_intake_is_of_the_form_that_the_comment_reads(tmp_path: Path) -> None:
    received = Received(
        made=(Made("pledge", "desk", "A desk", "content/pledges/desk/pledge.yml"),),
        notes=(Note("Remarks", "Thank you."),),
        complaints=(Complaint("start", "Start", "B7", "“soon” is no date."),),
    )
    problem = Problem("content/pledges/desk/pledge.yml", 1, 1, "end", "field-date")
    heard = Heard(received, [(problem, "It is no date.")], "fr", "pledge", {})
    told = report(heard, str, plain)
    found = read_artifact(artifact(tmp_path, intake=told)).intake
    assert told == json.loads(found.model_dump_json() if found else "")


def test_what_a_run_did_not_get_to_is_missing(tmp_path: Path) -> None:
    found = read_artifact(artifact(tmp_path, check=None, compare=None))
    assert (None, None, None) == (found.check, found.compare, found.intake)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("facts", None),
        ("facts", {**FACTS, "more": 1}),
        ("facts", {**FACTS, "version": 2}),
        ("facts", {**FACTS, "number": "12"}),
        ("facts", {**FACTS, "number": 0}),
        ("facts", {**FACTS, "head": "main; echo"}),
        ("facts", {**FACTS, "language": "../fr"}),
        ("facts", [FACTS]),
        ("check", {}),
        ("check", [without(PROBLEM, "line")]),
        ("check", [{**PROBLEM, "severity": "fatal"}]),
        ("check", [{**PROBLEM, "message": "x" * 200_001}]),
        ("check", [{**PROBLEM, "line": -1}]),
        ("compare", {**COMPARE, "more": 1}),
        ("compare", {**COMPARE, "languages": ["x"] * 51}),
        ("compare", {**COMPARE, "records": [{**RECORD, "event": "hacked"}]}),
        ("intake", without(INTAKE, "notes")),
    ],
)
def test_what_is_of_another_form_is_refused(tmp_path: Path, name: str, data: Any) -> None:
    folder = artifact(tmp_path, **{name: data})
    with pytest.raises(RefusedError, match=f"{name}.json"):
        read_artifact(folder)


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused(tmp_path: Path, raw: bytes) -> None:
    (artifact(tmp_path) / "check.json").write_bytes(raw)
    with pytest.raises(RefusedError, match=r"check\.json"):
        read_artifact(tmp_path)


def test_a_file_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("[]", encoding="utf-8")
    (artifact(tmp_path, check=None) / "check.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(RefusedError, match="cannot be read as a file"):
        read_artifact(tmp_path)


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (artifact(tmp_path, check=None) / "check.json").mkdir()
    with pytest.raises(RefusedError, match="cannot be read as a file"):
        read_artifact(tmp_path)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with (artifact(tmp_path) / "check.json").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(RefusedError, match="20 MB"):
        read_artifact(tmp_path)


def test_a_key_cannot_give_a_command_to_the_log(tmp_path: Path) -> None:
    folder = artifact(tmp_path, facts={**FACTS, "x\n::error::y": 1})
    with pytest.raises(RefusedError) as refused:
        read_artifact(folder)
    assert "x???error??y" == refused.value.values["at"]
