"""What the tests over the whole site share: every page of the shipped site, read once."""

from pathlib import Path

import pytest

from tests.site.look import Look, looks


@pytest.fixture(scope="session")
def pages(shipped: Path) -> dict[str, Look]:
    """Every page by its address."""
    return looks(shipped)
