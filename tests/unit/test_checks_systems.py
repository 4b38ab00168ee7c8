"""The files of content/exports/: what they may say, and where a slip is told."""

from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.checks import check
from localaction.checks.hidden import check_hidden_characters
from localaction.checks.systems import check_systems
from localaction.problems import Problem
from tests.factories import REPOSITORY, TODAY

FILE = """\
system: example
name: {en: Example}
run_by: An office
source: {url: 'https://example.org/form'}
mapped_on: '2026-11-22'
forms:
- id: pledge
  title: A form
  kinds: [pledge]
  fields:
  - {label: Title, evidence: form, takes: [title]}
"""


def problems(root: Path, text: str) -> list[Problem]:
    file = root / "content" / "exports" / "example.yml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    loaded = load(root, REPOSITORY, TODAY)
    judged = (check_systems, check_hidden_characters)
    return [*loaded.problems, *check(loaded.catalogue, judged)]


def test_a_file_that_takes_what_records_hold_is_in_order(tmp_path: Path) -> None:
    assert [] == problems(tmp_path, FILE)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("run_by: An", "run_by: \u202eAn", "text-hidden-character", 3),
        ("run_by: An", "run_by: \x00An", "file-encoding", 3),
        ("run_by", "runby", "field-unknown", 3),
        ("evidence: form", "evidence: hearsay", "field-value", 11),
        ("kinds: [pledge]", "kinds: [city]", "field-value", 9),
    ],
)
def test_a_slip_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    found = problems(tmp_path, FILE.replace(old, new))
    assert (code, line) in {(each.code, each.line) for each in found}


def test_what_one_of_two_kinds_holds_may_be_taken(tmp_path: Path) -> None:
    both = FILE.replace("[pledge]", "[pledge, practice]").replace("[title]", "[mirror]")
    assert [] == problems(tmp_path, both)


def test_files_that_are_lent_are_not_judged_by_the_lists_of_another_root(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    catalogue = load(tmp_path, REPOSITORY, TODAY).catalogue
    assert (True, []) == (bool(catalogue.systems.lists), list(check_systems(catalogue)))
