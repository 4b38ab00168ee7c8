"""Columns from the schemas: a field's type, list and meaning are read where they are declared."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import WithJsonSchema

from localaction.exports.tables.table import Cell, Column, Holds
from schemas.base import Model
from schemas.values import DATE_PATTERN, UNKNOWN, Ref, Term

PLAIN: dict[type, Holds] = {bool: "flag", int: "whole", float: "number", str: "text"}
BROAD: tuple[Holds, ...] = ("flag", "whole", "number", "text")
"""Of a union the broadest type is taken: a number, where whole ones are numbers too."""


@dataclass(slots=True)
class _Told:
    """What an annotation says of the values below it."""

    holds: Holds = "flag"
    vocabulary: str = ""
    kinds: tuple[str, ...] = ()
    many: bool = False
    may_be_unknown: bool = False
    model: type[Model] | None = None


def field(model: type[Model], path: str, meaning: str = "", name: str = "") -> Column:
    """The column of a field of `thing.facts`: `population.value` is named `population_value`.

    Its meaning is the field's own docstring, where none is given.
    """
    steps = path.split(".")
    told, described = _Told(), ""
    below: type[Model] | None = model
    for step in steps:
        assert below is not None, path
        # What is unknown above is unknown below; what is one of several is several.
        told = _Told(many=told.many, may_be_unknown=told.may_be_unknown)
        _read(get_type_hints(below, include_extras=True)[step], told)
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


def _read(annotation: Any, told: _Told) -> None:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        _read(inner, told)
        for mark in marks:
            _read_mark(mark, told)
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            _read(member, told)
    elif origin is tuple:
        told.many = True
        _read(get_args(annotation)[0], told)
    elif origin is Literal:
        told.may_be_unknown |= UNKNOWN in get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        told.model = annotation
    elif annotation in PLAIN and told.holds in BROAD:
        told.holds = max(told.holds, PLAIN[annotation], key=BROAD.index)


def _read_mark(mark: Any, told: _Told) -> None:
    if isinstance(mark, Term):
        told.vocabulary = mark.vocabulary
    elif isinstance(mark, Ref):
        told.kinds = mark.kinds
    elif isinstance(mark, WithJsonSchema):
        schema = str(mark.json_schema)
        if "'date'" in schema:
            told.holds = "day"
        elif DATE_PATTERN in schema:
            told.holds = "date"
        elif "'uri'" in schema:
            told.holds = "address"


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
