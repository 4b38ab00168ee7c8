"""Where one city lies: a point on its part of the world."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.links import linker
from localaction.pages.maps import LEAST, land, spot_of
from localaction.pages.reader import Reader
from localaction.render.land import WIDTH, Spot, around
from schemas.city import City


@dataclass(frozen=True, slots=True)
class LocatorView:
    """The drawing and its one point."""

    land: str
    width: int
    height: int
    transform: str
    x: float
    y: float


def locator(reader: Reader, entry: Entry[City], path: str) -> Markup:
    """The drawing for the page `path`; a sentence where the city has no place on the map."""
    at = spot_of(entry)
    view = _view(reader, at, path) if at else None
    template = reader.environment.get_template("locator.html")
    return Markup(template.render(view=view, to=linker(path)))


def _view(reader: Reader, at: Spot, path: str) -> LocatorView:
    frame = around([at], LEAST)
    x, y = frame.drawn(at)
    return LocatorView(land(reader, path), WIDTH, frame.drawn_height, frame.transform, x, y)
