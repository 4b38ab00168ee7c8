"""A small repository with the real scripts, a hosting that is not there, and events to answer."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.command import REPOSITORY, WORLD

EVENTS = Path(__file__).parent / "events"
COMMANDS = Path(__file__).parent / "commands"
OWN = "local-action/repository"
LANGUAGES = ("ar", "en", "fr")
LOCKS = ("requirements.txt", "requirements-data.txt", "requirements-dev.txt")
EMPTY: Mapping[str, Any] = {
    "comments": {},
    "set": {},
    "pulls": [],
    "files": [],
    "labels": [],
    "made": [],
    "artifacts": [],
    "everywhere": [],
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a script runs: `root` is checked out, `origin` is what the hosting keeps."""

    root: Path
    origin: Path
    hosting: Path

    @property
    def state(self) -> dict[str, Any]:
        """What the hosting knows."""
        content: dict[str, Any] = json.loads((self.hosting / "state.json").read_text("utf-8"))
        return content

    def put(self, **parts: Any) -> None:
        """Let the hosting know something before a script runs."""
        state = json.dumps({**self.state, **parts})
        (self.hosting / "state.json").write_text(state, encoding="utf-8")

    def replace_program(self, script: str) -> None:
        """Let a script stand in for `localaction`; `{real}` in it is the real one."""
        programs = self.root / ".venv" / "bin"
        real = programs.resolve()
        programs.unlink()
        programs.mkdir()
        (programs / "python").symlink_to(real / "python")
        text = script.replace("{real}", str(real / "localaction"))
        (programs / "localaction").write_text(text, encoding="utf-8")
        (programs / "localaction").chmod(0o755)

    @property
    def calls(self) -> list[Any]:
        """What the hosting was asked, in order."""
        file = self.hosting / "calls.jsonl"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return [json.loads(line) for line in lines]

    def run(
        self, script: str, event: str = "", expected: int = 0, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run a script of the workflows as its step does."""
        known = {
            **{name: text for name, text in os.environ.items() if not name.startswith("GIT")},
            "PATH": f"{COMMANDS}:{os.environ['PATH']}",
            "HOSTING": str(self.hosting),
            "GITHUB_REPOSITORY": OWN,
            **({"GITHUB_EVENT_PATH": str(EVENTS / f"{event}.json")} if event else {}),
        }
        done = subprocess.run(
            [str(self.root / "scripts" / "ci" / script)],
            cwd=self.root,
            env={**known, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert expected == done.returncode, done.stdout + done.stderr
        return done

    def git(self, *arguments: str) -> str:
        """What git says in the root."""
        return git(self.root, *arguments)

    def on_branch(self, branch: str, *arguments: str) -> str:
        """What git says of a branch at the hosting."""
        return git(self.origin, *arguments, branch)


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody who is not the bot."""
    names = ("-c", "user.name=Officer", "-c", "user.email=officer@example.org")
    command = ("git", *names, "-c", "init.defaultBranch=main", *arguments)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def make_place(folder: Path, *, with_world: bool = False) -> Place:
    """A repository of its own, with our scripts and installed packages; empty, or the world."""
    root, origin, hosting = folder / "root", folder / "origin.git", folder / "hosting"
    if with_world:
        shutil.copytree(WORLD, root)
        # The issue forms are made of these; the golden world has fewer lists.
        lists = Path("content", "vocabularies")
        shutil.copytree(REPOSITORY / lists, root / lists, dirs_exist_ok=True)
    for language in LANGUAGES:
        (root / "content" / "locales" / language).mkdir(parents=True, exist_ok=True)
    shutil.copytree(REPOSITORY / "scripts", root / "scripts")
    (root / ".github").mkdir()
    shutil.copy(REPOSITORY / ".github" / "labels.toml", root / ".github")
    (root / "build").symlink_to(REPOSITORY / "build")
    for name in LOCKS:
        shutil.copy(REPOSITORY / name, root)
    install(root)
    (root / ".gitignore").write_text("/out/\n/.venv/\n/build\n", encoding="utf-8")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=What is published")
    git(folder, "clone", "--quiet", "--bare", str(root), str(origin))
    git(root, "remote", "add", "origin", str(origin))
    git(root, "fetch", "--quiet", "origin", "main:refs/remotes/origin/main")
    hosting.mkdir()
    (hosting / "state.json").write_text(json.dumps(EMPTY), encoding="utf-8")
    return Place(root, origin, hosting)


def install(root: Path) -> None:
    """What scripts/lib.sh takes for a finished install, made of the one that runs the tests."""
    (root / ".venv").mkdir()
    for part in Path(sys.prefix).iterdir():
        if part.name != "installed":
            (root / ".venv" / part.name).symlink_to(part)
    whole = f"{root}\n".encode() + b"".join((root / name).read_bytes() for name in LOCKS)
    done = subprocess.run(["cksum"], input=whole, capture_output=True, check=True)
    (root / ".venv" / "installed").write_text(f"runtime {done.stdout.decode().strip()}\n")


def zipped(files: Mapping[str, str]) -> bytes:
    """An artifact."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()
