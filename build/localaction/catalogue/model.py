"""What the catalogue is made of: entries, words, links. Immutable; nothing here reads or judges."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from localaction.catalogue.glossary import Glossaries
from localaction.catalogue.systems import Systems
from localaction.catalogue.vocabularies import Vocabularies
from localaction.source.document import Document, Passage, PictureFile
from schemas.base import Record
from schemas.call import Call
from schemas.city import City
from schemas.discussion import Discussion
from schemas.event import Event
from schemas.expert import Expert
from schemas.moves import Move
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.resource import Resource
from schemas.review import Rubric
from schemas.site import Site
from schemas.tags import Action
from schemas.update import Update
from schemas.words import PageFront, Translation

F = TypeVar("F", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a record or update in one language."""

    language: str
    path: str
    title: str
    title_line: int
    summary: Passage
    sections: Mapping[str, Passage]
    """By id of the section's term, in the order of the file."""
    unknown: tuple[Passage, ...]
    """Passages whose heading no vocabulary knows; a check says so."""
    repeated: tuple[Passage, ...]
    """Passages whose section stood already; a check says so."""
    labels: Mapping[str, str]
    """Words for ids in the facts."""
    translation: Translation | None
    front: Document

    def passages(self) -> Iterator[tuple[str, Passage]]:
        """Every passage with its id: `summary`, then the sections."""
        yield "summary", self.summary
        yield from self.sections.items()
        for passage in (*self.unknown, *self.repeated):
            yield passage.heading, passage


@dataclass(frozen=True, slots=True)
class UpdateEntry:
    """One progress update with its words."""

    name: str
    """The file's name without ending."""
    path: str
    facts: Update
    document: Document
    words: Mapping[str, Words]

    def source(self, record: str) -> str:
        """The language of its first words; `record` is that of its record."""
        return self.facts.language or record


@dataclass(frozen=True, slots=True)
class RubricEntry:
    """One reviewer's rubric in a round of a practice's review."""

    name: str
    """The file's name without ending: the day on which the round began, and a number."""
    path: str
    facts: Rubric
    document: Document

    @property
    def round(self) -> str:
        return self.name[:10]


@dataclass(frozen=True, slots=True)
class Entry(Generic[F]):
    """One record: its facts, its words by language, its updates in the order of their names."""

    kind: str
    id: str
    path: str
    """Of the facts file."""
    facts: F
    document: Document
    words: Mapping[str, Words]
    updates: tuple[UpdateEntry, ...]
    pictures: Mapping[str, PictureFile]
    """Pictures in the folder: name and size in bytes."""
    damaged: frozenset[str]
    """Names of files of this record that could not be read; other problems say why."""
    reviews: tuple[RubricEntry, ...] = ()
    """Of a practice: its reviewers' rubrics in the order of their names."""

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def parts(self) -> tuple[UpdateEntry | RubricEntry, ...]:
        """Its updates and rubrics: facts in files of their own."""
        return (*self.updates, *self.reviews)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record whose facts could not be read: its words and pictures are still judged, its id is
    taken."""

    kind: str
    id: str
    path: str
    words: Mapping[str, Words]
    updates: tuple[UpdateEntry, ...]
    pictures: Mapping[str, PictureFile]

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One editorial page in one language."""

    name: str
    language: str
    path: str
    front: PageFront
    document: Document
    """The front matter, with places."""
    body: str
    """Everything behind the front matter, as written."""
    body_first_line: int
    words: Passage
    """The whole body, for the checks of text and links."""


@dataclass(frozen=True, slots=True)
class Links:
    """Who names whom, read backwards: from the id that is named to the ids that name it, sorted."""

    pledges: Mapping[str, tuple[str, ...]]
    """City or organisation -> pledges it leads or joins."""
    practices: Mapping[str, tuple[str, ...]]
    """City or organisation -> practices it leads or carries out."""
    partnerships: Mapping[str, tuple[str, ...]]
    """City or organisation -> pledges and practices in which it is a partner."""
    tagged: Mapping[tuple[str, str], tuple[str, ...]]
    """(vocabulary, term) -> pledges and practices that bear it."""
    adapted_by: Mapping[str, tuple[str, ...]]
    """Practice -> practices adapted from it, and pledges that replicate it."""
    related_pledges: Mapping[str, tuple[str, ...]]
    """Practice -> pledges that name it as related."""
    parts: Mapping[str, tuple[str, ...]]
    """City -> boroughs and districts that are part of it."""


@dataclass(frozen=True, slots=True)
class FormerIds:
    """What `content/moves.yml` says."""

    moves: tuple[Move, ...] = ()
    document: Document = field(default_factory=lambda: Document("", {}, {}))

    def today(self) -> dict[str, str]:
        """Former id -> the id of that record today."""
        return {move.was: move.to for move in self.moves}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole repository at one moment."""

    site: Site
    vocabularies: Vocabularies
    cities: Mapping[str, Entry[City]]
    pledges: Mapping[str, Entry[Pledge]]
    practices: Mapping[str, Entry[Practice]]
    organisations: Mapping[str, Entry[Organisation]]
    events: Mapping[str, Entry[Event]]
    resources: Mapping[str, Entry[Resource]]
    experts: Mapping[str, Entry[Expert]]
    discussions: Mapping[str, Entry[Discussion]]
    calls: Mapping[str, Entry[Call]]
    pages: tuple[PageEntry, ...]
    broken: Mapping[str, Broken]
    duplicates: tuple[Entry[Record], ...]
    """Entries whose id another entry bears already."""
    links: Links
    today: date
    """The day the site speaks of: an argument, never the clock."""
    former: FormerIds = field(default_factory=FormerIds)
    glossary: Glossaries = field(default_factory=Glossaries)
    systems: Systems = field(default_factory=Systems)
    """The systems that ask for the same records again."""
    root: str = field(default="", compare=False)
    """For messages only."""

    def entries(self) -> Iterator[Entry[Record]]:
        """Every record, by kind and id."""
        for group in (
            self.cities,
            self.pledges,
            self.practices,
            self.organisations,
            self.events,
            self.resources,
            self.experts,
            self.discussions,
            self.calls,
        ):
            yield from group.values()

    def actions(self) -> Iterator[Entry[Action]]:
        """Every pledge, then every practice."""
        yield from self.pledges.values()
        yield from self.practices.values()

    def action(self, id: str) -> Entry[Action]:
        """A pledge or practice by its id; KeyError where there is none."""
        return self.pledges[id] if id in self.pledges else self.practices[id]
