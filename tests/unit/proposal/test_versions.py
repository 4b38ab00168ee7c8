"""Two versions of the content of a repository, read for the time of one."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from localaction.compare.catalogues import compare
from localaction.proposal.versions import Versions, touched_folders, versions
from localaction.source.history import Changes, Unavailable
from tests.factories import REPOSITORY

TODAY = date(2026, 6, 30)
HEAD = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Editors}
added: 2026-01-01
"""
CITY = HEAD + "country: CH\nnames: {en: Exampleville}\n"
FILES = {
    "cities/exampleville/city.yml": CITY,
    "content/pledges/desk/pledge.yml": f"{HEAD}lead: exampleville\n",
    "content/pledges/desk/en.md": "# A desk\n\nIt opens.\n",
    "practices/ch/school/practice.yml": f"{HEAD}cities: [exampleville]\n",
    "practices/ch/school/en.md": "# A school\n\nIt teaches.\n",
    "content/organisations/fund.yml": f"{HEAD}names: {{en: Fund}}\n",
}


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    known = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for path, text in FILES.items():
        write(tmp_path, path, text)
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "First")):
        git = ("git", *known, *arguments)
        subprocess.run(git, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def read(root: Path) -> Versions:
    found = versions(root, REPOSITORY, "HEAD", TODAY)
    assert isinstance(found, Versions)
    return found


def change(path: str, text: str) -> Callable[[Path], None]:
    return lambda root: write(root, path, text)


def take_out(path: str) -> Callable[[Path], object]:
    return lambda root: shutil.rmtree(root / path)


def move(old: str, new: str) -> Callable[[Path], object]:
    return lambda root: (root / old).rename(root / new)


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (lambda root: None, []),
        (change("content/pledges/desk/en.md", "# A desk\n\nIt closes.\n"), [("changed", "desk")]),
        (change("content/pledges/new/pledge.yml", FILES["content/pledges/desk/pledge.yml"]),
         [("added", "new")]),
        (change("content/pledges/desk/pledge.yml", "lead: ["), [("unreadable", "desk")]),
        (change("content/pledges/desk/updates/2026.yml", "x"), []),
        (change("content/organisations/fund.yml", f"{HEAD}names: {{en: Other}}\n"),
         [("changed", "fund")]),
        (change("practices/ch/a*b.txt", "x"), []),
        (take_out("practices/ch/school"), [("removed", "school")]),
        (move("practices/ch/school", "practices/school"), []),
        (move("practices/ch/school", "practices/ch/college"), [("renamed", "college")]),
    ],
)  # fmt: skip
def test_what_was_done_since_is_found(
    root: Path, done: Callable[[Path], object], expected: list[tuple[str, str]]
) -> None:
    done(root)
    found = read(root)
    records = compare(found.before, found.after).records
    assert expected == [(record.event, record.id) for record in records]


def test_what_nobody_touched_is_read_once(root: Path) -> None:
    write(root, "content/pledges/desk/en.md", "# A desk\n\nIt closes.\n")
    found = read(root)
    assert found.before.cities["exampleville"] is found.after.cities["exampleville"]


def test_that_git_cannot_tell_is_said(tmp_path: Path) -> None:
    write(tmp_path, "cities/exampleville/city.yml", CITY)
    assert Unavailable("no-repository") == versions(tmp_path, REPOSITORY, "HEAD", TODAY)


def test_a_report_touches_the_folder_of_its_record() -> None:
    changes = Changes(("content/pledges/desk/updates/2026.yml",), ("content/site.yml",), ())
    assert {"content/pledges/desk"} == touched_folders(changes)
