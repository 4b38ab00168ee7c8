"""Forms of a word share a stem; what a form is, the normaliser says."""

from pathlib import Path

import pytest
import yaml

from localaction.language.stems import stemmed

TOKENS = Path(__file__).parents[1] / "search" / "tokens.yml"
CASES = yaml.safe_load(TOKENS.read_text("utf-8"))


def stems(word: str, language: str) -> set[str]:
    return {stem for _, found in stemmed(word, language) for stem in found}


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["refugee", "refugees", "Refugees’"]),
        ("en", ["house", "houses", "housing"]),
        ("es", ["integración", "integrar", "integracion", "INTEGRACIONES"]),
        ("es", ["refugiado", "refugiadas"]),
        ("fr", ["logement", "logements", "L’logement"]),
        ("fr", ["réfugié", "réfugiées"]),
        ("ru", ["жильё", "жилье", "жилья"]),
        ("ru", ["город", "города", "городов"]),
        ("ar", ["مهاجر", "المهاجرين", "للمهاجرين", "والمهاجرين", "المُهاجِرين"]),
        ("ar", ["لاجئ", "اللاجئين", "للاجئين", "واللاجئون"]),
        ("zh", ["难民"]),
    ],
)
def test_the_forms_of_a_word_have_a_stem_in_common(language: str, forms: list[str]) -> None:
    assert set.intersection(*(stems(form, language) for form in forms))


@pytest.mark.parametrize("language", CASES)
def test_the_forms_are_what_the_normaliser_makes(language: str) -> None:
    made = [
        [form for chunk in case["text"].split() for form, _ in stemmed(chunk, language)]
        for case in CASES[language]
    ]
    assert [case["words"] for case in CASES[language]] == made


@pytest.mark.parametrize("text", ["15", "x2", "移民城市", "ال", "s’s"])
def test_what_has_no_forms_is_its_own_stem(text: str) -> None:
    assert all((form,) == found for form, found in stemmed(text, "en"))


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert (("logements", ("logements",)),) == stemmed("Logements", "de")
