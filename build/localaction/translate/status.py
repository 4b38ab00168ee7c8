"""All states of a root, counted and listed by language: what `translate status` says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from localaction.catalogue.load import settings
from localaction.editing.refused import RefusedError
from localaction.insight.text_states import STATES, TextState, states_of
from localaction.insight.word_states import interface_states, term_states
from localaction.language.gettext import catalogs
from localaction.language.mark import N_
from localaction.language.messages import ENGLISH
from localaction.source.tree import LOCALES, VOCABULARIES
from localaction.source.walk import RecordPaths, find_records
from localaction.translate.survey import in_halves, survey, survey_pages

NAMES = {
    "own": "own",
    "human": "human",
    "machine-reviewed": "reviewed",
    "machine-unreviewed": "unreviewed",
    "stale": "stale",
    "missing": "missing",
}
"""What the lists are called in JSON."""


def all_states(root: Path, shared: Path, jobs: int = 1) -> tuple[TextState, ...]:
    """The state of every text of a root in every language of its site."""
    site, vocabularies, _ = settings(root, shared)
    if site is None or vocabularies is None:
        raise RefusedError(N_("The settings or vocabularies are wrong; mend them first."))
    languages = site.languages
    base, (records, _) = str(root), find_records(str(root))

    def look(share: Sequence[RecordPaths]) -> list[TextState]:
        texts = survey(base, share, vocabularies)
        return [state for writing in texts for state in states_of(writing, languages)]

    found = in_halves(records, look, jobs)
    for page in survey_pages(base, vocabularies, site):
        found += states_of(page, languages)
    # Where a root leans on another's words and lists, they are not its to translate.
    if (root / LOCALES).is_dir():
        found += interface_states(_catalogs(root, shared, languages), languages)
    if (root / VOCABULARIES).is_dir():
        found += term_states(vocabularies, languages)
    return tuple(found)


def _catalogs(root: Path, shared: Path, languages: Sequence[str]) -> Mapping[str, Any]:
    """The words of the interface; the English ones stand with the program."""
    found = catalogs(root / LOCALES, [ENGLISH, *languages])
    return found if ENGLISH in found else {**catalogs(shared / LOCALES, [ENGLISH]), **found}


def as_data(states: Iterable[TextState], languages: Sequence[str]) -> Mapping[str, Any]:
    """Language -> what is own, human, reviewed, unreviewed, stale and missing, and how much."""
    told: dict[str, Any] = {}
    for language in languages:
        told[language] = {"texts": {}, "words": {}} | {name: [] for name in NAMES.values()}
        for counted in ("texts", "words"):
            told[language][counted] = dict.fromkeys(NAMES.values(), 0)
    for state in states:
        if state.language not in told:
            continue
        of, name = told[state.language], NAMES[state.state]
        of["texts"][name] += 1
        of["words"][name] += state.words
        entry: dict[str, Any] = {"kind": state.kind, "id": state.id, "path": state.path}
        entry["words"] = state.words
        if state.state == "stale":
            entry |= {"made": NAMES[state.made], "stale": state.stale, "lacking": state.lacking}
        of[name].append(entry)
    return {"languages": told}


def table(data: Mapping[str, Any]) -> Iterator[str]:
    """One line a language: how many texts are in which state, how many words are to be done."""
    names = [NAMES[state] for state in STATES]
    yield "".join(f"{name:>12}" for name in ("", *names, "words to do"))
    for language, of in data["languages"].items():
        todo = sum(of["words"][name] for name in ("stale", "missing"))
        figures = (*(of["texts"][name] for name in names), todo)
        yield f"{language:>12}" + "".join(f"{figure:>12,}" for figure in figures)


def lists(data: Mapping[str, Any], language: str) -> Iterator[str]:
    """What is to be done in one language, a line a text: state, words, file, parts."""
    of = data["languages"][language]
    for name in ("stale", "missing", "unreviewed"):
        for each in of[name]:
            parts = [*each.get("stale", ()), *(f"+{part}" for part in each.get("lacking", ()))]
            where = each["id"] if each["kind"] in ("interface", "message", "term") else ""
            line = f"{name:<11}{each['words']:>6}  {each['path']}"
            yield "  ".join(filter(None, (line, where, ", ".join(parts))))
