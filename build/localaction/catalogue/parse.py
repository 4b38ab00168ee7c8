"""Plain data → a frozen model, or the problems that stand in the way, each at its line."""

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from localaction.catalogue.vocabularies import fold, nearest
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.base import PICTURE_PATTERN, Model
from schemas.event import MOMENT
from schemas.values import LANGUAGE_PATTERN, LINE_PATTERN, TERM_PATTERN

M = TypeVar("M", bound=Model)

UNION_TAGS = ("stated", "unknown")
"""The tags of `schemas.values.Stated`; pydantic puts them into the place of an error."""

EXPECTED = {
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "string_type": "text",
    "number": "number",
    "int_type": "whole-number",
    "int_from_float": "whole-number",
    "int_parsing": "whole-number",
    "float_type": "number",
    "float_parsing": "number",
    "bool_type": "yes-no",
    "bool_parsing": "yes-no",
}
"""pydantic's type errors → the wording of `field-type` that names what was expected."""

CODES = {
    "extra_forbidden": "field-unknown",
    "missing": "field-required",
    "date": "field-date",
    "address": "field-address",
    "id": "field-id",
    "string_too_long": "field-too-long",
    "too_long": "field-too-many",
}
"""pydantic's other errors that have a rule of their own; the rest is `field-value`."""

PATTERNS = {
    TERM_PATTERN: "term",
    LANGUAGE_PATTERN: "language",
    LINE_PATTERN: "line",
    MOMENT: "moment",
    "^[A-Z]{3}$": "currency",
}
"""Forms that have a sentence of their own → the wording of `field-value`."""

EXAMPLES = {
    r"^Q[1-9]\d*$": "Q3870",
    r"^[A-Z]{2} ?[A-Z2-9]{3}$": "KE NBO",
    r"^[A-Za-z_]+(/[A-Za-z_+-]+)*$": "Africa/Nairobi",
    r"^PT?\d+[DHM]$": "PT45M",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "market-day",
    "^[a-z0-9_]+$": "city_kind",
    "^[0-9a-f]{12}$": "0f3a5c7e9b1d",
    PICTURE_PATTERN: "market-day.jpg",
}
"""Other forms → what a value of that form looks like."""


def parse(model: type[M], document: Document) -> tuple[M | None, tuple[Problem, ...]]:
    """Validate one document. Gives the model, or None and every problem of the document."""
    try:
        return model.model_validate(document.data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = (_problem(model, document, each) for each in details if not _is_echo(each))
        return None, tuple(found)


def _is_echo(detail: ErrorDetails) -> bool:
    """Whether a list is called too short only because its items are wrong: pydantic counts those
    that are right, and the wrong ones have errors of their own."""
    if detail["type"] != "too_short" or not isinstance(detail["input"], list):
        return False
    return len(detail["input"]) >= int(detail["ctx"]["min_length"])


def _problem(model: type[Model], document: Document, detail: ErrorDetails) -> Problem:
    at = _place(document, detail["loc"])
    line, column = document.position(at)
    code = CODES.get(detail["type"], "field-value")
    wording = ""
    values = {"field": dotted(at), "found": _shown(detail["input"])}
    if detail["type"] in EXPECTED:
        code, wording = "field-type", EXPECTED[detail["type"]]
        if wording == "text" and isinstance(detail["input"], dict | list):
            wording = "one-text"
    elif code == "field-unknown":
        close = _nearest_field(model, at)
        if close:
            wording, values["nearest"] = "nearest", close
    elif code == "field-required":
        values["found"] = ""
    elif detail["type"] == "string_too_short" and detail["ctx"]["min_length"] == len("2026-01-01"):
        code, wording = "field-date", "day"
    context = detail.get("ctx", {})
    limit = context.get("max_length", context.get("expected", context.get("pattern", "")))
    values["limit"] = str(limit)
    values["count"] = str(context.get("actual_length", len(str(detail["input"]))))
    if code == "field-value":
        wording, values["limit"] = _value_rule(detail)
    return Problem(document.path, line, column, dotted(at), code, values, wording)


def _value_rule(detail: ErrorDetails) -> tuple[str, str]:
    """Which sentence of `field-value` fits, and the limit it names."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "literal_error":
            # A comma says "or" in every language of the messages.
            return "choice", str(context.get("expected", "")).replace("' or '", "', '")
        case "greater_than_equal":
            return "least", str(context["ge"])
        case "less_than_equal":
            return "most", str(context["le"])
        case "too_short" | "string_too_short":
            return "empty", str(context.get("min_length", 1))
        case "string_pattern_mismatch":
            pattern = str(context["pattern"])
            return PATTERNS.get(pattern, "pattern"), EXAMPLES.get(pattern, pattern)
        case _:
            return "", detail["msg"]


def _place(document: Document, loc: tuple[int | str, ...]) -> FieldPath:
    """pydantic's place without what it adds of its own: union tags, `[key]`."""
    at: FieldPath = ()
    for part in loc:
        added = part in UNION_TAGS or part == "[key]"
        if added and (*at, part) not in document.marks:
            continue
        at = (*at, part)
    return at


def _nearest_field(model: type[Model], at: FieldPath) -> str | None:
    """The field of the same mapping that a misspelt key most likely means."""
    if not at:
        return None
    fields = _fields(model, at[:-1])
    close = nearest(str(at[-1]), {fold(name): name for name in fields})
    return close if close in fields else None


def _fields(model: Any, at: FieldPath) -> list[str]:
    """The fields of the model that stands at a place, found by following the JSON Schema."""
    schema = model.model_json_schema()
    definitions, node = schema.get("$defs", {}), schema
    for part in at:
        node = _resolve(node, definitions)
        node = node.get("items", {}) if isinstance(part, int) else _child(node, part)
    return list(_resolve(node, definitions).get("properties", {}))


def _child(node: dict[str, Any], key: str) -> dict[str, Any]:
    child: dict[str, Any] = node.get("properties", {}).get(key, {})
    return child


def _resolve(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Follow `$ref`, and of alternatives take the one that has properties or items."""
    while "$ref" in node:
        node = definitions[node["$ref"].rpartition("/")[2]]
    for choice in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        resolved = _resolve(choice, definitions)
        if "properties" in resolved or "items" in resolved:
            return resolved
    return node


def dotted(at: FieldPath) -> str:
    """`("indicators", 0, "id")` → `indicators.0.id`."""
    return ".".join(str(part) for part in at)


def _shown(value: Any) -> str:
    """A value as a message quotes it: short, on one line, as it is written in a file."""
    text = " ".join(_written(value).split())
    return text if len(text) <= 80 else text[:77] + "…"


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case dict():
            return f"{{{', '.join(f'{key}: {_written(each)}' for key, each in value.items())}}}"
        case list() | tuple():
            return f"[{', '.join(map(_written, value))}]"
        case _:
            return str(value)
