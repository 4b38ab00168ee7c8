"""Ids: their form, and that no two records bear the same."""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Broken, Catalogue, Entry
from localaction.checks.places import excerpt
from localaction.checks.subjects import whole_or_broken
from localaction.problems import Problem
from schemas.base import Record
from schemas.values import ID_PATTERN

SHORTEST, LONGEST = 3, 60
RESERVED = frozenset({"slot-id"})
"""Names that the site uses for itself."""

DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names that Windows keeps for itself: no file or folder there may bear them."""

_ID = re.compile(ID_PATTERN)


def check_id_format(catalogue: Catalogue) -> Iterator[Problem]:
    """An id is 3 to 60 small letters and digits with single hyphens, and no reserved word."""
    for record in whole_or_broken(catalogue):
        wording = _fault(record.id)
        if wording is not None:
            values = {"id": excerpt(record.id), "least": str(SHORTEST), "most": str(LONGEST)}
            yield Problem(record.path, 1, 1, "", "id-format", values, wording)


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return _fault(text) is None


def _fault(id: str) -> str | None:
    if not _ID.match(id):
        return ""
    if not SHORTEST <= len(id) <= LONGEST:
        return "length"
    if id in DEVICES:
        return "device"
    return "reserved" if id in RESERVED else None


def check_id_duplicate(catalogue: Catalogue) -> Iterator[Problem]:
    """An id belongs to one record, whatever its kind."""
    first = {entry.id: entry for entry in catalogue.entries()}
    others: list[Entry[Record] | Broken] = [*catalogue.duplicates]
    others += [broken for broken in catalogue.broken.values() if broken.id in first]
    for record in others:
        values = {"id": record.id, "other": first[record.id].path}
        yield Problem(record.path, 1, 1, "", "id-duplicate", values)
