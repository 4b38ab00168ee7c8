"""Columns from the schemas: a field's type, list and meaning are read where they are declared."""

from collections.abc import Iterator
from typing import Any

from localaction.exports.tables.table import Cell, Column
from schemas.base import Model
from schemas.meaning import Meaning, read_meaning
from schemas.values import UNKNOWN


def field(model: type[Model], path: str, meaning: str = "", name: str = "") -> Column:
    """The column of a field of `thing.facts`: `population.value` is named `population_value`.

    Its meaning is the field's own docstring, where none is given.
    """
    steps = path.split(".")
    told, described = Meaning(), ""
    below: type[Model] | None = model
    for step in steps:
        assert below is not None, path
        # What is unknown above is unknown below; what is one of several is several.
        above, told = told, read_meaning(below, step, told.many)
        told.may_be_unknown |= above.may_be_unknown
        described = below.model_fields[step].description or described
        below = told.model
    return Column(
        name=name or "_".join(steps),
        type=told.holds,
        meaning=meaning or " ".join(described.replace("`", "").split()),
        of=lambda thing: value(thing.facts, steps),
        vocabulary=told.vocabulary,
        kinds=told.kinds,
        many=told.many,
        may_be_unknown=told.may_be_unknown,
    )


def value(facts: Any, steps: list[str]) -> Cell:
    """What stands at a path; None where anything on the way is not stated."""
    found = tuple(_values(facts, steps))
    if isinstance(_at(facts, steps), tuple):
        return tuple(str(each) for each in found)
    return found[0] if found else None


def _at(facts: Any, steps: list[str]) -> Any:
    """The first list on the way, or the value at its end."""
    for step in steps:
        if facts is None or facts == UNKNOWN or isinstance(facts, tuple):
            return facts
        facts = getattr(facts, step)
    return facts


def _values(facts: Any, steps: list[str]) -> Iterator[Any]:
    if isinstance(facts, tuple):
        for each in facts:
            yield from _values(each, steps)
    elif not steps or facts == UNKNOWN:
        if facts is not None:
            yield facts
    elif facts is not None:
        yield from _values(getattr(facts, steps[0]), steps[1:])
