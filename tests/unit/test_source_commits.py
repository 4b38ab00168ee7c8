"""What git tells of each record's changes, asked once; and when it cannot tell."""

import os
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

import pytest

from localaction.source.commits import FolderHistory, commits_of, folder_histories
from localaction.source.history import Unavailable

FOLDERS = ("cities/lima", "practices/pe/desk", "cities/never")
TOPS = ("cities", "practices", "content/organisations")


def git(folder: Path, *arguments: str, when: str = "2026-03-01T23:30:00-05:00") -> None:
    person = {"NAME": "Ana Person", "EMAIL": "ana@example.org", "DATE": when}
    people = {f"GIT_{who}_{k}": v for who in ("AUTHOR", "COMMITTER") for k, v in person.items()}
    outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ("git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *arguments),
        cwd=folder,
        env=outside | people | settings,
        capture_output=True,
        check=True,
    )


def change(root: Path, file: str, text: str, subject: str, when: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", subject, when=when)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two records with five commits between them, and one that was never committed."""
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "-q")
    change(root, "cities/lima/city.yml", "1", "first", "2026-01-01T00:00:00+00:00")
    change(root, "practices/pe/desk/practice.yml", "1", "desk", "2026-02-01T00:00:00+00:00")
    change(root, "README.md", "1", "no record", "2026-02-02T00:00:00+00:00")
    change(
        root, "practices/pe/desk/updates/ä \n1.yml", "1", "re\x01port", "2026-03-01T23:30:00-05:00"
    )
    change(root, "practices/pe/desk/en.md", "1", "x" * 200, "2026-04-01T00:00:00+00:00")
    return root


def told(root: Path, folders: Collection[str] = FOLDERS) -> Mapping[str, FolderHistory]:
    found = commits_of(root, TOPS)
    assert not isinstance(found, Unavailable)
    return folder_histories(found, folders)


def test_each_record_has_its_own_changes(root: Path) -> None:
    assert {"cities/lima": 1, "practices/pe/desk": 3} == {
        folder: each.count for folder, each in told(root).items()
    }


def test_the_first_and_the_last_change_are_told(root: Path) -> None:
    desk = told(root)["practices/pe/desk"]
    assert ("2026-02-01", "2026-04-01") == (desk.first.day, desk.last.day)


def test_a_record_of_one_file_has_its_own_changes(root: Path) -> None:
    for name in ("uclg", "iom"):
        file = f"content/organisations/{name}.yml"
        change(root, file, "1", name, "2026-05-01T00:00:00+00:00")
    found = told(root, ("cities/lima", "content/organisations/iom.yml"))
    assert "iom" == found["content/organisations/iom.yml"].first.subject


def test_changes_are_counted(root: Path) -> None:
    for day in range(1, 6):
        change(root, "cities/lima/en.md", str(day), "more", f"2026-05-0{day}T00:00:00+00:00")
    lima = told(root)["cities/lima"]
    assert ("first", 6) == (lima.first.subject, lima.count)


def test_what_was_merged_changed_on_the_day_of_the_merge(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "branch")
    change(root, "cities/lima/en.md", "1", "on a branch", "2026-05-05T00:00:00+00:00")
    git(root, "checkout", "-q", "main")
    change(root, "README.md", "2", "meanwhile", "2026-05-10T00:00:00+00:00")
    merged = "2026-05-20T00:00:00+00:00"
    git(root, "merge", "-q", "--no-ff", "-m", "merged", "branch", when=merged)
    lima = told(root)["cities/lima"]
    assert ("merged", "2026-05-20", 2) == (lima.last.subject, lima.last.day, lima.count)


def test_a_long_subject_is_cut(root: Path) -> None:
    assert "x" * 79 + "…" == told(root)["practices/pe/desk"].last.subject


def test_a_subject_is_one_line_of_text(root: Path) -> None:
    change(root, "cities/lima/en.md", "1", "re\x1fport", "2026-05-01T00:00:00+00:00")
    assert "re port" == told(root)["cities/lima"].last.subject


def test_nobody_is_named(root: Path) -> None:
    assert "ana" not in repr(told(root)).casefold()


def test_a_change_that_is_not_committed_is_none(root: Path) -> None:
    (root / "cities/lima/city.yml").write_text("2")
    assert 1 == told(root)["cities/lima"].count


def test_a_shallow_clone_is_not_believed(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "shallow")
    assert Unavailable("shallow") == commits_of(tmp_path / "shallow", TOPS)


def test_a_folder_below_a_repositorys_top_has_no_history_of_its_own(root: Path) -> None:
    assert Unavailable("no-repository") == commits_of(root / "practices", ("pe",))


def test_a_folder_without_git_has_no_history(tmp_path: Path) -> None:
    assert Unavailable("no-repository") == commits_of(tmp_path, TOPS)


def test_a_repository_without_a_commit_has_no_changes(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert () == commits_of(tmp_path, TOPS)


@pytest.mark.parametrize(
    "setting", ["log.showSignature=true", "log.showRoot=false", "color.ui=always"]
)
def test_a_persons_settings_of_git_change_nothing(root: Path, setting: str) -> None:
    before = told(root)
    git(root, "config", *setting.split("=", 1))
    assert before == told(root)
