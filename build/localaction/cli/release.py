"""`localaction release`: packs the data for others to keep."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import day
from localaction.cli.export import made_tables
from localaction.site.manifest import NAME
from localaction.site.release import CHECKSUMS, archive, checksums, name, name_of_tables, zipped
from localaction.site.write import LINK


def release(
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    out: Annotated[Path | None, typer.Option(help="Where `release` is made; default out/.")] = None,
    today: Annotated[str | None, typer.Option(help="The day of the release, 2026-11-30.")] = None,
    tables: Annotated[bool, typer.Option("--tables", help="Pack all tables too.")] = False,
) -> None:
    """Pack content/, practices/ and cities/ into out/release, with checksums."""
    folder = root.resolve()
    on = day(today, folder)
    place = (out or folder / "out").resolve()
    files = {f"{name(on)}.tar.gz": archive(folder, on)}
    if tables:
        called = name_of_tables(on)
        files[f"{called}.zip"] = zipped(made_tables(folder, on), called, on)
    # The next site is compared with the list of pages of the last release.
    pages = place / LINK / NAME
    if pages.is_file():
        files[NAME] = pages.read_bytes()
    files[CHECKSUMS] = checksums(files)
    target = place / "release"
    target.mkdir(parents=True, exist_ok=True)
    for left in target.iterdir():
        left.unlink()
    for path, content in files.items():
        (target / path).write_bytes(content)
    sys.stdout.write(f"Packed: {target / next(iter(files))}\n")
