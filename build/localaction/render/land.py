"""The map's own units, and the land drawn in them, without borders.

The world is 2,000 units wide, its middle at 0, 0; x grows to the east, y to the south, as in SVG.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from localaction.render.equal_earth import project

MIDDLE = 11
"""The meridian in the middle: the opposite one runs through the Bering Strait, so that no land is
cut in two."""

UNIT = 1000 / project(180, 0)[0]
"""How many units the radius of the sphere is."""

WIDTH = 1000
"""Of every drawing, in its own units, whatever part of the world it shows."""

Spot = tuple[float, float]
"""A place in the map's units."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the map: its top left corner, its width and height."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, spot: Spot) -> bool:
        """Whether a place lies in it."""
        x, y = spot
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def drawn(self, spot: Spot) -> Spot:
        """Where a place stands on a drawing of this part that is `WIDTH` units wide."""
        scale = WIDTH / self.width
        return round((spot[0] - self.x) * scale, 1), round((spot[1] - self.y) * scale, 1)

    @property
    def transform(self) -> str:
        """How the land comes into that drawing, as SVG says it."""
        return f"scale({WIDTH / self.width:.4g}) translate({-self.x:.6g} {-self.y:.6g})"

    @property
    def drawn_height(self) -> int:
        """How high that drawing is."""
        return round(self.height * WIDTH / self.width)

    @property
    def box(self) -> str:
        """As `viewBox` has it."""
        return " ".join(f"{round(v):d}" for v in (self.x, self.y, self.width, self.height))


WORLD = Frame(-960, -484, 1960, 870)
"""From the north of Greenland to Cape Horn: Antarctica has no local government."""

SHAPE = 3 / 2
"""How wide a part of the map is for its height."""


@lru_cache(maxsize=65536)
def spot(lon: float, lat: float) -> Spot | None:
    """Where a place lies on the map; None where it lies beyond its edge."""
    found = _spot(lon if lon > MIDDLE - 180 else lon + 360, lat)
    return found if WORLD.holds(found) else None


def _spot(lon: float, lat: float) -> Spot:
    x, y = project(lon - MIDDLE, lat)
    return round(x * UNIT, 1), round(-y * UNIT, 1)


def around(spots: Sequence[Spot], least: float) -> Frame:
    """The part of the map that shows these places, at least as wide as `least`.

    It is the whole world where a part would be as high as that.
    """
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    # A fifth of margin, so that no place stands on the edge.
    wide, high = 1.2 * (max(xs) - min(xs)), 1.2 * (max(ys) - min(ys))
    width = max(wide, high * SHAPE, least)
    height = width / SHAPE
    if height > WORLD.height:
        return WORLD
    left = (max(xs) + min(xs) - width) / 2
    top = (max(ys) + min(ys) - height) / 2
    return Frame(
        min(max(left, WORLD.x), WORLD.x + WORLD.width - width),
        min(max(top, WORLD.y), WORLD.y + WORLD.height - height),
        width,
        height,
    )


def land_svg(rings: Iterable[Sequence[float]]) -> str:
    """The land as a file of its own, for `<use href="…#land">`: it takes its colour there."""
    path = "".join(_drawn(ring) for ring in rings)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="{WORLD.box}"><path id="land" fill-rule="evenodd" d="{path}"/></svg>\n'
    )


def _drawn(ring: Sequence[float]) -> str:
    """One ring, in whole units, each point told from the one before."""
    first, *others = _corners(ring)
    steps = ((x - a, y - b) for (a, b), (x, y) in pairwise((first, *others)))
    return f"M{first[0]} {first[1]}l{_numbers(v for step in steps for v in step)}z"


def _corners(ring: Sequence[float]) -> list[tuple[int, int]]:
    """The corners of a ring (longitude, latitude, …); those that fall together once."""
    corners: list[tuple[int, int]] = []
    for lon, lat in zip(ring[::2], ring[1::2], strict=True):
        x, y = _spot(lon, lat)
        corner = round(x), round(y)
        if not corners or corners[-1] != corner:
            corners.append(corner)
    return corners


def _numbers(values: Iterator[int]) -> str:
    """Numbers as a path takes them: a minus parts two as well as a space."""
    return "".join(f"{v}" if v < 0 else f" {v}" for v in values).lstrip()
