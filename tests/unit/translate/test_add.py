"""A language is added by one command, without code: Portuguese, and Urdu, from the right."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from typer.testing import CliRunner, Result

from localaction.cli import app
from localaction.language import collect
from localaction.language.gettext import locale_file, read_words
from localaction.site.judge import Order
from localaction.site.make import make
from localaction.translate.add import with_language
from tests.unit.translate.small_root import REPOSITORY

WORLD = REPOSITORY / "tests" / "golden" / "world"
PLEDGE = "pledges/northmere-qasr-nada-charter/index.html"


def add(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["translate", "add", *arguments, "--root", str(root)])


@pytest.fixture(scope="module")
def every_word() -> Catalog:
    """All words of the interface, from a file that holds them: collecting them takes a while."""
    return read_words(locale_file(REPOSITORY / "content" / "locales", "en"), "en")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, every_word: Catalog) -> Path:
    """A copy of the golden world that speaks two languages more."""
    root = tmp_path_factory.mktemp("added") / "world"
    shutil.copytree(WORLD, root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collect, "template", lambda *_: every_word)
        add(root, "pt")
        add(root, "ur", "--fallback", "ar", "--fallback", "en")
    return root


@pytest.fixture(scope="module")
def site(world: Path) -> Path:
    """Its site in English, Portuguese and Urdu."""
    lender = world.parent / "lender"
    lender.mkdir()
    (lender / "content").symlink_to(world / "content")
    for name in ("build", "mkdocs.yml"):
        (lender / name).symlink_to(REPOSITORY / name)
    out = world.parent / "out"
    make(Order(world, lender, out, date(2026, 6, 30), ("en", "pt", "ur")))
    return out / "site"


def test_every_other_line_of_the_settings_stays(world: Path) -> None:
    before = (WORLD / "content/site.yml").read_text()
    expected = before.replace("[en, fr, ar]", "[en, fr, ar, pt, ur]").replace(
        "ar: [en, fr]}", "ar: [en, fr], pt: [en], ur: [ar, en]}"
    )
    assert expected == (world / "content/site.yml").read_text()


def test_comments_and_blocks_of_the_settings_stay() -> None:
    before = "# first\nlanguages:  # all\n- en\n- fr  # since May\nurl: x\n"
    after = before.replace("url: x\n", "- pt\nurl: x\nfallbacks:\n  pt: [en]\n")
    assert after == with_language(before, "pt", ["en"])


def test_the_file_of_the_interface_holds_every_word_to_be_translated(
    world: Path, every_word: Catalog
) -> None:
    written = read_words(world / "content/locales/ur/LC_MESSAGES/localaction.po", "ur")
    every = {message.id for message in every_word if message.id}
    assert every == {message.id for message in written if message.id}


@pytest.mark.parametrize(
    ("language", "tag"),
    [("pt", '<html lang="pt" dir="ltr">'), ("ur", '<html lang="ur" dir="rtl">')],
)
def test_its_pages_speak_the_language_in_its_direction(site: Path, language: str, tag: str) -> None:
    assert tag in (site / language / PLEDGE).read_text()[:200]


def test_a_text_that_is_not_translated_yet_is_told_and_marked(site: Path) -> None:
    page = (site / "ur" / PLEDGE).read_text()
    assert 'lang="ar" dir="rtl"' in page


@pytest.mark.parametrize("language", ["pt", "ur"])
def test_it_has_a_home_a_search_and_its_editorial_pages(site: Path, language: str) -> None:
    paths = (f"{language}/index.html", f"search/{language}.json", f"{language}/about/index.html")
    assert [True] * 3 == [(site / path).is_file() for path in paths]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fr",), "is a language of this site already"),
        (("portuguese",), "is no language that is known by that code"),
        (("sw", "--fallback", "xx"), "“xx” is no language of this site"),
    ],
)
def test_what_cannot_be_added_is_told(world: Path, arguments: tuple[str, ...], said: str) -> None:
    result = add(world, *arguments)
    assert (1, True) == (result.exit_code, said in result.stderr)
