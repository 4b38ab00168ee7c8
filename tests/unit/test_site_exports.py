"""What others take away is written whole, whether beside the pages or after them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from localaction.site.exports import make_exports, start_exports
from localaction.site.tree import Tree


def tables() -> Iterator[tuple[str, bytes]]:
    yield "data/a.csv", b"1"


def feeds() -> Iterator[tuple[str, bytes]]:
    yield "feed.xml", b"2"
    yield "fr/feed.xml", b"3"


PARTS = (tables, feeds)
EVERY = {"data/a.csv": b"1", "feed.xml": b"2", "fr/feed.xml": b"3"}


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("jobs", [1, 2])
def test_begun_beside_the_pages_every_part_is_there(tmp_path: Path, jobs: int) -> None:
    made = start_exports(Tree(tmp_path, {}), PARTS, jobs)()
    assert (EVERY, set(EVERY)) == (held(tmp_path), set(made.manifest))


@pytest.mark.parametrize("jobs", [1, 2])
def test_made_after_the_pages_every_part_is_there(tmp_path: Path, jobs: int) -> None:
    made = make_exports(Tree(tmp_path, {}), PARTS, jobs)
    told = {path for each in made for path in each.manifest}
    assert (EVERY, set(EVERY), 3) == (held(tmp_path), told, sum(each.written for each in made))
