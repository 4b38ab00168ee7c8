"""`localaction words`: brings the translators' PO files up to date with pages and messages."""

import sys
from typing import Annotated

import typer

from localaction.catalogue.load import settings
from localaction.cli.common import ERRORS, complain
from localaction.exports.tables.meanings import meanings
from localaction.language.collect import updated
from localaction.paths import repository


def words(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if due.")] = False,
) -> None:
    """Add new words to content/locales, drop those that are gone, keep every translation."""
    home = repository()
    site, vocabularies, _ = settings(home, home)
    if site is None or vocabularies is None:
        complain("The settings or vocabularies cannot be read; run `scripts/check` and mend them.")
        raise typer.Exit(ERRORS)
    told = meanings(site, vocabularies)
    files = updated(home, home / "content" / "locales", site.languages, told)
    due = [p for p, text in files.items() if not p.exists() or p.read_text("utf-8") != text]
    for path in due:
        shown = path.relative_to(home)
        if check:
            complain(f"{shown}: not up to date; run `scripts/words`.")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], "utf-8", newline="\n")
            sys.stdout.write(f"{shown}: brought up to date.\n")
    if check and due:
        raise typer.Exit(ERRORS)
