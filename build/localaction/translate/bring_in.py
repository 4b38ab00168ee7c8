"""PO files that came back → the files to write, and a list of what was not taken and why.

In: the catalogue, the PO files, the present bytes of a path. Out: whole texts by path; nothing is
written here, and nothing at all where a file is of another language or cannot be read.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast, get_args

from localaction.catalogue.model import Catalogue
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.problems import Problem
from localaction.translate.compose import UNREAD, How, Made, compose
from localaction.translate.judge import Fault
from localaction.translate.po import Entry, Po
from localaction.translate.take import GONE, Left, missing, take
from localaction.translate.texts import Pair, pairs
from localaction.translate.verdict import judged

Read = Callable[[str], bytes | None]

HEADLESS = N_("“{path}” was not begun: {parts} are to be translated first.")


@dataclass(slots=True)
class Outcome:
    """What comes of PO files."""

    texts: dict[str, str] = field(default_factory=dict)
    """Path → the new text of the file."""
    left: list[Left] = field(default_factory=list)
    refused: list[RefusedError] = field(default_factory=list)
    """Files that are not written."""
    problems: list[Problem] = field(default_factory=list)
    """What the rules say of files that are therefore not written."""
    unfinished: int = 0
    same: int = 0
    """Texts that are right as they are."""
    is_unread: bool = False
    """Whether nobody says to have read it."""


def language_of(po: Po, name: str, catalogue: Catalogue) -> str:
    """The language of a file, as its header says."""
    found = po.headers.get("language", "").replace("_", "-")
    if found not in catalogue.site.languages:
        # Tools write a country too: `fr_FR`.
        found = found.partition("-")[0]
    if found not in catalogue.site.languages:
        sentence = N_(
            "“{file}” says in its header that its language is “{found}”; this site has "
            "{languages}. Nothing was taken from it."
        )
        known = ", ".join(catalogue.site.languages)
        raise RefusedError(sentence, file=name, found=found, languages=known)
    return found


def how(po: Po, role: str, state: str, day: date) -> How:
    """By whom and how, as the command or the header says; who says nothing claims nothing."""
    said = state_of(state or po.headers.get("x-state", "") or UNREAD)
    return How(said, role or po.headers.get("x-translator-role", ""), day)


def state_of(said: str) -> Made:
    """A state as somebody wrote it; raises `RefusedError`."""
    if said not in get_args(Made):
        sentence = N_("“{found}” is no state of a translation; choose among {states}.")
        raise RefusedError(sentence, found=said, states=", ".join(get_args(Made)))
    return cast(Made, said)


def bring_in(po: Po, language: str, answered: How, catalogue: Catalogue, read: Read) -> Outcome:
    """Take what can be taken from one file."""
    outcome = Outcome()
    known = {pair.path: pair for pair in pairs(catalogue, language)}
    for path, entries in _by_text(po.entries).items():
        pair = known.get(path)
        if pair is None:
            outcome.left += (Left(each.context, each.line, Fault(GONE, {})) for each in entries)
        else:
            _bring_in(pair, entries, language, answered, catalogue, read, outcome)
    outcome.problems = judged(catalogue, outcome.texts, language)
    for wrong in {problem.path for problem in outcome.problems}:
        del outcome.texts[wrong]
    return outcome


def _by_text(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    by_text: dict[str, list[Entry]] = {}
    for entry in entries:
        path, mark, _ = entry.context.partition("#")
        if mark:
            by_text.setdefault(path, []).append(entry)
    return by_text


def _bring_in(
    pair: Pair,
    entries: list[Entry],
    language: str,
    answered: How,
    catalogue: Catalogue,
    read: Read,
    outcome: Outcome,
) -> None:
    taken = take(pair, entries)
    outcome.left += taken.left
    outcome.unfinished += taken.unfinished
    lacking = list(missing(pair, taken))
    if lacking:
        if taken.settled:
            values = {"path": pair.target, "parts": ", ".join(lacking)}
            outcome.refused.append(RefusedError(HEADLESS, **values))
        return
    try:
        present = None if pair.told is None else read(pair.target)
        text = compose(pair, taken, present, language, answered, catalogue)
    except RefusedError as refused:
        outcome.refused.append(refused)
        return
    if text is None:
        outcome.same += 1
    else:
        outcome.texts[pair.target] = text
