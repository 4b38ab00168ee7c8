"""The site is switched in whole, and a killed build leaves the old one standing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from localaction.site.errors import TreeError
from localaction.site.tree import manifest_file
from localaction.site.write import current, only_build, open_other_tree, switch_to

OLD = {f"pledges/p{n}/index.html": f"old {n}".encode() * 50 for n in range(20)}
NEW = {
    **{f"pledges/p{n}/index.html": f"new {n}".encode() * 90 for n in range(5, 25)},
    "index.html": b"home",
}

BUILDER = """
import os, sys
from pathlib import Path
from localaction.site import tree as tree_module
from localaction.site.write import open_other_tree, switch_to
from test_write import NEW

def halt_at(moment):
    if moment == sys.argv[2]:
        print(moment, flush=True)
        sys.stdin.read()

def half(handle, content):
    if sys.argv[2] == "in a file" and writer.written == 7:
        whole(handle, bytes(content)[:10])
        halt_at("in a file")
    return whole(handle, content)

whole, os.write = os.write, half
tree = open_other_tree(Path(sys.argv[1]))
writer = tree.writer()
halt_at("opened")
for number, (path, content) in enumerate(NEW.items()):
    writer.write(path, content)
    if number == 10:
        halt_at("half written")
halt_at("written")
tree.finish([writer.manifest])
halt_at("finished")
"""

MOMENTS = ("opened", "in a file", "half written", "written", "finished")


def build(out: Path, files: dict[str, bytes]) -> int:
    tree = open_other_tree(out)
    writer = tree.writer()
    for path, content in files.items():
        writer.write(path, content)
    tree.finish([writer.manifest])
    switch_to(tree)
    return writer.written


def content(out: Path) -> dict[str, bytes]:
    site = out / "site"
    found = [path for path in site.rglob("*") if path.is_file()]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(found)}


def kill_build(out: Path, moment: str) -> None:
    """Run a build in a real process and kill it, without a warning, at a moment."""
    child = subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(out), moment],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    assert f"{moment}\n" == child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    child.communicate()


def test_the_site_holds_exactly_the_files(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    assert OLD == content(tmp_path)


def test_three_builds_in_turn_end_in_the_last(tmp_path: Path) -> None:
    for files in (OLD, NEW, OLD):
        build(tmp_path, files)
    assert OLD == content(tmp_path)


def test_folders_that_are_empty_go_too(tmp_path: Path) -> None:
    for files in (OLD, OLD, NEW):
        build(tmp_path, files)
    assert not (tmp_path / "site" / "pledges" / "p1").exists()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    build(tmp_path, OLD)
    assert 1 == build(tmp_path, {**OLD, "pledges/p3/index.html": b"other"})


def test_a_file_that_was_lost_is_written_again(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    build(tmp_path, OLD)
    (tmp_path / "site.a" / "pledges" / "p3" / "index.html").unlink()
    build(tmp_path, OLD)
    assert OLD == content(tmp_path)


def test_a_file_that_shrank_has_no_rest_of_the_longer_one(tmp_path: Path) -> None:
    for content_of_a in (b"long " * 9, b"long " * 9, b"short"):
        build(tmp_path, {"a": content_of_a})
    assert {"a": b"short"} == content(tmp_path)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    writer = open_other_tree(tmp_path).writer()
    writer.write("x", b"1")
    with pytest.raises(FileExistsError):
        writer.write("x/index.html", b"2")


def test_a_tree_without_a_manifest_is_cleaned(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    build(tmp_path, OLD)
    manifest_file(tmp_path / "site.a").unlink()
    build(tmp_path, NEW)
    assert NEW == content(tmp_path)


def test_the_switch_is_between_two_standing_trees(tmp_path: Path) -> None:
    trees = []
    for _ in range(3):
        build(tmp_path, OLD)
        trees.append(current(tmp_path))
    assert ["site.a", "site.b", "site.a"] == trees


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_the_old_site(tmp_path: Path, moment: str) -> None:
    build(tmp_path, {"index.html": b"older"})
    build(tmp_path, OLD)
    kill_build(tmp_path, moment)
    assert OLD == content(tmp_path)


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_build_after_a_killed_one_is_right(tmp_path: Path, moment: str) -> None:
    build(tmp_path, {"gone/index.html": b"older"})
    build(tmp_path, OLD)
    kill_build(tmp_path, moment)
    build(tmp_path, NEW)
    assert NEW == content(tmp_path)


def test_a_killed_first_build_leaves_no_site(tmp_path: Path) -> None:
    kill_build(tmp_path, "half written")
    assert not (tmp_path / "site").exists()


def test_a_tree_that_is_being_written_is_not_trusted(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    tree = open_other_tree(tmp_path)
    assert not manifest_file(tree.folder).exists()


def test_two_pages_cannot_share_a_file(tmp_path: Path) -> None:
    writer = open_other_tree(tmp_path).writer()
    writer.write("x/index.html", b"1")
    with pytest.raises(TreeError, match="Two pages want the file x/index"):
        writer.write("x/index.html", b"2")


def test_two_processes_cannot_share_a_file(tmp_path: Path) -> None:
    tree = open_other_tree(tmp_path)
    with pytest.raises(TreeError, match="Two pages want the file x"):
        tree.finish([{"x": "1"}, {"x": "1"}])


def test_a_folder_in_the_place_of_the_link_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(TreeError, match="is not the link"):
        build(tmp_path, OLD)


def test_a_second_build_at_the_same_time_is_turned_away(tmp_path: Path) -> None:
    with (
        only_build(tmp_path),
        pytest.raises(TreeError, match="Another build is writing"),
        only_build(tmp_path),
    ):
        pass


def test_a_file_system_without_links_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(TreeError, match="no symbolic links"):
        build(tmp_path, OLD)
