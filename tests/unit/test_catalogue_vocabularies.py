"""Which term a misspelt one most likely means."""

import pytest

from tests.factories import shared

_, VOCABULARIES = shared()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("gcm-5", "gcm-05"), ("gcm-15", "gcm-15"), ("gcm-7", "gcm-07"), ("gmc-12", "gcm-12")],
)
def test_a_misspelt_objective_is_the_one_that_was_meant(written: str, meant: str) -> None:
    assert meant == VOCABULARIES.nearest("gcm_objectives", written)
