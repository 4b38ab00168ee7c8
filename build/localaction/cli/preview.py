"""`localaction preview`: the pages that a proposal changes, before and after."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import USAGE, complain, language_of, words_of
from localaction.editing.refused import RefusedError
from localaction.language.gettext import translations
from localaction.paths import repository
from localaction.proposal.preview.whole import Look
from localaction.proposal.preview.whole import preview as written

TEMPLATES = ("preview.html", "preview-bar.html")
STYLES = ("build/theme/styles/1-base/tokens.css", "build/templates/preview.css")


def preview(
    base_site: Annotated[Path, typer.Argument(help="The site as it is published.")],
    head_site: Annotated[Path, typer.Argument(help="The site as it is proposed.")],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    lang: Annotated[str, typer.Option(help="Language of the list.")] = "en",
) -> None:
    """Write what changes on the pages of a site, to be opened without a server."""
    _ = words_of(language_of(lang))
    try:
        groups = written(base_site, head_site, out, _look(lang))
    except RefusedError as refused:
        complain(_(refused.sentence).format(**refused.values))
        raise typer.Exit(USAGE) from None
    count = sum(len(group.pages) for group in groups)
    told = _("Pages that differ: {count}. Open {file} in a browser.")
    sys.stdout.write(f"{told.format(count=count, file=out / 'index.html')}\n")


def _look(language: str) -> Look:
    """The words, templates and styles of the program."""
    folder = repository()
    return Look(
        language=language,
        words=translations(folder / "content" / "locales", language),
        templates={
            name: (folder / "build" / "templates" / name).read_text(encoding="utf-8")
            for name in TEMPLATES
        },
        style="\n".join((folder / name).read_text(encoding="utf-8") for name in STYLES),
    )
