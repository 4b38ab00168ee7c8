"""Runs the scripts that publish beside a program that only notes its calls, and a small hosting.

Less than `place`: no git, no content. Making it takes a few milliseconds.
"""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.command import REPOSITORY
from tests.workflows.place import OWN

GH = Path(__file__).parent / "releasing"
NOTHING: dict[str, Any] = {"releases": [], "assets": [], "issues": []}
PROGRAM = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$HOSTING/verbs"
[[ $1 != "${FAILS-}" ]]
"""
STAMP = 'source scripts/lib.sh; echo "data $(fingerprint)" >.venv/installed'


@dataclass(frozen=True, slots=True)
class Shop:
    """Where a script runs, and what the hosting keeps."""

    root: Path
    hosting: Path

    def put(self, **parts: Any) -> None:
        """Let the hosting know releases and issues."""
        state = json.dumps({**NOTHING, **parts})
        (self.hosting / "releases.json").write_text(state, encoding="utf-8")

    @property
    def state(self) -> dict[str, Any]:
        """What the hosting knows now."""
        state: dict[str, Any] = json.loads((self.hosting / "releases.json").read_text("utf-8"))
        return state

    @property
    def verbs(self) -> list[str]:
        """What the program was asked to do; `FAILS` names the verb that fails."""
        file = self.hosting / "verbs"
        return file.read_text("utf-8").splitlines() if file.exists() else []

    def write(self, path: str, text: str) -> None:
        """Put a file into the root."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def run(self, script: str, *arguments: str, expected: int = 0, **environment: str) -> str:
        """Run a script of the workflows, from another folder; what it said."""
        own = {name: text for name, text in os.environ.items() if not name.startswith("GITHUB")}
        done = subprocess.run(
            [str(self.root / "scripts" / "ci" / script), *arguments],
            cwd="/",
            env={
                **own,
                "PATH": f"{GH}:{os.environ['PATH']}",
                "HOSTING": str(self.hosting),
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


def opened(folder: Path, **state: Any) -> Shop:
    """A shop with the real scripts."""
    shop = Shop(folder / "root", folder / "hosting")
    shop.hosting.mkdir()
    shop.put(**state)
    shutil.copytree(REPOSITORY / "scripts", shop.root / "scripts")
    (shop.root / "build").symlink_to(REPOSITORY / "build")
    for name in ("requirements.txt", "requirements-data.txt", "requirements-dev.txt"):
        shop.write(name, "")
    for name in ("localaction", "python"):
        shop.write(f".venv/bin/{name}", PROGRAM)
        (shop.root / ".venv" / "bin" / name).chmod(0o755)
    subprocess.run(["bash", "-c", STAMP], cwd=shop.root, check=True)
    return shop
