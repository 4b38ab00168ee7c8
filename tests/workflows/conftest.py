"""One place a test: making it takes a tenth of a second."""

from pathlib import Path

import pytest

from tests.workflows.place import Place, make_place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A repository without records, with a hosting, where a test may do what it likes."""
    return make_place(tmp_path)


@pytest.fixture
def world(tmp_path: Path) -> Place:
    """The same with the records of the golden world."""
    return make_place(tmp_path, with_world=True)
