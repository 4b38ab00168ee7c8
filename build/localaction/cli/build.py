"""`localaction build`: the content becomes the site, or says why not."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import (
    ERRORS,
    complain,
    day,
    default_jobs,
    language_of,
    messages,
    watched,
    words_of,
)
from localaction.cli.report import as_text
from localaction.paths import repository
from localaction.site.errors import SiteError
from localaction.site.judge import Order, begin


def build(
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    out: Annotated[Path | None, typer.Option(help="Where `site` is made; default out/.")] = None,
    languages: Annotated[str, typer.Option(help="Only these, as en,fr,ar.")] = "",
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    today: Annotated[str | None, typer.Option(help="The day of the site, 2026-11-30.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
    remarks: Annotated[bool, typer.Option(help="Print remarks too.")] = False,
    timings: Annotated[Path | None, typer.Option(help="Write the seconds of each stage.")] = None,
) -> None:
    """Make the site in out/site. An error in the content stops it; the last site then stays."""
    folder = root.resolve()
    words, _ = messages(), words_of(language_of(lang))
    order = Order(
        root=folder,
        shared=repository(),
        out=(out or folder / "out").resolve(),
        today=day(today, folder),
        languages=tuple(each for each in languages.split(",") if each),
        jobs=jobs,
    )
    begun = begin(order)
    # Hundreds of modules: what is read beside is read while they are loaded.
    from localaction.site.make import ProblemsError, make

    try:
        with watched(_) as stage:
            made = make(order, stage, begun)
    except ProblemsError as stopped:
        for line in as_text(stopped.problems, words, lang):
            sys.stdout.write(f"{line}\n")
        complain(_("The site was not made; the last one stays as it was."))
        raise typer.Exit(ERRORS) from None
    except SiteError as stopped:
        complain(str(stopped))
        raise typer.Exit(ERRORS) from None
    if timings is not None:
        _write(timings, json.dumps(order.watch.seconds, indent=2) + "\n")
    if remarks:
        for line in as_text(made.problems, words, lang):
            sys.stdout.write(f"{line}\n")
    elif made.problems:
        sentence = _("Remarks: {count}; `scripts/check` shows them.")
        complain(sentence.format(count=len(made.problems)))
    for sentence in made.built.remarks:
        complain(sentence)
    built = made.built
    sentence = _("Pages: {pages}, in {folder}; files changed: {written}.")
    told = sentence.format(pages=built.pages, folder=order.out / "site", written=built.written)
    sys.stdout.write(f"{told}\n")


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        complain(f"{file} cannot be written ({error.strerror}); name another file.")
        raise typer.Exit(ERRORS) from error
