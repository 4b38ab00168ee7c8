"""`rename`, `retire`, `restore` are whole or are not: what would leave an error is taken back."""

from pathlib import Path

import pytest
import typer

from localaction.cli.rename import rename
from localaction.cli.restore import restore
from localaction.cli.retire import retire
from tests.unit.records_root import made, texts

DAY = "2026-11-22"
BROKEN = {"cities/quarter/city.yml": "country: CH\n"}


def test_a_record_is_renamed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rename("old-desk", "new-desk", None, made(tmp_path), "en", DAY)
    assert "Moved: content/pledges/old-desk → content/pledges/new-desk" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    before = texts(made(tmp_path))
    rename("old-desk", "new-desk", None, tmp_path, "en", DAY, dry_run=True)
    assert before == texts(tmp_path)


def test_nothing_is_renamed_where_files_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(made(tmp_path, BROKEN))
    with pytest.raises(typer.Exit):
        rename("old-desk", "new-desk", None, tmp_path, "en", DAY)
    assert (before, True) == (texts(tmp_path), "mend them first" in capsys.readouterr().err)


def test_a_record_is_taken_back_whatever_is_wrong_elsewhere(tmp_path: Path) -> None:
    retire("old-desk", "The city asked.", None, None, made(tmp_path, BROKEN), "en", DAY)
    assert "retired:" in texts(tmp_path)["content/pledges/old-desk/pledge.yml"]


def test_what_would_leave_an_error_is_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(made(tmp_path))
    with pytest.raises(typer.Exit):
        # The update still measures what the pledge counts.
        retire("old-desk", "Why.", None, ["indicators"], tmp_path, "en", DAY)
    assert (before, True) == (texts(tmp_path), "put back" in capsys.readouterr().err)


@pytest.mark.parametrize("why", [" ", "a" * 301])
def test_a_record_is_taken_back_with_a_sentence_that_fits_its_page(
    tmp_path: Path, why: str
) -> None:
    with pytest.raises(typer.BadParameter, match="1 to 300"):
        retire("old-desk", why, None, None, made(tmp_path), "en", DAY)


def test_a_record_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        restore("nobody-at-all", made(tmp_path), "en", DAY)
    assert "There is no record “nobody-at-all”" in capsys.readouterr().err


def test_a_record_comes_back(tmp_path: Path) -> None:
    before = texts(made(tmp_path))["content/pledges/old-desk/pledge.yml"]
    retire("old-desk", "Why.", "other", None, tmp_path, "en", DAY)
    restore("old-desk", tmp_path, "en", DAY)
    after = texts(tmp_path)["content/pledges/old-desk/pledge.yml"]
    assert before == after.replace("restored: 2026-11-22\n", "")
