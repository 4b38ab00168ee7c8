"""What changed since a revision: updates are only added, ids are neither lost nor used again.

In: the catalogue of today, the names of the files that changed, and their former texts. Pure; who
asks git is told by `wanted` which texts are needed.
"""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.checks.places import in_facts
from localaction.checks.subjects import records
from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.history import Changes, Unavailable
from localaction.source.tree import MOVES
from localaction.source.yaml import read_yaml
from schemas.base import Record

_UPDATE = re.compile(
    r"(?P<folder>.+)/updates/(?P<name>[^/.]+)(?:\.(?P<language>[A-Za-z-]+)\.md|\.yml)"
)
_FACTS = re.compile(
    r"(?:(?:cities|practices|content/pledges)/(?:.+/)?(?P<id>[^/]+)/(?P<kind>city|practice|pledge)"
    r"|content/(?P<plural>organisation|event|resource|expert|discussion|call)s/(?P<name>[^/]+))\.yml"
)


def wanted(changes: Changes) -> tuple[str, ...]:
    """The files whose former text is needed: facts of records and updates, changed or gone."""
    paths = (*changes.modified, *changes.deleted)
    return tuple(path for path in sorted(paths) if path.endswith(".yml") and _is_judged(path))


def _is_judged(path: str) -> bool:
    return path == MOVES or bool(_UPDATE.fullmatch(path) or _FACTS.fullmatch(path))


def unavailable(reason: Unavailable) -> Problem:
    """The remark that git could not tell what changed."""
    values = {"revision": reason.revision}
    return Problem(".", 1, 1, "", "history-unavailable", values, reason.reason)


def check_changes(
    catalogue: Catalogue, changes: Changes, old: Mapping[str, str]
) -> Iterator[Problem]:
    """Judge every changed file; `old` holds the former texts that `wanted` named."""
    former = {path: _document(path, text) for path, text in old.items()}
    entries = {entry.id: entry for entry in records(catalogue)}
    known = entries.keys() | catalogue.broken.keys()
    today = catalogue.former.today()
    yield from _forgotten(former.get(MOVES), known | today.keys())
    gone = set()
    for path in sorted({*changes.modified, *changes.deleted}):
        facts = _FACTS.fullmatch(path)
        if facts is None:
            continue
        id = facts["id"] or facts["name"]
        # What was renamed is judged as the record that it is today.
        id = id if id in known else today.get(id, id)
        if path in changes.deleted and id not in known:
            gone.add(path.rpartition("/")[0])
            yield Problem(path, 1, 1, "", "id-removed", {"id": id})
        elif id in entries:
            kind = facts["kind"] or facts["plural"]
            yield from _used_again(entries[id], kind, former.get(path))
    for path in sorted({*changes.modified, *changes.deleted}):
        update = _UPDATE.fullmatch(path)
        if update is not None and update["folder"] not in gone:
            id = update["folder"].rpartition("/")[2]
            entry = entries.get(id) or entries.get(today.get(id, ""))
            if entry is not None and not entry.facts.retired:
                before = _renamed(former.get(path), today)
                yield from _edited(entry, update, before, path in changes.deleted)


def _forgotten(former: Document | None, known: Set[str]) -> Iterator[Problem]:
    """Former ids whose old addresses would lead nowhere from now on."""
    moves = former.data.get("moves") if former is not None else None
    for move in moves if isinstance(moves, list) else ():
        id = move.get("from") if isinstance(move, dict) else None
        if isinstance(id, str) and id not in known:
            yield Problem(MOVES, 1, 1, "", "id-removed", {"id": id}, "move")


def _renamed(former: Document | None, today: Mapping[str, str]) -> Document | None:
    """A former document, with the ids that its records bear today."""
    if former is None or not today:
        return former

    def now(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: now(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [now(inner) for inner in value]
        return today.get(value, value) if isinstance(value, str) else value

    return Document(former.path, now(former.data), former.marks)


def _used_again(entry: Entry[Record], kind: str, former: Document | None) -> Iterator[Problem]:
    """An id belongs to one record for good: a retired one stays retired, a kind stays a kind."""
    if entry.kind != kind:
        values = {"id": entry.id, "before": kind, "kind": entry.kind}
        yield in_facts(entry.document, (), "id-reused", "kind", **values)
    elif (
        former is not None
        and former.data.get("retired")
        and not (entry.facts.retired or entry.facts.restored)
    ):
        yield in_facts(entry.document, (), "id-reused", id=entry.id)


def _edited(
    entry: Entry[Record], update: re.Match[str], former: Document | None, deleted: bool
) -> Iterator[Problem]:
    """A published update stays as it is. Moved, or laid out anew, it is the same."""
    name, language = update["name"], update["language"]
    now = next((found for found in entry.updates if found.name == name), None)
    words = now.words.get(language) if now and language else None
    if language not in (None, entry.facts.language):
        return
    if (now is None and language is None) or (now is not None and language and words is None):
        # What was moved and cannot be read there has problems of its own.
        if deleted and (entry.folder == update["folder"] or name not in entry.damaged):
            yield Problem(update.string, 1, 1, "", "update-edited", {"name": name}, "deleted")
    elif now is not None and language is None:
        if former is not None and former.data != now.document.data:
            yield _changed(now, former)
    elif words is not None and not deleted:
        yield Problem(words.path, 1, 1, "", "update-edited", {"name": name})


def _changed(now: UpdateEntry, former: Document) -> Problem:
    """At the first field that is another than before."""
    fields = {*now.document.data, *former.data}
    differing = (f for f in fields if now.document.data.get(f) != former.data.get(f))
    at = min(differing, key=lambda field: (now.document.position((field,)), field))
    return in_facts(now.document, (at,), "update-edited", name=now.name)


def _document(path: str, text: str) -> Document:
    """The former plain data; nothing where it could not be read then either."""
    document, _ = read_yaml(text, path)
    return document if document is not None else Document(path, {}, {})
