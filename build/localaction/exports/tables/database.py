"""All tables as one SQLite database, whose titles and summaries can be searched."""

import sqlite3
from collections.abc import Iterable, Iterator

from localaction.exports.tables.table import Column, Table, typed

TYPES = {"whole": "INTEGER", "number": "REAL", "flag": "INTEGER"}
"""The others are TEXT; a flag is 1 or 0."""

SEARCH = """
CREATE VIRTUAL TABLE texts_fts USING fts5(
  title, summary, content='texts', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2'
)
"""
"""Named as Datasette looks for it: it then offers a field to search by."""


def database(tables: Iterable[Table]) -> bytes:
    """The file; made in memory, so that the same tables give the same bytes anywhere."""
    with sqlite3.connect(":memory:") as made:
        for each in tables:
            _write(made, each)
        made.execute(SEARCH)
        made.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
        made.execute("INSERT INTO texts_fts (texts_fts) VALUES ('optimize')")
    written = made.serialize()
    made.close()
    return written


def _write(made: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(_declared(column) for column in table.columns)
    key = f", UNIQUE ({', '.join(map(_quoted, table.key))})" if table.key else ""
    name = _quoted(table.name)
    made.execute(f"CREATE TABLE {name} ({columns}{key})")
    places = ", ".join("?" * len(table.columns))
    made.executemany(f"INSERT INTO {name} VALUES ({places})", _rows(table))


def _rows(table: Table) -> Iterator[list[object]]:
    """The rows; only columns that may hold something else are asked for what they hold."""
    others = [(at, column) for at, column in enumerate(table.columns) if not column.is_plain]
    for row in table.rows:
        cells: list[object] = list(row)
        for at, column in others:
            cells[at] = typed(row[at], column)
        yield cells


def _declared(column: Column) -> str:
    type = "TEXT" if column.many else TYPES.get(column.type, "TEXT")
    return f"{_quoted(column.name)} {type}"


def _quoted(name: str) -> str:
    """A name of ours: letters, digits, `_` and a dot."""
    return f'"{name}"'
