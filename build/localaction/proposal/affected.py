"""Which records a change touches without being in their files: who names a changed record, and
whom a changed record names. Their pages show something of it.
"""

from collections import defaultdict
from collections.abc import Mapping

from localaction.catalogue.model import Catalogue, Entry
from localaction.compare.change import Comparison
from schemas.base import Record
from schemas.values import Ref
from schemas.walk import marked

NO_RECORDS = ("vocabulary", "site")


def affected(
    comparison: Comparison, before: Catalogue, after: Catalogue
) -> Mapping[str, tuple[str, ...]]:
    """Id of a record that is not touched itself → the touched ones that it hangs on, sorted."""
    records = [change for change in comparison.records if change.kind not in NO_RECORDS]
    touched = {id for change in records for id in (change.id, change.former) if id}
    known = {entry.id for entry in after.entries()}
    found: defaultdict[str, set[str]] = defaultdict(set)
    # What nobody touched is the same object in both.
    both = {id(entry): entry for catalogue in (before, after) for entry in catalogue.entries()}
    for entry in both.values() if touched else ():
        named = names_of(entry)
        if entry.id in touched:
            for other in named & known - touched:
                found[other].add(entry.id)
        elif entry.id in known:
            for other in named & touched:
                found[entry.id].add(other)
    return {id: tuple(sorted(by)) for id, by in sorted(found.items())}


def names_of(entry: Entry[Record]) -> set[str]:
    """The ids of the records that a record names."""
    return names_in(entry.facts)


def names_in(facts: Record) -> set[str]:
    """The ids of the records that facts name."""
    return {id for _, id, marker in marked(facts) if isinstance(marker, Ref)}
