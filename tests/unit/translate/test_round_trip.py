"""Everything of the repository, exported and taken in again, in each language of the site."""

from pathlib import Path

import pytest

from localaction.catalogue.model import Catalogue
from localaction.site.judge import site_languages
from localaction.translate.desk import brought, exported
from localaction.translate.export import Choice
from localaction.translate.texts import pairs
from tests.unit.translate.small_root import REPOSITORY, TODAY, reasons


@pytest.mark.parametrize("language", site_languages(REPOSITORY))
def test_nothing_changes_by_a_way_there_and_back(shipped_content: Catalogue, language: str) -> None:
    for name, text in exported(REPOSITORY, shipped_content, Choice(language)):
        found = brought(REPOSITORY, shipped_content, text.encode(), name, "", "", TODAY)
        assert ({}, []) == (found.texts, reasons(found))


def test_an_untouched_machine_translation_stays_as_it_is_when_all_of_it_is_taken(
    shipped_content: Catalogue,
) -> None:
    stale = {pair.target for pair in pairs(shipped_content, "es") if pair.stale}
    for name, text in exported(REPOSITORY, shipped_content, Choice("es", "unreviewed")):
        unmarked, state = text.replace("#, fuzzy\n", "").encode(), "machine-unreviewed"
        found = brought(REPOSITORY, shipped_content, unmarked, name, "", state, TODAY)
        assert set() == found.texts.keys() - stale


def test_the_files_are_the_same_each_time(shipped_content: Catalogue) -> None:
    choice = Choice("fr", "stale")
    twice = [dict(exported(REPOSITORY, shipped_content, choice)) for _ in range(2)]
    assert twice[0] == twice[1]


def test_one_record_gives_one_file(shipped_content: Catalogue) -> None:
    choice = Choice("fr", record="montevideo-resuena")
    files = dict(exported(REPOSITORY, shipped_content, choice))
    assert ["pledges.po"] == list(files)


def test_an_import_leaves_no_trace_in_the_repository(shipped_content: Catalogue) -> None:
    before = Path(REPOSITORY / "content/pages/about.fr.md").read_bytes()
    text = dict(exported(REPOSITORY, shipped_content, Choice("fr", record="about")))["pages.po"]
    text = text.replace("#, fuzzy\n", "").replace("À propos", "Au sujet")
    found = brought(REPOSITORY, shipped_content, text.encode(), "x.po", "Office", "", TODAY)
    assert ["content/pages/about.fr.md"] == list(found.texts)
    assert before == Path(REPOSITORY / "content/pages/about.fr.md").read_bytes()
