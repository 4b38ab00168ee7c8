"""An event: `content/events/<id>.yml`; words (title, summary) beside it."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from schemas.base import Link, Record
from schemas.values import Address, Flag, Id, Language, Line, Ref, Term, TermId

MOMENT = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$"


def _real(value: str) -> str:
    try:
        year = datetime.fromisoformat(value).year
    except ValueError:
        year = 0
    # As of every date; beyond them a moment may have none in UTC.
    if not 1900 <= year <= 2200:
        raise PydanticCustomError("date", "not a date")
    return value


Moment = Annotated[str, Field(pattern=MOMENT), AfterValidator(_real)]
"""A day, or a moment with its distance from UTC: `2026-05-05T09:00-04:00`."""


class Event(Record):
    """A webinar, a forum, a workshop, a deadline."""

    type: Annotated[TermId, Term("event_type")]
    start: Moment
    end: Moment
    time_zone: Annotated[str, Field(pattern=r"^[A-Za-z_]+(/[A-Za-z_+-]+)*$")] | None = None
    place: Line | None = None
    city: Annotated[Id, Ref(("city",))] | None = None
    online: Flag = False
    languages: tuple[Language, ...] = ()
    interpretation: tuple[Language, ...] = ()
    organisers: tuple[Annotated[Id, Ref(("organisation", "city"))], ...] = ()
    registration: Address | None = None
    forums: tuple[Annotated[TermId, Term("review_forums")], ...] = ()
    related: tuple[Annotated[Id, Ref(("pledge", "practice", "resource"))], ...] = ()
    materials: tuple[Link, ...] = ()
