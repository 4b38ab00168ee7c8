"""How problems are told to a person, a program or a pull request. Pure: lines, no print."""

import json
from collections.abc import Iterable, Iterator, Sequence

from localaction.language.messages import Messages
from localaction.problems import ERROR, Problem, errors

LEVELS = {"error": "error", "remark": "notice"}
"""Severity → command of a workflow log."""


def as_text(problems: Sequence[Problem], messages: Messages, language: str) -> Iterator[str]:
    """`path:line: field: sentence [code]`, a line a problem, and how many there are."""
    for problem in problems:
        field = f"{problem.field}: " if problem.field else ""
        sentence = messages.sentence(problem, language)
        if problem.severity != ERROR:
            sentence = messages.fill("report/remark", language, {"sentence": sentence})
        yield f"{problem.path}:{problem.line}: {field}{sentence} [{problem.code}]"
    count = len(errors(problems))
    values = {"errors": str(count), "remarks": str(len(problems) - count)}
    yield messages.fill("report/count" if problems else "report/none", language, values)


def as_json(problems: Iterable[Problem], messages: Messages, language: str) -> Iterator[str]:
    """One list of objects: path, line, column, field, code, severity, message."""
    found = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": problem.field,
            "code": problem.code,
            "severity": problem.severity,
            "message": messages.sentence(problem, language),
        }
        for problem in problems
    ]
    yield json.dumps(found, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], messages: Messages, language: str) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the line of the file."""
    for problem in problems:
        properties = {
            "file": problem.path,
            "line": str(problem.line),
            "col": str(problem.column),
            "title": problem.code,
        }
        told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        field = f"{problem.field}: " if problem.field else ""
        sentence = _data(f"{field}{messages.sentence(problem, language)}")
        yield f"::{LEVELS[problem.severity]} {told}::{sentence}"


def _data(text: str) -> str:
    """Escape what would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what would end the property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
