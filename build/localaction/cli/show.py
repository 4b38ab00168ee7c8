"""`localaction show`: a record as it was on a day."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.at_root import folder_of, refusals
from localaction.cli.common import Plain, day_asked, language_of, words_of
from localaction.language.gettext import translations
from localaction.paths import repository
from localaction.site.past import record_at
from localaction.site.past_told import record_data, record_lines
from localaction.telling.values import Teller


def show(
    id: Annotated[str, typer.Argument(help="The id: the last part of the page's address.")],
    at: Annotated[
        str | None, typer.Option(help="The day, 2025-06-30; else the last commit.")
    ] = None,
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the words.")] = "en",
    format: Annotated[Plain, typer.Option(help="How to print.")] = Plain.text,
) -> None:
    """Show what a record said at the end of a day: facts, words and reports, as git has them."""
    language = language_of(lang)
    say = words_of(language)
    folder = folder_of(root, say)
    with refusals(say):
        past = record_at(folder, repository(), id, day_asked(at, say))
    if format is Plain.json:
        told = iter([json.dumps(record_data(past), ensure_ascii=False, indent=2)])
    else:
        words = translations(repository() / "content" / "locales", language)
        told = record_lines(past, Teller(past.catalogue, past.catalogue, language, words))
    for line in told:
        sys.stdout.write(f"{line}\n")
