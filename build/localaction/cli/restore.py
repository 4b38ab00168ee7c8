"""`localaction restore`: publishes a record again that had been retired."""

from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.carry_out import carry_out
from localaction.editing.rename import record_of
from localaction.editing.tombstone import restore as restored


def restore(
    id: Annotated[str, typer.Argument(help="The record: the folder's name.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    today: Annotated[str | None, typer.Option(help="The day it is restored, 2026-11-30.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Restore a retired record. What was erased does not come back: write it anew first."""
    carry_out(
        lambda catalogue, read, day: restored(record_of(catalogue, id), read, day),
        root,
        lang,
        today,
        dry_run,
    )
