"""What the papers of the repository say of where things stand is so."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAPERS = ("README.md", "HACKING.md", "CONTRIBUTING.md", "docs/architecture.md")
PLACE = re.compile(r"`((?:build|scripts|schemas|tests|docs|content)/[\w./-]*)[^`<]*`")
SOURCES = {"geonames.org": "GeoNames", "naturalearthdata.com": "Natural Earth"}


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_place_that_a_paper_names_stands_there(paper: str) -> None:
    examples = re.compile(r"content/(pledges/my-city|pledges/first|pledge$)")
    named = {place for place in PLACE.findall(text_of(paper)) if not examples.match(place)}
    assert [] == sorted(place for place in named if not (ROOT / place).exists())


@pytest.mark.parametrize(
    ("module", "does"),
    [
        ("build/localaction/render/format.py", "def direction"),
        ("build/localaction/render/format.py", "import format_date"),
        ("build/localaction/source/markdown.py", "nh3"),
    ],
)
def test_what_is_said_of_a_part_is_done_there(module: str, does: str) -> None:
    assert does in text_of(module)


@pytest.mark.parametrize("host", SOURCES)
def test_the_licence_names_whoever_the_places_come_from(host: str) -> None:
    used = any(host in text_of(str(file)) for file in ROOT.glob("cities/*/city.yml"))
    assert used == (SOURCES[host] in text_of("LICENSE-CONTENT.md"))
