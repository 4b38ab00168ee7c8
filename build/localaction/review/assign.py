"""Whom to ask for a review: experts of the roster by objective, language, load, side and consent.

Nobody is named: what comes out are ids of the roster, for the officer's own screen, and counts for
everybody else. Who reviewed what is kept by the officers, outside the repository.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from localaction.catalogue.model import Catalogue, Entry
from schemas.expert import Expert
from schemas.practice import Practice
from schemas.values import UNKNOWN

A_YEAR = timedelta(days=365)
AT_MOST = 2
"""Reviews that one expert is asked for in a year."""

Asked = tuple[str, date]
"""An expert who was asked, and when."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expert who may be asked, and what speaks for it."""

    id: str
    side: str
    objectives: tuple[str, ...]
    """Of the practice's, those the expert covers."""
    languages: tuple[str, ...]
    """In which the expert can read the practice."""
    load: int
    """Reviews asked for within the last year."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Who may be asked, the best first, and why others may not."""

    by_side: Mapping[str, tuple[Candidate, ...]]
    left_out: Mapping[str, int]
    """Reason (`consent`, `conflict`, `language`, `objective`, `load`) -> how many experts."""


def propose(
    catalogue: Catalogue, entry: Entry[Practice], asked: Iterable[Asked], today: date
) -> Proposed:
    """Sort the roster for a practice: more shared objectives first, then the smaller load."""
    load = Counter(id for id, day in asked if today - A_YEAR < day <= today)
    found: dict[str, list[Candidate]] = {}
    left_out = Counter[str]()
    for expert in catalogue.experts.values():
        if expert.facts.retired is not None:
            continue
        candidate = _candidate(expert, entry, load[expert.id])
        reason = _against(expert.facts, entry, candidate, today)
        if reason:
            left_out[reason] += 1
        else:
            found.setdefault(candidate.side, []).append(candidate)
    return Proposed(
        {side: tuple(sorted(each, key=_rank)) for side, each in found.items()}, left_out
    )


def _candidate(expert: Entry[Expert], entry: Entry[Practice], load: int) -> Candidate:
    facts = expert.facts
    return Candidate(
        expert.id,
        facts.side,
        tuple(each for each in facts.gcm_objectives if each in _objectives(entry)),
        tuple(each for each in facts.languages if each in entry.words),
        load,
    )


def _against(expert: Expert, entry: Entry[Practice], it: Candidate, today: date) -> str:
    """Why an expert may not be asked; "" where nothing speaks against it."""
    consent = expert.agreement
    if not consent.date <= today.isoformat() <= (consent.until or today.isoformat()):
        return "consent"
    if expert.affiliation in _involved(entry.facts):
        return "conflict"
    if not it.languages:
        return "language"
    if _objectives(entry) and not it.objectives:
        return "objective"
    return "load" if it.load >= AT_MOST else ""


def _objectives(entry: Entry[Practice]) -> tuple[str, ...]:
    stated = entry.facts.gcm_objectives
    return stated.all if stated is not None else ()


def _involved(facts: Practice) -> set[str]:
    """Cities and organisations whose staff have a conflict of interest."""
    lead = () if facts.lead == UNKNOWN else (facts.lead,)
    return {*facts.cities, *lead, *(partner.id for partner in facts.partners)}


def _rank(candidate: Candidate) -> tuple[int, int, str]:
    return -len(candidate.objectives), candidate.load, candidate.id
