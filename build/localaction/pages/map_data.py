"""What the script of a map (build/theme/map/) reads in the page: its cities and its measures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from localaction.catalogue.topics import RECORDS
from localaction.pages.address import relative
from localaction.pages.gathered import Placed
from localaction.pages.reader import Reader
from localaction.render.format import direction
from localaction.render.land import WORLD, Frame, spot

MOST = 150
"""The details of more cities than these are fetched when the reader reaches for the map."""


@dataclass(frozen=True, slots=True)
class MapData:
    """Measures in the map's own units, and the cities."""

    apart: int
    """How near two points stand in the drawing, in its units."""
    frame: str
    """Corner, width and height of the part that is drawn."""
    folder: str
    """Address of the folder that the pages of cities lie in."""
    world: str = WORLD.box
    """Corner, width and height of the whole map."""
    places: Markup | None = None
    """Rows of JSON: id, x, y, number of pledges and practices, name and, where that is not in the
    page's language, language and direction. None where there are too many cities."""
    only: str = ""
    """Then their ids; empty where they are all there are."""


def map_data(
    reader: Reader, places: Sequence[Placed], path: str, frame: Frame, apart: int
) -> MapData:
    """The data of a map on the page `path`; each city `at` its place on the whole map."""
    kept = len(places) <= MOST
    every = not kept and len(places) == sum(1 for _ in _on_any_map(reader))
    return MapData(
        apart,
        " ".join(f"{v:.2f}" for v in (frame.x, frame.y, frame.width, frame.height)),
        relative(path, f"{RECORDS['city']}/"),
        places=_rows(reader, places) if kept else None,
        only="" if kept or every else " ".join(place.city.id for place in places),
    )


def _on_any_map(reader: Reader) -> Iterator[str]:
    for entry in reader.catalogue.cities.values():
        where = entry.facts.location
        if where and not entry.facts.retired and spot(where.lon, where.lat):
            yield entry.id


def _rows(reader: Reader, places: Sequence[Placed]) -> Markup:
    rows = [_row(reader, place) for place in places]
    return htmlsafe_json_dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _row(reader: Reader, place: Placed) -> list[str | float]:
    name, language = reader.plain_name(place.city.facts.names)
    foreign = [] if language == reader.language else [language, direction(language)]
    return [place.city.id, *place.at, place.records, name, *foreign]
