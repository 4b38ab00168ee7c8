"""The guide as one follows it: its blocks of commands, and a person who types them."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.command import REPOSITORY
from tests.workflows.place import install

LANGUAGES = {"en": "first-merge.md", "fr": "first-merge.fr.md", "es": "first-merge.es.md"}
FOLDER = Path("docs", "officers")
ADDRESS = "https://github.com/local-action/repository"
CLONE, SERVE = "git clone ", "scripts/serve"
_BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OWN = re.compile(r' --lang \w\w\b|(?<=-)(?:en|fr|es)(?=\.xlsx)|"[^"]*"')
"""What the languages of the guide may say each in its own way: texts, forms, the language asked."""


@dataclass(frozen=True, slots=True)
class Step:
    """Commands to be typed, and lines that they are said to print; `…` ends a line cut short."""

    commands: tuple[str, ...]
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """One command that was typed."""

    command: str
    status: int
    said: str


@dataclass(slots=True)
class Person:
    """Somebody at a terminal in a folder; the hosting is a folder too."""

    folder: Path
    variables: dict[str, str]

    def types(self, command: str) -> Done:
        """Let one line run where the last one left off, and remember where it ends."""
        state = Path(self.variables["HOME"]) / ".state"
        # What a terminal keeps from one line to the next.
        script = f'{command}\nstatus=$?\nprintf "%s\\n" "$PWD" "$PATH" >"{state}"\nexit $status'
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env=self.variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        where, path = state.read_text(encoding="utf-8").splitlines()
        self.folder, self.variables["PATH"] = Path(where), path
        if command.startswith(CLONE):
            # The minute of `scripts/check` that fetches packages is not spent again.
            install(self.folder / command.split()[-1])
        return Done(command, done.returncode, done.stdout + done.stderr)

    def serves(self, port: int) -> str:
        """Start the server of the guide, at another port; end it, and give what it said first."""
        server = subprocess.Popen(
            [self.folder / SERVE, "--port", str(port)],
            cwd=self.folder,
            env=self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        assert server.stdout is not None
        said = server.stdout.readline()
        # Its build has processes of its own, which belong to the same group.
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate(timeout=30)
        return said


def person(folder: Path) -> Person:
    """Somebody with a fresh computer; the hosting holds this repository's HEAD."""
    hosting, home = folder / "hosting.git", folder / "home"
    command = ("git", "clone", "--quiet", "--bare", str(REPOSITORY), str(hosting))
    subprocess.run(command, check=True, capture_output=True)
    (home / "work").mkdir(parents=True)
    settings = f'[url "{hosting}"]\n insteadOf = {ADDRESS}\n[safe]\n directory = *\n'
    (home / ".gitconfig").write_text(settings, encoding="utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    own = {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"}
    # The program of the clone, not the one that the finished install names.
    program = {"PYTHONPATH": str(home / "work" / "exercise" / "build")}
    return Person(home / "work", {**kept, **own, **program})


def steps(text: str) -> Iterator[Step]:
    """Give each block of commands with the block of what it prints, if one follows."""
    last: Step | None = None
    for kind, body in _BLOCK.findall(text):
        lines = tuple(line.rstrip() for line in body.splitlines() if line.strip())
        if kind == "sh":
            if last:
                yield last
            last = Step(lines)
        elif last:
            yield Step(last.commands, lines)
            last = None
    if last:
        yield last


def missing(step: Step, done: Mapping[str, Done]) -> list[str]:
    """The lines that the guide promises and no command of the step printed."""
    said = "\n".join(done[command].said for command in step.commands)
    return [line for line in step.printed if line.removesuffix("…") not in said]


def commands(text: str) -> list[str]:
    """All commands, with what may differ between languages taken out."""
    return [_OWN.sub("", command) for step in steps(text) for command in step.commands]
