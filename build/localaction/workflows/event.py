"""What set a workflow off, read from the file that the hosting leaves (`GITHUB_EVENT_PATH`)."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

INTAKE = "intake"
"""The label of issues that came through a form; the form sets it, nobody from outside can."""
LANGUAGE_LABEL = re.compile(r"lang-([a-z]{2,3})")
SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue that somebody filed or edited."""

    number: int
    body: str
    day: str
    """Of the last change, 2026-05-31: what is submitted bears this day."""
    language: str
    is_open: bool
    is_intake: bool
    repository: str
    """As `owner/name`."""
    branch: str
    """The branch that is published, from which proposals begin."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the pull request's workflow that came to its end."""

    id: int
    page: str
    """Its address, for people."""
    commit: str
    branch: str
    """Named by whoever opened the pull request: a fork calls it as it likes."""
    head: str
    """The repository of that branch as `owner/name`; "" where it is gone."""
    repository: str
    address: str
    """Of the repository, for people."""
    main: str


def read_event() -> Mapping[str, Any]:
    """The event as the hosting wrote it."""
    content = Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8")
    event: Mapping[str, Any] = json.loads(content)
    return event


def issue_of(event: Mapping[str, Any]) -> Issue:
    """The issue of an event."""
    issue, repository = event["issue"], event["repository"]
    labels = names_of(issue["labels"])
    return Issue(
        number=int(issue["number"]),
        body=issue["body"] or "",
        day=str(issue["updated_at"])[: len("2026-05-31")],
        language=language_of(labels),
        is_open=issue["state"] == "open",
        is_intake=INTAKE in labels,
        repository=repository["full_name"],
        branch=repository["default_branch"],
    )


def run_of(event: Mapping[str, Any]) -> Run:
    """The finished run of an event."""
    run, repository = event["workflow_run"], event["repository"]
    return Run(
        id=int(run["id"]),
        page=run["html_url"],
        commit=run["head_sha"],
        branch=run["head_branch"] or "",
        head=(run["head_repository"] or {}).get("full_name", ""),
        repository=repository["full_name"],
        address=repository["html_url"],
        main=repository["default_branch"],
    )


def names_of(labels: list[Mapping[str, Any]]) -> tuple[str, ...]:
    """The names of labels."""
    return tuple(label["name"] for label in labels)


def language_of(labels: tuple[str, ...]) -> str:
    """The language that a label names (`lang-fr`), else that of the program."""
    named = (LANGUAGE_LABEL.fullmatch(label) for label in labels)
    return next((match[1] for match in named if match), SOURCE_LANGUAGE)
