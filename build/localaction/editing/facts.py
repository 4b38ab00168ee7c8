"""Facts → the text of a facts file, its keys in the order of the schema."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from localaction.editing.yaml_text import yaml_text
from schemas import KINDS
from schemas.base import Model, first_line
from schemas.update import Update

MODELS: Mapping[str, type[Model]] = {**KINDS, "update": Update}


def facts_text(kind: str, depth: int, data: Mapping[str, Any]) -> str:
    """Write the facts of a record or an update that lies `depth` folders below the root."""
    return f"{first_line(kind, depth)}\n{yaml_text(in_order(MODELS[kind], data))}"


def in_order(model: type[Model], data: Mapping[str, Any]) -> dict[str, Any]:
    """The same data in the order of the model's fields; keys that it lacks come last."""
    known = [name for name in model.model_fields if name in data]
    ordered = {name: _inner(model.model_fields[name].annotation, data[name]) for name in known}
    return {**ordered, **{key: value for key, value in data.items() if key not in ordered}}


def _inner(annotation: Any, value: Any) -> Any:
    model = next(_models(annotation), None)
    if model is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return in_order(model, value)
    if isinstance(value, Sequence):
        return [_inner(model, item) for item in value]
    return value


def _models(annotation: Any) -> Iterator[type[Model]]:
    """The model that stands somewhere in an annotation; a field has at most one."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
