"""How a record came to be what it is, as its page tells it: from git, for display only."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.reader import Reader
from localaction.render.format import day, number
from localaction.source.commits import Commit
from localaction.source.history import Unavailable
from schemas.base import Record

FIRST = Markup('<a href="%s">%s</a>')
CHANGE = FIRST + Markup(' (<bdi lang="">%s</bdi>)')

NOTHING = Markup("")

SUBJECT_LIMIT = 50
"""Of what a change was; the whole stands behind its link."""

BRANCH = "main"
"""What is published stands there."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The changes of a record."""

    all: str
    """Where the whole history can be read."""
    is_known: bool = True
    """False: git could not tell, or not truly."""
    count: str = ""
    """"" for a record that was never committed, or only once."""
    first: str = ""
    last: Markup = NOTHING
    """The day of the last change, linked to it, and what it was: the rest can be read there. Of a
    record that never changed, the day alone: what it was is the record."""


def history_view(reader: Reader, entry: Entry[Record]) -> HistoryView:
    """What git tells of the record's folder."""
    repository = reader.catalogue.site.repository.rstrip("/")
    everything = f"{repository}/commits/{BRANCH}/{quote(entry.folder)}"
    if isinstance(reader.history, Unavailable):
        return HistoryView(everything, is_known=False)
    told = reader.history.get(entry.folder)
    if told is None:
        return HistoryView(everything)
    if told.count == 1:
        first = FIRST % _change(reader, repository, told.first)[:2]
        return HistoryView(everything, last=first)
    return HistoryView(
        all=everything,
        count=number(told.count, reader.language),
        first=day(told.first.day, reader.language),
        last=CHANGE % _change(reader, repository, told.last),
    )


def changed_on(reader: Reader, entry: Entry[Record]) -> str:
    """The day of the version that is shown: of its last change, else of the site."""
    if not isinstance(reader.history, Unavailable) and entry.folder in reader.history:
        return reader.history[entry.folder].last.day
    return reader.catalogue.today.isoformat()


def _change(reader: Reader, repository: str, commit: Commit) -> tuple[str, str, str]:
    """Where a change can be read, its day, and what it was."""
    # Twelve digits tell the commits of any repository apart; forty would weigh on every page.
    address = f"{repository}/commit/{commit.id[:12]}"
    # Nobody says in which language a subject is.
    subject = commit.subject
    if len(subject) > SUBJECT_LIMIT:
        subject = f"{subject[: SUBJECT_LIMIT - 1].rstrip()}…"
    return address, day(commit.day, reader.language), subject
