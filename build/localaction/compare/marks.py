"""How the values of a field are told, read off the annotations of the schemas.

A new field needs nothing here: it is a term, a reference, a date, an address, a language or an id
by the very types that judge it, and else what its value is.
"""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from localaction.compare.change import Value, ValueKind
from schemas.base import Model
from schemas.values import UNKNOWN, Address, Date, Day, End, Id, Language, Ref, Term

KNOWN_TYPES: tuple[tuple[Any, ValueKind], ...] = (
    (Date, "date"),
    (End, "date"),
    (Day, "date"),
    (Address, "address"),
    (Language, "language"),
    (Id, "label"),
)
CODES = ("year", "geonames")
"""Numbers that are names: they bear no signs between their digits."""

LEFT_OUT = frozenset(
    ("source", "due_source", "wording", "wording_language", "method", "disaggregated")
)
"""Told where they change, but not where the whole of which they are a part comes or goes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a field holds."""

    kind: ValueKind
    vocabulary: str = ""
    keys: ValueKind = "text"
    """What the keys are, where it maps one thing to another."""


@cache
def plan(model: type[Model]) -> tuple[tuple[str, Mark], ...]:
    """The fields of a model, in the order of the schema."""
    hints = get_type_hints(model, include_extras=True)
    return tuple((name, _mark(name, hints[name])) for name in model.model_fields)


def _mark(name: str, annotation: Any) -> Mark:
    if get_origin(annotation) is dict:
        key, value = get_args(annotation)
        return Mark(_found(value).kind, keys=_found(key).kind)
    return Mark("code") if name in CODES else _found(annotation)


def _found(annotation: Any) -> Mark:
    """What marks it or a part of it, the outermost first."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        for item in arguments[1:]:
            if isinstance(item, Term):
                return Mark("term", item.vocabulary)
            if isinstance(item, Ref):
                return Mark("record")
        for known, kind in KNOWN_TYPES:
            # The very objects: an alias that stands in another hands its metadata on.
            own = get_args(known)[1]
            if any(item is own for item in arguments[1:]):
                return Mark(kind)
    found = (_found(each) for each in arguments if not isinstance(each, str))
    return next((mark for mark in found if mark.kind != "text"), Mark("text"))


def value_of(value: Any, mark: Mark) -> Value | None:
    """A value as it can be told; None where nothing is given."""
    if value is None:
        return None
    if isinstance(value, Model):
        return Value("parts", parts=tuple(_parts(value)))
    if isinstance(value, tuple):
        return Value("list", parts=tuple(_each(value, mark)))
    if isinstance(value, dict):
        return Value("list", parts=tuple(_each(value.values(), mark)))
    if isinstance(value, bool):
        return Value("flag", "yes" if value else "no")
    if isinstance(value, int | float):
        return Value("code" if mark.kind == "code" else "number", str(value), value)
    if value == UNKNOWN:
        return Value("unknown")
    return Value("text" if mark.kind == "code" else mark.kind, value, vocabulary=mark.vocabulary)


def _each(values: Any, mark: Mark) -> list[Value]:
    return [told for value in values if (told := value_of(value, mark)) is not None]


def _parts(model: Model) -> list[Value]:
    """What a whole is told by: what it states, without where that was read."""
    stated = {name: getattr(model, name) for name, _ in plan(type(model)) if name not in LEFT_OUT}
    found = (
        value_of(stated[name], mark)
        for name, mark in plan(type(model))
        if stated.get(name) not in (None, (), {}, False, UNKNOWN)
    )
    return [value for value in found if value is not None]
