"""The whole site of the golden world, byte for byte; `scripts/golden` writes it anew."""

import re
import shutil
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.golden.lender import REPOSITORY, build_golden

EXPECTED = REPOSITORY / "tests" / "golden" / "expected"
SHOWN = 120
"""Lines of difference in a failure."""

ASSET = re.compile(r"(assets/[\w-]+)\.[0-9a-f]{8}\.")


def files(folder: Path) -> dict[str, str]:
    """Every page and list of a site; a style's digest is cut, so that a style changes no page."""
    return {
        path.relative_to(folder).as_posix(): ASSET.sub(r"\1.", path.read_bytes().decode())
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".html", ".xml", ".txt"}
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, refresh_golden: bool) -> Mapping[str, str]:
    """The site as it is built now; written down first where that is asked for."""
    made = files(build_golden(tmp_path_factory.mktemp("golden")))
    if refresh_golden:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, text in made.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")
    return made


def difference(expected: Mapping[str, str], actual: Mapping[str, str]) -> list[str]:
    """The lines that differ, file by file."""
    lines: list[str] = []
    for name in sorted(expected.keys() & actual.keys()):
        before, now = expected[name].splitlines(), actual[name].splitlines()
        lines += unified_diff(before, now, f"expected/{name}", f"built/{name}", "", "", 1, "")
    return lines


@pytest.mark.golden
def test_the_golden_site_has_the_expected_files(built: Mapping[str, str]) -> None:
    assert sorted(files(EXPECTED)) == sorted(built)


@pytest.mark.golden
def test_the_golden_site_has_the_expected_words(built: Mapping[str, str]) -> None:
    lines = difference(files(EXPECTED), built)
    shown = "\n".join([*lines[:SHOWN], f"… {len(lines)} lines differ."])
    assert not lines, f"meant? Then run scripts/golden and read what it changes.\n{shown}"


@pytest.mark.golden
def test_the_golden_site_has_the_expected_bytes(built: Mapping[str, str]) -> None:
    expected = files(EXPECTED)
    assert [] == [name for name in built if built[name] != expected.get(name)]
