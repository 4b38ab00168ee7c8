"""What is taken for an address, a number or a name of a person, and what is not."""

import re

import pytest

from localaction.checks.names import may_hold_name, names
from localaction.checks.private import emails, may_hold_contact, telephones

PRIVATE_EMAILS = [
    "anna.example@city.example.org",
    "aexample@city.example.org",
    "maria.lopez.migracion@ciudad.example.org",
    "Write to john@example.org.",
    "[her](mailto:anna.example@example.org)",
    "anna (at) example.org",
    "anna [arroba] example.org",
    "иван@пример.рф",
]
OFFICE_EMAILS = [
    "info@example.org",
    "migration.office@example.org",
    "contact@mairie-lyon.example.org",
    "mairie.lyon@lyon.example.org",
    "alcaldia@cali.example.org",
    "prensa@example.org",
    "press-office@example.org",
    "Integración@ejemplo.example.org",
    "info2@example.org",
    "mailto:info@example.org",
    "@city on a network",
    "40 women @ 3 sites",
    "the list (at most three)",
]


@pytest.mark.parametrize("text", PRIVATE_EMAILS)
def test_an_address_of_a_person_is_found(text: str) -> None:
    assert 1 == len(list(emails(text)))


@pytest.mark.parametrize("text", OFFICE_EMAILS)
def test_an_address_of_an_office_is_welcome(text: str) -> None:
    assert [] == list(emails(text))


TELEPHONES = [
    "+41 22 000 00 00",
    "Call +256-414-000-000 at any hour.",
    "(+598) 1950 0000",
    "+250788123456",
    "0041 22 000 00 00",
    "01 23 45 67 89",
    "(0123) 456 7890",
    "0612345678",
    "(212) 555-0123",
    "212-555-0123",
    "Tel. 2345 678",
    "tél. : 234 56 78",
    "الهاتف 5550 1234",
    "电话：6555 0123",
    "тел. 234-56-78",
    "+٢٥٠ ٧٨٨ ١٢٣ ٤٥٦",
]
NO_TELEPHONES = [
    "2023-07-14",
    "14.07.2023",
    "07/14/2023",
    "2019-2023",
    "from 2016 to 2018",
    "01.02.2023-05.06.2023",
    "500,000 refugees",
    "1 234 567 people",
    "+12 000 000 euros",
    "12.500.000 pesos",
    "USD 250000000",
    "-0.3476, 32.5825",
    "09:00-17:00",
    "A/RES/73/195",
    "ISBN 978-92-1-123456-7",
    "https://example.org/node/0612345678",
    "www.example.org/t/0041220000000",
    "8f6453288b2f",
    "IMRF-2022-000123456",
    "page 3 of 12, 40 women, 25 children",
    "2023 2024 2025",
]


@pytest.mark.parametrize("text", TELEPHONES)
def test_a_telephone_number_is_found(text: str) -> None:
    assert 1 == len(list(telephones(text)))


@pytest.mark.parametrize("text", NO_TELEPHONES)
def test_dates_sums_and_ids_are_no_telephone_numbers(text: str) -> None:
    assert [] == list(telephones(text))


NAMES = [
    "said Mr Example",
    "(Dr. Anna Example)",
    "Mme de Example et Mme Claire Exemple",
    "Sra. Ana Ejemplo",
    "Mayor Anna Example opened it",
    "la alcaldesa no; Alcaldesa Ana Ejemplo",
    "встреча с г-н Иванов",
    "السيدة فلانة الفلانية",
    "王小明先生说",
]
NO_NAMES = [
    "the Mayor of Exampleville",
    "Mayors Migration Council",
    "Mayor and Council",
    "Governor General Office",
    "Young Mayor Programme",
    "Mayor Young Programme",
    "Drop-in centre",
    "各位女士们先生们",
]


def language_of(text: str) -> str:
    scripts = {"ru": "а-я", "ar": "\u0620-\u064a", "zh": "\u4e00-\u9fff"}
    return next(
        (code for code, letters in scripts.items() if re.search(f"[{letters}]", text)), "en"
    )


@pytest.mark.parametrize("text", NAMES)
def test_a_name_of_a_person_is_asked_about(text: str) -> None:
    assert list(names(text, language_of(text)))


@pytest.mark.parametrize("text", NAMES)
def test_a_text_with_a_name_is_worth_looking_at(text: str) -> None:
    assert may_hold_name(text, language_of(text))


@pytest.mark.parametrize("text", NO_NAMES)
def test_an_office_or_a_project_is_no_name(text: str) -> None:
    assert [] == list(names(text, language_of(text)))


@pytest.mark.parametrize("text", [*PRIVATE_EMAILS, *TELEPHONES])
def test_a_text_with_an_address_or_number_is_worth_looking_at(text: str) -> None:
    assert may_hold_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "هاتف: ٠٧٩١٢٣٤٥٦٧",
        "٠٢١ ١٢٣ ٤٥ ٦٧",
        "تلفن: ۰۲۱۱۲۳۴۵۶۷",
        "电话：０７９１２３４５６７",
        "＋４１７９１２３４５６７",
        "tel: 𝟎𝟕𝟗 𝟏𝟐𝟑 𝟒𝟓 𝟔𝟕",
        "𝟎𝟕𝟗 𝟏𝟐𝟑 𝟒𝟓 𝟔𝟕",
    ],
)
def test_a_telephone_number_in_other_digits_is_found_as_it_is_written(text: str) -> None:
    assert [True] == [found in text for _, found in telephones(text)]


@pytest.mark.parametrize("text", ["sofia.garcia＠example.org", "sofia.garcia﹫example.org"])
def test_an_address_with_a_wide_sign_is_found_as_it_is_written(text: str) -> None:
    assert [(0, text)] == list(emails(text))
