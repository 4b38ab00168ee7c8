"""The content on disk and as it was at a revision: two catalogues for the time of one.

Of 5,000 records a proposal touches a few. What it does not touch is read once and stands in both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from localaction.catalogue.link import link
from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue, Entry
from localaction.source.history import Changes, Unavailable, changed_since
from localaction.source.revision import lay_out

IN_FOLDERS = ("cities", "practices", "content/pledges")
"""Where a record is a folder; everything else is little, and is read whole."""

OTHERS = (
    "content/site.yml",
    "content/moves.yml",
    "content/vocabularies",
    "content/pages",
    "content/organisations",
    "content/events",
    "content/resources",
    "content/experts",
    "content/discussions",
    "content/calls",
)
MANY = 2000
"""Touched folders above which all are laid out: a command line holds only so much."""

E = TypeVar("E", bound=Entry[Any])


@dataclass(frozen=True, slots=True)
class Versions:
    """Before and after."""

    before: Catalogue
    after: Catalogue


def versions(
    root: Path, shared: Path, since: str, today: date, jobs: int = 1
) -> Versions | Unavailable:
    """Read both versions of a root; the reason where git cannot tell what stood there."""
    changes = changed_since(root, since)
    if isinstance(changes, Unavailable):
        return changes
    touched = touched_folders(changes)
    with TemporaryDirectory() as scratch:
        folders = sorted(touched) if len(touched) <= MANY else IN_FOLDERS
        failed = lay_out(root, since, (*folders, *OTHERS), Path(scratch))
        if failed is not None:
            return failed
        old = load(Path(scratch), shared, today).catalogue
    after = load(root, shared, today, jobs).catalogue
    return Versions(_with_untouched(old, after, touched), after)


def touched_folders(changes: Changes) -> frozenset[str]:
    """The folders of the records whose files came, went or changed."""
    paths = (*changes.added, *changes.modified, *changes.deleted)
    folders = (path.rpartition("/")[0].removesuffix("/updates") for path in paths)
    return frozenset(
        folder for folder in folders if folder.startswith(tuple(f"{each}/" for each in IN_FOLDERS))
    )


def _with_untouched(old: Catalogue, after: Catalogue, touched: frozenset[str]) -> Catalogue:
    """The former catalogue: what was laid out, and of today's what nobody touched."""
    groups = (
        _joined(old.cities, after.cities, touched),
        _joined(old.pledges, after.pledges, touched),
        _joined(old.practices, after.practices, touched),
    )
    still_broken = {
        id: broken
        for id, broken in after.broken.items()
        if broken.path.startswith(IN_FOLDERS) and broken.path.rpartition("/")[0] not in touched
    }
    return replace(
        old,
        cities=groups[0],
        pledges=groups[1],
        practices=groups[2],
        broken={**old.broken, **still_broken},
        links=link(*groups),
    )


def _joined(
    old: Mapping[str, E], after: Mapping[str, E], touched: frozenset[str]
) -> Mapping[str, E]:
    untouched = {id: entry for id, entry in after.items() if entry.folder not in touched}
    return dict(sorted({**untouched, **old}.items()))
