"""A few made records with all that a table can get wrong, and every file that comes of them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from localaction.exports.tables.all_tables import all_tables
from localaction.exports.tables.everything import every_file
from localaction.exports.tables.table import Table
from localaction.exports.tables.world import World
from localaction.pages.reader import all_standings
from schemas.words import Translation
from tests import factories

FORMULA = '=HYPERLINK("https://example.org"; "Win")'
TRANSLATED = Translation.model_validate(
    {"of": "en", "state": "human", "by_role": "Translators of the test", "date": "2026-02-01"}
)


def made_world() -> World:
    """Two cities, three pledges, a practice, an organisation."""
    montevideo = factories.city(
        country="UY",
        names={"en": "Montevideo", "ar": "مونتيفيديو"},
        location={"lat": -34.9, "lon": -56.2},
        population={"value": 1302954, "source": "Census, 2023"},
        networks=["uclg"],
    )
    awkward = factories.pledge(
        factories.indicator(target={"value": 40, "qualifier": "over"}),
        factories.indicator("share-of-women", unit="percent", counts="state"),
        people_concerned=["migrants-all", "refugees"],
        start="2023-06",
        mirror=True,
        partners=[{"id": "network", "role": "donor"}],
        amount={"value": 12.5, "currency": "USD"},
    )
    reports = (
        factories.update("2026-01-05", {"value": 3, "as_of": "2025-12"}, stage="in-progress"),
        factories.update("2026-03-05", {"value": -0.5, "as_of": "unknown"}, dated=False),
    )
    texts = (
        factories.words("en", FORMULA, 'Two lines,\nand "quotes", and a comma.'),
        factories.words("ar", "عنوان", "ملخص.", translation=TRANSLATED),
    )
    retired = {"on": "2026-04-01", "why": "It was another's.", "see": "awkward"}
    vienna = factories.city(country="AT", names={"en": "Vienna"})
    catalogue = factories.catalogue(
        *factories.shared(),
        cities=[
            factories.entry("city", "montevideo", montevideo),
            factories.entry("city", "vienna", vienna),
        ],
        pledges=[
            factories.entry("pledge", "awkward", awkward, texts=texts, updates=reports),
            factories.entry("pledge", "bare", factories.pledge()),
            factories.entry("pledge", "gone", factories.pledge(retired=retired)),
        ],
        practices=[factories.entry("practice", "desk", factories.practice("vienna"))],
        organisations=[factories.entry("organisation", "network", factories.organisation())],
    )
    return World(catalogue, all_standings(catalogue))


@cache
def world() -> World:
    return made_world()


@cache
def tables() -> Mapping[str, Table]:
    return {each.name: each for each in all_tables(world())}


def all_files(of: World) -> dict[str, bytes]:
    words = dict.fromkeys(of.catalogue.site.languages, str)
    with TemporaryDirectory() as folder:
        return dict(every_file(of, words, str(Path(folder) / "scratch.sav")))


@cache
def files() -> Mapping[str, bytes]:
    return all_files(world())
