"""Every file that others take away, one at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from localaction.exports.api import data_catalogue
from localaction.exports.api.copy import Copy
from localaction.exports.api.shape import FOLDER as API
from localaction.exports.embeds.files import embed_files
from localaction.exports.feeds.files import calendar_files, feed_files
from localaction.exports.feeds.news import all_told
from localaction.exports.plain import Plain
from localaction.exports.tables.files import FOLDER, table_files
from localaction.pages.reader import Reader
from localaction.workers import Begin, when_asked


def files(
    copy: Copy, words: Mapping[str, Callable[[str], str]], begin: Begin = when_asked
) -> Iterator[tuple[str, bytes]]:
    """Path in the site and content. `words`: what translates, by language of the site; `begin`: how
    the spreadsheets are begun."""
    # Its models take time to make ready: here, beside the pages, and not before a build begins.
    from localaction.exports.api.files import api_files

    sizes: dict[str, int] = {}
    for name, content in table_files(copy.world, words, begin):
        sizes[f"{FOLDER}/{name}"] = len(content)
        yield f"{FOLDER}/{name}", content
    yield data_catalogue.PATH, data_catalogue.data_catalogue(copy, sizes)
    for name, content in api_files(copy):
        yield f"{API}/{name}", content


def spoken_files(readers: Sequence[Reader], policy: str) -> Iterator[tuple[str, bytes]]:
    """The same of what speaks a language, for each reader: feeds, calendars, and what other sites
    show. `policy`: what a page of these may load."""
    told = all_told(readers[0].catalogue)
    for reader in readers:
        plain = Plain(reader)
        yield from feed_files(plain, told)
        yield from calendar_files(plain)
        yield from embed_files(plain, told, policy)
