"""The files of the workflows: valid, safe, and every step one call of a script."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.command import REPOSITORY

FOLDER = REPOSITORY / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
CALL = re.compile(r"scripts/[a-z/-]+( [^$`;&|<>]*| \"\$[A-Z_]+\")*")
"""A script and plain words, or variables in quotation marks; nothing of a shell's besides."""
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}|\$/\.github/workflows/[a-z-]+\.yml")


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = workflow(name)["jobs"]
    return found


def steps() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{file.name}, {job}", step)
        for file in FILES
        for job, content in jobs(file.name).items()
        for step in content.get("steps", ())
    ]


def tool(*command: str) -> str:
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run(
        [str(program), *command[1:]],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_no_workflow_is_unsafe_as_far_as_zizmor_sees() -> None:
    assert "" == tool("zizmor", "--offline", "--no-progress", ".github")


def test_one_finding_is_passed_over_with_its_reason() -> None:
    passed = [
        line.strip()
        for file in FILES
        for line in file.read_text(encoding="utf-8").splitlines()
        if "zizmor: ignore" in line
    ]
    assert 1 == len(passed)


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [("github-workflows", "workflows/*.yml"), ("dependabot", "dependabot.yml")],
)
def test_the_files_are_valid(schema: str, pattern: str) -> None:
    files = [str(path) for path in (REPOSITORY / ".github").glob(pattern)]
    assert "" == tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


def test_every_step_calls_one_script_and_holds_no_expression() -> None:
    runs = [(where, step["run"].strip()) for where, step in steps() if "run" in step]
    assert [] == [(where, run) for where, run in runs if not CALL.fullmatch(run)]


def test_every_script_that_a_step_calls_is_there() -> None:
    called = {step["run"].split()[0] for _, step in steps() if "run" in step}
    assert [] == sorted(name for name in called if not os.access(REPOSITORY / name, os.X_OK))


def test_every_action_is_pinned_by_its_hash() -> None:
    used = [step["uses"] for _, step in steps() if "uses" in step]
    used += [job["uses"] for file in FILES for job in jobs(file.name).values() if "uses" in job]
    assert [] == [name for name in used if not PINNED.fullmatch(name)]


def test_no_checkout_leaves_its_token_behind() -> None:
    checkouts = [step for _, step in steps() if "checkout" in step.get("uses", "")]
    assert {False} == {step["with"]["persist-credentials"] for step in checkouts}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_nothing_is_allowed_that_no_job_asks_for(file: Path) -> None:
    assert {} == workflow(file.name)["permissions"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_job_runs_for_ever(file: Path) -> None:
    own = {name: job for name, job in jobs(file.name).items() if "uses" not in job}
    assert [] == [name for name, job in own.items() if "timeout-minutes" not in job]


def test_what_reads_a_strangers_form_may_not_write() -> None:
    assert {"contents": "read"} == jobs("intake.yml")["read"]["permissions"]


def test_what_judges_a_forks_files_may_not_write() -> None:
    called = jobs("pull-request.yml")
    assert [{"contents": "read"}] * 4 == [called[name]["permissions"] for name in called]


def test_what_follows_a_forks_run_checks_out_the_default_branch_only() -> None:
    checkouts = [
        step
        for job in jobs("comment.yml").values()
        for step in job["steps"]
        if "checkout" in step.get("uses", "")
    ]
    assert [{"persist-credentials"}] * 2 == [set(step["with"]) for step in checkouts]


def test_the_gate_waits_for_every_other_job() -> None:
    found = jobs("pull-request.yml")
    assert set(found) - {"gate"} == set(found["gate"]["needs"])


def test_the_comment_follows_the_workflow_by_its_name() -> None:
    triggers = workflow("comment.yml")["on"]
    assert [workflow("pull-request.yml")["name"]] == triggers["workflow_run"]["workflows"]


@pytest.mark.parametrize(
    "name", ["propose", "comment", "labels", "fetch", "facts", "changed", "gate"]
)
def test_what_may_write_needs_nothing_but_pythons_own_library(name: str) -> None:
    # -S leaves out all that is installed.
    command = [sys.executable, "-S", "-c", f"import localaction.workflows.{name}"]
    done = subprocess.run(
        command,
        env={"PYTHONPATH": str(REPOSITORY / "build")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (0, "") == (done.returncode, done.stderr)


def scripts() -> list[Path]:
    return sorted(path for path in (REPOSITORY / "scripts" / "ci").iterdir() if path.is_file())


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.name)
def test_a_script_of_the_workflows_fits_a_glance_and_says_what_it_does(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    substance = [line for line in lines if line.strip() and not line.strip().startswith("#")]
    is_told = lines[1].startswith("# ") and len(lines[1]) > 20
    assert (True, True) == (is_told, len(substance) <= 20)
