"""A call for pledges or practices: `content/calls/<id>.yml`."""

from typing import Annotated

from schemas.base import Record
from schemas.values import Address, Day, Id, Ref, Term, TermId


class Call(Record):
    """Theme and criteria stand in the words files."""

    opens: Day
    closes: Day
    forum: Annotated[TermId, Term("review_forums")] | None = None
    organisers: tuple[Annotated[Id, Ref(("organisation", "city"))], ...] = ()
    url: Address | None = None
    gcm_objectives: tuple[Annotated[TermId, Term("gcm_objectives")], ...] = ()
