"""The long tables: each tag, each relation and each address of a record in a row of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from localaction.catalogue.model import Entry
from localaction.exports.tables.common import own
from localaction.exports.tables.table import Table, table
from localaction.exports.tables.world import World
from schemas.base import Record
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import Ref, Term
from schemas.walk import FieldPath, marked

ELSEWHERE = ("indicators", "review")
"""Fields whose terms and relations stand in tables of their own, or in the row of the record."""

BEARER = (
    own("record", "text", "The record.", lambda found: found.entry.id),
    own("kind", "text", "What kind of record that is.", lambda found: found.entry.kind),
)


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a record states, and in which field."""

    entry: Entry[Record]
    field: str
    id: str
    vocabulary: str = ""
    role: str | None = None
    date: str | None = None
    language: str | None = None


FIELD = own("field", "text", "The field that states it.", lambda found: found.field)

TERM = (
    *BEARER,
    FIELD,
    own("vocabulary", "text", "The list of the term.", lambda found: found.vocabulary),
    own("term", "text", "The id of the term; labels.csv has its words.", lambda found: found.id),
    own(
        "suggested",
        "flag",
        "Whether the secretariat inferred the field, because the city did not state it.",
        lambda found: found.field.split(".")[0] in found.entry.facts.provenance.suggested,
    ),
)

RELATION = (
    *BEARER,
    FIELD,
    own("other", "text", "The id of the other record.", lambda found: found.id),
    own(
        "role",
        "text",
        "Of a partner: its role.",
        lambda found: found.role,
        vocabulary="partner_role",
    ),
)

ADDRESS = (
    *BEARER,
    own(
        "field",
        "text",
        "Whether it is a source, a link, a document or an evaluation.",
        lambda found: found.field,
    ),
    own("address", "address", "The address.", lambda found: found.id),
    own(
        "date",
        "date",
        "Of a source, the day on which it was read; of a document, its date.",
        lambda found: found.date,
    ),
    own("language", "text", "Its language, where stated.", lambda found: found.language),
)


def term_table(world: World) -> Table:
    """The tags in long form."""
    about = "The terms that records bear, a row each: the long form of the tags."
    return table("terms", about, ("record", "field", "term"), TERM, _once(_terms(world)))


def relation_table(world: World) -> Table:
    """Who has to do with whom."""
    about = "Records that name other records, a row each."
    key = ("record", "field", "other", "role")
    return table("relations", about, key, RELATION, _once(_relations(world)))


def address_table(world: World) -> Table:
    """Sources, links, documents."""
    about = "Where the facts were read, and further pages, a row each."
    return table("addresses", about, (), ADDRESS, _addresses(world))


def _once(found: Iterable[Found]) -> Iterable[Found]:
    """A role or term that a record states twice is one row."""
    kept = {(each.entry.id, each.field, each.id, each.role): each for each in found}
    return kept.values()


def _terms(world: World) -> Iterator[Found]:
    for entry in world.records:
        for path, id, mark in marked(entry.facts):
            if isinstance(mark, Term) and path[0] not in ELSEWHERE:
                yield Found(entry, _name(path), id, mark.vocabulary)


def _relations(world: World) -> Iterator[Found]:
    for entry in world.records:
        for path, id, mark in marked(entry.facts):
            if isinstance(mark, Ref) and path[0] not in ELSEWHERE:
                yield Found(entry, _name(path), id, role=_role(entry.facts, path))


def _role(facts: Record, path: FieldPath) -> str | None:
    if path[0] != "partners" or not isinstance(facts, Pledge | Practice):
        return None
    return facts.partners[int(path[1])].role


def _name(path: FieldPath) -> str:
    """A field without the places in its lists: `budget.sources`."""
    return ".".join(step for step in path if isinstance(step, str))


def _addresses(world: World) -> Iterator[Found]:
    for entry in world.records:
        facts = entry.facts
        for source in facts.provenance.sources:
            yield Found(entry, "source", source.url, date=source.read_on)
        if isinstance(facts, Action):
            for link in facts.links:
                yield Found(entry, "link", link.url, language=link.language)
            for document in facts.documents:
                yield Found(
                    entry,
                    "document",
                    document.url,
                    date=document.date,
                    language=document.language,
                )
