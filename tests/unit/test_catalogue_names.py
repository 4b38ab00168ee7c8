"""A name in the language asked for, else in English, else in any."""

import pytest

from localaction.catalogue.names import shown_name

NAMES = {"ar": "القاهرة", "en": "Cairo"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({**NAMES, "fr": "Le Caire"}, ("Le Caire", "fr")),
        (NAMES, ("Cairo", "en")),
        ({"ar": "القاهرة"}, ("القاهرة", "ar")),
        ({}, None),
    ],
)
def test_the_name_that_a_language_shows(
    names: dict[str, str], expected: tuple[str, str] | None
) -> None:
    assert expected == shown_name(names, "fr")
