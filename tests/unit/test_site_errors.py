"""What the system refuses while a site is made is told in one sentence, with what to do."""

from pathlib import Path

import pytest

from localaction.site.errors import SiteError, TreeError, in_sentences
from localaction.site.write import only_build, open_other_tree
from tests.command import TODAY, copy_of_the_world, run_build


@pytest.mark.parametrize("below", ["", "below"])
def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path, below: str) -> None:
    out = tmp_path / "file" / below
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with (
        pytest.raises(TreeError, match=r"file.* cannot be written \(.+\); .* give another --out\."),
        in_sentences(out),
        only_build(out),
    ):
        pass


@pytest.mark.parametrize("name", ["site.a", "site.a.json", ".lock"])
def test_what_stands_in_the_place_of_a_part_of_the_site_is_named(tmp_path: Path, name: str) -> None:
    if name == "site.a":
        (tmp_path / name).write_text("x", encoding="utf-8")
    else:
        (tmp_path / name).mkdir()
    with (
        pytest.raises(TreeError, match=f"{name} cannot be written"),
        in_sentences(tmp_path),
        only_build(tmp_path),
    ):
        open_other_tree(tmp_path)


def test_a_folder_in_the_place_of_a_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "site.a/index.html").mkdir(parents=True)
    with pytest.raises(TreeError, match=r"index\.html cannot be written"), in_sentences(tmp_path):
        open_other_tree(tmp_path).writer().write("index.html", b"home")


def test_a_disk_without_room_is_told(tmp_path: Path) -> None:
    with pytest.raises(TreeError, match="No space left"), in_sentences(tmp_path):
        raise OSError(28, "No space left on device")


def test_a_file_of_the_content_that_cannot_be_read_is_not_taken_for_the_site(
    tmp_path: Path,
) -> None:
    with pytest.raises(SiteError, match="could not be used"), in_sentences(tmp_path / "out"):
        (tmp_path / "picture.png").read_bytes()


def test_the_command_says_so_without_a_traceback(tmp_path: Path) -> None:
    root = copy_of_the_world(tmp_path / "world")
    (root / "file").write_text("x", encoding="utf-8")
    said = run_build(root, *TODAY, "--out", "file")
    assert (1, False) == (said.returncode, "Traceback" in said.stderr)


def test_a_build_speaks_the_language_asked_for(tmp_path: Path) -> None:
    root = copy_of_the_world(tmp_path / "world")
    (root / "content/pledges/belrivage-accueil/pledge.yml").write_text("x: [", encoding="utf-8")
    said = run_build(root, *TODAY, "--lang", "fr")
    assert "Le site n’a pas été produit ; le précédent reste tel quel." in said.stderr
