"""`localaction weekly`: what waits for people, as the text of one issue."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.at_root import catalogue_of, folder_of
from localaction.cli.common import ERRORS, complain, day, words_of
from localaction.pages.reader import all_standings
from localaction.proposal.links.found import Found, read_found
from localaction.proposal.weekly.issue import ENGLISH, Week, issue
from localaction.review.told import lines
from localaction.review.waiting import waiting


def weekly(
    out: Annotated[Path, typer.Option(help="Where to write the text, as Markdown.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    today: Annotated[str | None, typer.Option(help="The day of the report, 2026-11-30.")] = None,
    links: Annotated[Path | None, typer.Option(help="What `localaction links` wrote.")] = None,
) -> None:
    """Write what waits: links, reports, targets, translations, reviews, agreements."""
    say = words_of(ENGLISH)
    folder = folder_of(root, say)
    catalogue = catalogue_of(folder, day(today, folder), ENGLISH, say)
    reviews = tuple(lines(waiting(catalogue, catalogue.today), ENGLISH, say))
    week = Week(catalogue, all_standings(catalogue), _found(links), reviews)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(issue(week), encoding="utf-8", newline="\n")
    sys.stdout.write(f"Written: {out}\n")


def _found(links: Path | None) -> Found | None:
    if links is None:
        return None
    try:
        return read_found(links.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        complain(f"{links} cannot be read ({error}); write it anew with `localaction links`.")
        raise typer.Exit(ERRORS) from None
