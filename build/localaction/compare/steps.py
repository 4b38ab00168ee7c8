"""Commits and their files → what each did to which records. No file is opened here.

Records are found by the paths of their files. A record that was moved among folders is the same;
one that bears another id is, where the former ids say so or where a text of it came unchanged.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from localaction.compare.change import Change, Event
from localaction.source.commits import Commit, Committed, FileChange
from localaction.source.whose import facts_of, language_of, whose
from schemas import KINDS

Key = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a commit did to one file of a record; ids of its contents, "" where there is none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """What a commit did to a record."""

    commit: Commit
    kind: str
    id: str
    """What it is called behind the commit; of a record that was taken out, before it."""
    event: Event
    parts: tuple[Part, ...]
    former: str = ""
    """The id before, of a renamed one."""
    changes: tuple[Change, ...] = ()
    """What the files say of it, once somebody has opened them (`compare.opened`)."""


def steps(commits: Iterable[Committed], former: Mapping[str, str]) -> Iterator[Step]:
    """The steps of each commit, in the order of commits, kinds and ids.

    `former`: former id → the id of that record today.
    """
    order = {kind: place for place, kind in enumerate(KINDS)}
    for each in commits:
        found = _of_commit(each, former)
        yield from sorted(found, key=lambda step: (order[step.kind], step.id))


def _of_commit(committed: Committed, former: Mapping[str, str]) -> Iterator[Step]:
    touched = _touched(committed.files)
    came = {key for key, parts in touched.items() if _facts(key, parts) == (False, True)}
    gone = {key for key, parts in touched.items() if _facts(key, parts) == (True, False)}
    renamed = dict(_renamed(gone, came, touched, former))
    for key, parts in touched.items():
        if key in renamed.values():
            continue
        event: Event = "added" if key in came else "removed" if key in gone else "changed"
        was = renamed.get(key)
        if was is not None:
            event, parts = "renamed", _joined(touched[was], parts)
        if event != "changed" or parts:
            yield Step(committed.commit, *key, event, tuple(parts), was[1] if was else "")


def _touched(files: Iterable[FileChange]) -> Mapping[Key, list[Part]]:
    """The records of these files, and what differs; a file that was only moved does not."""
    found: defaultdict[Key, dict[str, Part]] = defaultdict(dict)
    for file in files:
        owner = whose(file.path)
        if owner is None:
            continue
        name, parts = owner.part, found[owner.kind, owner.id]
        if name in parts:
            # Moved among folders it is gone in one and new in the other.
            other = parts[name]
            parts[name] = Part(name, other.before or file.before, other.after or file.after)
        else:
            parts[name] = Part(name, file.before, file.after)
    return {
        key: [part for part in parts.values() if part.before != part.after]
        for key, parts in found.items()
    }


def _facts(key: Key, parts: Iterable[Part]) -> tuple[bool, bool]:
    """Whether the facts stood there before, and behind; both where they did not change."""
    facts = next((part for part in parts if part.name == facts_of(key[0])), None)
    return (True, True) if facts is None else (bool(facts.before), bool(facts.after))


def _renamed(
    gone: Iterable[Key],
    came: Iterable[Key],
    touched: Mapping[Key, list[Part]],
    former: Mapping[str, str],
) -> Iterator[tuple[Key, Key]]:
    """New key and old key of each record that bears another id than before."""
    left = sorted(came)
    for old in sorted(gone):
        alike = [new for new in left if new[0] == old[0]]
        told = (new for new in alike if _today(new[1], former) == _today(old[1], former))
        same = (new for new in alike if _has_a_text_of(touched[new], touched[old]))
        new = next(chain(told, same), None)
        if new is not None:
            left.remove(new)
            yield new, old


def _today(id: str, former: Mapping[str, str]) -> str:
    return former.get(id, id)


def _has_a_text_of(new: Iterable[Part], old: Iterable[Part]) -> bool:
    texts = {part.before for part in old if language_of(part.name)}
    return any(part.after in texts for part in new if language_of(part.name))


def _joined(old: Iterable[Part], new: Iterable[Part]) -> list[Part]:
    """What differs between a record and what it was under its former id."""
    before = {part.name: part.before for part in old}
    after = {part.name: part.after for part in new}
    names = {**after, **before}
    parts = (Part(name, before.get(name, ""), after.get(name, "")) for name in names)
    return [part for part in parts if part.before != part.after]
