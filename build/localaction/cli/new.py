"""`localaction new`: asks what a new record needs, writes its files and checks them."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from localaction.catalogue.model import Catalogue
from localaction.cli.ask import interview
from localaction.cli.at_root import catalogue_of, folder_of, refusals, show
from localaction.cli.common import ERRORS, USAGE, complain, language_of, words_of, writing_day
from localaction.editing.new import begin, files_of, record_files
from localaction.editing.write import write_new
from localaction.paths import repository
from localaction.problems import errors
from localaction.site.judge import Order, judge
from localaction.source.files import read_text
from localaction.source.yaml import read_yaml


class Kind(StrEnum):
    """What can be added."""

    pledge = "pledge"
    practice = "practice"
    city = "city"
    update = "update"


def new(
    kind: Annotated[Kind, typer.Argument(help="What to add.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of questions and words.")] = "en",
    answers: Annotated[Path | None, typer.Option(help="YAML file of answers.")] = None,
    today: Annotated[str | None, typer.Option(help="The day it is written, 2026-11-30.")] = None,
) -> None:
    """Add a pledge, a practice, a city or a progress update. Nothing is ever written over."""
    day, _ = writing_day(today), words_of(language_of(lang))
    folder = folder_of(root, _)
    catalogue = catalogue_of(folder, day, lang, _)
    with refusals(_):
        files = _files(kind, lang, answers, catalogue, day, _)
        if files is None:
            complain(_("Stopped; nothing was written."))
            raise typer.Exit(ERRORS)
        write_new(folder, files)
    _conclude(folder, files, day, lang, _)


def _files(
    kind: Kind,
    lang: str,
    answers: Path | None,
    catalogue: Catalogue,
    day: date,
    _: Callable[[str], str],
) -> Mapping[str, str] | None:
    """The files that were asked for; None where the person stopped."""
    if answers is not None:
        given = {"language": lang, **_read(answers, lang, _)}
        return record_files(kind.value, given, catalogue, day)
    console = Console(highlight=False)
    asking = replace(begin(catalogue, lang, day), say=_)
    if not interview(kind.value, asking, console):
        return None
    files = files_of(kind.value, asking)
    for path, text in files.items():
        console.print(f"\n{path}", style="bold", markup=False)
        console.print(text, markup=False, soft_wrap=True)
    question = _("Write these files? Enter: yes; Ctrl+C: no")
    try:
        console.input(f"{question} ", markup=False)
    except (EOFError, KeyboardInterrupt):
        return None
    return files


def _read(answers: Path, lang: str, _: Callable[[str], str]) -> Mapping[str, Any]:
    if not os.path.lexists(answers):
        sentence = _("{path} is not there; name a file of answers in YAML.")
        complain(sentence.format(path=answers))
        raise typer.Exit(USAGE)
    text, problems = read_text(answers, str(answers))
    if text is not None:
        document, problems = read_yaml(text, str(answers))
        if document is not None:
            return document.data
    show(problems, lang)
    raise typer.Exit(USAGE)


def _conclude(
    folder: Path, files: Mapping[str, str], day: date, lang: str, _: Callable[[str], str]
) -> None:
    """Check what was written, and say what comes next."""
    console = Console(highlight=False, soft_wrap=True)
    for path in files:
        console.print(_("Written: {path}").format(path=path), markup=False)
    problems = judge(Order(folder, repository(), folder / "out", day))[1]
    found = [problem for problem in problems if problem.path in files]
    show(found, lang)
    record = next(iter(files)).rpartition("/")[0]
    if errors(found):
        sentence = _("Mend what is named above in these files; then run: scripts/check {record}")
        console.print(sentence.format(record=record), markup=False)
        raise typer.Exit(ERRORS)
    sentence = _("Next: look at it with scripts/serve, then propose the change to the editors.")
    console.print(sentence, markup=False)
