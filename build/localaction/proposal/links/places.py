"""Which pages elsewhere the files name, and where.

In: a catalogue. Out: each address once, with the files that name it. Records that were retired are
left out: nobody mends their links.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urldefrag

from localaction.catalogue.model import Catalogue
from localaction.checks.subjects import strings
from localaction.source.document import Document, Passage

WEB = ("http://", "https://")


def addresses(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Give each address of the web, without what follows `#`, and the files that name it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    # Pages of the site itself are asked for when it is built, without the network.
    own = f"{catalogue.site.url.rstrip('/')}/"
    for address, path in _named(catalogue):
        if address.startswith(WEB) and not f"{address}/".startswith(own):
            found[urldefrag(address).url].add(path)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _named(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every text that may be an address, with the file in which it stands."""
    for entry in catalogue.entries():
        if entry.facts.retired:
            continue
        yield from _in_facts(entry.document)
        for words in entry.words.values():
            yield from _in_words((passage for _, passage in words.passages()), words.path)
        for update in entry.updates:
            yield from _in_facts(update.document)
            for words in update.words.values():
                yield from _in_words((passage for _, passage in words.passages()), words.path)
    for page in catalogue.pages:
        yield from _in_words((page.words,), page.path)


def _in_facts(document: Document) -> Iterator[tuple[str, str]]:
    for _, text in strings(document.data):
        yield text, document.path


def _in_words(passages: Iterable[Passage], path: str) -> Iterator[tuple[str, str]]:
    for passage in passages:
        for target in passage.targets:
            if target.kind == "link":
                yield target.address, path
