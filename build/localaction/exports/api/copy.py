"""What the documents are made from, and the addresses by which they lead to each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import RECORDS
from localaction.exports.api.shape import FOLDER
from localaction.exports.tables.world import World
from localaction.insight.workbench import Work
from localaction.pages.history import BRANCH
from localaction.source.commits import FolderHistory
from localaction.source.history import Reason, Unavailable


@dataclass(frozen=True, slots=True)
class Facet:
    """A question by which records are narrowed down, answered."""

    name: str
    vocabulary: str
    """Whose terms the values are; "" where they are no terms."""
    records: Mapping[str, tuple[str, ...]]
    """Value → the ids of the published records that have it."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The catalogue with the history of its files: what a copy of the data says."""

    world: World
    history: Mapping[str, FolderHistory] | Unavailable
    facets: tuple[Facet, ...] = ()
    work: Mapping[str, Work] = field(default_factory=dict)
    """What there is to translate, by language."""

    @property
    def root(self) -> str:
        """The address of the site."""
        return self.world.catalogue.site.url.rstrip("/")

    def api(self, path: str) -> str:
        """The address of a document."""
        return f"{self.root}/{FOLDER}/{path}"

    def source(self, entry: Entry[Any], version: str = BRANCH) -> str:
        """The address of a record's files; of an organisation, of its file."""
        repository = self.world.catalogue.site.repository.rstrip("/")
        kind = "blob" if entry.kind == "organisation" else "tree"
        return f"{repository}/{kind}/{version}/{quote(_place(entry))}"

    def permalink(self, entry: Entry[Any]) -> str | None:
        """The address of its files as they are now, whatever changes later; None where git could
        not tell."""
        told = self.changes(entry)
        return self.source(entry, told.last.id) if told else None

    def changes(self, entry: Entry[Any]) -> FolderHistory | None:
        """What git tells of a record; None where it tells nothing of this one."""
        if isinstance(self.history, Unavailable):
            return None
        return self.history.get(_place(entry))

    @property
    def unavailable(self) -> Reason | None:
        """Why git could not tell of any record."""
        return self.history.reason if isinstance(self.history, Unavailable) else None

    def changed_on(self, entry: Entry[Any]) -> str:
        """The day of the version that is told: of its last change, else of the site."""
        told = self.changes(entry)
        return told.last.day if told else self.world.catalogue.today.isoformat()


def _place(entry: Entry[Any]) -> str:
    """Where the files of a record stand; an organisation is one file."""
    return entry.path if entry.kind == "organisation" else entry.folder


def record_path(entry: Entry[Any], ending: str = ".json") -> str:
    """Where the document of a record lies in the API."""
    return f"{RECORDS[entry.kind]}/{entry.id}{ending}"
