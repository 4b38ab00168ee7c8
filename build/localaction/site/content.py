"""What the records give to a site once they are read: pages, search, files of their own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from localaction.search.documents import Document
from localaction.site.editorial import Editorial
from localaction.site.publish import Render
from localaction.site.search import Files, Search


def _nothing_to_find(language: str, found: Sequence[Document]) -> Files:
    return {}


def _no_facets() -> object:
    return {}


Exports = Callable[[], Iterable[tuple[str, bytes]]]
"""Path in the site and content, one at a time."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a site shows besides its theme."""

    render: Render
    """The pages of a unit."""
    files: Callable[[], Mapping[str, Path]]
    """Pictures and the like: path in the site → file; waits until the last of them is there."""
    remarks: Sequence[str] = ()
    """What a person should know of it."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Former site path of a page → its path today, both as they are at the root."""
    search: Search = _nothing_to_find
    """The files by which a language is searched."""
    facets: Callable[[], object] = _no_facets
    """By what records are narrowed down, as plain data; one for all languages."""
    exports: Sequence[Exports] = ()
    """What others take away, in parts that need nothing of each other."""
    is_large: bool = False
    """So much that what others take away has no room in memory beside the pages."""


Read = Callable[[Sequence[Editorial], Mapping[str, str]], Content]
"""Reads and checks the records, while MkDocs runs.

It is given the editorial pages, and the address of each asset by its name."""
