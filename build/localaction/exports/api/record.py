"""The document of one record."""

from collections.abc import Mapping
from typing import Any

from localaction.catalogue.model import Entry, UpdateEntry, Words
from localaction.catalogue.words import digests, lacking_parts, stale_parts
from localaction.exports.api.copy import Copy, record_path
from localaction.exports.api.derived import derived
from localaction.exports.api.record_shapes import (
    DOCUMENTS,
    Cite,
    Commit,
    History,
    RecordDocument,
    Report,
    RetiredDocument,
    Text,
    Tombstone,
)
from localaction.source import commits
from schemas.tags import Action


def record(copy: Copy, entry: Entry[Any]) -> RecordDocument:
    """Everything of a published record; of one that was taken back, its tombstone."""
    common = _common(copy, entry)
    retired = entry.facts.retired
    if retired is not None:
        tombstone = Tombstone(on=retired.on, why=retired.why, see=retired.see)
        return RetiredDocument(**common, retired=tombstone)
    common |= {
        "cite": Cite(
            bibtex=copy.api(record_path(entry, ".bib")),
            ris=copy.api(record_path(entry, ".ris")),
            csl_json=copy.api(record_path(entry, ".csl.json")),
            permalink=copy.permalink(entry),
        ),
        "facts": entry.facts,
        "words": texts(entry.words),
        "not_translated": _not_translated(copy, entry.words),
        "derived": derived(copy.world, entry),
    }
    if isinstance(entry.facts, Action):
        common["reports"] = tuple(_report(copy, update) for update in entry.updates)
    return DOCUMENTS[entry.kind](**common)


def _common(copy: Copy, entry: Entry[Any]) -> dict[str, Any]:
    site = copy.world.catalogue.site
    return {
        "kind": entry.kind,
        "id": entry.id,
        "url": copy.world.url(entry),
        "api": copy.api(record_path(entry)),
        "pages": {language: copy.world.url(entry, language) for language in site.languages},
        "source": copy.source(entry),
        "licence": site.licence.url,
        "history": _history(copy, entry),
    }


def _history(copy: Copy, entry: Entry[Any]) -> History:
    told = copy.changes(entry)
    if told is None:
        return History(added=entry.facts.added, unavailable=copy.unavailable)
    first, last = _commit(told.first), _commit(told.last)
    return History(added=entry.facts.added, first=first, last=last, changes=told.count)


def _commit(of: commits.Commit) -> Commit:
    return Commit(id=of.id, on=of.day)


def _report(copy: Copy, update: UpdateEntry) -> Report:
    return Report(
        id=update.name,
        facts=update.facts,
        words=texts(update.words),
        not_translated=_not_translated(copy, update.words),
    )


def _not_translated(copy: Copy, words: Mapping[str, Words]) -> tuple[str, ...]:
    """Nothing where there are no words at all, so that nobody could translate them."""
    languages = copy.world.catalogue.site.languages if words else ()
    return tuple(each for each in languages if each not in words)


def texts(words: Mapping[str, Words]) -> dict[str, Text]:
    """The words in every language, and what a reader must know of each."""
    return {language: _text(each, words) for language, each in sorted(words.items())}


def _text(words: Words, of: Mapping[str, Words]) -> Text:
    translation = words.translation
    is_source = any(
        each.translation.of == words.language for each in of.values() if each.translation
    )
    return Text(
        state=translation.state if translation else "own",
        translated_from=translation.of if translation else None,
        translated_by=translation.by_role if translation else None,
        translated_on=translation.date if translation else None,
        out_of_date=tuple(sorted(stale_parts(words, of))),
        lacking=lacking_parts(words, of),
        digests=digests(words) if is_source else {},
        made_from=dict(translation.digests) if translation else {},
        title=words.title,
        summary=words.summary.markdown,
        sections={id: passage.markdown for id, passage in words.sections.items()},
        labels=dict(words.labels),
    )
