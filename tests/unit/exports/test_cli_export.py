"""`localaction export tables`: every file of the tables in a folder."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from tests.golden.lender import WORLD


def export(out: Path, root: Path = WORLD) -> Result:
    given = ["export", "tables", "--root", str(root), "--out", str(out), "--today", "2026-06-30"]
    return CliRunner().invoke(app, given)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    assert 0 == export(folder).exit_code
    return folder


@pytest.mark.parametrize(
    "name",
    ["pledges.csv", "local-action.ar.xlsx", "parquet/pledges.parquet", "spss/fr/pledges.sav"],
)
def test_the_tables_lie_in_the_folder(out: Path, name: str) -> None:
    assert (out / name).stat().st_size > 0


def test_the_list_of_checksums_names_all_the_files(out: Path) -> None:
    lines = (out / "checksums.sha256").read_text(encoding="utf-8").splitlines()
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert files == {line.partition("  ")[2] for line in lines} | {"checksums.sha256"}


def test_content_with_errors_gives_no_tables(tmp_path: Path) -> None:
    (tmp_path / "cities" / "exampleville").mkdir(parents=True)
    (tmp_path / "cities" / "exampleville" / "city.yml").write_text("kind: town\n", encoding="utf-8")
    told = export(tmp_path / "out", tmp_path)
    assert (1, False) == (told.exit_code, (tmp_path / "out").exists())


# The forms of other systems.


def filled(out: Path, system: str = "harbour", *more: str, root: Path = WORLD) -> Result:
    given = ["export", system, "--root", str(root), "--out", str(out), "--today", "2026-06-30"]
    return CliRunner().invoke(app, [*given, *more])


def test_the_forms_of_a_system_lie_in_the_folder(tmp_path: Path) -> None:
    told = filled(tmp_path, "harbour", "--lang", "fr", "--since", "2026-01-01")
    expected = {
        "entry/pledges/northmere-qasr-nada-charter.docx",
        "report.csv",
        "what-is-missing.txt",
        "changes.json",
    }
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert (0, set()) == (told.exit_code, expected - made)


def test_a_word_file_of_the_last_run_goes_and_what_else_lies_there_stays(tmp_path: Path) -> None:
    folder = tmp_path / "entry" / "pledges"
    folder.mkdir(parents=True)
    (folder / "old.docx").write_bytes(b"")
    (folder / "mine.txt").write_bytes(b"")
    filled(tmp_path)
    assert (False, True) == ((folder / "old.docx").exists(), (folder / "mine.txt").exists())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("harbor",), "“harbor” is no system"),
        (("harbour", "--lang", "pt"), "The site has no language “pt”"),
        (("harbour", "--since", "1.2.2026"), "write it as 2026-02-01"),
    ],
)
def test_a_slip_of_the_command_is_told_with_what_there_is(
    tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    told = filled(tmp_path / "out", *more)
    assert (2, True, False) == (told.exit_code, said in told.stderr, (tmp_path / "out").exists())


def test_content_with_errors_gives_no_forms(tmp_path: Path) -> None:
    (tmp_path / "cities" / "exampleville").mkdir(parents=True)
    (tmp_path / "cities" / "exampleville" / "city.yml").write_text("kind: town\n", encoding="utf-8")
    told = filled(tmp_path / "out", root=tmp_path)
    assert (1, False) == (told.exit_code, (tmp_path / "out").exists())
