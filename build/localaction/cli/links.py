"""`localaction links`: asks whether the pages elsewhere that the files name are still there."""

import sys
from pathlib import Path
from time import sleep
from typing import Annotated

import typer

from localaction.catalogue.load import load
from localaction.cli.common import ERRORS, complain, day
from localaction.paths import repository
from localaction.proposal.links.ask import Caller, ask
from localaction.proposal.links.found import GOOD, as_json, found
from localaction.proposal.links.places import addresses
from localaction.proposal.links.tour import Manners, tour

PAUSE_SECONDS = 1.0


def links(
    out: Annotated[Path, typer.Option(help="Where to write what was found, as JSON.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    today: Annotated[str | None, typer.Option(help="The day of the report, 2026-11-30.")] = None,
    minutes: Annotated[float, typer.Option(min=0, help="Then ask no more.")] = 30,
) -> None:
    """Ask the network whether pages that the files name still answer: the one verb that does."""
    folder = root.resolve()
    on = day(today, folder)
    catalogue = load(folder, repository(), on).catalogue
    named = addresses(catalogue)
    caller = Caller(
        f"LocalActionLinks/1 (+{catalogue.site.repository})", rest=lambda: sleep(PAUSE_SECONDS)
    )
    complain(f"Asking {len(named)} pages …")
    manners = Manners(lambda: sleep(PAUSE_SECONDS), minutes)
    answers = tour(named, lambda address: ask(address, caller), manners, on)
    if answers and not any(answer.state == GOOD for answer in answers.values()):
        complain(
            "Not one page answered: this machine hardly reaches the network. Nothing was written; "
            "run it again where it does."
        )
        raise typer.Exit(ERRORS)
    result = found(named, answers)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(as_json(result), encoding="utf-8")
    sys.stdout.write(f"Pages asked: {result.asked}; not as they should be: {len(result.bad)}.\n")
