"""What the page of a record says once it was taken back: when, why, what to read instead."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.pages.links import record_link
from localaction.pages.reader import Reader
from localaction.render.format import day
from schemas.base import Record


@dataclass(frozen=True, slots=True)
class RetiredView:
    """The tombstone."""

    on: str
    why: Markup
    see: Markup
    """Link to the record that takes its place; empty where none does."""
    is_erased: bool = False
    """Something was taken out of its files."""


def retired_view(reader: Reader, facts: Record, path: str) -> RetiredView | None:
    """None for a record that stands."""
    if facts.retired is None:
        return None
    return RetiredView(
        on=day(facts.retired.on, reader.language),
        why=reader.said(facts.retired.why, facts.language),
        see=record_link(reader, facts.retired.see, path) if facts.retired.see else Markup(""),
        is_erased=bool(facts.retired.erased),
    )
