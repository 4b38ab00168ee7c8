"""`localaction compare`: what changed since a revision, in sentences."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from localaction.checks.changes import unavailable
from localaction.cli.at_root import folder_of
from localaction.cli.common import (
    USAGE,
    complain,
    day,
    default_jobs,
    language_of,
    messages,
    words_of,
)
from localaction.compare.catalogues import compare as compared
from localaction.language.gettext import translations
from localaction.paths import repository
from localaction.proposal.told import as_json, as_markdown, as_text
from localaction.proposal.versions import versions
from localaction.source.history import Unavailable
from localaction.telling.values import Teller


class Format(StrEnum):
    """How the changes are printed."""

    text = "text"
    markdown = "markdown"
    json = "json"


def compare(
    since: Annotated[str, typer.Option(help="The revision to compare with.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the sentences.")] = "en",
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.text,
    today: Annotated[str | None, typer.Option(help="The day to speak of, 2026-11-30.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
) -> None:
    """Tell in sentences how the content differs from what it was at a revision of git."""
    language = language_of(lang)
    folder = folder_of(root, words_of(language))
    found = versions(folder, repository(), since, day(today, folder), jobs)
    if isinstance(found, Unavailable):
        complain(messages().sentence(unavailable(found), language))
        raise typer.Exit(USAGE)
    words = translations(repository() / "content" / "locales", language)
    teller = Teller(found.before, found.after, language, words)
    told = {Format.text: as_text, Format.markdown: as_markdown, Format.json: as_json}[format]
    for line in told(teller, compared(found.before, found.after)):
        sys.stdout.write(f"{line}\n")
