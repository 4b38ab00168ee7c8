"""Measurements: of an indicator and a city of the record, and not less than their parts."""

from collections.abc import Iterator

from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.catalogue.vocabularies import nearest
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import actions
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.pledge import Pledge
from schemas.tags import Action
from schemas.values import UNKNOWN

EXACT = (None, "exactly")


def check_measurements(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every measurement against its record, and its parts against itself."""
    for entry in actions(catalogue):
        for update in entry.updates:
            yield from _indicators(entry, update)
            yield from _parts(update)


def _indicators(entry: Entry[Action], update: UpdateEntry) -> Iterator[Problem]:
    known = [indicator.id for indicator in entry.facts.indicators]
    for position, measurement in enumerate(update.facts.measurements):
        if measurement.indicator not in known:
            near = nearest(measurement.indicator, known)
            values = {
                "found": measurement.indicator,
                "nearest": near or "",
                "indicators": listed(known),
                "record": entry.id,
            }
            wording = "nearest" if near else "" if known else "none"
            at = ("measurements", position, "indicator")
            yield in_facts(update.document, at, "indicator-unknown", wording, **values)


def _parts(update: UpdateEntry) -> Iterator[Problem]:
    for position, measurement in enumerate(update.facts.measurements):
        if measurement.disaggregated is None or measurement.qualifier not in EXACT:
            continue
        parts = [part for part in measurement.disaggregated.__dict__.values() if part is not None]
        if sum(parts) > measurement.value:
            at = ("measurements", position, "disaggregated")
            values = {"sum": str(sum(parts)), "value": str(measurement.value)}
            yield in_facts(update.document, at, "measurement-parts", **values)


def check_measurement_city(catalogue: Catalogue) -> Iterator[Problem]:
    """A number that is one city's names a city of the record."""
    for entry in actions(catalogue):
        cities = _cities(entry.facts)
        places: list[tuple[Document, FieldPath, str | None]] = [
            (entry.document, ("indicators", position, "city"), indicator.city)
            for position, indicator in enumerate(entry.facts.indicators)
        ]
        places += [
            (update.document, ("measurements", position, "city"), measurement.city)
            for update in entry.updates
            for position, measurement in enumerate(update.facts.measurements)
        ]
        for document, at, city in places:
            if city is not None and city not in cities:
                values = {"found": city, "cities": listed(cities)}
                yield in_facts(document, at, "measurement-city", **values)


def _cities(facts: Action) -> tuple[str, ...]:
    """The cities whose pledge or practice it is, and those where a pledge is carried out."""
    if isinstance(facts, Pledge) and facts.places != UNKNOWN and not isinstance(facts.places, str):
        return (*actors(facts), *facts.places.cities)
    return actors(facts)
