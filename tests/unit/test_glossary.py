"""The glossary: what it holds, what it asks of translations, and where translators see it."""

from dataclasses import replace

import pytest

from localaction.catalogue.glossary import Glossaries, glossary_of
from localaction.catalogue.words import digest
from localaction.checks.field_words import Way, asked_of, said_in, ways_of
from localaction.checks.lost_names import Name
from localaction.pages.translators import translators_slots
from localaction.translate.glossary import Hints
from schemas.glossary import GlossaryTerm
from tests.factories import REPOSITORY, catalogue, reader, shared
from tests.unit.conftest import Judge

SITE, VOCABULARIES = shared()
GLOSSARY = glossary_of(REPOSITORY, REPOSITORY, [])
WAYS = ways_of(GLOSSARY)
OTHERS = [each for each in SITE.languages if each != "en"]
PRACTICE = "practices/example-practice"
TITLE = "A desk (fictional)"


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_every_term(language: str) -> None:
    assert list(GLOSSARY.terms("en")) == list(GLOSSARY.terms(language))


@pytest.mark.parametrize(
    ("id", "language", "text"),
    [
        ("refugee", "fr", "Les réfugiées y viennent."),
        ("refugee", "es", "Para personas refugiadas."),
        ("refugee", "ar", "دعم للاجئين"),
        ("refugee", "ru", "Помощь беженцам."),
        ("refugee", "zh", "为难民服务"),
        ("host-community", "fr", "Les communautés d’accueil"),
        ("indicator", "ru", "по показателям"),
        ("stateless", "es", "Apátridas"),
    ],
)
def test_a_word_is_known_in_all_its_forms(id: str, language: str, text: str) -> None:
    assert WAYS[language][id].is_kept(text.lower())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Refugees and host communities", ["refugee", "host-community"]),
        ("A refuge for immigrants", []),
        ("In practice, it targets schools", []),
        ("Children who are asylum seekers", ["asylum-seeker"]),
    ],
)
def test_the_very_words_of_a_source_are_found(text: str, expected: list[str]) -> None:
    assert expected == [way.term.id for way in said_in(asked_of(WAYS)["en"], text)]


def told(judge: Judge, source: str, translation: str) -> list[tuple[str, dict[str, str]]]:
    digests = f"{{title: '{digest(TITLE)}', summary: '{digest(source)}'}}"
    front = "translation:\n  of: en\n  state: human\n  by_role: Office\n  date: 2024-05-06\n"
    french = f"# Un guichet\n\n{translation}\n"
    files = {
        f"{PRACTICE}/practice.yml": "cities: [exampleville]\nlead: exampleville\n",
        f"{PRACTICE}/en.md": f"# {TITLE}\n\n{source}\n",
        f"{PRACTICE}/fr.md": f"---\n{front}  digests: {digests}\n---\n{french}",
    }
    codes = ("translation-term", "translation-name")
    return [(p.code.rpartition("-")[2], dict(p.values)) for p in judge(files) if p.code in codes]


def test_a_term_of_which_no_word_is_there_is_told_with_the_word_to_use(judge: Judge) -> None:
    expected = [("term", {"of": "en", "terms": "“refugee” (“réfugié”)"})]
    assert expected == told(judge, "A desk for refugees.", "Un guichet pour les migrants.")


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("A desk for refugees.", "Un guichet pour personnes réfugiées."),
        ("It is called Refugee Desk.", "Il s’appelle Refugee Desk."),
        ("In practice it helps.", "En réalité, il aide."),
        ("Exampleville opens it with UNHCR.", "Exempleville l’ouvre avec le HCR."),
        ("Switzerland and Exampleville.", "Un guichet suisse, à Exempleville."),
        ("New York is far.", "C’est loin."),
    ],
)
def test_what_a_language_may_say_its_own_way_is_no_fault(
    judge: Judge, source: str, translation: str
) -> None:
    assert [] == told(judge, source, translation)


def test_a_place_and_an_abbreviation_that_are_lost_are_told(judge: Judge) -> None:
    expected = [("name", {"of": "en", "found": "“Exampleville”, “UNICEF”"})]
    assert expected == told(judge, "Exampleville and UNICEF.", "La ville et une organisation.")


def test_a_name_that_the_language_does_not_know_is_no_fault() -> None:
    assert Name({"en": "Help Fund"}).is_kept("zh", "一项基金")


def test_a_word_is_official_only_where_its_label_is() -> None:
    term = GlossaryTerm(id="x", word="réfugié", read_in=("gcr_objectives/gcr-2",))
    states = [GLOSSARY.state(each, term, VOCABULARIES) for each in ("fr", "ru")]
    assert ["official", "machine-unreviewed"] == states


def test_translators_see_the_words_beside_a_text() -> None:
    hints = Hints(replace(catalogue(SITE, VOCABULARIES), glossary=GLOSSARY), "fr")
    expected = "Glossary: refugee = réfugié (not “migrant”)"
    assert expected == hints.of("Refugees are welcome.", "en")


@pytest.mark.parametrize("language", SITE.languages)
def test_the_guide_shows_every_term(language: str) -> None:
    whole = replace(catalogue(SITE, VOCABULARIES), glossary=GLOSSARY)
    html = translators_slots(reader(whole, language))["glossary"]
    rows = [f'id="term-{id}"' in html for id in GLOSSARY.terms("en")]
    words = [term.word in html for term in GLOSSARY.terms(language).values()]
    assert {True} == {*rows, *words}


def test_a_language_without_a_glossary_says_nothing_of_its_own() -> None:
    assert {} == Glossaries().terms("pt")


def test_a_word_of_several_words_is_known_by_all_of_them() -> None:
    way = Way(GlossaryTerm(id="x", word="host community"), "en")
    assert (True, False) == (way.is_said("the host communities"), way.is_said("a ghost community"))
