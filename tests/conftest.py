"""What all tests share."""

import os
from fcntl import LOCK_EX, flock
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
    worker = "PYTEST_XDIST_WORKER" in os.environ
    base = tmp_path_factory.getbasetemp()
    out = (base.parent if worker else base) / "shipped"
    # Whoever comes first builds; the other processes wait for the same site.
    with out.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not (out / "site").exists():
            said = run_build(REPOSITORY, "--out", str(out))
            assert 0 == said.returncode, said.stdout + said.stderr
    return out / "site"
