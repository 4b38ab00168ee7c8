"""What the tables are made from: the published records, and what is derived of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from localaction.catalogue.derive import Progress, Standing
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry, Words
from localaction.catalogue.words import choose
from localaction.pages.address import in_language
from localaction.pages.reader import page_path
from schemas.base import Record
from schemas.tags import Action


@dataclass(frozen=True, slots=True)
class World:
    """A catalogue and where its pledges and practices stand."""

    catalogue: Catalogue
    standings: Mapping[str, Standing]

    def published(self, entries: Mapping[str, Entry[Any]]) -> list[Entry[Any]]:
        """Those that were not taken back, in the order of their ids."""
        return [entry for _, entry in sorted(entries.items()) if entry.facts.retired is None]

    @property
    def actions(self) -> list[Entry[Action]]:
        """The published pledges, then the practices."""
        groups = (self.catalogue.pledges, self.catalogue.practices)
        return [entry for group in groups for entry in self.published(group)]

    @property
    def records(self) -> list[Entry[Record]]:
        """Everything published that has a page of its own."""
        groups = (self.catalogue.cities, self.catalogue.organisations)
        return [*self.actions, *(each for group in groups for each in self.published(group))]

    def url(self, entry: Entry[Record], language: str = "") -> str:
        """The address of a record's page; without a language, that at the root."""
        site = self.catalogue.site
        root = site.languages[0]
        return f"{site.url}/{in_language(page_path(entry), language or root, root)}"

    def own_words(self, entry: Entry[Record]) -> Words | None:
        """A record's words as they were first written."""
        language = entry.facts.language
        shown = choose(entry.words, language, language, self.catalogue.site)
        return shown.words if shown else None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record, with facts of its own: an indicator, a report, a number."""

    record: Entry[Action]
    facts: Any
    update: UpdateEntry | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a record, or of one of its reports, in a language."""

    record: Entry[Record]
    update: UpdateEntry | None
    words: Words
    texts: Mapping[str, Words]


def indicators(world: World) -> Iterable[Part]:
    """Every indicator, with what became of it."""
    for entry in world.actions:
        for progress in world.standings[entry.id].progress:
            yield Part(entry, progress.indicator, progress=progress)


def updates(world: World) -> Iterable[Part]:
    """Every report."""
    for entry in world.actions:
        for update in entry.updates:
            yield Part(entry, update.facts, update)


def measurements(world: World) -> Iterable[Part]:
    """Every number that was reported."""
    for part in updates(world):
        for measurement in part.facts.measurements:
            yield Part(part.record, measurement, part.update)


def texts(world: World) -> Iterable[Text]:
    """The words of every record in every language, each followed by those of its reports."""
    for entry in world.records:
        yield from _texts(entry, None, entry.words)
        for update in entry.updates:
            yield from _texts(entry, update, update.words)


def _texts(
    entry: Entry[Record], update: UpdateEntry | None, words: Mapping[str, Words]
) -> Iterable[Text]:
    for _, each in sorted(words.items()):
        yield Text(entry, update, each, words)
