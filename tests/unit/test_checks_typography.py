"""What no book of a language would print, and what custom leaves open."""

from time import process_time

import pytest

from localaction.checks.typography import RULES
from tests.unit.conftest import Judge

WRONG = [
    ("fr", "Un guichet: il ouvre", "Un guichet\u00a0: il ouvre"),
    ("fr", "Que fait la ville?", "Que fait la ville\u202f?"),
    ("fr", "Elle aide; elle écoute", "Elle aide\u202f; elle écoute"),
    ("fr", "le «guichet » ouvre", "le «\u00a0guichet » ouvre"),
    ("fr", 'le "guichet unique" ouvre', "le «\u00a0guichet unique\u00a0» ouvre"),
    ("es", "Hay ayuda. Quién decide?", "Hay ayuda. ¿Quién decide?"),
    ("es", "Gracias!", "¡Gracias!"),
    ("ar", "المهاجرون, واللاجئون", "المهاجرون، واللاجئون"),
    ("ar", "من يقرر?", "من يقرر؟"),
    ("ru", 'центр "Добро пожаловать" открыт', "центр «Добро пожаловать» открыт"),
    ("ru", "центр “Дом” открыт", "центр «Дом» открыт"),
    ("ru", "город - партнёр", "город — партнёр"),
    ("zh", "移民,难民", "移民，难民"),
    ("zh", "承诺(2024)和做法", "承诺（2024)和做法"),
    ("zh", "城市开设中心.", "城市开设中心。"),
    ("zh", "移民 难民", "移民难民"),
    ("zh", '名为"回响"的中心', "名为“回响”的中心"),
]
RIGHT = [
    ("fr", "Un guichet : il ouvre à 10:30 ; voir https://example.org ?"),
    ("fr", "Un guichet\u202f: « ici », “là”, l’aide «\u00a0Salut!\u00a0» (10 %)"),
    ("fr", "Neuf:dix, a:b, Qu’est-ce ? !"),
    ("es", "¿Quién decide? ¡Todas! El programa «What works?» y (¿qué?)"),
    ("es", "Pregunta: ¿quién decide, la ciudad?"),
    ("ar", "المهاجرون، واللاجئون؛ من يقرر؟ 1,200 و 2.5 و IOM, UNHCR"),
    ("ar", "في 12:30 (COVID-19)."),
    ("ru", "центр «Дом» — город-партнёр, 5 - 10, Berlin - Paris, «один „два“ три»"),
    ("ru", 'книга "Cities for All" и дюйм 5"'),
    ("zh", "移民、难民（2024年），10:30，1,200人，WCAG 2.2的AA级。"),
    ("zh", "阅读 Cities, Towns (2024) 和 UNHCR 报告：“回响”"),
]


@pytest.mark.parametrize(("language", "text", "expected"), WRONG)
def test_a_rule_finds_and_mends(language: str, text: str, expected: str) -> None:
    mended = [
        rule.pattern.sub(rule.mended, text, count=1)
        for rule in RULES[language]
        if rule.may_break(text) and rule.pattern.search(text)
    ]
    assert [expected] == mended


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_is_right_or_open_is_no_finding(language: str, text: str) -> None:
    found = [
        rule.wording
        for rule in RULES[language]
        if rule.may_break(text) and rule.pattern.search(text)
    ]
    assert [] == found


@pytest.mark.parametrize("language", sorted(RULES))
@pytest.mark.parametrize("part", ["“", '"', "«", "— a", "( ", "a? ", "111,", "移 ", "ب ,"])
def test_no_text_takes_long(language: str, part: str) -> None:
    started = process_time()
    for rule in RULES[language]:
        rule.pattern.search(part * 20000)
    assert process_time() - started < 0.5


FRONT = "---\ntranslation:\n  of: en\n  state: human\n  by_role: Office\n  date: 2024-05-06\n---\n"
PAGE = "---\ndescription: A sentence.\n---\n# Un titre\n\n"


def told(judge: Judge, path: str, text: str) -> list[tuple[int, str, str]]:
    files = {
        "practices/example-practice/practice.yml": "cities: [exampleville]\nlead: exampleville\n",
        "practices/example-practice/en.md": "# A desk\n\nIt opens.\n",
        path: text,
    }
    return [
        (p.line, p.wording, p.values["written"]) for p in judge(files) if p.code == "typography"
    ]


def test_a_remark_gives_the_words_around_mended(judge: Judge) -> None:
    text = f"{FRONT}# Salut!\n\nUn guichet: il ouvre: voilà.\n"
    found = told(judge, "practices/example-practice/fr.md", text)
    assert [(10, "space", "Un guichet\u00a0: il ouvre: voilà.")] == found


def test_words_of_a_city_in_its_own_language_are_its_own_affair(judge: Judge) -> None:
    text = "# Un guichet\n\nUn guichet: il ouvre.\n"
    assert [] == told(judge, "practices/example-practice/fr.md", text)


def test_code_on_a_page_is_spelt_for_machines(judge: Judge) -> None:
    text = f"{PAGE}Écrivez `lead` ou `lead: ville` :\n\n```yaml\nlead: ville\n```\n"
    assert [] == told(judge, "content/pages/about.fr.md", text)
