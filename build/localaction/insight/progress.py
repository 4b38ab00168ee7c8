"""What became of the promises: published pledges by stage, report, year and region.

In: a catalogue and where each of its pledges stands. Out: counts and ids. What nobody states is
counted as unknown, and is never left out of a count.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.dates import first_day
from localaction.catalogue.derive import NOT_STATED, Standing
from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.topics import COUNTRIES, REGIONS
from localaction.insight.outcomes import Outcome, TargetAt, targets_of
from localaction.insight.people import People, people_of
from schemas.pledge import Pledge
from schemas.values import UNKNOWN

REGION, SUB_REGION = "region", "sub_region"
"""Levels of the list of regions."""

NO_DATED_REPORT = ("none", "undated")
"""Reporting statuses of those whose reports have no age that anybody could tell."""
DATED_REPORT = ("green", "yellow", "red")
"""And of those whose reports have one."""


@dataclass(frozen=True, slots=True)
class RegionAt:
    """The pledges of a region. A joint pledge stands in each region of its cities."""

    id: str
    """A term of `m49_regions`, or `unknown` for pledges that no city in a region makes."""
    parent: str
    """The region that a sub-region is part of; "" for a region."""
    pledges: int
    dated: int
    """How many of them have a dated report."""
    dated_closed: int
    """How many of these are closed: their status no longer tells the age of a report."""
    targets: int
    met: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All pledges that are published, counted."""

    pledges: tuple[str, ...]
    stages: Mapping[str, int]
    """By term of `pledge_stages`, in the order of the list, with what nobody states first."""
    reporting: Mapping[str, int]
    """By term of `reporting_status`, with what has no date first."""
    began: Mapping[str, int]
    """By year of the start, or `unknown`."""
    reported: Mapping[str, tuple[str, ...]]
    """By year of the latest dated report, or `unknown`: the pledges, the latest report first."""
    regions: tuple[RegionAt, ...]
    """The regions, also those without a pledge; below each its sub-regions that have one."""
    targets: tuple[TargetAt, ...]
    people: tuple[People, ...]


def overview(catalogue: Catalogue, standings: Mapping[str, Standing]) -> Overview:
    """Count what became of every published pledge."""
    live = [entry for entry in catalogue.pledges.values() if not entry.facts.retired]
    where = {entry.id: standings[entry.id] for entry in live}
    targets = {id: tuple(targets_of(id, each)) for id, each in where.items()}
    reached = (people_of(catalogue, entry, where[entry.id]) for entry in live)
    return Overview(
        pledges=tuple(where),
        stages=_counted(
            catalogue, "pledge_stages", (each.stage for each in where.values()), (NOT_STATED,)
        ),
        reporting=_counted(
            catalogue,
            "reporting_status",
            (each.reporting for each in where.values()),
            NO_DATED_REPORT,
        ),
        began=dict(sorted(Counter(_year(entry.facts.start) for entry in live).items())),
        reported=_reported(where),
        regions=tuple(_regions(catalogue, live, where, targets)),
        targets=tuple(each for found in targets.values() for each in found),
        people=tuple(each for each in reached if each),
    )


def _counted(
    catalogue: Catalogue, vocabulary: str, found: Iterable[str], first: tuple[str, ...]
) -> Mapping[str, int]:
    """How many bear each term of a list, also where it is none."""
    counts = Counter(found)
    ids = catalogue.vocabularies.ids(vocabulary)
    ordered = (*first, *(id for id in ids if id not in first))
    return {id: counts[id] for id in ordered}


def _year(date: str) -> str:
    return date if date == UNKNOWN else date[:4]


def _reported(where: Mapping[str, Standing]) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    dated = [(each.last_report, id) for id, each in where.items() if each.last_report]
    for date, id in sorted(dated, key=lambda pair: first_day(pair[0]), reverse=True):
        found[date[:4]].append(id)
    found[UNKNOWN] = [id for id, each in where.items() if not each.last_report]
    return {year: tuple(ids) for year, ids in sorted(found.items()) if ids}


def _regions(
    catalogue: Catalogue,
    live: Iterable[Entry[Pledge]],
    where: Mapping[str, Standing],
    targets: Mapping[str, tuple[TargetAt, ...]],
) -> Iterator[RegionAt]:
    """The regions and sub-regions in the order of their list, then what has none."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for entry in live:
        for id in _places(catalogue, entry):
            of[id].append(entry.id)
    terms = [catalogue.vocabularies.term(REGIONS.vocabulary, id) for id in _ids(catalogue)]
    shown = [
        (term.id, "" if term.level == REGION else term.parent or "")
        for term in terms
        if term.level == REGION or (term.level == SUB_REGION and term.id in of)
    ]
    for id, parent in (*shown, *(((UNKNOWN, ""),) if UNKNOWN in of else ())):
        own = [each for pledge in of[id] for each in targets[pledge]]
        dated = [where[pledge] for pledge in of[id] if where[pledge].last_report]
        yield RegionAt(
            id=id,
            parent=parent,
            pledges=len(of[id]),
            dated=len(dated),
            dated_closed=sum(each.reporting == "closed" for each in dated),
            targets=len(own),
            met=sum(each.outcome is Outcome.MET for each in own),
        )


def _ids(catalogue: Catalogue) -> tuple[str, ...]:
    has_list = REGIONS.vocabulary in catalogue.vocabularies
    return catalogue.vocabularies.ids(REGIONS.vocabulary) if has_list else ()


def _places(catalogue: Catalogue, entry: Entry[Pledge]) -> tuple[str, ...]:
    """The regions and sub-regions of the published cities whose pledge it is, each once."""
    cities = (catalogue.cities.get(id) for id in actors(entry.facts))
    countries = [
        catalogue.vocabularies.term(COUNTRIES.vocabulary, city.facts.country)
        for city in cities
        if city and not city.facts.retired
    ]
    regions = [country.region for country in countries if country.region] or [UNKNOWN]
    below = [country.sub_region for country in countries if country.sub_region]
    return tuple(dict.fromkeys([*regions, *below]))
