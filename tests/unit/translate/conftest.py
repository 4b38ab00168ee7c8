"""What the tests of translation share."""

from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from tests.unit.translate.small_root import REPOSITORY, TODAY, made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with a practice and a page in English and French."""
    return made(tmp_path)


@pytest.fixture(scope="session")
def shipped_content() -> Catalogue:
    """The repository's own content."""
    return load(REPOSITORY, REPOSITORY, TODAY).catalogue
