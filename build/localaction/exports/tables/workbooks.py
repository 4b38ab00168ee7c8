"""The spreadsheets of all languages."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence

from localaction.exports.tables.table import Table
from localaction.exports.tables.workbook import in_language, pattern
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
    sheets = pattern(world, tables, next(iter(books.values())))
    # The parts of a book name each other, and a run of ours looks for no garbage by itself.
    gc.collect()
    for language, book in books.items():
        not_stated = words[language](NOT_STATED)
        content = in_language(sheets, world, book, language, not_stated)
        yield f"local-action.{language}.xlsx", content
