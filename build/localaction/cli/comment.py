"""`localaction comment`: the one comment of a pull request, made of what its run left."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import ERRORS, complain, language_of, messages, words_of
from localaction.editing.refused import RefusedError
from localaction.language.gettext import translations
from localaction.paths import repository as program
from localaction.proposal.artifact import read_artifact
from localaction.proposal.comment.whole import comment as written
from localaction.proposal.places import Places

ENGLISH = "en"


def comment(
    artifact: Annotated[Path, typer.Option(help="The folder that the run left.")],
    lang: Annotated[str | None, typer.Option(help="Language; else that of the author.")] = None,
    repository: Annotated[str, typer.Option(help="Address of the repository.")] = "",
    commit: Annotated[str, typer.Option(help="The commit to which files are linked.")] = "",
    preview: Annotated[str, typer.Option(help="Address of the preview.")] = "",
    log: Annotated[str, typer.Option(help="Address of the run.")] = "",
) -> None:
    """Print the Markdown of the comment. Nothing of the artifact is trusted (docs/proposal.md)."""
    asked = language_of(lang) if lang is not None else None
    try:
        places = Places(repository, commit, preview, log)
    except ValueError as error:
        raise typer.BadParameter(f"--{error} is not of the form in docs/proposal.md.") from None
    try:
        found = read_artifact(artifact)
    except RefusedError as refused:
        _ = words_of(asked or ENGLISH)
        complain(_(refused.sentence).format(**refused.values))
        raise typer.Exit(ERRORS) from None
    language = asked or _known(found.facts.language)
    words = translations(program() / "content" / "locales", language)
    sys.stdout.write(written(found, places, language, words))


def _known(language: str) -> str:
    """The author's language, English where the program does not speak it."""
    return language if language in messages().languages else ENGLISH
