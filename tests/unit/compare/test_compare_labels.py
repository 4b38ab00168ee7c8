"""Every field that a record can state has a name in words, and no name is left over."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from localaction.compare.labels import LABELS, label
from schemas import KINDS
from schemas.base import Model
from schemas.update import Update

OF_THE_PROGRAM = {"facts", "updates", "file"}
"""Names of what is no field: a report, a picture of the folder."""


def models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


def ways(model: type[Model], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        yield (*above, name)
        for part in models(field.annotation):
            yield from ways(part, (*above, name))


FIELDS = {
    **{kind: {*ways(model)} for kind, model in KINDS.items()},
    "update": {*ways(Update, ("updates",))},
}


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_every_field_of_a_kind_has_words(kind: str) -> None:
    assert [] == [way for way in sorted(FIELDS[kind]) if label(way) == way[-1]]


def test_no_words_are_left_over() -> None:
    endings = {
        ".".join(way[start:])
        for ways_of_kind in FIELDS.values()
        for way in ways_of_kind
        for start in range(len(way))
    }
    assert set() == {*LABELS} - endings - OF_THE_PROGRAM


def test_a_longer_ending_goes_before_a_shorter_one() -> None:
    assert LABELS["budget.sources"] == label(("budget", "sources"))
