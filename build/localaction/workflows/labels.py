"""The labels of issues and pull requests: kept as `.github/labels.toml` says, and set by path.

`sync` makes or mends the labels of the repository; without it, the open pull request of the run
that ended gets the labels of the files that it changes. None is ever taken away: people set some.
"""

import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import quote

from localaction.workflows.comment import pull_of
from localaction.workflows.event import names_of, read_event, run_of
from localaction.workflows.hosting import HostingError, ask, listing

FILE = Path(".github/labels.toml")


@dataclass(frozen=True, slots=True)
class Label:
    """One label."""

    name: str
    color: str
    description: str
    paths: tuple[str, ...]
    """A file that fits one of these brings the label; `*` stands for any letters, `/` too."""


def read_labels(file: Path = FILE) -> tuple[Label, ...]:
    """The labels that the repository has."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["label"]
    return tuple(
        Label(each["name"], each["color"], each["description"], tuple(each.get("paths", ())))
        for each in entries
    )


def labels_for(paths: Iterable[str], labels: Iterable[Label]) -> list[str]:
    """The labels that changed files bring, in the order of the list."""
    paths = tuple(paths)
    return [
        label.name
        for label in labels
        if any(fnmatchcase(path, pattern) for pattern in label.paths for path in paths)
    ]


def set_by_path() -> None:
    """Give the pull request of the run the labels of its files."""
    run = run_of(read_event())
    pull = pull_of(run)
    if pull is None:
        return
    path = f"repos/{run.repository}"
    files = [each["filename"] for each in listing(f"{path}/pulls/{pull['number']}/files")]
    there = names_of(pull["labels"])
    missing = [name for name in labels_for(files, read_labels()) if name not in there]
    if missing:
        ask("POST", f"{path}/issues/{pull['number']}/labels", {"labels": missing})


def sync(repository: str) -> None:
    """Make the labels that are missing, and mend those that differ."""
    there = {each["name"]: each for each in listing(f"repos/{repository}/labels")}
    for label in read_labels():
        content = {"name": label.name, "color": label.color, "description": label.description}
        known = there.get(label.name)
        if known is None:
            ask("POST", f"repos/{repository}/labels", content)
        elif any((known[key] or "") != value for key, value in content.items()):
            ask("PATCH", f"repos/{repository}/labels/{quote(label.name, safe='')}", content)


if __name__ == "__main__":
    try:
        if sys.argv[1:2] == ["sync"]:
            sync(sys.argv[2])
        else:
            set_by_path()
    except HostingError as error:
        sys.exit(str(error))
