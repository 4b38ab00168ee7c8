"""Two catalogues → what changed: records, vocabularies, settings, editorial pages."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry, PageEntry
from localaction.compare.change import Change, Comparison, Event, PageChange, RecordChange, Value
from localaction.compare.facts import facts_changes, given
from localaction.compare.renames import renamed_records, without_moves
from localaction.compare.reports import report_changes
from localaction.compare.texts import new_texts, text_changes
from schemas.base import Record

SITE_FILE = "content/site.yml"


def compare(before: Catalogue, after: Catalogue) -> Comparison:
    """Everything that differs, records in the order of kinds and ids."""
    records = (*_records(before, after), *_vocabularies(before, after), *_settings(before, after))
    return Comparison(records, tuple(_pages(before, after)))


def _records(before: Catalogue, after: Catalogue) -> Iterator[RecordChange]:
    old = {(entry.kind, entry.id): entry for entry in before.entries()}
    new = {(entry.kind, entry.id): entry for entry in after.entries()}
    gone = {
        key: entry for key, entry in old.items() if key not in new and entry.id not in after.broken
    }
    came = {key: entry for key, entry in new.items() if key not in old}
    renamed = renamed_records(gone, came, after.former.today())
    moved = {former[1]: key[1] for key, former in renamed.items()}
    for key, entry in new.items():
        if key in renamed:
            former = gone.pop(renamed[key])
            found = without_moves(_entry_changes(former, entry), moved)
            yield RecordChange(*key, entry.path, "renamed", former.id, found)
        elif key in came:
            yield _came(entry, was_broken=entry.id in before.broken)
        elif old[key] is not entry:
            changes = without_moves(_entry_changes(old[key], entry), moved)
            if changes:
                yield RecordChange(*key, entry.path, _event(old[key], entry), "", changes)
    for key, entry in gone.items():
        yield RecordChange(*key, entry.path, "removed")
    for id, broken in after.broken.items():
        if id not in before.broken:
            yield RecordChange(broken.kind, id, broken.path, "unreadable")


def _came(entry: Entry[Record], *, was_broken: bool) -> RecordChange:
    """A new record, by what readers look for first, its texts and its reports."""
    told = (*given(entry.facts), *new_texts(entry.words), *report_changes((), entry.updates))
    event: Event = "readable" if was_broken else "added"
    return RecordChange(entry.kind, entry.id, entry.path, event, "", tuple(told))


def _event(old: Entry[Record], new: Entry[Record]) -> Event:
    if old.facts.retired is None and new.facts.retired is not None:
        return "retired"
    if old.facts.retired is not None and new.facts.retired is None:
        return "restored"
    return "changed"


def _entry_changes(old: Entry[Record], new: Entry[Record]) -> Iterator[Change]:
    yield from facts_changes(old.facts, new.facts)
    yield from text_changes(old.words, new.words)
    yield from report_changes(old.updates, new.updates)
    for name in sorted({*old.pictures, *new.pictures}):
        before, after = old.pictures.get(name), new.pictures.get(name)
        if before is None:
            yield Change("added", ("file",), after=Value("text", name))
        elif after is None:
            yield Change("removed", ("file",), before=Value("text", name))
        elif before != after:
            both = Value("text", name)
            yield Change("changed", ("file",), both, both)


def _vocabularies(before: Catalogue, after: Catalogue) -> Iterator[RecordChange]:
    old, new = before.vocabularies, after.vocabularies
    for name in sorted({**old.lists, **new.lists}):
        document = new.documents.get(name) or old.documents.get(name)
        path = document.path if document else f"content/vocabularies/{name}.yml"
        if name not in old.lists:
            yield RecordChange("vocabulary", name, path, "added")
        elif name not in new.lists:
            event: Event = "unreadable" if name in new.broken else "removed"
            yield RecordChange("vocabulary", name, path, event)
        elif old.lists[name] != new.lists[name]:
            changes = tuple(facts_changes(old.lists[name], new.lists[name]))
            yield RecordChange("vocabulary", name, path, "changed", "", changes)


def _settings(before: Catalogue, after: Catalogue) -> Iterator[RecordChange]:
    changes = tuple(facts_changes(before.site, after.site))
    if changes:
        yield RecordChange("site", "", SITE_FILE, "changed", "", changes)


def _pages(before: Catalogue, after: Catalogue) -> Iterator[PageChange]:
    old = {(page.name, page.language): page for page in before.pages}
    new = {(page.name, page.language): page for page in after.pages}
    for key in sorted({**old, **new}):
        if key not in new:
            yield PageChange(*key, old[key].path, "removed")
        elif key not in old:
            yield PageChange(*key, new[key].path, "added")
        elif _page(old[key]) != _page(new[key]):
            yield PageChange(*key, new[key].path, "changed")


def _page(page: PageEntry) -> tuple[object, ...]:
    return page.front, page.body
