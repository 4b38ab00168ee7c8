"""A pledge, practice or city as a card in a list."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Standing
from localaction.catalogue.model import Entry
from localaction.pages.once import once
from localaction.pages.parts import places, years
from localaction.pages.reader import Reader, page_path
from schemas.base import Record
from schemas.tags import Action


@dataclass(frozen=True, slots=True)
class Card:
    """A pledge, practice or city in a list."""

    title: Markup
    address: str
    summary: Markup
    places: Markup
    """City and country."""
    years: str
    stage: Markup


def card(reader: Reader, entry: Entry[Record], path: str) -> Markup:
    """The HTML of a record's card on the page `path`: on lists, cities and objectives."""
    where = reader.standings.get(entry.id)
    return once(reader, "card.html", path, entry.id, lambda: _view(reader, entry, where))


def _view(reader: Reader, entry: Entry[Record], where: Standing | None) -> Card:
    shown = reader.shown(entry)
    title, language = reader.title(entry)
    return Card(
        title=reader.said(title, language),
        address=page_path(entry),
        summary=reader.said(shown.words.summary.text, shown.language) if shown else Markup(""),
        places=places(reader, entry),
        years=years(reader, entry.facts) if isinstance(entry.facts, Action) else "",
        stage=_stage(reader, where),
    )


def _stage(reader: Reader, where: Standing | None) -> Markup:
    if where is None or where.stage == "not-stated":
        return Markup("")
    return reader.term("pledge_stages", where.stage)
