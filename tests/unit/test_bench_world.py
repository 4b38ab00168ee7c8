from datetime import date
from pathlib import Path

import pytest

from localaction.problems import errors
from localaction.site.judge import Order, judge
from tests.bench.world import make_world

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "world"
    make_world(ROOT, folder, 6)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    tops = (folder / name for name in ("content", "practices", "cities"))
    files = (path for top in tops for path in top.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_world_made_twice_is_the_same_bytes(world: Path, tmp_path: Path) -> None:
    make_world(ROOT, tmp_path / "again", 6)
    assert contents(world) == contents(tmp_path / "again")


def test_a_made_world_passes_the_check(world: Path) -> None:
    _, problems = judge(Order(world, ROOT, world / "out", date(2026, 11, 22)))
    assert [] == errors(problems)


def test_every_pledge_and_practice_has_words_in_six_languages(world: Path) -> None:
    folders = [*(world / "practices").iterdir(), *(world / "content" / "pledges").iterdir()]
    assert {6} == {len(list(folder.glob("*.md"))) for folder in folders}
