"""What all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import REPOSITORY, run_build

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write tests/golden/ anew")
    parser.addoption("--site", type=Path, help="test this built site instead of building one")


@pytest.fixture(scope="session")
def refresh_golden(pytestconfig: pytest.Config) -> bool:
    """Whether the expected output is to be written instead of compared."""
    return bool(pytestconfig.getoption("--refresh-golden"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that `scripts/test` found."""
    return os.environ["CHROMIUM"]


@pytest.fixture(scope="session")
def shipped(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository itself, built as a person builds it."""
    given: Path | None = pytestconfig.getoption("--site")
    if given is not None:
        return given.resolve()
    out = tmp_path_factory.mktemp("shipped")
    said = run_build(REPOSITORY, "--out", str(out))
    assert 0 == said.returncode, said.stdout + said.stderr
    return out / "site"
