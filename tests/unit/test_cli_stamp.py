"""`localaction translate stamp`: what it prints and what it ends with."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app

EXAMPLE = Path(__file__).parents[1] / "examples" / "bad" / "translation-stale"
FILE = "practices/example-practice/fr.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root with a translation that is out of date."""
    root = tmp_path / "root"
    shutil.copytree(EXAMPLE, root)
    monkeypatch.chdir(root)
    return root


def stamp(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["translate", "stamp", *arguments])


def test_what_was_done_is_said(here: Path) -> None:
    said = f"{FILE}: bears the digests of the present text in “en”. New or changed: title\n"
    assert said == stamp(FILE).stdout


def test_a_stamped_translation_is_not_out_of_date(here: Path) -> None:
    stamp(FILE)
    result = CliRunner().invoke(app, ["check", "--today", "2026-06-30", FILE])
    assert "Nothing wrong was found.\n" == result.stdout


def test_a_second_stamp_says_that_nothing_was_due(here: Path) -> None:
    stamp(FILE)
    assert f"{FILE}: bears the digests of the text in “en” already.\n" == stamp(FILE).stdout


def test_what_is_no_translation_ends_with_1(here: Path) -> None:
    assert 1 == stamp("practices/example-practice/en.md").exit_code


def test_the_others_are_stamped_all_the_same(here: Path) -> None:
    assert "New or changed: title" in stamp("practices/example-practice/en.md", FILE).stdout


@pytest.mark.parametrize("arguments", [[], ["nosuch.md"], [FILE, "--lang", "de"]])
def test_what_it_does_not_understand_ends_with_2(here: Path, arguments: list[str]) -> None:
    assert 2 == stamp(*arguments).exit_code


def test_it_speaks_the_language_asked_for(here: Path) -> None:
    assert "porte maintenant les empreintes" in stamp(FILE, "--lang", "fr").stdout
