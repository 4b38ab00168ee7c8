"""All files of the tables: those of every build, and those for researchers."""

from collections.abc import Callable, Iterator, Mapping

from localaction.exports.tables.all_tables import all_tables
from localaction.exports.tables.files import plain_files, with_checksums
from localaction.exports.tables.frames import parquet_files, spss_files
from localaction.exports.tables.world import World

PARQUET, SPSS = "parquet", "spss"
"""Their folders; that of SPSS has one for each language."""


def every_file(
    world: World, words: Mapping[str, Callable[[str], str]], scratch: str
) -> Iterator[tuple[str, bytes]]:
    """Name and content, one at a time; last their checksums. `scratch`: a file to write over."""
    yield from with_checksums(_files(world, words, scratch))


def _files(
    world: World, words: Mapping[str, Callable[[str], str]], scratch: str
) -> Iterator[tuple[str, bytes]]:
    yield from plain_files(world, words)
    catalogue, tables = world.catalogue, all_tables(world)
    for name, content in parquet_files(tables):
        yield f"{PARQUET}/{name}", content
    lists, today = catalogue.vocabularies, catalogue.today
    for language, gettext in words.items():
        for name, content in spss_files(tables, lists, language, gettext, today, scratch):
            yield f"{SPSS}/{language}/{name}", content
