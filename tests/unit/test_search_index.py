"""The index weighs words as lunr does, and finds a word in all its forms."""

import pytest
from lunr.builder import Builder

from localaction.language.small_words import SMALL_WORDS
from localaction.language.stems import stemmed
from localaction.search.index import FIELDS, Index, Part
from localaction.search.packed import FINEST, SEPARATOR, STEP
from tests.search import unpacked

DOCUMENTS = (
    {"title": "Papyrus", "place": "Genève, Suisse", "summary": "Un travail pour chacun."},
    {"title": "Resuena", "place": "Montevideo", "summary": "Les travaux des femmes"},
    {"title": "Travail", "lessons": "Du travail à Genève, du travail partout: 15 travaux"},
    {"title": "Logement des femmes", "lessons": "Les logements manquent à Genève. " * 9},
    {"title": "移民城市"},
)


def made(*documents: dict[str, str], language: str = "fr") -> tuple[Part, Part]:
    index = Index(language)
    for document in documents or DOCUMENTS:
        index.add({field: (text, language) for field, text in document.items()})
    return index.parts()


def words_of(text: str) -> list[str]:
    told = [each for chunk in text.split() for each in stemmed(chunk, "fr")]
    return [stem for form, (stem,) in told if form not in SMALL_WORDS["fr"]]


def by_lunr(stem: str) -> dict[int, float]:
    """What lunr.py finds, given the same stems."""
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, document in enumerate(DOCUMENTS):
        texts = {field: words_of(document.get(field, "")) for field in FIELDS}
        builder.add({"id": number, **texts})
    return {int(found["ref"]): found["score"] for found in builder.build().search(stem)}


@pytest.mark.parametrize("form", ["travail", "femmes", "geneve", "logements", "移民", "15"])
def test_documents_weigh_what_they_weigh_in_lunr_to_the_nearest_level(form: str) -> None:
    (stem,) = words_of(form)
    expected = {
        document: pytest.approx(weight, rel=STEP**0.5 - 1, abs=FINEST)
        for document, weight in by_lunr(stem).items()
    }
    assert expected == unpacked.scores(form, *made())


def test_a_title_outweighs_the_lessons() -> None:
    found = unpacked.scores("travail", *made())
    assert 2 == max(found, key=found.__getitem__)


def test_a_word_stands_in_the_part_of_its_field_alone() -> None:
    short, long = (unpacked.forms(part) for part in made())
    assert (False, True) == ("chacun" in short, "chacun" in long)


def test_words_that_only_join_others_are_passed_by_in_their_own_language() -> None:
    french, _ = made({"title": "Les villes et les migrants"})
    english, _ = made({"title": "Cities et al."}, language="en")
    assert ("et" in unpacked.forms(french), "et" in unpacked.forms(english)) == (False, True)


def test_the_words_of_labels_find_the_documents_that_bear_them() -> None:
    index = Index("en")
    index.add({"title": ("One", "en")}, ["Access to housing", "Women"])
    index.add({"title": ("Two", "en")}, ["Work"])
    index.add({"title": ("Three", "en")}, ["Women", "Housing rights"])
    short, _ = index.parts()
    found = unpacked.scores("housing", short, labelled=SEPARATOR.join(index.labels().values()))
    assert [0, 2] == sorted(found)


def test_an_index_of_nothing_can_be_read() -> None:
    assert ({"words": "", "where": ""},) * 2 == Index("en").parts()
