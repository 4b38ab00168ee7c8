"""`localaction export`: the records in the forms that others use."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from localaction.cli.common import ERRORS, Words, complain, day, default_jobs
from localaction.pages.reader import all_standings
from localaction.paths import repository
from localaction.problems import errors
from localaction.site.judge import Order, judge

export = typer.Typer(
    name="export",
    help="The records in the forms that others use: tables.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@export.callback()
def every() -> None:
    """The records in the forms that others use."""


@export.command()
def tables(
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    out: Annotated[Path | None, typer.Option(help="Where to; default out/tables.")] = None,
    today: Annotated[str | None, typer.Option(help="The day of the site, 2026-11-30.")] = None,
) -> None:
    """Write all tables (CSV, XLSX, GeoJSON, SQLite, Parquet, SPSS), codebooks and checksums."""
    folder = root.resolve()
    target = (out or folder / "out" / "tables").resolve()
    count = 0
    for name, content in made_tables(folder, day(today, folder)):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(content)
        count += 1
    sys.stdout.write(f"Files: {count}, in {target}\n")


def made_tables(root: Path, on: date) -> Iterator[tuple[str, bytes]]:
    """Name and content of every table's file; content with errors gives none, and says so."""
    # Its libraries take most of a second, which no other verb waits for.
    from localaction.exports.tables.everything import every_file
    from localaction.exports.tables.world import World

    order = Order(root, repository(), root / "out", on, jobs=default_jobs())
    loaded, problems = judge(order)
    if errors(problems):
        complain("The content has errors, so no tables were made; `scripts/check` shows them.")
        raise typer.Exit(ERRORS)
    catalogue = loaded.catalogue
    world = World(catalogue, all_standings(catalogue))
    with TemporaryDirectory() as scratch:
        file = str(Path(scratch) / "table.sav")
        yield from every_file(world, Words(catalogue.site.languages), file)
