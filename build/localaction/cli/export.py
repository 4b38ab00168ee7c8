"""`localaction export`: the records in the forms that others use."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from localaction.catalogue.topics import RECORDS
from localaction.cli.at_root import folder_of
from localaction.cli.common import (
    ERRORS,
    USAGE,
    Words,
    complain,
    day,
    day_asked,
    default_jobs,
    messages,
    words_of,
)
from localaction.language.mark import N_
from localaction.pages.reader import all_standings
from localaction.paths import repository
from localaction.problems import errors
from localaction.site.handed_on import handed_on
from localaction.site.judge import Order, judge
from localaction.source.tree import EXPORTS
from schemas.system import System

NO_SYSTEM = N_("“{found}” is no system; each has a file in content/exports/; choose one: {known}")
NO_LANGUAGE = N_("The site has no language “{found}”; forms speak one of its languages: {known}")
HAS_ERRORS = N_("The content has errors, so no forms were made; `scripts/check` shows them.")
MADE = N_("Files: {count}, in {folder}")


class Systems(TyperGroup):
    """Besides its own verbs, one for each system of content/exports/."""

    # The classes of click that typer brings have no public name: hence `Any`.
    def list_commands(self, ctx: Any) -> list[str]:
        names = sorted(file.stem for file in (repository() / EXPORTS).glob("*.yml"))
        return [*super().list_commands(ctx), *names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return super().get_command(ctx, cmd_name) or _verb_of(cmd_name)


export = typer.Typer(
    name="export",
    cls=Systems,
    help="The records in the forms that others use: tables, and the forms of other systems.",
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


def _verb_of(system: str) -> Any:
    """The verb of one system, whose name the root may or may not have."""

    def forms(
        root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
        lang: Annotated[str, typer.Option(help="The language of the answers.")] = "en",
        since: Annotated[str | None, typer.Option(help="What is new since, 2026-01-01.")] = None,
        out: Annotated[Path | None, typer.Option(help="Where to; default out/forms/.")] = None,
        today: Annotated[str | None, typer.Option(help="The day of the site, 2026-11-30.")] = None,
    ) -> None:
        """Fill in its forms: Word files, a table, what is missing, what is new."""
        write_forms(system, root, lang, since, out, today)

    verb = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    verb.command(system)(forms)
    return get_command(verb)


def write_forms(
    system: str, root: Path, lang: str, since: str | None, out: Path | None, today: str | None
) -> None:
    """Write every file of a system's forms; content with errors gives none, and says so."""
    from localaction.exports.forms.files import form_files
    from localaction.exports.forms.teller import Teller

    say = words_of(lang if lang in messages().languages else "en")
    folder, first = folder_of(root, say), day_asked(since, say)
    order = Order(folder, repository(), folder / "out", day(today, folder), jobs=default_jobs())
    copy, _ = handed_on(order)
    if copy is None:
        complain(say(HAS_ERRORS))
        raise typer.Exit(ERRORS)
    catalogue = copy.world.catalogue
    _choose(system, sorted(catalogue.systems.lists), say(NO_SYSTEM))
    _choose(lang, catalogue.site.languages, say(NO_LANGUAGE))
    target = (out or folder / "out" / "forms" / f"{system}-{lang}").resolve()
    asks, teller = catalogue.systems.lists[system], Teller(copy.world, lang, say)
    with TemporaryDirectory() as scratch:
        # Made whole before anything of the last run goes.
        made, count = Path(scratch) / "made", 0
        for name, content in form_files(copy, asks, teller, first.isoformat() if first else None):
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
            count += 1
        if out is None:
            shutil.rmtree(target, ignore_errors=True)
        else:
            _clear(target, asks)
        shutil.copytree(made, target, dirs_exist_ok=True)
    sys.stdout.write(f"{say(MADE).format(count=count, folder=target)}\n")


def _clear(target: Path, asks: System) -> None:
    """Take the Word files of the last run out of somebody's folder, and nothing else.

    What was left out since must not lie there still; all other files are written anew.
    """
    for form in asks.forms:
        for kind in form.kinds:
            for old in (target / form.id / RECORDS[kind]).glob("*.docx"):
                old.unlink()


def _choose(found: str, known: Sequence[str], sentence: str) -> None:
    """End the run where something is none of those that are known."""
    if found not in known:
        complain(sentence.format(found=found, known=", ".join(known)))
        raise typer.Exit(USAGE)
