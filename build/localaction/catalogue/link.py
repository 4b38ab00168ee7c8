"""Read every reference backwards: from what is named to who names it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from localaction.catalogue.model import Entry, Links
from schemas.base import Record
from schemas.city import City
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN, Term
from schemas.walk import marked

Backwards = defaultdict[str, set[str]]


def link(
    cities: Mapping[str, Entry[City]],
    pledges: Mapping[str, Entry[Pledge]],
    practices: Mapping[str, Entry[Practice]],
) -> Links:
    """Make the links of a catalogue from its published records; retired ones are left out."""
    live_pledges = [entry for entry in pledges.values() if not entry.facts.retired]
    live_practices = [entry for entry in practices.values() if not entry.facts.retired]
    actors = ((e.id, pledge_actors(e.facts)) for e in live_pledges)
    doers = ((e.id, practice_actors(e.facts)) for e in live_practices)
    actions: list[Entry[Action]] = [*live_pledges, *live_practices]
    return Links(
        pledges=_backwards(actors),
        practices=_backwards(doers),
        partnerships=_backwards((e.id, partners(e.facts)) for e in actions),
        tagged=_tagged(actions),
        adapted_by=_backwards(
            [(e.id, e.facts.adapted_from) for e in live_practices]
            + [(e.id, e.facts.replicates) for e in live_pledges]
        ),
        related_pledges=_backwards((e.id, e.facts.related_practices) for e in live_pledges),
        parts=_backwards(
            (e.id, (e.facts.part_of,)) for e in cities.values() if e.facts.part_of is not None
        ),
    )


def pledge_actors(pledge: Pledge) -> tuple[str, ...]:
    """Who pledges: the lead, then the other cities."""
    return (pledge.lead, *(city for city in pledge.cities if city != pledge.lead))


def practice_actors(practice: Practice) -> tuple[str, ...]:
    """Whose practice it is: its cities, and the lead where that is another."""
    lead = () if practice.lead == UNKNOWN or practice.lead in practice.cities else (practice.lead,)
    return (*practice.cities, *lead)


def actors(facts: Record) -> tuple[str, ...]:
    """The cities and organisations whose pledge or practice it is; () for other kinds."""
    if isinstance(facts, Pledge):
        return pledge_actors(facts)
    if isinstance(facts, Practice):
        return practice_actors(facts)
    return ()


def partners(facts: Record) -> tuple[str, ...]:
    """The partners of a pledge or practice; () for other kinds."""
    if isinstance(facts, Pledge | Practice):
        return tuple(partner.id for partner in facts.partners)
    return ()


def _backwards(named: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, tuple[str, ...]]:
    found: Backwards = defaultdict(set)
    for namer, ids in named:
        for id in ids:
            found[id].add(namer)
    return {id: tuple(sorted(namers)) for id, namers in sorted(found.items())}


def _tagged(actions: Iterable[Entry[Action]]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in actions:
        for _, id, marker in marked(entry.facts):
            if isinstance(marker, Term):
                found[marker.vocabulary, id].add(entry.id)
    return {tag: tuple(sorted(ids)) for tag, ids in sorted(found.items())}
