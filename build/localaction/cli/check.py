"""`localaction check`: every problem of every file in one run."""

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import ERRORS, OK, USAGE, complain, day, default_jobs, messages
from localaction.cli.report import as_github, as_json, as_text
from localaction.paths import repository, roots_for
from localaction.problems import Problem, errors, in_order
from localaction.site.judge import Order, judge


class Format(StrEnum):
    """How the problems are printed."""

    text = "text"
    json = "json"
    github = "github"


def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders.")] = None,
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.text,
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    since: Annotated[str | None, typer.Option(help="Also judge what changed since REV.")] = None,
    today: Annotated[str | None, typer.Option(help="The day to judge by, 2026-11-30.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
) -> None:
    """Check the content: all problems of all files, with what to do about each.

    A PATH that holds content/, practices/ or cities/ is a root of its own; a folder of such roots
    is checked root by root; any other PATH shows only what concerns it.
    """
    raise typer.Exit(_check(paths or [Path()], format, lang, since, today, jobs))


def _check(
    paths: list[Path],
    format: Format,
    lang: str,
    since: str | None,
    today: str | None,
    jobs: int,
) -> int:
    """Judge every root that the paths stand for; the exit code."""
    words = messages()
    if lang not in words.languages:
        complain(f"No messages in “{lang}”; choose among {', '.join(words.languages)}.")
        return USAGE
    found: list[Problem] = []
    for path in paths:
        roots = roots_for(path)
        if not path.exists() or not roots:
            complain(
                f"{path}: there is nothing to check; name a folder that holds content/, practices/ "
                "or cities/, or a file or folder inside one of these."
            )
            return USAGE
        for root, part in roots:
            found += _judged(root, part, since, today, jobs)
    unjudged = [problem for problem in found if _leaves_a_rule_unjudged(problem, format)]
    if unjudged:
        for problem in unjudged:
            complain(f"{words.sentence(problem, lang)} [{problem.code}]")
        return USAGE
    printed = {Format.text: as_text, Format.json: as_json, Format.github: as_github}[format]
    for line in printed(in_order(found), words, lang):
        sys.stdout.write(f"{line}\n")
    return ERRORS if errors(found) else OK


def _judged(
    root: Path, part: Path | None, since: str | None, today: str | None, jobs: int
) -> list[Problem]:
    """The problems of one root, or of a part of it, with paths as seen from here."""
    order = Order(root, repository(), root / "out", day(today, root), jobs=jobs)
    _, problems = judge(order, since=since, part=part)
    return [_seen_from_here(root, problem) for problem in problems if _concerns(part, problem)]


def _concerns(part: Path | None, problem: Problem) -> bool:
    # That git could not tell what changed concerns every part.
    is_of_all = problem.code == "history-unavailable"
    return part is None or is_of_all or Path(problem.path).is_relative_to(part)


def _leaves_a_rule_unjudged(problem: Problem, format: Format) -> bool:
    """A revision that nobody has is a slip; a pull request must not pass uncompared at all."""
    is_unavailable = problem.code == "history-unavailable"
    return is_unavailable and (problem.wording == "revision-unknown" or format == Format.github)


def _seen_from_here(root: Path, problem: Problem) -> Problem:
    path = root / problem.path
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return replace(problem, path=shown.as_posix())
