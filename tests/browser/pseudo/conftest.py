"""The site in the pseudo-language, built once."""

from pathlib import Path

import pytest

from tests.browser.pseudo.root import build_pseudo


@pytest.fixture(scope="session")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    return build_pseudo(tmp_path_factory.mktemp("pseudo"))
