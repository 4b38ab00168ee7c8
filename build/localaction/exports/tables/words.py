"""The tables of words: which texts there are and what became of them, and their sections."""

from collections.abc import Iterator
from dataclasses import replace

from localaction.catalogue.words import digest, digests, lacking_parts, stale_parts
from localaction.exports.tables.common import own
from localaction.exports.tables.table import Column, Table, table
from localaction.exports.tables.world import Text, World, texts

WHICH = (
    own("record", "text", "The record.", lambda text: text.record.id),
    own("kind", "text", "What kind of record that is.", lambda text: text.record.kind),
    own(
        "update",
        "text",
        "The report whose words they are; empty where they are the record's own.",
        lambda text: text.update.name if text.update else "",
    ),
    own("language", "text", "The language of the words.", lambda text: text.words.language),
)

TEXT = (
    *WHICH,
    own(
        "state",
        "text",
        "Whether they are own words, or who translated and reviewed them.",
        lambda text: text.words.translation.state if text.words.translation else "own",
        vocabulary="text_state",
    ),
    own("translated_from", "text", "The language of the source.", lambda text: _made(text, "of")),
    own("by_role", "text", "The office that translated.", lambda text: _made(text, "by_role")),
    own("date", "day", "The day of the translation.", lambda text: _made(text, "date")),
    own(
        "stale",
        "text",
        "Derived: parts whose source changed since they were translated.",
        lambda text: tuple(sorted(stale_parts(text.words, text.texts))),
        many=True,
    ),
    own(
        "lacking",
        "text",
        "Derived: parts that its source has and it has not.",
        lambda text: lacking_parts(text.words, text.texts),
        many=True,
    ),
    own(
        "digest",
        "text",
        "Derived: twelve digits that change when the text does.",
        lambda text: digest("".join(digests(text.words).values())),
    ),
    own("title", "text", "The title.", lambda text: text.words.title),
    own("summary", "text", "The summary, as Markdown.", lambda text: text.words.summary.markdown),
    own(
        "characters",
        "whole",
        "How many characters summary and sections have.",
        lambda text: sum(len(passage.markdown) for _, passage in text.words.passages()),
    ),
)

Section = tuple[Text, str, str]
"""A text, the id of a section of it, and the words."""


def _of_text(column: Column) -> Column:
    """The same column of a section."""
    return replace(column, of=lambda section: column.of(section[0]))


SECTION = (
    *map(_of_text, WHICH),
    own("section", "text", "The section.", lambda row: row[1], vocabulary="sections"),
    own("text", "text", "Its words, as Markdown.", lambda row: row[2]),
)


def _made(text: Text, part: str) -> str | None:
    made = text.words.translation
    return None if made is None else str(getattr(made, part))


def text_table(world: World) -> Table:
    """Every text with its state."""
    about = "The words of records and reports in each language, and how they came to be."
    key = ("record", "update", "language")
    return table("texts", about, key, TEXT, texts(world))


def section_table(world: World) -> Table:
    """The sections of every text."""
    about = "The sections of these words, a row each."
    key = ("record", "update", "language", "section")
    return table("sections", about, key, SECTION, _sections(world))


def _sections(world: World) -> Iterator[Section]:
    for text in texts(world):
        for id, passage in text.words.sections.items():
            yield text, id, passage.markdown
