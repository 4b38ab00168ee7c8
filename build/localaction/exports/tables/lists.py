"""Tables that help to read the others: the words of terms, and the records that were taken back."""

from collections.abc import Iterable
from operator import itemgetter

from localaction.catalogue.topics import RECORDS
from localaction.exports.tables.common import own
from localaction.exports.tables.table import Table, table
from localaction.exports.tables.world import World

LABEL = (
    own("vocabulary", "text", "The list.", itemgetter(0)),
    own("term", "text", "The id of the term, as the other tables write it.", itemgetter(1)),
    own("language", "text", "The language of the label.", itemgetter(2)),
    own("label", "text", "What the term is called.", itemgetter(3)),
    own("verified", "flag", "Whether that is the wording of the list's owner.", itemgetter(4)),
)

RETIRED = (
    own("id", "text", "The id; it is never used for another record.", lambda entry: entry.id),
    own("kind", "text", "What kind of record it was.", lambda entry: entry.kind),
    own(
        "retired_on",
        "day",
        "The day on which it was taken back.",
        lambda entry: entry.facts.retired.on,
    ),
    own("why", "text", "Why it was taken back.", lambda entry: entry.facts.retired.why),
    own("see", "text", "The record that takes its place.", lambda entry: entry.facts.retired.see),
)


def label_table(world: World, used: Iterable[str]) -> Table:
    """The words of the terms of these lists, in every language of the site."""
    lists = world.catalogue.vocabularies.lists
    rows = [
        (name, term.id, language, term.labels[language], term.verified.get(language, False))
        for name in sorted(set(used))
        if name in lists
        for term in lists[name].terms
        if term.publish
        for language in world.catalogue.site.languages
        if language in term.labels
    ]
    about = "What the terms of the lists are called in each language."
    return table("labels", about, ("vocabulary", "term", "language"), LABEL, rows)


def retired_table(world: World) -> Table:
    """What is no longer published."""
    entries = (entry for entry in world.catalogue.entries() if entry.kind in RECORDS)
    gone = [entry for entry in entries if entry.facts.retired is not None]
    about = "Records that were taken back: they stand in no other table."
    return table("retired", about, ("id",), RETIRED, gone)
