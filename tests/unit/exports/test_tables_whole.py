"""Nothing that a record states is lost on the way into the tables without being named here."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest

from schemas.base import Model
from schemas.city import City
from schemas.indicators import Indicator, Measurement
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.update import Update
from tests.unit.exports.tables_world import tables

STAND_IN: dict[str, type[Model]] = {
    "cities": City,
    "pledges": Pledge,
    "practices": Practice,
    "organisations": Organisation,
    "indicators": Indicator,
    "measurements": Measurement,
    "updates": Update,
}

CALLED = {
    "location_lat": "lat",
    "location_lon": "lon",
    "population_value": "population",
    "partners_id": "partners",
    "url": "website",
    "ids_ror": "ror",
    "ids_wikidata": "wikidata",
    "disaggregated_women": "women",
    "disaggregated_men": "men",
    "disaggregated_girls": "girls",
    "disaggregated_boys": "boys",
    "disaggregated_unknown": "sex_or_age_unknown",
}
"""Columns that are called otherwise than their field."""

ELSEWHERE = (
    "retired_",  # retired.csv
    "names",  # a column a language
    "official_name",
    "provenance_sources_",  # addresses.csv, and the two below
    "links_",
    "documents_",
    "partners_role",  # relations.csv
    "indicators_",  # tables of their own, and the one below
    "measurements_",
    "external_ids_",  # `hub_id` and the like; not the day on which it was looked up
)
LEFT_OUT = (
    "note",  # for maintainers
    "heads_of_government_",  # names of persons: on the page, not in bulk
    "pictures_",
    "revised_",  # their number alone
    "review_history_",
    "review_rounds_",
)


def leaves(model: type[Model], before: str = "") -> Iterator[str]:
    """The name of every value that a model can state."""
    for name, hint in get_type_hints(model, include_extras=True).items():
        if name in model.model_fields:
            below = next(models(hint), None)
            yield from leaves(below, f"{before}{name}_") if below else (f"{before}{name}",)


def models(hint: Any) -> Iterator[type[Model]]:
    if get_origin(hint) is Annotated:
        yield from models(get_args(hint)[0])
    elif get_origin(hint) in (Union, UnionType, tuple):
        for each in get_args(hint):
            yield from models(each)
    elif isinstance(hint, type) and issubclass(hint, Model):
        yield hint


@pytest.mark.parametrize("name", STAND_IN)
def test_every_field_of_a_record_has_a_column_or_a_reason(name: str) -> None:
    columns = {*tables()[name].names}
    asked = [leaf for leaf in leaves(STAND_IN[name]) if not leaf.startswith(ELSEWHERE + LEFT_OUT)]
    assert [] == [leaf for leaf in asked if CALLED.get(leaf, leaf) not in columns]
