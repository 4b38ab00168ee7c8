"""`localaction rename`: gives a record another id; its old address leads to the new one."""

from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.carry_out import carry_out
from localaction.editing.rename import rename as renamed


def rename(
    old: Annotated[str, typer.Argument(help="The id today: the folder's name.")],
    new: Annotated[str, typer.Argument(help="The id from now on.")],
    kind: Annotated[str | None, typer.Option(help="Refuse if it is no such record.")] = None,
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    today: Annotated[str | None, typer.Option(help="The day it is renamed, 2026-11-30.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Rename a record: move its files, rewrite what names it, note the former id.

    All or nothing: what would leave an error is taken back.
    """
    carry_out(
        lambda catalogue, read, day: renamed(catalogue, read, old, new, day, kind),
        root,
        lang,
        today,
        dry_run,
        of_all=True,
    )
