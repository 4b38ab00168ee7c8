"""What a reader of a translation is told, and the way to the original."""

import pytest

from localaction.catalogue.words import digests
from localaction.pages.actions import action_pages
from schemas.words import Translation
from tests.factories import catalogue, city, entry, pledge, reader, shared, words

LINK = '<a href="../../../pledges/desk/" hreflang="en">anglais</a>'
SITE, VOCABULARIES = shared()


def page(state: str, made_from: str = "A title") -> str:
    """The French page of a pledge that was written in English."""
    english = words("en")
    noted = digests(words("en", made_from))
    made = {"of": "en", "state": state, "by_role": "x", "date": "2026-01-01", "digests": noted}
    french = words("fr", "Un titre", translation=Translation.model_validate(made))
    record = entry("pledge", "desk", pledge(), texts=[english, french])
    place = entry("city", "montevideo", city(country="UY", names={"en": "Montevideo"}))
    of = catalogue(SITE, VOCABULARIES, cities=[place], pledges=[record])
    return next(iter(action_pages(reader(of, "fr"), "pledge"))).slots["article"]


@pytest.mark.parametrize(
    ("state", "made_from", "links"),
    [
        ("machine-unreviewed", "A title", 1),
        ("human", "An older title", 1),
        ("human", "A title", 0),
    ],
)
def test_a_notice_leads_to_the_original(state: str, made_from: str, links: int) -> None:
    assert links == page(state, made_from).count(LINK)
