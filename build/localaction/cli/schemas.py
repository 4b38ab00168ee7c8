"""`localaction schemas`: writes the JSON Schemas of editors anew from models and vocabularies."""

import sys
from typing import Annotated

import typer

from localaction.catalogue.load import settings
from localaction.cli.common import ERRORS, complain
from localaction.editing.editor_schemas import FOLDER, editor_schemas
from localaction.editing.write import write
from localaction.paths import repository


def schemas(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if due.")] = False,
) -> None:
    """Write schemas/json/, by which an editor completes and checks a file while one types."""
    home = repository()
    _, vocabularies, _ = settings(home, home)
    if vocabularies is None:
        complain("The vocabularies cannot be read; run `scripts/check` and mend them first.")
        raise typer.Exit(ERRORS)
    texts = editor_schemas(vocabularies)
    stand = {path.relative_to(home).as_posix() for path in (home / FOLDER).glob("*.json")}
    due = [path for path, text in texts.items() if path not in stand or _text(path) != text]
    gone = sorted(stand - set(texts))
    for path in (*due, *gone):
        if check:
            complain(f"{path}: not up to date; run `scripts/schemas`.")
        elif path in gone:
            (home / path).unlink()
            sys.stdout.write(f"{path}: taken away, no model has this name.\n")
        else:
            write(home, path, texts[path])
            sys.stdout.write(f"{path}: brought up to date.\n")
    if check and (due or gone):
        raise typer.Exit(ERRORS)


def _text(path: str) -> str:
    return (repository() / path).read_text("utf-8")
