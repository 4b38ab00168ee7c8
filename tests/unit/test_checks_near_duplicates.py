"""The same project told twice is noticed; two projects of one city are not taken for one."""

from collections.abc import Callable, Mapping

import pytest

from localaction.checks.likeness import ALIKE, likeness, stems
from localaction.problems import Problem

Judge = Callable[[Mapping[str, str]], list[Problem]]
Pair = tuple[str, str, str]

SAME: list[Pair] = [
    (
        "gaziantep",
        "The Gaziantep Social Cohesion Model. The metropolitan municipality set up a migration "
        "management department and works with UN agencies, NGOs and public bodies so that "
        "refugees and hosts alike are served; about 500,000 refugees live in the city.",
        "Refugee Response Program of Gaziantep. The city created the first municipal migration "
        "management directorate in Türkiye to lead its refugee response, with a conflict-"
        "sensitive approach that serves hosts and refugees together.",
    ),
    (
        "utrecht",
        "Utrecht Refugee Launchpad (Plan Einstein). Asylum seekers and young tenants lived in one"
        " complex and shared English and entrepreneurship courses with neighbours from the first "
        "day.",
        "Plan Einstein Overvecht: context-sensitive asylum centres. Thirty-eight young locals "
        "lived beside an asylum centre of 400 places with common rooms and skills training open "
        "to the district.",
    ),
]
OTHERS: list[Pair] = [
    (
        "barranquilla",
        "PA'LANTE: comprehensive integration of migrant and refugee families. Barranquilla "
        "pledges to accompany 500 migrant and refugee families from June 2023 to December 2024 "
        "with one set of services for social, cultural and urban integration.",
        "Center for the Local Integration of Migrants in Barranquilla. A one-stop centre brings "
        "district, national and international services together for migrants, refugees, stateless"
        " people and returnees, mainly from Venezuela, and takes them to the five localities "
        "through outreach workshops.",
    ),
    ("short", "Council plan", "Council plan for minorities and youth in the northern wards"),
]


@pytest.mark.parametrize(("city", "one", "other"), SAME, ids=[pair[0] for pair in SAME])
def test_two_accounts_of_one_project_are_alike(city: str, one: str, other: str) -> None:
    assert likeness(stems(one, {city}), stems(other, {city})) >= ALIKE


@pytest.mark.parametrize(("city", "one", "other"), OTHERS, ids=[pair[0] for pair in OTHERS])
def test_two_projects_are_not_alike(city: str, one: str, other: str) -> None:
    assert likeness(stems(one, {city}), stems(other, {city})) < ALIKE


def told(judge: Judge, more: str = "", city: str = "exampleville") -> list[tuple[str, str]]:
    one, other = (text.split(". ", 1) for text in SAME[1][1:])
    found = judge(
        {
            "cities/sampleton/city.yml": "added: 2024-05-06\nprovenance: {kind: public-source, "
            "by_role: Editors, sources: [{url: https://example.org/}]}\ncountry: CH\n"
            "names: {en: Sampleton}\n",
            "practices/launchpad/practice.yml": "cities: [exampleville]\n",
            "practices/launchpad/en.md": f"# {one[0]}\n\n{one[1]}\n",
            "practices/overvecht/practice.yml": f"cities: [{city}]\n{more}",
            "practices/overvecht/en.md": f"# {other[0]}\n\n{other[1]}\n",
        }
    )
    return [(p.path, p.values["other"]) for p in found if p.code == "near-duplicate"]


def test_the_later_of_two_records_of_one_city_is_asked_about(judge: Judge) -> None:
    assert [("practices/overvecht/en.md", "launchpad")] == told(judge)


def test_records_of_two_cities_are_not_compared(judge: Judge) -> None:
    assert [] == told(judge, city="sampleton")


def test_a_record_that_names_the_other_is_not_asked_about(judge: Judge) -> None:
    assert [] == told(judge, "adapted_from: [launchpad]\n")
