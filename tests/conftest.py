"""What all tests share."""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def refresh_golden(pytestconfig: pytest.Config) -> bool:
    """Whether the expected output is to be written instead of compared."""
    return bool(pytestconfig.getoption("--refresh-golden"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that `scripts/test` found."""
    return os.environ["CHROMIUM"]
