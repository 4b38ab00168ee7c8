"""Takes a record back from the site, and brings it back: `retired` in its facts.

In: the record, the text of its facts, why and since when. Out: one `Change`. The id stays taken and
the page stays, as a tombstone: old links learn what became of the record. What is to be erased goes
out of the files, and the tombstone notes what it was.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from localaction.catalogue.model import Entry
from localaction.catalogue.parse import parse
from localaction.editing.change import with_fact
from localaction.editing.places import without
from localaction.editing.refused import RefusedError
from localaction.editing.whole import Change
from localaction.language.mark import N_
from localaction.source.yaml import read_yaml
from schemas.base import Record

Read = Callable[[str], str]

WORDS, UPDATES, REVIEWS = "words", "updates", "reviews"
"""What can be erased besides fields of the facts."""

PICTURES = "pictures"
"""A field of the facts, and the files that it names."""

KEPT = frozenset({"added", "language", "provenance", "retired", "restored"})
"""Without these nobody would know that a record stood here."""


def retire(
    entry: Entry[Record],
    read: Read,
    why: str,
    today: date,
    see: str | None = None,
    erase: Sequence[str] = (),
) -> Change:
    """Plan the tombstone of a record; raises `RefusedError`."""
    if entry.facts.retired is not None:
        sentence = N_("“{id}” was retired on {day} already; nothing was written.")
        raise RefusedError(sentence, id=entry.id, day=entry.facts.retired.on)
    if see == entry.id:
        sentence = N_("“{id}” cannot take its own place; name another record, or none.")
        raise RefusedError(sentence, id=entry.id)
    told: dict[str, Any] = {"on": today, "why": " ".join(why.split())}
    if see is not None:
        told["see"] = see
    if erase:
        told["erased"] = list(dict.fromkeys(erase))
    text = read(entry.path)
    if entry.facts.restored is not None:
        text = _without(entry, text, "restored")
    for field in dict.fromkeys(erase):
        text = _erased(entry, text, field)
    text = with_fact(text, "retired", told, tuple(type(entry.facts).model_fields))
    _refuse_broken(entry, text)
    return Change({entry.path: text}, removed=_removed(entry, set(erase)))


def restore(entry: Entry[Record], read: Read, today: date) -> Change:
    """Plan the return of a record: `restored` takes the place of `retired`."""
    if entry.facts.retired is None:
        sentence = N_("“{id}” is not retired; nothing was written.")
        raise RefusedError(sentence, id=entry.id)
    text = _without(entry, read(entry.path), "retired")
    text = with_fact(text, "restored", today, tuple(type(entry.facts).model_fields))
    _refuse_broken(entry, text)
    return Change({entry.path: text})


def _erased(entry: Entry[Record], text: str, field: str) -> str:
    """The facts without a field."""
    if field in (WORDS, UPDATES, REVIEWS):
        return text
    if field in KEPT:
        sentence = N_(
            "“{name}” is not erased: it tells that a record stood here, and since when. If it "
            "holds what must go, change that by hand."
        )
        raise RefusedError(sentence, name=field)
    if field not in entry.document.data:
        if field == PICTURES and entry.pictures:
            return text
        sentence = N_(
            "“{name}” does not stand in {path}; erase one of: {fields}. Nothing was written."
        )
        known = [each for each in entry.document.data if each not in KEPT]
        raise RefusedError(
            sentence,
            name=field,
            path=entry.path,
            fields=", ".join([WORDS, UPDATES, REVIEWS, *known]),
        )
    text = _without(entry, text, field)
    if not _is_valid(entry, text):
        sentence = N_(
            "“{name}” must stand in {path}: it says whose record this was. Nothing was written."
        )
        raise RefusedError(sentence, name=field, path=entry.path)
    return text


def _without(entry: Entry[Record], text: str, field: str) -> str:
    try:
        return without(text, (field,))
    except ValueError:
        raise _unruly(entry) from None


def _unruly(entry: Entry[Record]) -> RefusedError:
    sentence = N_(
        "{path} is laid out in a way that cannot be changed line by line; write “retired:” there "
        "by hand. Nothing was written."
    )
    return RefusedError(sentence, path=entry.path)


def _is_valid(entry: Entry[Record], text: str) -> bool:
    document, _ = read_yaml(text, entry.path)
    return document is not None and parse(type(entry.facts), document)[0] is not None


def _refuse_broken(entry: Entry[Record], text: str) -> None:
    if not _is_valid(entry, text):
        raise _unruly(entry)


def _removed(entry: Entry[Record], erase: set[str]) -> tuple[str, ...]:
    """The files that go with what is erased."""
    paths: list[str] = []
    if WORDS in erase:
        paths += (words.path for words in entry.words.values())
    if UPDATES in erase:
        for update in entry.updates:
            paths += (update.path, *(words.path for words in update.words.values()))
    if REVIEWS in erase:
        paths += (rubric.path for rubric in entry.reviews)
    if PICTURES in erase:
        paths += (f"{entry.folder}/{name}" for name in entry.pictures)
    return tuple(paths)
