from pathlib import Path

import pytest

from localaction.editing.refused import RefusedError
from localaction.editing.write import write, write_new


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_new(tmp_path, {"cities/milan/city.yml": "country: IT\n"})
    assert b"country: IT\n" == (tmp_path / "cities/milan/city.yml").read_bytes()


def test_nothing_else_stays_behind(tmp_path: Path) -> None:
    write_new(tmp_path, {"a/b.yml": "x", "a/en.md": "y"})
    assert ["b.yml", "en.md"] == sorted(path.name for path in (tmp_path / "a").iterdir())


def test_a_file_that_exists_is_never_written_over(tmp_path: Path) -> None:
    write(tmp_path, "a.yml", "old")
    with pytest.raises(RefusedError, match="exists already"):
        write_new(tmp_path, {"b.yml": "new", "a.yml": "new"})
    assert ["a.yml"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("path", ["../a.yml", "a/../../b.yml", "/etc/a.yml", "."])
def test_a_path_outside_the_root_is_refused(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    with pytest.raises(RefusedError, match="outside"):
        write(root, path, "x")


def test_a_link_does_not_lead_outside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "cities").symlink_to(tmp_path)
    with pytest.raises(RefusedError, match="outside"):
        write_new(root, {"cities/a.yml": "x"})


def test_what_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cities").write_text("a file", "utf-8")
    with pytest.raises(RefusedError, match=r"“cities/a\.yml” could not be written"):
        write(tmp_path, "cities/a.yml", "x")
