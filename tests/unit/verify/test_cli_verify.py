"""`localaction verify` says by its exit code whether a site may be published."""

from pathlib import Path

import pytest
import typer

from localaction.cli.verify import verify
from tests.unit.verify.world import FILES, listed, page, write

FEWER = {path: text for path, text in FILES.items() if "old" not in path}


def exit_code(site: Path, previous: Path | None = None) -> int:
    """How the verb ends."""
    try:
        verify(site, previous)
    except typer.Exit as ended:
        return ended.exit_code
    return 0


def test_a_whole_site_may_be_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(write(tmp_path, FILES))
    assert f"{tmp_path} may be published: 7 pages, no faults.\n" == capsys.readouterr().out


def test_a_faulty_site_may_not(tmp_path: Path) -> None:
    assert 1 == exit_code(write(tmp_path, {**FILES, "index.html": page("")}))


def test_a_site_that_lost_pages_may_not(tmp_path: Path) -> None:
    (tmp_path / "before.json").write_bytes(listed(FILES))
    site = write(tmp_path / "site", FEWER)
    assert (0, 1) == (exit_code(site), exit_code(site, tmp_path / "before.json"))


@pytest.mark.parametrize("previous", ["none.json", "index.html"])
def test_a_site_that_cannot_be_compared_is_another_matter(tmp_path: Path, previous: str) -> None:
    assert 2 == exit_code(write(tmp_path, FILES), tmp_path / previous)
