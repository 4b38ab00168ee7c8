"""`localaction verify`: asks a finished site whether it may be published."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import ERRORS, USAGE, complain
from localaction.site.errors import SiteError
from localaction.site.verify.finished import manifest_at, verify_site


def verify(
    site: Annotated[Path, typer.Argument(help="A finished site: out/site.")],
    previous: Annotated[
        Path | None, typer.Option(help="pages.json of the site that was published before.")
    ] = None,
) -> None:
    """Verify a finished site: links, languages, files, policy, and that no pages were lost.

    Exits 0 where it may be published, 1 where it must not, 2 where it could not be asked.
    """
    try:
        before = manifest_at(previous) if previous else None
        found = verify_site(site, before)
    except SiteError as stopped:
        complain(str(stopped))
        raise typer.Exit(USAGE) from None
    for sentence in found.remarks:
        complain(f"Remark: {sentence}")
    for sentence in found.faults:
        sys.stdout.write(f"{sentence}\n")
    if found.faults:
        complain(
            f"{site} must not be published: {len(found.faults)} faults in {found.pages} pages."
        )
        raise typer.Exit(ERRORS)
    sys.stdout.write(f"{site} may be published: {found.pages} pages, no faults.\n")
