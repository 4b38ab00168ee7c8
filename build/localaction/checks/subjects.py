"""What checks look at: every record, update, words file and text of a catalogue, one by one.

Records whose id stands twice and records whose facts are broken are among them, so that one broken
record never hides what is wrong with another file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from localaction.catalogue.model import Broken, Catalogue, Entry, UpdateEntry, Words
from localaction.source.document import Document, FieldPath, Passage
from schemas.base import Record
from schemas.practice import Practice, Review
from schemas.tags import Action

WORDED_KINDS = frozenset({"pledge", "practice", "event", "resource", "discussion", "call"})
"""Kinds that nobody can read without words of their own; the others have names in their facts."""


@dataclass(frozen=True, slots=True)
class Text:
    """One words file, and whose it is."""

    words: Words
    kind: str
    """A kind of record, or `update`."""
    source: str | None
    """The language the words were first written in; None where the record's facts are broken."""
    siblings: Mapping[str, Words]
    """The same words in every language."""


def records(catalogue: Catalogue) -> Iterator[Entry[Record]]:
    """Every record that could be read, also under an id that another one bears."""
    yield from catalogue.entries()
    yield from catalogue.duplicates


def whole_or_broken(catalogue: Catalogue) -> Iterator[Entry[Record] | Broken]:
    """Every record, also those whose facts could not be read."""
    yield from records(catalogue)
    yield from catalogue.broken.values()


def actions(catalogue: Catalogue) -> Iterator[Entry[Action]]:
    """Every pledge and practice among the records."""
    for entry in records(catalogue):
        if isinstance(entry.facts, Action):
            yield entry  # type: ignore[misc]  # the kind of its facts was just looked at


def practices(catalogue: Catalogue) -> Iterator[Entry[Practice]]:
    """Every practice among the records."""
    yield from catalogue.practices.values()
    for entry in catalogue.duplicates:
        if isinstance(entry.facts, Practice):
            yield entry  # type: ignore[misc]  # the kind of its facts was just looked at


def practices_in_review(catalogue: Catalogue) -> Iterator[tuple[Entry[Practice], Review]]:
    """Every practice of whose peer review something is stated."""
    for entry in practices(catalogue):
        if isinstance(entry.facts.review, Review):
            yield entry, entry.facts.review


def updates(catalogue: Catalogue) -> Iterator[tuple[Entry[Record], UpdateEntry]]:
    """Every update with its record."""
    for entry in records(catalogue):
        for update in entry.updates:
            yield entry, update


def texts(catalogue: Catalogue) -> Iterator[Text]:
    """Every words file of records and updates."""
    for entry in records(catalogue):
        source = entry.facts.language
        yield from _texts(entry.words, entry.kind, source)
        for update in entry.updates:
            yield from _texts(update.words, "update", update.source(source))
    for broken in catalogue.broken.values():
        yield from _texts(broken.words, broken.kind, None)
        for update in broken.updates:
            yield from _texts(update.words, "update", None)


def _texts(siblings: Mapping[str, Words], kind: str, source: str | None) -> Iterator[Text]:
    for words in siblings.values():
        yield Text(words, kind, source, siblings)


def documents(catalogue: Catalogue) -> Iterator[Document]:
    """The facts of every record, update and rubric, and the forms of other systems, as written."""
    for entry in records(catalogue):
        yield entry.document
        for part in entry.parts:
            yield part.document
    for broken in catalogue.broken.values():
        for update in broken.updates:
            yield update.document
    yield from catalogue.systems.documents.values()


def fronts(catalogue: Catalogue) -> Iterator[tuple[Document, list[tuple[FieldPath, str]]]]:
    """The front matter of every words file and page, and the free texts in it with their places."""
    for text in texts(catalogue):
        words = text.words
        told: list[tuple[FieldPath, str]] = [
            (("labels", id), label) for id, label in words.labels.items()
        ]
        if words.translation is not None:
            told.append((("translation", "by_role"), words.translation.by_role))
        yield words.front, told
    for page in catalogue.pages:
        yield page.document, strings(page.document.data)


@dataclass(frozen=True, slots=True)
class Piece:
    """A title or passage, as it was written."""

    field: str
    """`title`, `summary` or a section's id; "" for an editorial page."""
    line: int
    """Of its first line."""
    markdown: str

    def line_of(self, index: int) -> int:
        """The line of one character."""
        return self.line + self.markdown.count("\n", 0, index)

    def column_of(self, index: int) -> int:
        """The column of one character."""
        return index - self.markdown.rfind("\n", 0, index)


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything that readers see of one words file or editorial page."""

    path: str
    language: str
    words: Words | None
    passage: Passage
    """The summary, or the whole page."""

    def whole(self) -> str:
        """All of it in one text: what is not in here is in no piece."""
        if self.words is None:
            return self.passage.markdown
        parts = [self.words.title]
        parts += [passage.markdown for _, passage in self.words.passages()]
        return "\n".join(parts)

    def pieces(self) -> Iterator[Piece]:
        """Its title and passages."""
        if self.words is None:
            yield Piece("", self.passage.text_line, self.passage.markdown)
            return
        yield Piece("title", self.words.title_line, self.words.title)
        for id, passage in self.words.passages():
            yield Piece(id, passage.text_line, passage.markdown)


def writings(catalogue: Catalogue) -> Iterator[Writing]:
    """Every words file of records and updates, and every editorial page."""
    for text in texts(catalogue):
        words = text.words
        yield Writing(words.path, words.language, words, words.summary)
    for page in catalogue.pages:
        yield Writing(page.path, page.language, None, page.words)


def strings(data: Any) -> list[tuple[FieldPath, str]]:
    """Every text in plain data, with its place."""
    found: list[tuple[FieldPath, str]] = []
    _collect(data, (), found)
    return found


def _collect(data: Any, at: FieldPath, found: list[tuple[FieldPath, str]]) -> None:
    # Into one list: handing every text up through the levels takes three times as long.
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        if isinstance(value, str):
            found.append(((*at, key), value))
        elif isinstance(value, dict | list):
            _collect(value, (*at, key), found)
