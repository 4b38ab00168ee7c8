"""`localaction template`: writes a form to fill in without git, as a spreadsheet or a Word file."""

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.cli.common import ERRORS, complain, language_of, words_of
from localaction.editing.asking import Asking
from localaction.intake.all_forms import ANY_DAY, Say
from localaction.intake.document_write import write_document
from localaction.intake.form import Form, form
from localaction.intake.workbook_write import write_workbook
from localaction.pages.bring import bring
from localaction.paths import repository

WRITERS: Mapping[str, Callable[[Form, str, str, Say], bytes]] = {
    ".xlsx": write_workbook,
    ".docx": write_document,
}


class Kind(StrEnum):
    """What a form is for."""

    pledge = "pledge"
    practice = "practice"
    city = "city"
    update = "update"
    correction = "correction"


def template(
    kind: Annotated[Kind, typer.Argument(help="What is to be brought.")],
    out: Annotated[Path, typer.Option(help="The file to write, .xlsx or .docx.")],
    lang: Annotated[str, typer.Option(help="Language of the form.")] = "en",
) -> None:
    """Write a form that an office fills in with Excel, LibreOffice or Word and sends back."""
    writer = WRITERS.get(out.suffix.casefold())
    if writer is None:
        raise typer.BadParameter(f"“{out.name}” ends in neither .xlsx nor .docx.")
    if out.is_dir() or not out.parent.is_dir():
        raise typer.BadParameter(f"No file can be written at “{out}”; name one in a folder.")
    home, language = repository(), language_of(lang)
    site, vocabularies, _ = settings(home, home)
    if site is None or vocabularies is None:
        complain("The settings or vocabularies cannot be read; run `scripts/check` and mend them.")
        raise typer.Exit(ERRORS)
    # A form holds closed lists only: no record is needed.
    empty, _ = assemble((), (), site, vocabularies, ANY_DAY)
    say = words_of(language)
    asked = form(kind.value, Asking(empty, language, ANY_DAY, say))
    called = site.name.get(language) or next(iter(site.name.values()))
    out.write_bytes(writer(asked, bring(site, language), called, say))
    sys.stdout.write(say("Written: {path}").format(path=out) + "\n")
