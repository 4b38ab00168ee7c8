"""`localaction forms`: writes the short forms of `.github/ISSUE_TEMPLATE/` anew."""

import sys
from typing import Annotated

import typer

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.cli.common import ERRORS, complain, words_of
from localaction.editing.write import write
from localaction.intake.all_forms import ANY_DAY, short_forms
from localaction.intake.issue_forms import issue_forms
from localaction.pages.bring import FOLDER
from localaction.paths import repository


def forms(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if due.")] = False,
) -> None:
    """Write .github/ISSUE_TEMPLATE/, the forms by which people bring something as an issue."""
    home = repository()
    site, vocabularies, _ = settings(home, home)
    if site is None or vocabularies is None:
        complain("The settings or vocabularies cannot be read; run `scripts/check` and mend them.")
        raise typer.Exit(ERRORS)
    # The forms hold closed lists only: no record is needed.
    empty, _ = assemble((), (), site, vocabularies, ANY_DAY)
    say = {language: words_of(language) for language in site.languages}
    texts = issue_forms(short_forms(empty, say), site, say)
    stand = {path.relative_to(home).as_posix() for path in (home / FOLDER).glob("*.yml")}
    due = [path for path, text in texts.items() if path not in stand or _text(path) != text]
    gone = sorted(stand - set(texts))
    for path in (*due, *gone):
        if check:
            complain(f"{path}: not up to date; run `scripts/forms`.")
        elif path in gone:
            (home / path).unlink()
            sys.stdout.write(f"{path}: taken away, no language has this form.\n")
        else:
            write(home, path, texts[path])
            sys.stdout.write(f"{path}: brought up to date.\n")
    if check and (due or gone):
        raise typer.Exit(ERRORS)


def _text(path: str) -> str:
    return (repository() / path).read_text("utf-8")
