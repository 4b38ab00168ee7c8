"""Records that bear another id than before, and what changes elsewhere only because of that."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from localaction.catalogue.model import Entry, Words
from localaction.compare.change import Change, Step, Value
from schemas.base import Record

Key = tuple[str, str]
"""Kind and id."""

Way = tuple[Step, ...]


def renamed_records(
    gone: Mapping[Key, Entry[Record]], came: Mapping[Key, Entry[Record]], moves: Mapping[str, str]
) -> dict[Key, Key]:
    """New key → old key: as the moves of the repository say, else where the same words stand."""
    found: dict[Key, Key] = {}
    for key, entry in gone.items():
        told = (key[0], moves.get(key[1], ""))
        same = (each for each in came if each[0] == key[0] and _is_same(entry, came[each]))
        candidates = (told, *same)
        new = next((each for each in candidates if each in came and each not in found), None)
        if new is not None:
            found[new] = key
    return found


def _is_same(one: Entry[Record], other: Entry[Record]) -> bool:
    # Sameness of facts that say next to nothing would prove nothing: the words decide.
    first, second = _source(one), _source(other)
    if first is None or second is None:
        return one.facts == other.facts
    return _told(first) == _told(second)


def _source(entry: Entry[Record]) -> Words | None:
    return entry.words.get(entry.facts.language)


def _told(words: Words) -> tuple[object, ...]:
    return words.title, *(passage.markdown for _, passage in words.passages())


def without_moves(changes: Iterable[Change], moved: Mapping[str, str]) -> tuple[Change, ...]:
    """Leave out what only follows a record to its new id (old id → new id)."""
    found = tuple(changes)
    if not moved:
        return found
    after = {(change.at, change.after) for change in found if change.before is None}
    followed = {
        (change.at, follows)
        for change in found
        if change.before is not None
        and change.after is None
        and (change.at, follows := _moved(change.before, moved)) in after
    }
    return tuple(change for change in found if not _only_follows(change, moved, followed))


def _only_follows(
    change: Change, moved: Mapping[str, str], followed: set[tuple[Way, Value]]
) -> bool:
    if change.before is None:
        return change.after is not None and (change.at, change.after) in followed
    there = _moved(change.before, moved)
    if change.after is None:
        return (change.at, there) in followed
    return there == change.after


def _moved(value: Value, moved: Mapping[str, str]) -> Value:
    """The value with the new ids in the place of the old."""
    parts = tuple(_moved(part, moved) for part in value.parts)
    text = moved.get(value.text, value.text) if value.kind == "record" else value.text
    return replace(value, text=text, parts=parts)
