"""How a verb that works in a root begins, tells of problems, and ends at a refusal."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import typer

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.cli.common import ERRORS, USAGE, complain, messages
from localaction.cli.report import as_text
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.paths import is_root, repository
from localaction.problems import Problem

Say = Callable[[str], str]
"""Gives a msgid's words in the language asked for."""

NO_ROOT = N_("{root}: holds no content/, practices/ or cities/; name a folder that does.")
UNSETTLED = N_("The settings or vocabularies are wrong; mend them first.")


def folder_of(root: Path, say: Say) -> Path:
    """The folder of a root; the run ends where it is none."""
    folder = root.resolve()
    if not is_root(folder):
        complain(say(NO_ROOT).format(root=root))
        raise typer.Exit(USAGE)
    return folder


def catalogue_of(folder: Path, day: date, lang: str, say: Say) -> Catalogue:
    """The catalogue of a root; the run ends where nothing can be judged by its settings."""
    loaded = load(folder, repository(), day)
    if not loaded.is_settled:
        show(loaded.problems, lang)
        complain(say(UNSETTLED))
        raise typer.Exit(ERRORS)
    return loaded.catalogue


def show(problems: Sequence[Problem], lang: str) -> None:
    """Print problems, a line each, and how many there are."""
    for line in as_text(problems, messages(), lang):
        sys.stdout.write(f"{line}\n")


@contextmanager
def refusals(say: Say) -> Iterator[None]:
    """Tell of a refusal in the language asked for, and end the run."""
    try:
        yield
    except RefusedError as refused:
        told = say(refused.sentence).format(**refused.values)
        complain(f"{refused.field}: {told}" if refused.field else told)
        raise typer.Exit(ERRORS) from None
