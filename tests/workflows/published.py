"""Runs the scripts that publish in a small repository, with a program that only notes its calls."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.workflows.place import OWN, Place

GH = Path(__file__).parent / "releasing"
NOTHING: dict[str, Any] = {"releases": [], "assets": [], "issues": []}
PROGRAM = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$HOSTING/verbs"
[[ $1 != "${FAILS-}" ]]
"""


def with_noting_program(place: Place) -> None:
    """Put a program in the place of ours; `FAILS` names the verb that fails."""
    (place.root / ".venv" / "bin").unlink()
    (place.root / ".venv" / "bin").mkdir()
    for name in ("localaction", "python"):
        program = place.root / ".venv" / "bin" / name
        program.write_text(PROGRAM, encoding="utf-8")
        program.chmod(0o755)


def with_hosting(place: Place, **parts: Any) -> None:
    """Let the hosting know releases and issues."""
    (place.hosting / "releases.json").write_text(json.dumps({**NOTHING, **parts}), "utf-8")


def hosting(place: Place) -> dict[str, Any]:
    """What the hosting knows now."""
    state: dict[str, Any] = json.loads((place.hosting / "releases.json").read_text("utf-8"))
    return state


def verbs(place: Place) -> list[str]:
    """What the program was asked to do."""
    file = place.hosting / "verbs"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def run(place: Place, script: str, *arguments: str, expected: int = 0, **environment: str) -> str:
    """Run a script of the workflows; what it said."""
    own = {name: text for name, text in os.environ.items() if not name.startswith("GITHUB")}
    done = subprocess.run(
        [str(place.root / "scripts" / "ci" / script), *arguments],
        cwd="/",
        env={
            **own,
            "PATH": f"{GH}:{os.environ['PATH']}",
            "HOSTING": str(place.hosting),
            "GITHUB_REPOSITORY": OWN,
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert expected == done.returncode, done.stdout + done.stderr
    return done.stdout + done.stderr
