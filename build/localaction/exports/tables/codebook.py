"""The codebook: what every column of every table means, in a language of the site."""

from collections.abc import Callable, Iterable
from operator import itemgetter

from localaction.catalogue.vocabularies import Vocabularies
from localaction.exports.tables.common import own
from localaction.exports.tables.table import SEPARATOR, Column, Row, Table, table

FEW = 60
"""So many terms are named in the codebook itself; of longer lists labels.csv has the words."""

CODEBOOK = (
    own("table", "text", "The table.", itemgetter(0)),
    own("column", "text", "The column.", itemgetter(1)),
    own("type", "text", "What stands in it; a date may be a year or a month.", itemgetter(2)),
    own("several", "flag", "Whether a cell may hold several values.", itemgetter(3)),
    own("unknown", "flag", "Whether it may say that nobody states the value.", itemgetter(4)),
    own("meaning", "text", "What it means.", itemgetter(5)),
    own("records", "text", "The kinds of record whose ids stand in it.", itemgetter(6), many=True),
    own("vocabulary", "text", "The list whose ids stand in it.", itemgetter(7)),
    own("list", "text", "What that list is called.", itemgetter(8)),
    own("values", "text", "The ids of a short list, each with its label.", itemgetter(9)),
)


def codebook(
    tables: Iterable[Table],
    vocabularies: Vocabularies,
    language: str,
    gettext: Callable[[str], str],
) -> Table:
    """A row for every column of the tables."""
    rows = [
        _row(each.name, column, vocabularies, language, gettext)
        for each in tables
        for column in each.columns
    ]
    about = "What every column of the tables means."
    return table("codebook", about, ("table", "column"), CODEBOOK, rows)


def _row(
    name: str,
    column: Column,
    vocabularies: Vocabularies,
    language: str,
    gettext: Callable[[str], str],
) -> Row:
    title, values = "", ""
    if column.vocabulary in vocabularies:
        titles = vocabularies.lists[column.vocabulary].title
        title = titles.get(language) or next(iter(titles.values()))
        values = _values(vocabularies, column.vocabulary, language)
    return (
        name,
        column.name,
        column.type,
        column.many,
        column.may_be_unknown,
        gettext(column.meaning),
        column.kinds,
        column.vocabulary or None,
        title or None,
        values or None,
    )


def _values(vocabularies: Vocabularies, name: str, language: str) -> str:
    ids = vocabularies.ids(name)
    if len(ids) > FEW:
        return ""
    return SEPARATOR.join(f"{id}: {vocabularies.label(name, id, language).text}" for id in ids)
