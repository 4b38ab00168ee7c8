"""`localaction compare`: the content on disk against a revision of git."""

import json
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app

CITY = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Editors}
added: 2026-01-01
country: CH
names: {en: Exampleville}
"""


def git(root: Path, *arguments: str) -> None:
    known = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *known, *arguments), cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root below the top of its repository, with a city that is called otherwise since."""
    root = tmp_path / "below"
    (root / "cities/exampleville").mkdir(parents=True)
    file = root / "cities/exampleville/city.yml"
    file.write_text(CITY, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "First")
    file.write_text(CITY.replace("Exampleville", "Sampleton"), encoding="utf-8")
    return root


def compare(root: Path, since: str = "HEAD", *options: str) -> Result:
    given = ["compare", "--root", str(root), "--since", since, "--today", "2026-06-30"]
    return CliRunner().invoke(app, [*given, "--jobs", "1", *options])


def test_what_changed_is_printed(root: Path) -> None:
    expected = (
        "Local government: Sampleton (changed)\n"
        "  Name › English: changed from “Exampleville” to “Sampleton”\n"
    )
    assert expected == compare(root).stdout


def test_programs_get_it_as_data(root: Path) -> None:
    told = json.loads(compare(root, "HEAD", "--format", "json", "--lang", "fr").stdout)
    assert ("fr", "names.en") == (told["language"], told["records"][0]["changes"][0]["field"])


def test_a_revision_that_nobody_has_is_a_slip(root: Path) -> None:
    told = compare(root, "no-such-revision")
    assert (2, "") == (told.exit_code, told.stdout)


def test_a_folder_without_content_is_a_slip(tmp_path: Path) -> None:
    assert 2 == compare(tmp_path).exit_code
