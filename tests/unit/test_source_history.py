"""What git tells: changes, old texts, the date; and the reason where it cannot."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from localaction.source.history import Changes, Unavailable, changed_since, head_date, text_at

WHEN = "2026-03-01T23:30:00-05:00"


def git(folder: Path, *arguments: str) -> str:
    person = {"NAME": "A", "EMAIL": "a@example.org", "DATE": WHEN}
    people = {f"GIT_{who}_{k}": v for who in ("AUTHOR", "COMMITTER") for k, v in person.items()}
    outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ("git", "-c", "init.defaultBranch=main", *arguments),
        cwd=folder,
        env=outside | people | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root below its repository's top, with one commit and changes after it."""
    root = tmp_path / "sub" / "root"
    root.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    for name in ("kept", "changed", "removed", "staged away", "un\nusual é"):
        (root / f"{name}.yml").write_text(f"name: {name!r}\n", encoding="utf-8")
    (root / "latin.yml").write_bytes(b"\xe3")
    (tmp_path / "outside.yml").write_text("a: 1\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    (root / "changed.yml").write_text("name: other\n")
    (root / "removed.yml").rename(root / "renamed.yml")
    (tmp_path / "outside.yml").write_text("a: 2\n")
    (root / "committed.yml").write_text("a: 1\n")
    git(tmp_path, "add", "sub/root/committed.yml")
    git(tmp_path, "commit", "-q", "-m", "second")
    git(tmp_path, "rm", "-q", "--cached", "sub/root/staged away.yml")
    (tmp_path / ".gitignore").write_text("ignored.yml\n")
    (root / "ignored.yml").write_text("a: 1\n")
    (root / "un\nusual é.yml").unlink()
    return root


def test_changes_are_those_below_the_root_whether_committed_or_not(root: Path) -> None:
    assert Changes(
        added=("committed.yml", "renamed.yml"),
        modified=("changed.yml", "staged away.yml"),
        deleted=("removed.yml", "un\nusual é.yml"),
    ) == changed_since(root, "HEAD~1")


def test_an_old_text_is_read(root: Path) -> None:
    assert "name: 'changed'\n" == text_at(root, "HEAD~1", "changed.yml")


@pytest.mark.parametrize("path", ["renamed.yml", "latin.yml", "nothing", "a\0b", ""])
def test_a_file_that_the_revision_cannot_give_is_unknown(root: Path, path: str) -> None:
    told = text_at(root, "HEAD~1", path)
    assert isinstance(told, Unavailable)
    assert told.reason in ("file-unknown", "git-failed")


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "", "-p", "--output=x", "HEAD:sub"])
def test_an_unknown_revision_is_told(root: Path, revision: str) -> None:
    assert Unavailable("revision-unknown", revision) == changed_since(root, revision)


def test_an_option_is_never_taken_for_a_revision(root: Path) -> None:
    changed_since(root, "--output=written")
    assert not (root / "written").exists()


def test_a_folder_outside_a_repository_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert Unavailable("no-repository") == changed_since(tmp_path, "HEAD")


def test_a_repository_without_a_commit_has_no_revision(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    told = (changed_since(tmp_path, "HEAD"), head_date(tmp_path))
    assert (Unavailable("revision-unknown", "HEAD"), None) == told


def test_git_that_is_missing_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    told = (changed_since(root, "HEAD"), text_at(root, "HEAD", "kept.yml"), head_date(root))
    assert (Unavailable("git-missing"), Unavailable("git-missing"), None) == told


def test_the_date_of_the_last_commit_is_in_the_time_zone_it_was_made_in(root: Path) -> None:
    assert date(2026, 3, 1) == head_date(root)


def test_the_surroundings_of_a_hook_do_not_mislead(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "elsewhere")
    assert date(2026, 3, 1) == head_date(root)
