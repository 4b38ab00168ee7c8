"""What a field holds, read where it is declared: type, list, the kinds of record it names."""

from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import WithJsonSchema

from schemas.base import Model
from schemas.values import DATE_PATTERN, UNKNOWN, Ref, Term

Holds = Literal["text", "whole", "number", "flag", "day", "date", "address"]
"""`day` is a whole date; `date` is as precise as its source: a year, a month or a day."""

PLAIN: dict[type, Holds] = {bool: "flag", int: "whole", float: "number", str: "text"}
BROAD: tuple[Holds, ...] = ("flag", "whole", "number", "text")
"""Of a union the broadest type is taken: a number, where whole ones are numbers too."""


@dataclass(slots=True)
class Meaning:
    """What an annotation says of the values below it."""

    holds: Holds = "flag"
    vocabulary: str = ""
    kinds: tuple[str, ...] = ()
    many: bool = False
    may_be_unknown: bool = False
    model: type[Model] | None = None


def read_meaning(model: type[Model], step: str, many: bool = False) -> Meaning:
    """What a field of a model holds; `many` where the model is one of several."""
    told = Meaning(many=many)
    _read(get_type_hints(model, include_extras=True)[step], told)
    return told


def _read(annotation: Any, told: Meaning) -> None:
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


def _read_mark(mark: Any, told: Meaning) -> None:
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
