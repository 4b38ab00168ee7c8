"""`localaction forms`: writes the forms anew that people fill in: issue forms, XLSX and DOCX."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.cli.common import ERRORS, complain, words_of
from localaction.intake.all_forms import ANY_DAY, all_forms, short_forms
from localaction.intake.handed_out import handed_out, says_the_same
from localaction.intake.issue_forms import issue_forms
from localaction.pages.bring import FILES, FOLDER
from localaction.paths import repository


def forms(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if due.")] = False,
) -> None:
    """Write .github/ISSUE_TEMPLATE/ and build/forms/, the forms by which people bring something."""
    home = repository()
    made = dict(_made(home))
    due = [path for path, data in made.items() if not _stands(home / path, data)]
    folders = (home / FOLDER, home / "build" / FILES)
    stand = [file for folder in folders if folder.is_dir() for file in folder.iterdir()]
    gone = sorted({file.relative_to(home).as_posix() for file in stand} - set(made))
    for path in (*due, *gone):
        if check:
            complain(f"{path}: not up to date; run `scripts/forms`.")
        elif path in gone:
            (home / path).unlink()
            sys.stdout.write(f"{path}: taken away, no language has this form.\n")
        else:
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_bytes(made[path])
            sys.stdout.write(f"{path}: brought up to date.\n")
    if check and (due or gone):
        raise typer.Exit(ERRORS)


def _made(home: Path) -> Iterator[tuple[str, bytes]]:
    """Every form by its path."""
    site, vocabularies, _ = settings(home, home)
    if site is None or vocabularies is None:
        complain("The settings or vocabularies cannot be read; run `scripts/check` and mend them.")
        raise typer.Exit(ERRORS)
    # The forms hold closed lists only: no record is needed.
    empty, _ = assemble((), (), site, vocabularies, ANY_DAY)
    say = {language: words_of(language) for language in site.languages}
    for path, text in issue_forms(short_forms(empty, say), site, say).items():
        yield path, text.encode()
    yield from handed_out(all_forms(empty, say), site, say)


def _stands(file: Path, data: bytes) -> bool:
    if not file.is_file():
        return False
    stands = file.read_bytes()
    return stands == data or (file.suffix != ".yml" and says_the_same(stands, data))
