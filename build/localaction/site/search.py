"""Has the files of search made, a process a language, and writes them.

It comes when all pages are made: only then is it known which there are to be found.
"""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from localaction.search.documents import Document
from localaction.site.tree import Tree, Writer
from localaction.workers import alongside

Files = Iterable[tuple[str, bytes]]

Search = Callable[[str, Sequence[Document]], Files]
"""Language and its pages that are no records → site path and bytes of each file."""


def write_search(
    tree: Tree, found: Mapping[str, Sequence[Document]], search: Search, jobs: int
) -> Writer:
    """Write the files of every language in `found`, so many languages at a time."""
    writer = tree.writer()
    jobs, languages = max(jobs, 1), list(found)
    # The processes share what was read: collecting garbage would copy it (see site.publish).
    gc.freeze()
    for start in range(0, len(languages), jobs):
        made = [partial(_made, search, each, found[each]) for each in languages[start:][:jobs]]
        waiting = [alongside(each) for each in made] if len(made) > 1 else made
        for result in waiting:
            for path, content in result():
                writer.write(path, content)
    gc.unfreeze()
    return writer


def _made(search: Search, language: str, found: Sequence[Document]) -> list[tuple[str, bytes]]:
    return list(search(language, found))
