"""`localaction translate export` and `import`: what they print, write and end with."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from tests.unit.translate.small_root import FR, TRANSLATED


def translate(root: Path, *arguments: str) -> Result:
    given = ("--root", str(root), "--today", "2026-11-22")
    return CliRunner().invoke(app, ["translate", *arguments, *given])


@pytest.fixture
def out(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files for translators into French."""
    folder = tmp_path_factory.mktemp("po")
    translate(root, "export", "fr", "--out", str(folder))
    return folder / "fr"


def test_one_file_a_kind_of_content_is_written(out: Path) -> None:
    assert ["pages.po", "practices.po"] == sorted(file.name for file in out.iterdir())


def test_several_languages_are_written_at_once(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "po"
    translate(root, "export", "fr", "es", "--only", "missing", "--out", str(folder))
    written = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.po"))
    assert ["es/pages.po", "es/practices.po"] == [name for name in written if name[0] == "e"]


def test_a_file_that_is_not_taken_whole_ends_with_one_and_tells_why(root: Path, out: Path) -> None:
    file = out / "practices.po"
    changed = file.read_text().replace("du thé", "<i>un</i> thé").replace("Demander", "Dire")
    file.write_text(changed)
    result = translate(root, "import", str(file), "--role", "Office")
    lines = result.stdout.split("\n")
    assert (1, f"Written: {FR}") == (result.exit_code, lines[0])
    begin = "practices.po, line 41: practices/desk/en.md#dos/2: not taken. It holds HTML"
    assert begin == lines[1][: len(begin)]


def test_what_comes_back_unchanged_changes_nothing(root: Path, out: Path) -> None:
    result = translate(root, "import", *(str(file) for file in sorted(out.iterdir())))
    said = "pages.po: nothing is to be changed.\npractices.po: nothing is to be changed.\n"
    assert (0, said, TRANSLATED) == (result.exit_code, result.stdout, (root / FR).read_text())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "xx"), "“xx” is no language of this site"),
        (("export", "fr", "--record", "nothing"), "“nothing” has no words to translate"),
        (("import", "no-such-file.po"), "“no-such-file.po” cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told(root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = translate(root, *arguments)
    assert (1, True) == (result.exit_code, said in result.stderr)
