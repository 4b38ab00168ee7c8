"""Cards are drawn once, kept, and thrown away when no page shows them."""

from pathlib import Path

import pytest

from localaction.render.social_card import Card
from localaction.site import cards
from localaction.site.cards import Drawn, drawn
from tests.command import REPOSITORY


def card(title: str) -> Card:
    return Card("Local Action", title, (), "", "ltr")


def draw(out: Path, *titles: str, jobs: int = 1) -> Drawn:
    said = {f"cards/{title}.png": card(title) for title in titles}
    made = drawn(said, REPOSITORY, out, jobs)
    made.wait()
    return made


def kept(out: Path) -> dict[str, int]:
    """Each card that lies there, and when it was written."""
    return {path.name: path.stat().st_mtime_ns for path in (out / "cards").iterdir()}


def test_each_card_has_its_file(tmp_path: Path) -> None:
    files = draw(tmp_path, "Milan", "Quito").files
    assert [True, True] == [file.read_bytes().startswith(b"\x89PNG") for file in files.values()]


def test_a_second_build_draws_nothing(tmp_path: Path) -> None:
    draw(tmp_path, "Milan")
    before = kept(tmp_path)
    draw(tmp_path, "Milan")
    assert before == kept(tmp_path)


def test_a_card_that_nobody_shows_is_thrown_away(tmp_path: Path) -> None:
    draw(tmp_path, "Milan", "Quito")
    left = draw(tmp_path, "Quito").files
    assert {file.name for file in left.values()} == kept(tmp_path).keys()


@pytest.mark.parametrize("many", [2, 9])
def test_two_processes_draw_the_same_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(cards, "MANY", many)
    one = draw(tmp_path / "one", "Milan", "Quito", "Accra").files
    two = draw(tmp_path / "two", "Milan", "Quito", "Accra", jobs=2).files
    assert [f.read_bytes() for f in one.values()] == [f.read_bytes() for f in two.values()]


def test_a_character_without_a_glyph_is_told_at_every_build(tmp_path: Path) -> None:
    expected = [
        "/cards/Milan☃.png: the picture is drawn without ☃, which no font of build/fonts has; "
        "build/fonts/README.md says how to take up more."
    ]
    assert (expected, expected) == (
        draw(tmp_path, "Milan☃").remarks,
        draw(tmp_path, "Milan☃").remarks,
    )


def test_a_build_that_was_cut_short_leaves_nothing_that_is_taken_for_a_card(
    tmp_path: Path,
) -> None:
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "half.new").write_bytes(b"\x89PN")
    draw(tmp_path, "Milan")
    assert [] == [name for name in kept(tmp_path) if name.endswith(".new")]
