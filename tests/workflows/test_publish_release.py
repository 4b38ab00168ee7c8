"""The archive of the data: the same bytes each time, and nothing in it that must not stay."""

import subprocess
import tarfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from localaction.cli.release import release
from localaction.site.release import archive

DAY = date(2026, 11, 23)
FOLDER = "local-action-data-2026-11-23"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with one file of each kind."""
    files = {
        "content/pledges/x/pledge.yml": "lead: x\n",
        "content/pledges/x/.hidden": "",
        "content/experts/somebody.yml": "name: Somebody\n",
        "cities/x/city.yml": "names: {en: X}\n",
        "build/program.py": "",
        "LICENSE-CONTENT.md": "CC BY 4.0\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "cities" / "link.yml").symlink_to("/etc/hostname")
    return tmp_path


def members(packed: bytes) -> list[tarfile.TarInfo]:
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        return archive.getmembers()


def test_the_same_files_give_the_same_bytes(root: Path) -> None:
    first = archive(root, DAY)
    (root / "cities" / "x" / "city.yml").touch()
    assert first == archive(root, DAY)


def test_only_what_people_wrote_is_packed_and_nobody_by_name(root: Path) -> None:
    expected = ["LICENSE-CONTENT.md", "SHA256SUMS", "cities/x/city.yml"]
    expected.append("content/pledges/x/pledge.yml")
    assert [f"{FOLDER}/{path}" for path in expected] == [
        member.name for member in members(archive(root, DAY))
    ]


def test_the_files_belong_to_nobody(root: Path) -> None:
    kept = {(each.uid, each.gid, each.uname, each.mode) for each in members(archive(root, DAY))}
    assert {(0, 0, "", 0o644)} == kept


def test_whoever_unpacks_it_can_check_each_file(root: Path, tmp_path: Path) -> None:
    with tarfile.open(fileobj=BytesIO(archive(root, DAY))) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    folder = tmp_path / "unpacked" / FOLDER
    checked = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=folder, check=False)
    assert 0 == checked.returncode


def test_the_list_of_pages_goes_with_it_so_that_the_next_site_can_be_compared(root: Path) -> None:
    (root / "out" / "site").mkdir(parents=True)
    (root / "out" / "site" / "pages.json").write_text("{}", encoding="utf-8")
    release(root, None, "2026-11-23")
    made = sorted(path.name for path in (root / "out" / "release").iterdir())
    assert ["SHA256SUMS", f"{FOLDER}.tar.gz", "pages.json"] == made
