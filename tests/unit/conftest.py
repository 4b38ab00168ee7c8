"""A small world of files for the tests of checks."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.checks import check
from localaction.problems import Problem

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

PROVENANCE = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page, read_on: 2024-05-05}]
  by_role: Editors of the test
added: 2024-05-06
"""
CITY = f"""{PROVENANCE}
kind: city
country: CH
names: {{en: Exampleville, fr: Exempleville, es: Ejemplo, ar: المثال, ru: Примерск, zh: 示例市}}
location: {{lat: 46.5, lon: 7.5}}
"""
WORDS = "# A fictional welcome desk\n\nIt opens for people who arrive.\n"

Judge = Callable[[Mapping[str, str]], list[Problem]]


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Write files into a root with one city, and give every problem of the root.

    A file of facts is given without its provenance.
    """

    def judged(files: Mapping[str, str]) -> list[Problem]:
        facts = {
            path: PROVENANCE + text
            if path.endswith(("pledge.yml", "practice.yml")) and "provenance:" not in text
            else text
            for path, text in files.items()
        }
        for path, text in {"cities/exampleville/city.yml": CITY, **facts}.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        loaded = load(tmp_path, REPOSITORY, TODAY)
        assert loaded.catalogue is not None
        return [*loaded.problems, *check(loaded.catalogue)]

    return judged
