"""Montevideo's pledge as a filled IMRF form, field by field."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.exports.forms.fill import Filled, fill
from tests.unit.exports.forms.systems_of import (
    REPOSITORY,
    answers,
    form_of,
    system_of,
    teller_of,
)

PLEDGE, CITY = "content/pledges/montevideo-resuena", "cities/montevideo"

MISSING, CONTACT, OFFICER, NOT_ASKED = (
    {"missing": ""},
    {"contact": ""},
    {"officer": ""},
    {"not-asked": ""},
)
DESCRIPTION = """\
The departmental government commits to open its first care centre for small children of migrant \
and displaced families, with legal help and help to find work for the women who care for them.

Migrant, refugee and asylum-seeking women who find employment in the first year: 40 persons

Migrant caregivers given legal, medical and employment support: 80 persons

Children aged 0 to 4 given free meals, play and learning activities: 30 persons"""

EXPECTED = {
    "Name of the entity submitting the pledge": ("", OFFICER),
    "Pledging entity": ("Cities, Municipalities, and Local Authority", {}),
    "Is the country a GCM Champion?": ("", OFFICER),
    "Contact (full name, position, email)": ("", CONTACT),
    "Secondary contact and email": ("", CONTACT),
    "Country of implementation": ("Uruguay", {}),
    "Other country": ("", MISSING),
    "Region of implementation": ("Americas", {}),
    "Name of the pledge": (
        "Resuena (Resound): early childhood care centre for migrant and displaced families",
        {},
    ),
    "Type of pledge": ("", MISSING),
    "Mirror pledge (pledge is also relevant to the Global Compact on Refugees)": ("", MISSING),
    "Participating states/actors": ("", NOT_ASKED),
    "Title of the pledge that is matched": ("", NOT_ASKED),
    "ID number of the pledge that is matched": ("", NOT_ASKED),
    "Nature of the pledge": ("", MISSING),
    "Main three GCM objectives": ("", MISSING),
    "GCM guiding principles particularly relevant to the pledge": ("", MISSING),
    "Description of the pledge": (DESCRIPTION, {}),
    "Attachment": ("", OFFICER),
}


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    root: Path = tmp_path_factory.mktemp("root")
    for folder in (PLEDGE, CITY):
        shutil.copytree(REPOSITORY / folder, root / folder)
    catalogue = load(root, REPOSITORY, date(2026, 11, 22)).catalogue
    entry = catalogue.pledges["montevideo-resuena"]
    return fill(teller_of(catalogue), system_of("imrf"), form_of("imrf", "pledge"), entry)


@pytest.mark.parametrize("label", EXPECTED)
def test_a_field_of_the_form_is_filled_in_as_the_record_says(form: Filled, label: str) -> None:
    assert EXPECTED[label] == answers(form)[label]


def test_no_field_of_the_form_is_without_an_expected_value(form: Filled) -> None:
    assert list(EXPECTED) == list(answers(form))


def test_what_the_form_has_no_field_for_is_named(form: Filled) -> None:
    assert ("people_concerned", "sections.doubts", "updates") == form.untold


def test_the_officer_is_told_to_split_it_or_to_mark_it_as_a_mirror_pledge(form: Filled) -> None:
    (remark,) = form.remarks
    assert "Split it, or mark it as one." in remark.why["en"]
