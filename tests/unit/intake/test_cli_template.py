from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner, Result

from localaction.cli.template import template
from localaction.intake.guard import Kind, checked_package


def run(*arguments: str) -> Result:
    app = Typer(add_completion=False)
    app.command()(template)
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_form_is_written_as_what_the_file_is_called_and_is_a_safe_file(
    kind: Kind, tmp_path: Path
) -> None:
    path = tmp_path / f"pledge.{kind}"
    said = run("pledge", "--lang", "fr", "--out", str(path))
    assert (0, path.read_bytes()) == (
        said.exit_code,
        checked_package(path.read_bytes(), kind).read(),
    )


@pytest.mark.parametrize("name", ["pledge.pdf", "pledge", "nowhere/pledge.xlsx"])
def test_what_cannot_be_written_is_a_slip_of_the_user(name: str, tmp_path: Path) -> None:
    said = run("pledge", "--out", str(tmp_path / name))
    assert (2, []) == (said.exit_code, list(tmp_path.iterdir()))
