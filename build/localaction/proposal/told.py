"""A comparison, told in a language: as plain data for other programs, as text, as Markdown."""

import json
from collections.abc import Iterator
from typing import Any

from localaction.compare.change import Comparison, RecordChange
from localaction.proposal.affected import affected
from localaction.proposal.plain import plain
from localaction.proposal.told_texts import texts_of, texts_of_page
from localaction.render.format import colon, language_name
from localaction.telling.sentences import EVENTS, KINDS, NOTHING, heading, sentence
from localaction.telling.values import Teller, entry_of

VERSION = 1

Data = dict[str, Any]


def as_data(teller: Teller, comparison: Comparison) -> Data:
    """Everything that changed, with its sentences (docs/proposal.md)."""
    return {
        "version": VERSION,
        "language": teller.language,
        "languages": list(teller.after.site.languages),
        "records": [_record(teller, change) for change in comparison.records],
        "affected": list(_affected(teller, comparison)),
        "pages": [
            {
                "name": page.name,
                "language": page.language,
                "path": page.path,
                "event": page.event,
                "texts": list(texts_of_page(teller, page.name)),
            }
            for page in comparison.pages
        ],
    }


def as_json(teller: Teller, comparison: Comparison) -> Iterator[str]:
    """The data as JSON."""
    yield json.dumps(as_data(teller, comparison), ensure_ascii=False, indent=2)


def as_text(teller: Teller, comparison: Comparison) -> Iterator[str]:
    """A heading a record, a line a change."""
    for title, lines in _told(teller, comparison):
        yield title
        yield from (f"  {line}" for line in lines)


def as_markdown(teller: Teller, comparison: Comparison) -> Iterator[str]:
    """A list of records, each with a list of its changes."""
    for title, lines in _told(teller, comparison):
        yield f"- **{plain(title)}**"
        yield from (f"  - {plain(line)}" for line in lines)


def _told(teller: Teller, comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    _ = teller.words.gettext
    if not comparison.records and not comparison.pages:
        yield _(NOTHING), []
    for change in comparison.records:
        title = heading(teller, change.kind, title_of(teller, change))
        lines = [sentence(teller, each, change.id) for each in change.changes]
        yield f"{title} ({_(EVENTS[change.event])})", lines
    for page in comparison.pages:
        name = _("Page %(name)s") % {"name": page.name}
        language = language_name(page.language, teller.language)
        event = _(EVENTS[page.event])
        yield f"{name}{colon(teller.language)}{language} ({event})", []


def title_of(teller: Teller, change: RecordChange) -> str:
    """What a record is called, now or before; of the settings nothing."""
    if change.kind == "vocabulary":
        return change.id
    return teller.name(change.id) if change.kind != "site" else ""


def _record(teller: Teller, change: RecordChange) -> Data:
    told = (
        {
            "what": each.what,
            "field": each.field,
            "sentence": sentence(teller, each, change.id),
        }
        for each in change.changes
    )
    return {
        "kind": change.kind,
        "id": change.id,
        "path": change.path,
        "title": title_of(teller, change),
        "event": change.event,
        "former": change.former,
        "changes": list(told),
        "texts": list(_texts(teller, change)),
    }


def _texts(teller: Teller, change: RecordChange) -> Iterator[Data]:
    """The texts that the record has now: whose they are and whether they are up to date."""
    entry = entry_of(teller.after, change.id) if change.kind in KINDS else None
    if entry is None or entry.kind != change.kind:
        return
    yield from texts_of(teller, entry.words, "")
    for update in entry.updates:
        yield from texts_of(teller, update.words, update.name)


def _affected(teller: Teller, comparison: Comparison) -> Iterator[Data]:
    for id, by in affected(comparison, teller.before, teller.after).items():
        entry = entry_of(teller.after, id)
        if entry is not None:
            yield {
                "kind": entry.kind,
                "id": id,
                "path": entry.path,
                "title": teller.name(id),
                "by": list(by),
            }
