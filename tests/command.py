"""The whole program, as a person starts it: a process with an environment of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
WORLD = REPOSITORY / "tests" / "golden" / "world"
TODAY = ("--today", "2026-06-30")
BUILD = (sys.executable, "-m", "localaction", "build")
TIMEOUT_S = 120


def copy_of_the_world(folder: Path) -> Path:
    """The golden world in a folder of its own, to be changed."""
    shutil.copytree(WORLD, folder)
    return folder


def run_build(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Build a root from within it."""
    return subprocess.run(
        [*BUILD, *arguments],
        cwd=root,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_S,
    )


def digests(site: Path) -> dict[str, str]:
    """Every file of a site, with a digest of its bytes."""
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
