"""What a translation must say as its source does, and what languages write in ways of their own."""

import pytest

from localaction.catalogue.words import digest
from localaction.checks.figures import difference
from localaction.checks.months import lost_month
from tests.unit.conftest import WORDS, Judge

SAME = [
    ("1,200 people in 2023", "1 200 personnes en 2023"),
    ("1,200 people", "1.200 personas"),
    ("1,200 people", "١٬٢٠٠ شخص"),
    ("2.5 % of 40", "2,5 % de 40"),
    ("open from 9:30", "ouvert à partir de 9h30"),
    ("open from 9.30", "открыто с 9:30"),
    ("on 20 June 2023", "2023年6月20日"),
    ("on 20 June 2023", "20.06.2023"),
    ("on 2023-06-20", "le 20 juin 2023"),
    ("40 women", "Quarante femmes"),
    ("over forty women", "más de 40 mujeres"),
    ("three hundred people", "300 personnes"),
    ("a 24-hour centre of 2022", "un centre ouvert jour et nuit, de 2022"),
    ("the 19th century", "XIX век"),
    ("the 23 objectives", "الأهداف الثلاثة والعشرون"),
    ("3 million in 2024", "2024年300万"),
    ("1.5 million euros", "1 500 000 euros"),
    ("12 thousand people", "12 000 человек"),
    ("100 women", "Cent femmes"),
]
OTHER = [
    ("250 families in 2024", "520 familles en 2024", (["250"], ["520"])),
    ("By 2020, many grants", "منح كثيرة بحلول عام 2030", (["2020"], ["2030"])),
    ("1,200 people", "12 000 personnes", (["1200"], ["12000"])),
    ("at 5 schools", "在6所学校", (["5"], ["6"])),
    ("since 2019", "desde hace años", (["2019"], [])),
    ("1" * 5000, "2" * 5000, (["1" * 5000], ["2" * 5000])),
    ("a plan of 2019", "un plan de 2019, revu en 2021", ([], ["2021"])),
]


@pytest.mark.parametrize(("source", "translation"), SAME)
def test_numbers_may_be_written_as_each_language_writes_them(source: str, translation: str) -> None:
    assert ([], []) == difference(source, translation)


@pytest.mark.parametrize(("source", "translation", "expected"), OTHER)
def test_another_number_is_found(
    source: str, translation: str, expected: tuple[list[str], list[str]]
) -> None:
    assert expected == difference(source, translation)


@pytest.mark.parametrize(
    ("language", "translation", "expected"),
    [
        ("fr", "le 20 juin 2023", None),
        ("fr", "le 20 juillet 2023", (6, 7)),
        ("es", "el 20 de junio de 2023", None),
        ("es", "el 20 de julio de 2023", (6, 7)),
        ("ar", "في 20 حزيران/يونيه 2023", None),
        ("ar", "في 20 تموز/يوليه 2023", (6, 7)),
        ("ru", "20 июня 2023 года", None),
        ("ru", "20 июля 2023 года", (6, 7)),
        ("zh", "2023年6月20日", None),
        ("zh", "2023年7月20日", (6, 7)),
        ("zh", "2023年6月20日起7个月", None),
        ("pt", "20 de julho de 2023", (6, 7)),
        ("xx", "20 abc 2023", None),
        ("tr", "20 HAZİRAN 2023", None),
        ("fr", "le 20/06/2023", None),
    ],
)
def test_another_month_is_found(
    language: str, translation: str, expected: tuple[int, int] | None
) -> None:
    assert expected == lost_month("It was on 20 June 2023.", "en", translation, language)


def test_the_verb_may_is_no_month() -> None:
    assert lost_month("People may come in 2023", "en", "En juin 2023", "fr") is None


FRONT = "---\ntranslation:\n  of: en\n  state: human\n  by_role: Office\n  date: 2024-05-06\n"
PRACTICE = "practices/example-practice"


def told(judge: Judge, source: str, translation: str, made_from: str = "") -> list[tuple[str, ...]]:
    title = WORDS.split("\n")[0].removeprefix("# ")
    digests = f"{{title: '{digest(title)}', summary: '{digest(made_from or source)}'}}"
    files = {
        f"{PRACTICE}/practice.yml": "cities: [exampleville]\nlead: exampleville\n",
        f"{PRACTICE}/en.md": f"# {title}\n\n{source}\n",
        f"{PRACTICE}/fr.md": f"{FRONT}  digests: {digests}\n---\n# Un guichet\n\n{translation}\n",
    }
    return [
        (p.code, p.field, p.wording)
        for p in judge(files)
        if p.code in ("translation-number", "translation-link")
    ]


LINK = "It opens [here](https://example.org/a)."


def test_a_remark_names_the_passage(judge: Judge) -> None:
    assert [("translation-number", "summary", "")] == told(judge, "It has 5 rooms.", "6 salles.")


def test_what_is_old_is_told_as_old_alone(judge: Judge) -> None:
    assert [] == told(judge, "It has 5 rooms.", "6 salles.", made_from="It has 6 rooms.")


def test_a_lost_link_is_told(judge: Judge) -> None:
    assert [("translation-link", "summary", "missing")] == told(judge, LINK, "Il ouvre ici.")


def test_a_link_that_the_source_lacks_is_told(judge: Judge) -> None:
    found = told(judge, "It opens here.", "Il ouvre [ici](https://example.org/a).")
    assert [("translation-link", "summary", "added")] == found


def test_a_page_in_the_language_of_the_reader_serves_as_well(judge: Judge) -> None:
    assert [] == told(judge, LINK, "Il ouvre [ici](https://exemple.example/fr/a).")


VOCABULARY = """vocabulary: shades
title: {en: Shades}
source: Written for the test.
terms:
- id: light
  labels: {en: By 2020 it is light, fr: D’ici à 2030 il fait clair}
  verified: {en: true, fr: VERIFIED}
"""


@pytest.mark.parametrize(("verified", "expected"), [("false", [""]), ("true", [])])
def test_labels_that_nobody_verified_say_the_same_numbers(
    judge: Judge, verified: str, expected: list[str]
) -> None:
    found = judge({"content/vocabularies/shades.yml": VOCABULARY.replace("VERIFIED", verified)})
    assert expected == [p.wording for p in found if p.code == "translation-number"]
