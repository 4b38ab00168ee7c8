"""What a reader of a text is told in each of its states, and where the links lead."""

import pytest

from localaction.catalogue.words import digests
from localaction.pages.actions import action_pages
from schemas.words import Translation
from tests.factories import catalogue, city, entry, pledge, reader, shared, words

ORIGINAL = '<a href="../../../pledges/desk/" hreflang="en">anglais</a>'
IMPROVE = 'blob/main/fr.md">Améliorer cette traduction</a>'
BEGIN = '<a href="../../translate/fr/">'
OLD_PART = "Cette partie est plus ancienne que le texte original."
SITE, VOCABULARIES = shared()


def page(state: str) -> str:
    """The French page of a pledge, which was written in English unless it is French itself."""
    french = words("fr", "Un titre", sections={"context": "Avant."})
    english = words("en", sections={"context": "Now."})
    noted = digests(words("en", sections={"context": "Then." if state == "stale" else "Now."}))
    made = {"of": "en", "by_role": "x", "date": "2026-01-01", "digests": noted}
    made["state"] = "human" if state in ("stale", "own", "missing") else state
    translated = words(
        "fr",
        "Un titre",
        sections={"context": "Avant."},
        translation=Translation.model_validate(made),
    )
    texts = {"own": [french], "missing": [english]}.get(state, [english, translated])
    facts = pledge(language="fr" if state == "own" else "en")
    record = entry("pledge", "desk", facts, texts=texts)
    place = entry("city", "montevideo", city(country="UY", names={"en": "Montevideo"}))
    of = catalogue(SITE, VOCABULARIES, cities=[place], pledges=[record])
    return next(iter(action_pages(reader(of, "fr"), "pledge"))).slots["article"]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("own", (0, 0, 0, 0, 0)),
        ("human", (0, 0, 1, 0, 0)),
        ("machine-reviewed", (0, 0, 1, 0, 0)),
        ("machine-unreviewed", (1, 1, 1, 0, 0)),
        ("stale", (1, 1, 1, 0, 1)),
        ("missing", (1, 0, 0, 1, 0)),
    ],
)
def test_each_state_has_its_notice_and_links(state: str, expected: tuple[int, ...]) -> None:
    looked_for = ("la-notice--language", ORIGINAL, IMPROVE, BEGIN, OLD_PART)
    assert expected == tuple(page(state).count(each) for each in looked_for)
