"""The home page counts what there is."""

import pytest

from localaction.pages.home import home_slots
from tests.factories import catalogue, city, entry, reader, shared

SITE, VOCABULARIES = shared()


@pytest.mark.parametrize(
    ("language", "cities", "expected"),
    [
        ("en", 1, "<b>1</b> local government<"),
        ("en", 1200, "<b>1,200</b> local governments<"),
        ("ru", 2, "<b>2</b> местных органа власти<"),
        ("ru", 5, "<b>5</b> местных органов власти<"),
    ],
)
def test_a_number_stands_with_the_plural_that_it_takes(
    language: str, cities: int, expected: str
) -> None:
    some = [entry("city", f"c{n}", city(names={"en": f"C{n}"})) for n in range(cities)]
    of = catalogue(SITE, VOCABULARIES, cities=some)
    assert expected in home_slots(reader(of, language))["counts"]
