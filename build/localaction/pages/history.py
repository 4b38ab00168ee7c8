"""How a record came to be what it is, as its page tells it: from git, for display only.

What was changed, and why, the log of changes tells in the reader's language.
"""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from localaction.catalogue.model import Entry
from localaction.pages.changes.sheets import latest_places
from localaction.pages.links import LINK, linker
from localaction.pages.reader import Reader, page_path
from localaction.render.format import day, number
from localaction.source.history import Unavailable
from schemas.base import Record

NOTHING = Markup("")

BRANCH = "main"
"""What is published stands there."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The changes of a record."""

    all: str
    """Where the whole history can be read."""
    is_known: bool = True
    """False: git could not tell, or not truly."""
    count: Markup = NOTHING
    """Linked to all changes; empty for a record that was never committed, or only once."""
    first: str = ""
    last: Markup = NOTHING
    """The day of the last change, or of the only one, linked to where it is told."""


def history_view(reader: Reader, entry: Entry[Record]) -> HistoryView:
    """What git tells of the record's folder."""
    repository = reader.catalogue.site.repository.rstrip("/")
    everything = f"{repository}/commits/{BRANCH}/{quote(entry.folder)}"
    if isinstance(reader.history, Unavailable):
        return HistoryView(everything, is_known=False)
    told = reader.history.get(entry.folder)
    if told is None:
        return HistoryView(everything)
    last = _last(reader, entry, told.last.day)
    if told.count == 1:
        return HistoryView(everything, last=last)
    return HistoryView(
        all=everything,
        count=LINK % (everything, number(told.count, reader.language)),
        first=day(told.first.day, reader.language),
        last=last,
    )


def changed_on(reader: Reader, entry: Entry[Record]) -> str:
    """The day of the version that is shown: of its last change, else of the site."""
    if not isinstance(reader.history, Unavailable) and entry.folder in reader.history:
        return reader.history[entry.folder].last.day
    return reader.catalogue.today.isoformat()


def version(reader: Reader, entry: Entry[Record]) -> Markup:
    """That day, linked to the files of the version where git knows them."""
    told = day(changed_on(reader, entry), reader.language)
    if isinstance(reader.history, Unavailable) or entry.folder not in reader.history:
        return escape(told)
    repository = reader.catalogue.site.repository.rstrip("/")
    # Twelve digits tell the commits of any repository apart; forty would weigh on every page.
    commit = reader.history[entry.folder].last.id[:12]
    return LINK % (f"{repository}/tree/{commit}/{quote(entry.folder)}", told)


def _last(reader: Reader, entry: Entry[Record], date: str) -> Markup:
    """The day of a record's last change, linked to its place in the log of changes."""
    places = reader.kept.places
    if not places and not isinstance(reader.log, Unavailable):
        places.update(latest_places(reader.log, reader.catalogue.former.today()))
    told = day(date, reader.language)
    if entry.id not in places:
        return escape(told)
    return LINK % (linker(page_path(entry))(places[entry.id]), told)
