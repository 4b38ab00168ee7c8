"""Cities: asked for what the map and the six languages need."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import records
from localaction.problems import Problem
from schemas.city import City


def check_city_place(catalogue: Catalogue) -> Iterator[Problem]:
    """A city without coordinates is on no map; without a name, it is shown in another language."""
    for entry in records(catalogue):
        if not isinstance(entry.facts, City) or entry.facts.retired:
            continue
        if entry.facts.location is None:
            yield in_facts(entry.document, ("location",), "city-place")
        missing = [code for code in catalogue.site.languages if code not in entry.facts.names]
        if missing:
            values = {"languages": listed(missing)}
            yield in_facts(entry.document, ("names",), "city-place", "names", **values)
