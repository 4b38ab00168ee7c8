"""What a table of gaps counts is what the explorer lists for the same address."""

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import (
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    PEOPLE,
    REGIONS,
    UCLG_SECTIONS,
    Topic,
)
from localaction.insight.gaps import NOT_STATED, matrix
from localaction.pages.gap_table import FACETS
from localaction.pages.reader import all_standings
from localaction.search.facet_file import faceted
from localaction.search.facets import FACETS as ASKED
from tests.command import REPOSITORY
from tests.factories import TODAY


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The repository's records."""
    return load(REPOSITORY, REPOSITORY, TODAY, jobs=1).catalogue


@pytest.mark.parametrize("down", [GCM_OBJECTIVES, GCR_OBJECTIVES], ids=lambda topic: topic.folder)
@pytest.mark.parametrize("across", [REGIONS, UCLG_SECTIONS, PEOPLE], ids=lambda topic: topic.folder)
def test_both_count_the_same(catalogue: Catalogue, down: Topic, across: Topic) -> None:
    read = {facet.name: facet.values for facet in ASKED}
    listed: dict[tuple[str, str], int] = {}
    for bearer in faceted(catalogue, all_standings(catalogue)).bearers:
        if bearer.entry.kind in ("pledge", "practice"):
            for row in read[FACETS[down]](bearer) or (NOT_STATED,):
                for column in read[FACETS[across]](bearer) or (NOT_STATED,):
                    listed[row, column] = listed.get((row, column), 0) + 1
    found = matrix(catalogue, down, across)
    counted = {
        (line.term, column): count.all
        for line in found.lines
        for column, count in zip(found.columns, line.counts, strict=True)
        if count.all
    }
    assert listed == counted
