"""Which words a page shows: own, the chain of languages, the source's, and what went stale."""

import pytest

from localaction.catalogue.model import Words
from localaction.catalogue.words import choose, digest, digests, reading_order, stale_parts
from schemas.site import Licence, Site
from schemas.words import Translation
from tests.factories import words

SITE = Site(
    name={"en": "Site"},
    tagline={},
    url="https://example.org",
    languages=("en", "fr", "es", "ar"),
    fallbacks={"fr": ("en",), "ar": ("en", "fr")},
    licence=Licence(name="CC BY 4.0", url="https://example.org/licence"),
    repository="https://example.org/files",
)


def translation(of: Words, state: str = "human", **spoilt: str) -> Translation:
    facts = {"of": of.language, "state": state, "by_role": "Translators", "date": "2026-01-01"}
    return Translation.model_validate({**facts, "digests": {**digests(of), **spoilt}})


def shown(*texts: Words, source: str, to: str) -> str:
    found = choose({text.language: text for text in texts}, source, to, SITE)
    return found.language if found else ""


def test_a_page_shows_the_words_of_its_own_language() -> None:
    assert "ar" == shown(words("en"), words("fr"), words("ar"), source="en", to="ar")


def test_stale_words_of_the_own_language_beat_fresh_ones_of_another() -> None:
    source = words("en")
    stale = words("fr", translation=translation(source, title="000000000000"))
    assert "fr" == shown(source, stale, source="en", to="fr")


def test_the_chain_is_followed_in_its_order() -> None:
    assert "fr" == shown(words("es"), words("fr"), source="es", to="ar")


def test_the_source_stands_behind_the_chain() -> None:
    assert "es" == shown(words("es"), source="es", to="ar")


def test_a_language_without_a_chain_reads_the_source() -> None:
    assert "fr" == shown(words("en"), words("fr"), source="fr", to="es")


def test_where_even_the_source_is_missing_any_words_serve() -> None:
    assert "ar" == shown(words("ar"), source="es", to="fr")


def test_a_record_without_words_shows_none() -> None:
    assert choose({}, "en", "fr", SITE) is None


def test_the_reading_order_is_own_then_chain_then_source() -> None:
    assert ["ar", "en", "fr", "es"] == list(reading_order("ar", "es", SITE))


@pytest.mark.parametrize(("to", "foreign"), [("en", False), ("fr", True)])
def test_words_in_another_language_are_foreign(to: str, foreign: bool) -> None:
    found = choose({"en": words("en")}, "en", to, SITE)
    assert found is not None
    assert foreign is found.foreign


@pytest.mark.parametrize("state", ["human", "machine-reviewed", "machine-unreviewed"])
def test_a_translation_tells_its_state(state: str) -> None:
    source = words("en")
    own = words("fr", translation=translation(source, state))
    found = choose({"en": source, "fr": own}, "en", "fr", SITE)
    assert found is not None
    assert state == found.state


def test_words_that_are_no_translation_are_own() -> None:
    found = choose({"en": words("en")}, "en", "en", SITE)
    assert found is not None
    assert "own" == found.state


# What went stale.

SOURCE = words("en", sections={"context": "Then.", "actions": "Now."}, labels={"people": "People"})


def stale(part: str = "", *, of: Words = SOURCE) -> frozenset[str]:
    spoilt = {part: "000000000000"} if part else {}
    own = words("fr", translation=translation(of, **spoilt))
    return stale_parts(own, {"en": SOURCE, "fr": own})


def test_a_fresh_translation_has_no_stale_part() -> None:
    assert frozenset() == stale()


@pytest.mark.parametrize("part", ["title", "summary", "context", "labels"])
def test_a_part_whose_source_changed_is_stale(part: str) -> None:
    assert {part} == stale(part)


def test_a_section_that_the_source_got_since_is_stale() -> None:
    before = words("en", sections={"context": "Then."}, labels={"people": "People"})
    assert {"actions"} == stale(of=before)


def test_a_section_that_the_source_lost_since_is_no_matter() -> None:
    before = words(
        "en",
        sections={"context": "Then.", "actions": "Now.", "resources": "Gold."},
        labels={"people": "People"},
    )
    assert frozenset() == stale(of=before)


def test_words_that_are_no_translation_are_never_stale() -> None:
    assert frozenset() == stale_parts(SOURCE, {"en": SOURCE})


def test_a_translation_of_words_that_are_gone_is_not_called_stale() -> None:
    own = words("fr", translation=translation(SOURCE, title="000000000000"))
    assert frozenset() == stale_parts(own, {"fr": own})


def test_a_translation_without_digests_is_not_called_stale() -> None:
    made = translation(SOURCE).model_copy(update={"digests": {}})
    own = words("fr", translation=made)
    assert frozenset() == stale_parts(own, {"en": SOURCE, "fr": own})


# Digests.


def test_a_digest_is_twelve_hexadecimal_digits() -> None:
    assert "e3b0c44298fc" == digest("")


def test_blank_lines_around_a_text_do_not_change_its_digest() -> None:
    assert digest("Text.") == digest("\n\nText.\n")


def test_spaces_within_a_text_do_change_its_digest() -> None:
    assert digest("a b") != digest("a  b")


def test_every_part_has_a_digest() -> None:
    assert ["title", "summary", "labels", "context", "actions"] == list(digests(SOURCE))


def test_the_order_of_labels_does_not_change_their_digest() -> None:
    one = words("en", labels={"a": "A", "b": "B"})
    other = words("en", labels={"b": "B", "a": "A"})
    assert digests(one)["labels"] == digests(other)["labels"]
