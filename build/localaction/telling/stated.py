"""All that facts state → lines: `Start: 2022`; what belongs together is indented below its name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from localaction.compare.facts import item_name
from localaction.compare.labels import label
from localaction.compare.marks import Mark, plan, value_of
from localaction.render.format import colon
from localaction.telling.values import Teller
from schemas.base import Model

INDENT = "  "


def stated(
    teller: Teller, facts: Model, record: str, names: Sequence[str] = (), told: str = ""
) -> Iterator[str]:
    """A line for each field, in the order of the schema; what is not there is left out.

    `record`: whose labels name indicators. `names`: the fields on the way to these facts. `told`:
    what names them, which is not said twice.
    """
    for name, mark in plan(type(facts)):
        value = getattr(facts, name)
        if value is not None and value not in ((), {}):
            way = (*names, name)
            for line in _of_field(teller, value, mark, record, way):
                if told == "" or not line.endswith(f"{colon(teller.language)}{told}"):
                    yield line


def _of_field(
    teller: Teller, value: Any, mark: Mark, record: str, way: Sequence[str]
) -> Iterator[str]:
    title = teller.words.gettext(label(way))
    if isinstance(value, Model):
        yield title
        yield from _below(stated(teller, value, record, way))
    elif isinstance(value, tuple) and isinstance(value[0], Model):
        yield title
        for item in value:
            name = teller.value(item_name(item, mark), record)
            yield f"{INDENT}{name}"
            yield from _below(_below(stated(teller, item, record, way, name)))
    elif isinstance(value, Mapping) and isinstance(next(iter(value.values())), Model):
        yield title
        for key, item in value.items():
            yield f"{INDENT}{key}"
            yield from _below(_below(stated(teller, item, record, way)))
    else:
        shown = value_of(value, mark)
        yield f"{title}{colon(teller.language)}{teller.value(shown, record) if shown else ''}"


def _below(lines: Iterator[str]) -> Iterator[str]:
    return (f"{INDENT}{line}" for line in lines)
