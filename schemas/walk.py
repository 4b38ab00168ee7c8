"""Visit the marked values of a record: every term of a vocabulary, every reference to a record.

One walk serves the checks of references and vocabularies, the links of the catalogue and the
editors' schemas, so that a new field needs its marker and nothing else.
"""

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from schemas.base import Model
from schemas.values import UNKNOWN, Ref, Term

FieldPath = tuple[str | int, ...]
Marker = Term | Ref
Found = tuple[FieldPath, str, Marker]
Visit = Callable[[Any, FieldPath, list[Found]], None]
"""Adds what it finds to the list: handing it up from level to level takes twice as long."""


def marked(model: Model) -> list[Found]:
    """Give (where, id, marker) for every term and reference that the model states."""
    found: list[Found] = []
    _into(model, (), found)
    return found


@cache
def _plan(model: type[Model]) -> tuple[tuple[str, Visit], ...]:
    hints = get_type_hints(model, include_extras=True)
    visits = ((name, _visit(hints[name])) for name in model.model_fields)
    return tuple((name, visit) for name, visit in visits if visit is not None)


def _visit(annotation: Any, marker: Marker | None = None) -> Visit | None:
    """The way into one annotation; None where nothing marked can stand below it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        marks = [item for item in metadata if isinstance(item, Term | Ref)]
        return _visit(inner, marks[0] if marks else marker)
    if origin in (Union, UnionType):
        ways = [_visit(member, marker) for member in get_args(annotation)]
        known = [way for way in ways if way is not None]
        return known[0] if known else None
    if origin is tuple:
        return _each(_visit(get_args(annotation)[0], marker))
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _into if _plan(annotation) else None
    if annotation is str and marker is not None:
        return _leaf(marker)
    return None


def _into(model: Any, at: FieldPath, found: list[Found]) -> None:
    if not isinstance(model, Model):
        return
    for name, visit in _plan(type(model)):
        value = getattr(model, name)
        if value is not None and value != UNKNOWN and value != ():
            visit(value, (*at, name), found)


def _leaf(marker: Marker) -> Visit:
    def leaf(value: Any, at: FieldPath, found: list[Found]) -> None:
        if value != UNKNOWN:
            found.append((at, value, marker))

    return leaf


def _each(inner: Visit | None) -> Visit | None:
    if inner is None:
        return None

    def each(values: Any, at: FieldPath, found: list[Found]) -> None:
        for position, value in enumerate(values):
            inner(value, (*at, position), found)

    return each


def fields_marked(model: type[Model], mark: type) -> tuple[str, ...]:
    """Names of the fields whose annotation carries a marker of that class (Required, Asked)."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        name
        for name in model.model_fields
        if any(isinstance(item, mark) for item in getattr(hints[name], "__metadata__", ()))
    )
