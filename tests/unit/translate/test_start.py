"""A translation that is begun by file: what stands in it, and that nothing half made is shown."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from localaction.site.judge import Order, judge
from tests.unit.translate.small_root import REPOSITORY, TODAY, state


def start(root: Path, *arguments: str) -> Result:
    given = ("--role", "Office", "--root", str(root), "--today", "2026-11-22")
    return CliRunner().invoke(app, ["translate", "start", *arguments, *given])


def errors(root: Path, path: str) -> list[str]:
    problems = judge(Order(root, REPOSITORY, root / "out", TODAY))[1]
    return [each.code for each in problems if each.path == path and each.severity == "error"]


def test_it_holds_the_headings_of_the_language_and_no_words_of_the_source(root: Path) -> None:
    start(root, "desk", "es")
    text = (root / "practices/desk/es.md").read_text()
    assert "---\n# \n\n## Qué hacer\n" == "---\n" + text.rpartition("---\n")[2]


@pytest.mark.parametrize(
    ("id", "path"),
    [("desk", "practices/desk/es.md"), ("take-part", "content/pages/take-part.es.md")],
)
def test_the_check_refuses_it_until_it_is_written(root: Path, id: str, path: str) -> None:
    start(root, id, "es")
    assert [] != errors(root, path)


def test_how_it_is_made_is_left_to_who_writes_it(root: Path) -> None:
    start(root, "desk", "es")
    assert "\n  state: ''\n  by_role: Office\n" in (root / "practices/desk/es.md").read_text()


def test_what_is_begun_is_missing_section_by_section(root: Path) -> None:
    start(root, "desk", "es", "--state", "human")
    path = root / "practices/desk/es.md"
    path.write_text(path.read_text().replace("# \n", "# Una mesa\n\nAbre.\n", 1))
    found = state(root, language="es")
    assert ("stale", (), ("dos",)) == (found.state, found.stale, found.lacking)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("desk", "fr"), "exists already"),
        (("desk", "xx"), "is no language of this site"),
        (("desks", "es"), "has no words to translate"),
    ],
)
def test_what_cannot_be_begun_is_told(root: Path, arguments: tuple[str, str], said: str) -> None:
    result = start(root, *arguments)
    assert (1, True) == (result.exit_code, said in result.stderr)
