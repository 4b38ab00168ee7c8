"""What the tests of translation share."""

from pathlib import Path

import pytest

from tests.unit.translate.small_root import made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with a practice and a page in English and French."""
    return made(tmp_path)
