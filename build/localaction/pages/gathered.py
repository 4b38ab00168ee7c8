"""Places that would cover each other on a map, gathered into one point.

The same places give the same points, in whatever order and language they come.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import dist

from localaction.catalogue.model import Entry
from localaction.render.land import Spot
from schemas.city import City

MOST = 400
"""How many points a map draws: more are neither told apart nor light to load."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A city and where it stands on the drawing."""

    city: Entry[City]
    at: Spot
    records: int
    """How many pledges and practices it has."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """Cities that one point stands for; it stands where the first of them lies."""

    at: Spot
    cities: list[Placed] = field(default_factory=list)

    @property
    def records(self) -> int:
        return sum(each.records for each in self.cities)


def gathered(places: Iterable[Placed], apart: float) -> list[Gathering]:
    """Points that are at least `apart` from each other, further where there are too many."""
    ordered = sorted(places, key=lambda place: (-place.records, place.city.id))
    points = _gathered(ordered, apart)
    while len(points) > MOST:
        apart *= 1.25
        points = _gathered(ordered, apart)
    return points


def _gathered(places: Iterable[Placed], apart: float) -> list[Gathering]:
    # Whoever is nearer than `apart` stands in the same cell of this grid or in one beside it.
    cells: defaultdict[tuple[int, int], list[Gathering]] = defaultdict(list)
    points: list[Gathering] = []
    for place in places:
        column, row = int(place.at[0] // apart), int(place.at[1] // apart)
        near = [
            point
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for point in cells.get((x, y), ())
            if dist(point.at, place.at) < apart
        ]
        if near:
            nearest = min(near, key=lambda point: dist(point.at, place.at))
        else:
            nearest = Gathering(place.at)
            cells[column, row].append(nearest)
            points.append(nearest)
        nearest.cities.append(place)
    return points
