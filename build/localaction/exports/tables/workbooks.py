"""The spreadsheets of all languages: of many records, in two processes at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from localaction.exports.tables.table import Table
from localaction.exports.tables.workbook import workbook
from localaction.exports.tables.world import World
from localaction.language.mark import N_
from localaction.workers import alongside

MANY = 500
"""Pledges and practices from which a second process pays for itself."""

SHARE = 2 / 3
"""Of the languages, so many are the second process's: the first one has the other files too."""

NOT_STATED = N_("Not stated")


def start_workbooks(
    world: World,
    tables: Sequence[Table],
    books: Mapping[str, Table],
    words: Mapping[str, Callable[[str], str]],
) -> Callable[[], Iterable[tuple[str, bytes]]]:
    """Begin; what comes back gives name and content. `books`: the codebook of each language."""

    def made(language: str) -> tuple[str, bytes]:
        not_stated = words[language](NOT_STATED)
        content = workbook(world, (*tables, books[language]), language, not_stated)
        return f"local-action.{language}.xlsx", content

    languages = tuple(books)
    if len(world.actions) < MANY:
        return lambda: map(made, languages)
    count = round(len(languages) * SHARE)
    theirs = alongside(lambda: [made(each) for each in languages[:count]])

    def all_of_them() -> Iterator[tuple[str, bytes]]:
        ours = [made(each) for each in languages[count:]]
        yield from (*theirs(), *ours)

    return all_of_them
