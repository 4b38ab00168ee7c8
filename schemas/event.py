"""An event: `content/events/<id>.yml`; words (title, summary) beside it."""

from typing import Annotated

from pydantic import Field

from schemas.base import Link, Record
from schemas.values import Address, Flag, Id, Language, Line, Ref, Term, TermId

MOMENT = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$"


class Event(Record):
    """A webinar, a forum, a workshop, a deadline."""

    type: Annotated[TermId, Term("event_type")]
    start: Annotated[str, Field(pattern=MOMENT)]
    """A day, or a moment with its distance from UTC: `2026-05-05T09:00-04:00`."""
    end: Annotated[str, Field(pattern=MOMENT)]
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
