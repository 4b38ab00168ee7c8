"""Maps: cities as points on the land, and beside them the same links as a list.

The drawing is hidden from screen readers and left out of the keyboard's way: the list, on the map
or on the page around it, holds every link that it has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.address import relative
from localaction.pages.gathered import Gathering, Placed, gathered
from localaction.pages.links import linker, record_link
from localaction.pages.map_data import MapData, map_data
from localaction.pages.reader import Reader, page_path
from localaction.pages.regions import Region, page_of_all, region_of, regions
from localaction.render.format import comma, number
from localaction.render.land import WIDTH, WORLD, Frame, Spot, around, spot
from schemas.city import City

LAND = "land.svg"
"""The asset that holds the land."""

APART, APART_IN_PART = 20, 28
"""How near two points of a drawing may stand, in its units: of the world, and of a part of it,
which is drawn smaller."""

LEAST = 400
"""The narrowest part of the world that is drawn: the land is too coarse for less. By script one
goes as near as that is on a drawing 1,000 pixels wide."""

LISTED = 150
"""More cities than these are listed on pages of their own."""

NAMED = 4
"""How many cities the title of one point names."""

STEPS = (2, 5)
"""From how many pledges and practices on a point is drawn larger, and larger still."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a drawing."""

    x: float
    y: float
    size: int
    """1, 2 or 3, by `STEPS`."""
    count: str
    """How many cities it stands for; empty where it is one."""
    title: str
    address: str
    """Where it leads; empty where nowhere."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A part of the world with its points."""

    land: str
    """Address of the land's file."""
    width: int
    height: int
    transform: str
    """How the land is moved and scaled into the drawing."""
    is_part: bool
    """It shows a part of the world only."""
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """A map with all that stands around it."""

    drawing: Drawing
    data: MapData
    cities: int
    countries: int
    absent: tuple[Markup, ...]
    """Cities that nobody has placed, or that lie beyond the map's edge."""
    note: str
    regions: tuple[Region, ...]
    """The list beside the map; () where the page itself lists the cities."""
    whole_list: bool
    """The list names every city, not only the regions."""
    is_blank: bool = False
    """A script gives it its cities."""


def map_of(
    reader: Reader, entries: Sequence[Entry[City]], path: str, *, listed: bool = False
) -> Markup:
    """The map of these cities on the page `path`; empty where there are none.

    `listed` puts their list beside it, for pages that have none of their own.
    """
    shown = [entry for entry in entries if not entry.facts.retired]
    places = {entry.id: at for entry in shown if (at := spot_of(entry)) is not None}
    if not places:
        return Markup("")
    whole_list = len(shown) <= LISTED
    standing = [_placed(reader, entry, places[entry.id]) for entry in shown if entry.id in places]
    frame = around(list(places.values()), LEAST)
    apart = APART if frame is WORLD else APART_IN_PART
    view = MapView(
        drawing=_drawing(reader, standing, path, frame, apart, listed),
        data=map_data(reader, standing, path, frame, apart),
        cities=len(places),
        countries=len({entry.facts.country for entry in shown if entry.id in places}),
        absent=tuple(record_link(reader, e.id, path) for e in shown if e.id not in places),
        note=map_note(reader),
        regions=tuple(regions(reader, shown, path, whole_list)) if listed else (),
        whole_list=whole_list,
    )
    return _made(reader, view, path)


def blank_map(reader: Reader, path: str) -> Markup:
    """The world without a point, for a script to fill: `show` of build/theme/map/."""
    view = MapView(
        drawing=_drawing(reader, (), path, WORLD, APART, True),
        data=map_data(reader, (), path, WORLD, APART),
        cities=0,
        countries=0,
        absent=(),
        note=map_note(reader),
        regions=(),
        whole_list=False,
        is_blank=True,
    )
    return _made(reader, view, path)


def _made(reader: Reader, view: MapView, path: str) -> Markup:
    template = reader.environment.get_template("map.html")
    return Markup(template.render(view=view, to=linker(path)))


def map_note(reader: Reader) -> str:
    """What the United Nations say of their maps."""
    notes = reader.catalogue.site.map_note
    return notes.get(reader.language) or notes.get("en", "")


def land(reader: Reader, path: str) -> str:
    """The address of the land's file, seen from the page `path`."""
    return relative(reader.address(path), reader.assets[LAND])


def spot_of(entry: Entry[City]) -> Spot | None:
    """Where a city stands on the map; None where nobody has recorded it, or beyond its edge."""
    location = entry.facts.location
    return None if location is None else spot(location.lon, location.lat)


def _placed(reader: Reader, entry: Entry[City], at: Spot) -> Placed:
    links = reader.catalogue.links
    records = len(links.pledges.get(entry.id, ())) + len(links.practices.get(entry.id, ()))
    return Placed(entry, at, records)


def _drawing(
    reader: Reader, standing: Sequence[Placed], path: str, frame: Frame, apart: int, listed: bool
) -> Drawing:
    places = [replace(place, at=frame.drawn(place.at)) for place in standing]
    return Drawing(
        land=land(reader, path),
        width=WIDTH,
        height=frame.drawn_height,
        transform=frame.transform,
        is_part=frame is not WORLD,
        points=tuple(_points(reader, gathered(places, apart), path, listed)),
    )


def _points(
    reader: Reader, gatherings: Sequence[Gathering], path: str, listed: bool
) -> Iterator[Point]:
    # The largest last, so that none is covered by a smaller one.
    for each in reversed(gatherings):
        first, *others = each.cities
        yield Point(
            x=each.at[0],
            y=each.at[1],
            size=1 + sum(each.records >= step for step in STEPS),
            count=number(len(each.cities), reader.language) if others else "",
            title=_title(reader, each),
            address=_list_of(reader, each, path, listed)
            if others
            else relative(path, page_path(first.city)),
        )


def _list_of(reader: Reader, gathering: Gathering, path: str, listed: bool) -> str:
    """Where the cities of one point stand together: their country's page, or the list."""
    cities = [each.city for each in gathering.cities]
    if listed and len({city.facts.country for city in cities}) > 1:
        return f"#{region_of(reader, cities[0])}"
    return page_of_all(reader, cities, path)


def _title(reader: Reader, gathering: Gathering) -> str:
    named = [reader.city_name(each.city.id) for each in gathering.cities[:NAMED]]
    more = " …" if len(gathering.cities) > NAMED else ""
    return comma(reader.language).join(named) + more
