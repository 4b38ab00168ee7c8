"""Has the files of search made, a process a language, and writes them.

It comes when all pages are made: only then is it known which there are to be found. A file has a
digest of its content in its name, so that a browser may keep it for ever; the one file of a
language whose name is known beforehand, its manifest, names the others.
"""

import gc
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import blake2b

from localaction.search.documents import Document
from localaction.search.files import FACETS, FOLDER, as_json
from localaction.site.tree import Tree, Writer
from localaction.workers import Begin, alongside, when_asked

Files = Mapping[str, bytes]
"""Name → content."""

Search = Callable[[str, Sequence[Document]], Files]
"""Language and its pages that are no records → its files."""


def write_search(
    tree: Tree,
    found: Mapping[str, Sequence[Document]],
    facets: Callable[[], object],
    search: Search,
    jobs: int,
) -> Writer:
    """Write the files of every language in `found`, so many languages at a time, and the facets
    that all of them share."""
    writer = tree.writer()
    shared = {FACETS: _written(writer, FACETS, as_json(facets()))}
    jobs, languages = max(jobs, 1), list(found)
    # The processes share what was read: collecting garbage would copy it (see site.publish).
    gc.freeze()
    for start in range(0, len(languages), jobs):
        some = languages[start:][:jobs]
        made: list[Callable[[], Files]] = [partial(search, each, found[each]) for each in some]
        begin: Begin = alongside if len(made) > 1 else when_asked
        waiting = [begin(each) for each in made]
        for language, result in zip(some, waiting, strict=True):
            names = {
                name: _written(writer, f"{language}-{name}", content)
                for name, content in result().items()
            }
            writer.write(f"{FOLDER}/{language}.json", as_json(shared | names))
    gc.unfreeze()
    return writer


def _written(writer: Writer, name: str, content: bytes) -> str:
    """Write a file and give its name, as the manifest has it."""
    hashed = f"{name}.{blake2b(content, digest_size=4).hexdigest()}.json"
    writer.write(f"{FOLDER}/{hashed}", content)
    return hashed
