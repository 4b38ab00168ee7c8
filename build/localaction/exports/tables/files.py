"""The files of the tables that every build makes, and their checksums."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

from localaction.exports.tables.all_tables import all_tables
from localaction.exports.tables.codebook import codebook
from localaction.exports.tables.csv_file import csv_file
from localaction.exports.tables.data_package import data_package
from localaction.exports.tables.database import database
from localaction.exports.tables.places_file import places_file
from localaction.exports.tables.workbook import workbook
from localaction.exports.tables.world import World
from localaction.language.mark import N_

FOLDER = "data"
"""Where they lie in the site, beside the page that tells of them."""

CHECKSUMS = "SHA256SUMS"

NOT_STATED = N_("Not stated")

Gettext = Callable[[str], str]


def table_files(world: World, words: Mapping[str, Gettext]) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file, one at a time; last their checksums.

    `words`: what translates the meanings of columns, by language of the site.
    """
    sums: dict[str, str] = {}
    for name, content in _files(world, words):
        sums[name] = sha256(content).hexdigest()
        yield name, content
    yield CHECKSUMS, checksums(sums)


def checksums(sums: Mapping[str, str]) -> bytes:
    """The list that `sha256sum -c` reads."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode()


def _files(world: World, words: Mapping[str, Gettext]) -> Iterator[tuple[str, bytes]]:
    catalogue = world.catalogue
    tables = all_tables(world)
    books = {
        language: codebook(tables, catalogue.vocabularies, language, gettext)
        for language, gettext in words.items()
    }
    listed = {f"{each.name}.csv": each for each in tables}
    listed |= {f"codebook.{language}.csv": book for language, book in books.items()}
    written = {name: csv_file(each) for name, each in listed.items()}
    yield "datapackage.json", data_package(catalogue.site, catalogue.today, listed, written)
    yield from written.items()
    yield "places.geojson", places_file(world)
    yield "local-action.sqlite", database((*tables, *list(books.values())[:1]))
    for language, book in books.items():
        not_stated = words[language](NOT_STATED)
        yield (
            f"local-action.{language}.xlsx",
            workbook(world, (*tables, book), language, not_stated),
        )
