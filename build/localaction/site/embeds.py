"""The files of cards and lists that are no record's: they bear no digest, because other sites name
them, and so must never be called otherwise."""

from pathlib import Path

from localaction.pages.embed_code import FOLDER


def embedded(theme: Path) -> dict[str, Path]:
    """Path in the site → file of `build/theme/embed/`; a root may have none."""
    return {f"{FOLDER}/{file.name}": file for file in sorted((theme / FOLDER).glob("*.*"))}
