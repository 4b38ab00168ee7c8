"""Everything that the pages for translators show: how far each language is, and what is to be done.

In: a root with its catalogue, and the words of its interface. Out: a `Work` a language. Of former
sources git is asked once, and only for the texts that are listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from babel.messages.catalog import Catalog

from localaction.catalogue.model import Catalogue
from localaction.insight.coverage import coverages
from localaction.insight.text_states import TextState, states_of, writings
from localaction.insight.word_states import interface_states, term_states
from localaction.insight.workbench import OWED, Task, Work, listed, tasks
from localaction.language.messages import ENGLISH
from localaction.source.tree import LOCALES, VOCABULARIES
from localaction.translate.beside import sides
from localaction.translate.former import former_parts
from localaction.translate.start import Head, begun
from localaction.translate.texts import Pair, pairs

SIDES = 40
"""So many passages of a text are shown; its PO file has them all."""


def workbench(root: Path, catalogue: Catalogue, words: Mapping[str, Catalog]) -> Mapping[str, Work]:
    """What there is to say of each language of the site."""
    languages = catalogue.site.languages
    states = list(_states(root, catalogue, words))
    found = coverages(states, languages, catalogue.site.complete)
    added = {entry.id: entry.facts.added for entry in catalogue.entries()}
    by_language: dict[str, list[TextState]] = {language: [] for language in languages}
    for state in states:
        by_language[state.language].append(state)
    todo = {each: tasks(by_language[each], added) for each in languages}
    shown = {each: listed(todo[each]) for each in languages}
    known = {each: _pairs(catalogue, each, shown[each]) for each in languages}
    before = former_parts(root, catalogue, [pair for each in known.values() for pair in each])
    return {
        language: Work(
            coverage=found[language],
            tasks=shown[language],
            counts={state: sum(task.state == state for task in todo[language]) for state in OWED},
            sides={
                pair.target: tuple(islice(sides(pair, before[pair.target]), SIDES))
                for pair in known[language]
                if pair.target in before
            },
            sources={pair.target: pair.of for pair in known[language]},
            starts=_starts(catalogue, language, known[language]),
        )
        for language in languages
    }


def _pairs(catalogue: Catalogue, language: str, shown: Sequence[Task]) -> list[Pair]:
    return list(pairs(catalogue, language, {(task.kind, task.id) for task in shown}))


def _states(root: Path, catalogue: Catalogue, words: Mapping[str, Catalog]) -> Iterator[TextState]:
    languages = catalogue.site.languages
    for text in writings(catalogue):
        yield from states_of(text, languages)
    # Where a root leans on another's words and lists, they are not its to translate.
    if (root / LOCALES).is_dir() and ENGLISH in words:
        yield from interface_states(words, languages)
    if (root / VOCABULARIES).is_dir():
        yield from term_states(catalogue.vocabularies, languages)


def _starts(catalogue: Catalogue, language: str, known: Sequence[Pair]) -> Mapping[str, str]:
    head = Head("", "", catalogue.today)
    missing = (pair for pair in known if pair.told is None)
    return {pair.target: begun(pair, language, head, catalogue) for pair in missing}
