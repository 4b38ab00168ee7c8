"""Two models of one kind → every difference between them, field by field.

Items of lists are matched by what they are known by (an indicator by its id, a partner by who it
is), so that a new first item changes no other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from localaction.catalogue.dates import first_day
from localaction.compare.change import Change, Step, Value, What
from localaction.compare.marks import Mark, plan, value_of
from schemas.base import Model
from schemas.indicators import Measurement
from schemas.values import UNKNOWN

Way = tuple[Step, ...]

KNOWN_BY: Mapping[type[Model], tuple[str, ...]] = {Measurement: ("indicator", "as_of", "city")}
"""What an item is known by, where it is not its first required field."""

LOOKED_FOR = (
    *("lead", "cities", "country", "population", "start", "end"),
    *("gcm_objectives", "gcr_objectives", "people_concerned"),
)
"""Fields that are told of a new record, in this order, and its targets; its page shows the rest."""


def facts_changes(before: Model, after: Model, at: Way = ()) -> Iterator[Change]:
    """Every difference, in the order of the schema."""
    for name, mark in plan(type(after)):
        yield from _changed(getattr(before, name), getattr(after, name), (*at, name), mark)


def given(facts: Model) -> Iterator[Change]:
    """What a new record states of what readers look for first."""
    marks = dict(plan(type(facts)))
    for name in LOOKED_FOR:
        value = getattr(facts, name, None)
        if name in marks and value not in (None, (), UNKNOWN):
            yield Change("given", (name,), after=value_of(value, marks[name]))
    for indicator in getattr(facts, "indicators", ()):
        if indicator.target is not None:
            at = ("indicators", Value("label", indicator.id), "target")
            yield Change("given", at, after=value_of(indicator.target, Mark("text")))


def _changed(before: Any, after: Any, at: Way, mark: Mark) -> Iterator[Change]:
    if before == after and type(before) is type(after):
        return
    if isinstance(before, Model) and isinstance(after, Model):
        yield from facts_changes(before, after, at)
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield from _list_changed(before, after, at, mark)
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            way = (*at, Value(mark.keys, key))
            yield from _changed(before.get(key), after.get(key), way, mark)
    else:
        yield from _value_changed(value_of(before, mark), value_of(after, mark), at)


def _value_changed(before: Value | None, after: Value | None, at: Way) -> Iterator[Change]:
    if before != after:
        yield Change(_what(before, after), at, before, after)


def _what(before: Value | None, after: Value | None) -> What:
    if before is None:
        return "added"
    if after is None:
        return "removed"
    if before.kind == "unknown":
        return "stated"
    if after.kind == "unknown":
        return "unstated"
    if before.kind == after.kind == "number":
        return "raised" if after.number > before.number else "lowered"
    if before.kind == after.kind == "date":
        return _moved(before.text, after.text)
    return "changed"


def _moved(before: str, after: str) -> What:
    """Which way a date moved; `2025` is no other moment than `2025-01`, only told otherwise."""
    if "ongoing" in (before, after):
        return "changed"
    first, second = first_day(before[:10]), first_day(after[:10])
    if first == second:
        return "changed"
    return "later" if second > first else "earlier"


def _list_changed(
    before: tuple[Any, ...], after: tuple[Any, ...], at: Way, mark: Mark
) -> Iterator[Change]:
    old, new = _known(before, mark), _known(after, mark)
    for key, (name, item) in new.items():
        if key not in old:
            yield Change("added", at, after=value_of(item, mark))
        elif isinstance(item, Model) and isinstance(old[key][1], Model):
            yield from facts_changes(old[key][1], item, (*at, name))
    for key, (_, item) in old.items():
        if key not in new:
            yield Change("removed", at, before=value_of(item, mark))
    if old.keys() == new.keys() and [*old] != [*new]:
        yield Change("order", at)


def _known(items: tuple[Any, ...], mark: Mark) -> dict[object, tuple[Value, Any]]:
    """Each item by what it is known by; the second of a name is the second."""
    found: dict[object, tuple[Value, Any]] = {}
    times: Counter[Value] = Counter()
    for item in items:
        name = item_name(item, mark)
        times[name] += 1
        found[name, times[name]] = (name, item)
    return found


def item_name(item: Any, mark: Mark) -> Value:
    """What an item is known by."""
    if not isinstance(item, Model):
        return value_of(item, mark) or Value("text")
    fields = KNOWN_BY.get(type(item)) or (_first_required(type(item)),)
    marks = dict(plan(type(item)))
    told = (value_of(getattr(item, name), marks[name]) for name in fields)
    parts = tuple(value for value in told if value is not None)
    return parts[0] if len(parts) == 1 else Value("parts", parts=parts)


def _first_required(model: type[Model]) -> str:
    names = (name for name, field in model.model_fields.items() if field.is_required())
    return next(names, next(iter(model.model_fields)))
