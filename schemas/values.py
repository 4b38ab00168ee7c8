"""The small values that fields are made of: ids, dates of honest precision, addresses, numbers.

Each raises `PydanticCustomError` with a type that `catalogue.parse` maps to a rule of
`problems.CODES`, so that the sentence shown comes from the locale files and not from here.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

UNKNOWN: Literal["unknown"] = "unknown"
"""Written where a fact is not known; shown as "not stated", never guessed."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TERM_PATTERN = r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"
DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
LINE_PATTERN = r"^[^\n]*\S[^\n]*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
ADDRESS_PATTERN = r"^https?://[^\s/?#]+\.[^\s/?#]+\S*$"

_ID, _DATE, _ADDRESS = map(re.compile, (ID_PATTERN, DATE_PATTERN, ADDRESS_PATTERN))

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Term:
    """Marks a field whose text is the id of a term of a vocabulary."""

    vocabulary: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # The models know no terms; whoever knows them replaces this by their list.
        return {**handler(core_schema), "x-vocabulary": self.vocabulary}


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose text is the id of a record of one of these kinds."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core_schema), "description": f"An id: {' or '.join(self.kinds)}."}


@dataclass(frozen=True, slots=True)
class Required:
    """Marks a field that a submitted record must state."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Marks a field that a submitted record is asked for by a remark."""


def _date(value: Any) -> Any:
    # A bare year is a YAML integer, and officers write it so.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


# Records name the same days over and over.
@lru_cache(maxsize=4096)
def _real_date(value: str) -> str:
    written = _DATE.fullmatch(value) is not None
    parts = [int(part) for part in value.split("-")] if written else []
    valid = bool(parts) and 1900 <= parts[0] <= 2200
    if valid and len(parts) > 1:
        valid = 1 <= parts[1] <= 12
    if valid and len(parts) > 2:
        valid = 1 <= parts[2] <= monthrange(parts[0], parts[1])[1]
    if not valid:
        raise PydanticCustomError("date", "not a date")
    return value


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value) or "@" in value.split("/")[2]:
        raise PydanticCustomError("address", "not a web address")
    return value


def _id(value: str) -> str:
    if not _ID.fullmatch(value) or not 1 <= len(value) <= 60:
        raise PydanticCustomError("id", "not an id")
    return value


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("number", "not a number")
    return value


def _stated(value: Any) -> str:
    return "unknown" if value == UNKNOWN else "stated"


Id = Annotated[str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""`[a-z0-9]+(-[a-z0-9]+)*`, at most 60 characters."""

TermId = Annotated[str, Field(pattern=TERM_PATTERN, max_length=60)]
"""Id of a vocabulary's term; may hold a dot or capitals where its owner's does (`sdg-4.b`)."""

Date = Annotated[
    str,
    BeforeValidator(_date),
    AfterValidator(_real_date),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": DATE_PATTERN}, {"type": "integer"}]},
    ),
]
"""ISO 8601 with the precision that is known: `2023`, `2023-07` or `2023-07-14`."""

End = Annotated[
    str,
    BeforeValidator(_date),
    AfterValidator(lambda value: value if value == "ongoing" else _real_date(value)),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": DATE_PATTERN},
                {"type": "integer"},
                {"const": "ongoing"},
            ]
        },
    ),
]
"""A date, or `ongoing`."""

Day = Annotated[
    str,
    AfterValidator(_real_date),
    Field(min_length=10),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A whole date, `2023-07-14`."""

Address = Annotated[
    str,
    AfterValidator(_address),
    Field(max_length=2000),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
"""A public web address, http or https, without a user name."""

Language = Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
"""A BCP 47 code: `en`, `fr`, `zh`, `pt-BR`."""

Number = Annotated[int | float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
"""A number, never a text that looks like one."""

Whole = Annotated[int, Field(strict=True)]
"""A whole number."""

Flag = Annotated[bool, Field(strict=True)]
"""`true` or `false`."""

Line = Annotated[str, Field(min_length=1, max_length=300, pattern=LINE_PATTERN)]
"""A short text on one line."""

Note = Annotated[str, Field(min_length=1, max_length=2000)]
"""A longer text for maintainers."""

ByLanguage = dict[Language, Line]
"""One text in several languages."""

Stated = Annotated[
    Annotated[T, Tag("stated")] | Annotated[Literal["unknown"], Tag("unknown")],
    Discriminator(_stated),
]
"""A value, or `unknown` where nobody stated it."""
