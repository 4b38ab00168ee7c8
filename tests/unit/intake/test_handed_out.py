"""The forms for Excel and Word that the site hands out, and the page that offers them."""

import re
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import pytest

from localaction.intake.handed_out import FOLDER, handed_out, says_the_same
from localaction.pages.bring import FILES, form_files
from localaction.pages.take_part import take_part_slots
from tests.factories import REPOSITORY, catalogue, reader
from tests.unit.intake.issue_body import SITE, VOCABULARIES, says, wholes


def links(html: str) -> list[str]:
    return re.findall('href="([^"]+)"', html)


@cache
def fresh() -> dict[str, bytes]:
    return dict(handed_out(wholes(), SITE, says()))


@pytest.mark.parametrize("language", SITE.languages)
def test_the_forms_that_stand_are_those_the_questions_make(language: str) -> None:
    due = [
        path
        for path, data in fresh().items()
        if f"-{language}." in path and not says_the_same((REPOSITORY / path).read_bytes(), data)
    ]
    assert [] == due, "run scripts/forms"


def test_no_other_form_stands() -> None:
    stand = {f"{FOLDER}/{FILES}/{file.name}" for file in (REPOSITORY / FOLDER / FILES).iterdir()}
    assert set(fresh()) == stand


def test_the_site_offers_every_form() -> None:
    assert {f"{FOLDER}/{path}" for path in form_files(SITE)} == set(fresh())


@pytest.mark.parametrize(("language", "up"), [("en", "../"), ("ar", "../../")])
def test_the_page_leads_to_the_forms_of_its_language(language: str, up: str) -> None:
    of = reader(catalogue(SITE, VOCABULARIES), language)
    assets = {path: path for path in form_files(SITE)}
    html = take_part_slots(replace(of, assets=assets))["forms"]
    mine = [path for path in assets if PurePosixPath(path).stem.endswith(f"-{language}")]
    assert [f"{up}{path}" for path in mine] == links(html)[1:]


def test_a_site_without_forms_to_hand_out_offers_the_one_on_the_web() -> None:
    html = take_part_slots(reader(catalogue(SITE, VOCABULARIES), "fr"))["forms"]
    assert [f"{SITE.repository}/issues/new?template=2-fr.yml"] == links(html)
