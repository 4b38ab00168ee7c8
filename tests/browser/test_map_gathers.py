"""The build and the browser gather the same places into the same points."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from localaction.pages.gathered import MOST, Placed, gathered
from tests.factories import city, entry

pytestmark = pytest.mark.browser

GATHERED = """async ([script, places, apart]) => {
    const { gathered } = await import(script);
    return gathered(places, apart).map(({ places }) => places.map(({ id }) => id));
}"""

Place = dict[str, Any]


def places(count: int, wide: int) -> list[Place]:
    """So many places on a square, with few records each, so that many have as many."""
    made = Random(count)
    return [
        {
            "id": f"c{n}",
            "x": round(made.uniform(-wide, wide), 1),
            "y": round(made.uniform(-wide, wide), 1),
            "count": made.randrange(4),
        }
        for n in range(count)
    ]


def gathered_by_the_build(places: list[Place], apart: float) -> list[list[str]]:
    standing = [
        Placed(
            entry("city", each["id"], city(names={"en": each["id"]})),
            (each["x"], each["y"]),
            each["count"],
        )
        for each in places
    ]
    return [[one.city.id for one in point.cities] for point in gathered(standing, apart)]


@pytest.mark.parametrize(("count", "wide"), [(60, 100), (400, 300), (3 * MOST, 900)])
def test_places_gather_alike(
    desk: Page, shipped: Path, address: str, count: int, wide: int
) -> None:
    script = next((shipped / "assets").glob("map.*.js")).name
    desk.goto(f"{address}privacy/")
    given = places(count, wide)
    found = desk.evaluate(GATHERED, [f"{address}assets/{script}", given, 20])
    assert gathered_by_the_build(given, 20) == found
