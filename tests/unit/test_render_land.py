"""The projection against published values; the land, its frame, and what is in it."""

import json
import re
from pathlib import Path

import pytest

from localaction.render.equal_earth import project
from localaction.render.land import WORLD, around, land_svg, spot

REPOSITORY = Path(__file__).parents[2]
RADIUS = 6378137
"""Of the sphere for which PROJ publishes its values (test/gie/builtins.gie, `eqearth`)."""

RINGS: list[list[float]] = json.loads(
    (REPOSITORY / "build" / "theme" / "land.json").read_text(encoding="utf-8")
)["rings"]
DRAWN = land_svg(RINGS)


@pytest.mark.parametrize(
    ("lon", "lat", "expected"),
    [
        (0, 0, (0, 0)),
        (180, 0, (17263256.84, 0)),
        (180, 45, (14795421.79, 5486671.72)),
        (180, 90, (10227908.09, 8402320.16)),
        (-180, -90, (-10227908.09, -8402320.16)),
    ],
)
def test_the_projection_gives_the_published_values(
    lon: float, lat: float, expected: tuple[float, float]
) -> None:
    x, y = project(lon, lat)
    assert pytest.approx(expected, abs=0.01) == (x * RADIUS, y * RADIUS)


def test_a_place_in_the_west_lies_left_of_one_in_the_east() -> None:
    montevideo, nairobi = spot(-56.2, -34.9), spot(36.8, -1.3)
    assert montevideo is not None
    assert nairobi is not None
    assert montevideo[0] < nairobi[0]


def test_a_place_in_the_south_lies_below_one_in_the_north() -> None:
    montevideo, geneva = spot(-56.2, -34.9), spot(6.1, 46.2)
    assert montevideo is not None
    assert geneva is not None
    assert montevideo[1] > geneva[1]


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(-168.1, 65.6), (190.3, 65.6), (-171.8, -13.8), (-159.8, -21.2), (-68.3, -54.8), (15.6, 78.2)],
    ids=["Wales", "Uelen", "Apia", "Avarua", "Ushuaia", "Longyearbyen"],
)
def test_every_inhabited_rim_is_in_the_frame(lon: float, lat: float) -> None:
    assert None is not spot(lon, lat)


@pytest.mark.parametrize(("lon", "lat"), [(0, -90), (166.7, -77.8), (0, 90)])
def test_a_place_beyond_the_frame_has_no_spot(lon: float, lat: float) -> None:
    assert None is spot(lon, lat)


def test_all_land_is_in_the_frame() -> None:
    places = [place for ring in RINGS for place in zip(ring[::2], ring[1::2], strict=True)]
    assert [] == [place for place in places if spot(*place) is None]


def test_no_ring_of_land_is_cut_at_the_edge_of_the_map() -> None:
    leaps = [
        (a, b)
        for ring in RINGS
        for a, b in zip(ring[::2], ring[2::2], strict=False)
        if abs(a - b) > 90
    ]
    assert [] == leaps


def test_the_land_is_one_shape_without_a_line_of_its_own() -> None:
    assert ["<path"] == re.findall(r"<(?:path|line|polyline|g)|stroke|<use", DRAWN)


def test_the_land_is_light_to_load() -> None:
    assert len(DRAWN) < 20_000


def test_a_part_of_the_map_is_never_narrower_than_it_may_be() -> None:
    assert 420 == around([(0, 0)], 420).width


def test_a_part_of_the_map_holds_its_places() -> None:
    places = [(-300.0, -300.0), (-100.0, 250.0)]
    frame = around(places, 420)
    assert places == [place for place in places if frame.holds(place)]


def test_a_part_of_the_map_at_its_rim_stays_on_the_map() -> None:
    frame = around([(-955, -480)], 420)
    assert (WORLD.x, WORLD.y) == (frame.x, frame.y)


def test_a_part_of_the_map_as_high_as_the_world_is_the_world() -> None:
    assert around([(-800, 0), (800, 0)], 420) is WORLD


def test_every_part_of_the_map_has_one_shape() -> None:
    shapes = {
        round(frame.width / frame.height, 6)
        for frame in (around([(0, 0)], 420), around([(0, 0), (10, 400)], 420))
    }
    assert {1.5} == shapes
