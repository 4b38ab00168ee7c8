"""The places as GeoJSON (RFC 7946): every city whose position is known."""

import json
from typing import Any

from localaction.catalogue.model import Entry
from localaction.exports.tables.world import World
from schemas.city import City


def places_file(world: World) -> bytes:
    """A feature a city, in the order of their ids."""
    places = world.published(world.catalogue.cities)
    features = [_feature(world, entry) for entry in places if entry.facts.location]
    # One feature a line: what changed can be seen.
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode()


def _feature(world: World, entry: Entry[City]) -> dict[str, Any]:
    facts, links = entry.facts, world.catalogue.links
    where = facts.location
    population = facts.population
    return {
        "type": "Feature",
        "id": entry.id,
        "geometry": where and {"type": "Point", "coordinates": [where.lon, where.lat]},
        "properties": {
            "id": entry.id,
            "url": world.url(entry),
            "kind": facts.kind,
            "country": facts.country,
            "names": dict(facts.names),
            "population": population.value if population else None,
            "pledges": len(links.pledges.get(entry.id, ())),
            "practices": len(links.practices.get(entry.id, ())),
        },
    }
