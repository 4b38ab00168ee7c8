"""`localaction retire`: takes a record back from the site; its page says so for old links."""

from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.carry_out import carry_out
from localaction.editing.rename import record_of
from localaction.editing.tombstone import retire as retired

LONGEST = 300
"""Characters of the sentence that the page shows."""


def retire(
    id: Annotated[str, typer.Argument(help="The record: the folder's name.")],
    why: Annotated[str, typer.Option(help="One sentence that the page shows.")],
    see: Annotated[str | None, typer.Option(help="The record that takes its place.")] = None,
    erase: Annotated[
        list[str] | None,
        typer.Option(help="Also take out of the files: a field, or words, updates, reviews."),
    ] = None,
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    today: Annotated[str | None, typer.Option(help="The day it is retired, 2026-11-30.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Retire a record: its page becomes a tombstone, and no list or search leads to it.

    All or nothing: what would leave an error is taken back. docs/takedown.md says what else is due.
    """
    if not 0 < len(why.strip()) <= LONGEST:
        told = f"The page shows this sentence: it has 1 to {LONGEST} characters."
        raise typer.BadParameter(told, param_hint="--why")
    carry_out(
        lambda catalogue, read, day: retired(
            record_of(catalogue, id), read, why, day, see, tuple(erase or ())
        ),
        root,
        lang,
        today,
        dry_run,
    )
