"""The files of the tables that every build makes, and their checksums."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

from localaction.exports.tables.all_tables import all_tables
from localaction.exports.tables.codebook import codebook
from localaction.exports.tables.csv_file import csv_file
from localaction.exports.tables.data_package import Resource, data_package
from localaction.exports.tables.database import database
from localaction.exports.tables.places_file import places_file
from localaction.exports.tables.workbooks import workbooks
from localaction.exports.tables.world import World
from localaction.workers import Begin, when_asked

FOLDER = "data"
"""Where they lie in the site, beside the page that tells of them."""

CHECKSUMS = "checksums.sha256"

Gettext = Callable[[str], str]


def table_files(
    world: World, words: Mapping[str, Gettext], begin: Begin = when_asked
) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file, one at a time; last their checksums.

    `words`: what translates the meanings of columns, by language of the site. `begin`: how the
    spreadsheets are begun, which are most of the work.
    """
    yield from with_checksums(plain_files(world, words, begin))


def with_checksums(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files, and behind them the list that `sha256sum -c` reads."""
    sums: dict[str, str] = {}
    for name, content in files:
        sums[name] = sha256(content).hexdigest()
        yield name, content
    lines = (f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    yield CHECKSUMS, "".join(lines).encode()


def plain_files(
    world: World, words: Mapping[str, Gettext], begin: Begin = when_asked
) -> Iterator[tuple[str, bytes]]:
    """Those files without the checksums."""
    catalogue = world.catalogue
    tables = all_tables(world)
    books = {
        language: codebook(tables, catalogue.vocabularies, language, gettext)
        for language, gettext in words.items()
    }
    spreadsheets = begin(lambda: list(workbooks(world, tables, books, words)))
    listed = {f"{each.name}.csv": each for each in tables}
    listed |= {f"codebook.{language}.csv": book for language, book in books.items()}
    resources: dict[str, Resource] = {}
    for name, each in listed.items():
        # One at a time: together they are larger than all records.
        content = csv_file(each)
        resources[name] = Resource.of(content)
        yield name, content
    yield "datapackage.json", data_package(catalogue.site, catalogue.today, listed, resources)
    yield "places.geojson", places_file(world)
    yield from spreadsheets()
    # Last, when the process of the spreadsheets has ended: it is large in memory.
    yield "local-action.sqlite", database((*tables, *list(books.values())[:1]))
