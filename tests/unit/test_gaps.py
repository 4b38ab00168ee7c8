"""Objectives against places and people, on a catalogue of three records."""

import pytest

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import (
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    PEOPLE,
    REGIONS,
    UCLG_SECTIONS,
    Topic,
)
from localaction.insight.gaps import NOT_STATED, Count, Matrix, matrix, steps
from tests import factories
from tests.factories import city, entry, organisation, pledge, practice, shared

SITE, VOCABULARIES = shared()
NONE = Count(0, 0)
RETIRED = {"on": "2026-01-01", "why": "It was merged."}


def of() -> Catalogue:
    """A pledge of Bern and Lima for two objectives, a practice of Lima, a pledge of a network."""
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[
            entry("city", "bern", city(country="CH", uclg_section="uclg-europe")),
            entry("city", "lima", city(country="PE")),
        ],
        organisations=[entry("organisation", "network", organisation())],
        pledges=[
            entry(
                "pledge",
                "joint",
                pledge(
                    lead="bern",
                    cities=["lima"],
                    gcm_objectives={"primary": ["gcm-01"], "secondary": ["gcm-02"]},
                    people_concerned=["women", "youth"],
                ),
            ),
            entry("pledge", "of-network", pledge(lead="network", gcr_objectives=["gcr-2"])),
            entry(
                "pledge",
                "gone",
                pledge(lead="bern", gcm_objectives={"primary": ["gcm-03"]}, retired=RETIRED),
            ),
        ],
        practices=[
            entry("practice", "alone", practice("lima", gcm_objectives={"primary": ["gcm-01"]}))
        ],
    )


def cell(found: Matrix, row: str, column: str) -> Count:
    line = next(line for line in found.lines if line.term == row)
    return line.counts[found.columns.index(column)]


@pytest.mark.parametrize(
    ("across", "row", "column", "expected"),
    [
        (REGIONS, "gcm-01", "150", Count(1, 0)),
        (REGIONS, "gcm-01", "019", Count(1, 1)),
        (REGIONS, "gcm-02", "019", Count(1, 0)),
        (REGIONS, "gcm-01", "002", NONE),
        (REGIONS, "gcm-03", "150", NONE),
        (REGIONS, NOT_STATED, NOT_STATED, Count(1, 0)),
        (UCLG_SECTIONS, "gcm-01", "uclg-europe", Count(1, 0)),
        (UCLG_SECTIONS, "gcm-01", NOT_STATED, Count(0, 1)),
        (PEOPLE, "gcm-02", "women", Count(1, 0)),
        (PEOPLE, "gcm-02", "youth", Count(1, 0)),
        (PEOPLE, "gcm-01", NOT_STATED, Count(0, 1)),
    ],
)
def test_a_cell_counts_who_bears_both_terms(
    across: Topic, row: str, column: str, expected: Count
) -> None:
    assert expected == cell(matrix(of(), GCM_OBJECTIVES, across), row, column)


def test_a_record_counts_once_in_the_whole_of_a_row() -> None:
    (line,) = (
        each for each in matrix(of(), GCM_OBJECTIVES, REGIONS).lines if each.term == "gcm-01"
    )
    assert Count(1, 1) == line.whole


def test_a_record_counts_once_in_the_whole_of_a_column() -> None:
    found = matrix(of(), GCM_OBJECTIVES, REGIONS)
    assert Count(1, 1) == found.whole.counts[found.columns.index("019")]


def test_the_whole_counts_every_published_record_once() -> None:
    assert Count(2, 1) == matrix(of(), GCM_OBJECTIVES, REGIONS).whole.whole


def test_migrants_and_refugees_are_counted_apart() -> None:
    found = [matrix(of(), topic, REGIONS) for topic in (GCM_OBJECTIVES, GCR_OBJECTIVES)]
    sums = [sum(line.whole.all for line in each.lines if line.term) for each in found]
    assert [3, 1] == sums


def test_objectives_that_nobody_bears_are_named() -> None:
    assert ("gcr-1", "gcr-3", "gcr-4") == matrix(of(), GCR_OBJECTIVES, REGIONS).empty


def test_regions_are_those_that_are_part_of_no_other() -> None:
    columns = matrix(of(), GCM_OBJECTIVES, REGIONS).columns
    assert ("002", "009", "019", "142", "150", NOT_STATED) == columns


def test_the_most_is_that_of_a_pair_of_terms() -> None:
    assert 2 == matrix(of(), GCM_OBJECTIVES, REGIONS).most


def test_an_empty_repository_has_an_empty_matrix() -> None:
    found = matrix(factories.catalogue(SITE, VOCABULARIES), GCM_OBJECTIVES, REGIONS)
    assert (0, NONE) == (found.most, found.whole.whole)


@pytest.mark.parametrize(
    ("most", "begin"),
    [
        (0, ()),
        (1, (1,)),
        (2, (1, 2)),
        (3, (1, 2, 3)),
        (32, (1, 3, 5, 9, 17)),
        (34, (1, 3, 5, 9, 17)),
        (5000, (1, 6, 31, 166, 911)),
    ],
)
def test_steps_of_colour_grow_by_a_factor(most: int, begin: tuple[int, ...]) -> None:
    assert begin == steps(most)
