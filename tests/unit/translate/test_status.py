"""What `translate status` counts and lists; reading little gives the same as reading all."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.cli import app
from localaction.insight.text_states import TextState, states_of, writings
from localaction.translate.status import all_states
from tests.unit.translate.small_root import FR, REPOSITORY, TODAY, TRANSLATED, front, write

GOLDEN = REPOSITORY / "tests" / "golden" / "world"


def by_place(states: list[TextState]) -> list[TextState]:
    return sorted(states, key=lambda state: (state.kind, state.id, state.language))


@pytest.mark.parametrize("root", [REPOSITORY, GOLDEN])
def test_a_glance_tells_the_same_as_the_catalogue(root: Path, shipped_content: Catalogue) -> None:
    is_shipped = root == REPOSITORY
    catalogue = shipped_content if is_shipped else load(root, REPOSITORY, TODAY).catalogue
    languages = catalogue.site.languages
    expected = [each for text in writings(catalogue) for each in states_of(text, languages)]
    of_words = ("interface", "message", "term")
    found = [each for each in all_states(root, REPOSITORY) if each.kind not in of_words]
    assert by_place(expected) == by_place(found)


@pytest.mark.parametrize(
    "text",
    [
        TRANSLATED.replace("state: human", "state: 'human'"),
        TRANSLATED.replace("## À faire", "`x`\n\n## À faire"),
        TRANSLATED.replace("# Un guichet\u00a0: oui\n", "Un guichet\n===\n"),
        front(title="A desk").replace("  digests:\n", "  digests: {}\n").replace("    ", "  # "),
    ],
)
def test_what_is_not_written_as_all_others_is_read_whole(root: Path, text: str) -> None:
    write(root, FR, text)
    catalogue = load(root, REPOSITORY, TODAY).catalogue
    expected = [each for one in writings(catalogue) for each in states_of(one, ["en", "fr"])]
    found = [each for each in all_states(root, REPOSITORY) if each.language in ("en", "fr")]
    assert by_place(expected) == by_place(found)


def test_the_lists_in_json_name_each_text_with_its_file(root: Path) -> None:
    result = CliRunner().invoke(
        app, ["translate", "status", "--root", str(root), "--format", "json", "--jobs", "1"]
    )
    told = json.loads(result.stdout)["languages"]
    entry = {"kind": "practice", "id": "desk", "path": "practices/desk/es.md", "words": 14}
    assert entry in told["es"]["missing"]


def test_one_language_is_told_text_by_text(root: Path) -> None:
    result = CliRunner().invoke(
        app, ["translate", "status", "--root", str(root), "--lang", "es", "--jobs", "1"]
    )
    assert "missing        14  practices/desk/es.md" in result.stdout.split("\n")


def test_a_language_that_the_site_has_not_is_refused(root: Path) -> None:
    result = CliRunner().invoke(
        app, ["translate", "status", "--root", str(root), "--lang", "xx", "--jobs", "1"]
    )
    assert 1 == result.exit_code


def test_states_of_interface_words_and_labels_are_told() -> None:
    found = {(each.kind, each.language, each.state) for each in all_states(GOLDEN, REPOSITORY)}
    expected = {
        ("interface", "en", "own"),
        ("message", "fr", "missing"),
        ("term", "fr", "human"),
        ("term", "ar", "machine-unreviewed"),
    }
    assert set() == expected - found
