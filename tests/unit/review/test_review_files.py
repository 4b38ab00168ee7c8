"""Rubrics are read from the folder of a practice, and from nowhere else."""

from pathlib import Path

import pytest

from localaction.source.document import RecordFiles, Tree
from localaction.source.tree import read_tree

RUBRIC = "side: external\ndue: '2026-02-14'\n"


def tree(root: Path, record: str, facts: str, files: dict[str, str]) -> Tree:
    folder = root / record
    (folder / "reviews").mkdir(parents=True)
    (folder / facts).write_text("added: '2026-01-01'\n", "utf-8")
    for name, text in files.items():
        (folder / "reviews" / name).write_text(text, "utf-8")
    return read_tree(root)


def practice(root: Path, files: dict[str, str]) -> RecordFiles:
    return tree(root, "practices/x", "practice.yml", files).records[0]


def test_rubrics_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = {f"2026-01-03-{number}.yml": RUBRIC for number in (10, 2, 1)}
    read = [rubric.path.rpartition("-")[2] for rubric in practice(tmp_path, files).reviews]
    assert ["1.yml", "2.yml", "10.yml"] == read


def test_a_rubric_that_cannot_be_read_is_remembered(tmp_path: Path) -> None:
    assert {"reviews"} == practice(tmp_path, {"2026-01-03-1.yml": "side: [\n"}).damaged


@pytest.mark.parametrize("name", ["2026-01-03-1.md", "notes.txt"])
def test_what_is_no_rubric_is_told(tmp_path: Path, name: str) -> None:
    found = tree(tmp_path, "practices/x", "practice.yml", {name: "words"}).problems
    assert [("file-unexpected", "review")] == [(each.code, each.wording) for each in found]


def test_only_practices_have_rubrics(tmp_path: Path) -> None:
    found = tree(tmp_path, "content/pledges/x", "pledge.yml", {"2026-01-03-1.yml": RUBRIC})
    assert ["file-unexpected"] == [each.code for each in found.problems]
