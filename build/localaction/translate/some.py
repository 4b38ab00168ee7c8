"""Reads no more of a root than is to be translated: of many thousand records, those few.

In: a root and what is asked for. Out: a catalogue that holds these records and all pages.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import Vocabularies
from localaction.editing.refused import RefusedError
from localaction.insight.text_states import TextState, states_of
from localaction.language.mark import N_
from localaction.source.tree import read_editorial, read_some
from localaction.source.walk import RecordPaths, find_records
from localaction.translate.export import Choice, Only
from localaction.translate.survey import in_halves, survey


def some(root: Path, shared: Path, choice: Choice, today: date, jobs: int = 1) -> Catalogue:
    """The catalogue of what is asked for; all of it where nothing is left out."""
    site, vocabularies, _ = settings(root, shared)
    if site is None or vocabularies is None:
        raise RefusedError(N_("The settings or vocabularies are wrong; mend them first."))
    records, _ = find_records(str(root))
    if choice.record:
        records = [each for each in records if each.main.name == choice.record.partition("/")[0]]
    elif choice.only is not None:
        records = _wanted(str(root), records, vocabularies, choice, jobs)
    read = [each for chunk, _ in read_some(root, records, jobs) for each in chunk]
    return assemble(read, read_editorial(root)[0], site, vocabularies, today)[0]


def _wanted(
    root: str,
    records: Sequence[RecordPaths],
    vocabularies: Vocabularies,
    choice: Choice,
    jobs: int,
) -> list[RecordPaths]:
    """The records of which a text, or a report's, is in the state that is asked for."""

    def look(share: Sequence[RecordPaths]) -> list[str]:
        return [
            record.main.facts
            for record in share
            for writing in survey(root, [record], vocabularies)
            for state in states_of(writing, [choice.language])
            if _is_of(state, choice.only)
        ]

    wanted = frozenset(in_halves(records, look, jobs))
    return [record for record in records if record.main.facts in wanted]


def _is_of(state: TextState, only: Only | None) -> bool:
    if only == "missing":
        return state.state == "missing" or bool(state.lacking)
    return bool(state.stale) if only == "stale" else state.made == "machine-unreviewed"
