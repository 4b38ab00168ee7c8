"""Reads no more of a root than is to be translated: of many thousand records, those few.

In: a root and what is asked for. Out: a catalogue that holds these records and all pages.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from localaction.catalogue.assemble import assemble
from localaction.catalogue.glossary import glossary_of
from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import Vocabularies
from localaction.editing.refused import RefusedError
from localaction.insight.text_states import TextState, states_of
from localaction.language.mark import N_
from localaction.source.tree import read_editorial, read_some
from localaction.source.walk import FactsPaths, RecordPaths, find_records
from localaction.translate.export import Choice, Only
from localaction.translate.survey import in_halves, survey


def some(
    root: Path, shared: Path, choices: Sequence[Choice], today: date, jobs: int = 1
) -> Catalogue:
    """The catalogue of what is asked for, the same in several languages; all of it where nothing is
    left out."""
    choice = choices[0]
    site, vocabularies, _ = settings(root, shared)
    if site is None or vocabularies is None:
        raise RefusedError(N_("The settings or vocabularies are wrong; mend them first."))
    records, _ = find_records(str(root))
    if choice.record:
        records = [each for each in records if each.main.name == choice.record.partition("/")[0]]
    elif choice.only is not None:
        records = _wanted(str(root), records, vocabularies, choices, jobs)
    read = [each for chunk, _ in read_some(root, records, jobs) for each in chunk]
    found, _ = assemble(read, read_editorial(root)[0], site, vocabularies, today)
    return replace(found, glossary=glossary_of(root, shared, []))


def _wanted(
    root: str,
    records: Sequence[RecordPaths],
    vocabularies: Vocabularies,
    choices: Sequence[Choice],
    jobs: int,
) -> list[RecordPaths]:
    """The records of which a text, or a report's, is in the state that is asked for.

    Of their words only those that this takes: the sources and these languages.
    """
    asked, only = [choice.language for choice in choices], choices[0].only

    def look(share: Sequence[RecordPaths]) -> list[tuple[str, frozenset[str]]]:
        found = []
        for record in share:
            texts = list(survey(root, [record], vocabularies, asked))
            states = (state for text in texts for state in states_of(text, asked))
            if any(_is_of(state, only) for state in states):
                languages = frozenset(each for text in texts for each in text.versions)
                found.append((record.main.facts, languages))
        return found

    wanted = dict(in_halves(records, look, jobs))
    return [
        _with_words(record, wanted[record.main.facts])
        for record in records
        if record.main.facts in wanted
    ]


def _with_words(record: RecordPaths, languages: frozenset[str]) -> RecordPaths:
    """A record without its words in other languages."""

    def kept(paths: FactsPaths) -> FactsPaths:
        words = {language: path for language, path in paths.words.items() if language in languages}
        return replace(paths, words=words)

    return replace(record, main=kept(record.main), updates=tuple(map(kept, record.updates)))


def _is_of(state: TextState, only: Only | None) -> bool:
    if only == "missing":
        return state.state == "missing" or bool(state.lacking)
    return bool(state.stale) if only == "stale" else state.made == "machine-unreviewed"
