"""The spreadsheets of all languages, one after the other: two at once of many records would need
more memory than a build may take."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence

from localaction.exports.tables.table import Table
from localaction.exports.tables.workbook import workbook
from localaction.exports.tables.world import World
from localaction.language.mark import N_

NOT_STATED = N_("Not stated")


def workbooks(
    world: World,
    tables: Sequence[Table],
    books: Mapping[str, Table],
    words: Mapping[str, Callable[[str], str]],
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each; `books`: the codebook of each language."""
    for language, book in books.items():
        not_stated = words[language](NOT_STATED)
        content = workbook(world, (*tables, book), language, not_stated)
        yield f"local-action.{language}.xlsx", content
        # The parts of a book name each other, and a run of ours looks for no garbage by itself.
        gc.collect()
