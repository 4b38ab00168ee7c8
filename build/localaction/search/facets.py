"""By what one narrows down the records: every facet of the explorer, and which values each has.

In: a record and what follows from it (a `Bearer`). Out: the ids of its values, () where nobody
states one, None where the question does not arise. Nothing is worked out here that the catalogue
derives already.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from localaction.catalogue import topics
from localaction.catalogue.derive import Standing, is_reported_on
from localaction.catalogue.model import Entry
from localaction.catalogue.places import Place
from localaction.catalogue.topics import Topic
from schemas.base import Record
from schemas.city import City
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN

M = TypeVar("M", bound=Record)

YES, NO = "yes", "no"
MEASURED, NOT_MEASURED = "measured", "none"

KINDS = ("pledge", "practice", "city")
"""The kinds of record that are explored, in the order in which they are numbered."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A published record, and what follows from it."""

    entry: Entry[Record]
    where: Standing | None
    """None for a city."""
    cities: tuple[tuple[Entry[City], Place], ...]
    """The published cities whose pledge or practice it is; of a city itself."""


Values = tuple[str, ...] | None
"""() for unknown; None where the facet does not apply."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One question by which records are narrowed down."""

    name: str
    """In the data file and in addresses."""
    values: Callable[[Bearer], Values]
    vocabulary: str = ""
    """Whose terms the values are; "" where they are no terms."""
    given: tuple[str, ...] = ()
    """The values that are offered though they are no terms, whether a record has them or not."""


def _field(
    name: str,
    model: type[M],
    read: Callable[[M], object],
    vocabulary: str = "",
    given: tuple[str, ...] = (),
) -> Facet:
    """A facet whose values a record states itself."""

    def values(bearer: Bearer) -> Values:
        facts = bearer.entry.facts
        return _stated(read(facts)) if isinstance(facts, model) else None

    return Facet(name, values, vocabulary, given)


def _tag(name: str, topic: Topic) -> Facet:
    """A facet whose values are the terms of a topic."""
    return _field(name, Action, lambda facts: getattr(facts, topic.field), topic.vocabulary)


def _place(name: str, read: Callable[[Entry[City], Place], object], vocabulary: str = "") -> Facet:
    """A facet whose values follow from the cities of a record, each value once."""

    def values(bearer: Bearer) -> Values:
        found = (value for city in bearer.cities for value in _stated(read(*city)))
        return tuple(dict.fromkeys(found))

    return Facet(name, values, vocabulary)


def _standing(name: str, read: Callable[[Standing], str], vocabulary: str) -> Facet:
    """A facet that asks what became of a pledge, or of a practice that was reported on."""

    def values(bearer: Bearer) -> Values:
        is_asked = bearer.where is not None and is_reported_on(bearer.entry)
        return (read(bearer.where),) if bearer.where and is_asked else None

    return Facet(name, values, vocabulary)


def _stated(value: object) -> tuple[str, ...]:
    if value is None or value == UNKNOWN:
        return ()
    return value if isinstance(value, tuple) else (str(value),)


def _gcm(facts: Action) -> tuple[str, ...]:
    stated = facts.gcm_objectives
    return stated.all if stated else ()


def _reviewed(facts: Practice) -> object:
    if facts.review == UNKNOWN:
        return UNKNOWN
    return YES if facts.review.peer_reviewed else NO


def _cost(facts: Practice) -> object:
    return facts.replication.cost_band if facts.replication else None


def _competence(facts: Practice) -> object:
    return facts.replication.competence if facts.replication else None


def _year(facts: Action) -> object:
    return facts.start if facts.start == UNKNOWN else facts.start[:4]


def _languages(bearer: Bearer) -> Values:
    # Of most cities nobody has written more than facts.
    return tuple(bearer.entry.words) or (None if bearer.where is None else ())


def _results(bearer: Bearer) -> Values:
    if bearer.where is None:
        return None
    return (MEASURED if any(each.history for each in bearer.where.progress) else NOT_MEASURED,)


FACETS = (
    Facet("kind", lambda bearer: (bearer.entry.kind,), given=KINDS),
    _field("gcm", Action, _gcm, topics.GCM_OBJECTIVES.vocabulary),
    _tag("gcr", topics.GCR_OBJECTIVES),
    _tag("area", topics.GRF_AREAS),
    _tag("sdg", topics.SDG_GOALS),
    _tag("priority", topics.CTA_PRIORITIES),
    _tag("theme", topics.JMDI_THEMES),
    _tag("people", topics.PEOPLE),
    _place("region", lambda _, place: place.region, topics.REGIONS.vocabulary),
    _place("subregion", lambda _, place: place.sub_region, topics.REGIONS.vocabulary),
    _place("country", lambda city, _: city.facts.country, topics.COUNTRIES.vocabulary),
    _place("section", lambda city, _: city.facts.uclg_section, topics.UCLG_SECTIONS.vocabulary),
    _place("city", lambda city, _: city.id),
    _place("band", lambda _, place: place.band, "population_band"),
    _standing("stage", lambda where: where.stage, "pledge_stages"),
    _standing("reporting", lambda where: where.reporting, "reporting_status"),
    _field("evidence", Practice, lambda facts: facts.evidence_level, "evidence_level"),
    _field("reviewed", Practice, _reviewed, given=(YES, NO)),
    _field("support", Pledge, lambda facts: facts.support_sought, "support_sought"),
    _field("cost", Practice, _cost, "cost_band"),
    _field("competence", Practice, _competence, "competence"),
    _field("year", Action, _year),
    Facet("language", _languages),
    Facet("results", _results, given=(MEASURED, NOT_MEASURED)),
)
"""In the order in which they are offered. The powers that a city must have are asked for by cities
like mine alone: the explorer shows no facet that `search.facet_labels` does not name."""
