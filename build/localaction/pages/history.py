"""How a record came to be what it is, as its page tells it: from git, for display only."""

from dataclasses import dataclass
from urllib.parse import quote

from localaction.catalogue.model import Entry
from localaction.pages.reader import Reader
from localaction.render.format import day, number
from localaction.source.commits import Commit
from localaction.source.history import Unavailable
from schemas.base import Record

BRANCH = "main"
"""What is published stands there."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. Its subject may be in any language: nobody says which."""

    date: str
    subject: str
    address: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The changes of a record."""

    all: str
    """Where the whole history can be read."""
    is_known: bool = True
    """False: git could not tell, or not truly."""
    count: str = ""
    """"" for a record that was never committed."""
    first: str = ""
    last: str = ""
    latest: tuple[Change, ...] = ()


def history_view(reader: Reader, entry: Entry[Record]) -> HistoryView:
    """What git tells of the record's folder."""
    repository = reader.catalogue.site.repository.rstrip("/")
    everything = f"{repository}/commits/{BRANCH}/{quote(entry.folder)}"
    if isinstance(reader.history, Unavailable):
        return HistoryView(everything, is_known=False)
    told = reader.history.get(entry.folder)
    if told is None:
        return HistoryView(everything)
    return HistoryView(
        all=everything,
        count=number(told.count, reader.language),
        first=day(told.first.day, reader.language),
        last=day(told.latest[0].day, reader.language),
        latest=tuple(_change(reader, repository, commit) for commit in told.latest),
    )


def changed_on(reader: Reader, entry: Entry[Record]) -> str:
    """The day of the version that is shown: of its last change, else of the site."""
    if not isinstance(reader.history, Unavailable) and entry.folder in reader.history:
        return reader.history[entry.folder].latest[0].day
    return reader.catalogue.today.isoformat()


def _change(reader: Reader, repository: str, commit: Commit) -> Change:
    # Twelve digits tell the commits of any repository apart; forty would weigh on every page.
    address = f"{repository}/commit/{commit.id[:12]}"
    return Change(day(commit.day, reader.language), commit.subject, address)
