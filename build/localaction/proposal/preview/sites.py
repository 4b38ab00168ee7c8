"""Two finished sites → the pages that differ, in the order in which one reads them."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from localaction.catalogue.topics import RECORDS
from localaction.pages.embed_code import FOLDER as EMBED
from localaction.proposal.preview.difference import BLOCKS_LIMIT, Line, difference
from localaction.proposal.preview.reading import TITLE, Spoken, blocks, main_of, spoken

Event = Literal["added", "changed", "removed"]

DIFFERENCES_LIMIT = 300
"""Pages whose words are compared; of more, the list tells only that they changed."""

FOLDERS = {folder: kind for kind, folder in RECORDS.items()}


@dataclass(frozen=True, slots=True)
class PageDifference:
    """One page in one language."""

    path: str
    """Its file in the site."""
    key: str
    """The page without its language: `pledges/x/`, `` for home."""
    spoken: Spoken
    title: str
    event: Event
    lines: tuple[Line, ...]
    more: int
    """Lines that are not shown."""


@dataclass(frozen=True, slots=True)
class Group:
    """A page in all languages in which it changed."""

    kind: str
    """Of a record; "" for other pages."""
    title: str
    spoken: Spoken
    """The language of the title."""
    pages: tuple[PageDifference, ...]


def differing(base: Path, head: Path) -> Iterator[PageDifference]:
    """Every page that came, went or says something else."""
    old, new = _files(base), _files(head)
    compared = 0
    for path in sorted({**old, **new}):
        before = old[path].read_bytes() if path in old else b""
        after = new[path].read_bytes() if path in new else b""
        if path in old and path in new and main_of(before) == main_of(after):
            continue
        first, second = blocks(main_of(before)), blocks(main_of(after))
        if path in old and path in new and first == second:
            continue
        event: Event = "changed" if before and after else "added" if after else "removed"
        compared += event == "changed"
        is_told = event == "changed" and compared <= DIFFERENCES_LIMIT
        yield _page(path, event, after or before, difference(first, second) if is_told else [])


def grouped(pages: Iterator[PageDifference], language: str) -> list[Group]:
    """Records first, by kind and id, then lists and other pages; each in `language` first."""
    found = sorted(pages, key=lambda page: _order(page, language))
    return [_group(key, tuple(of_it)) for key, of_it in groupby(found, key=lambda page: page.key)]


def _files(site: Path) -> dict[str, Path]:
    """Every page, by its path in the site; what a link leads to elsewhere is none of it, nor are
    the cards, which say again what the pages say."""
    return {
        file.relative_to(site).as_posix(): file
        for file in site.rglob("*.html")
        if file.is_file() and file.resolve().is_relative_to(site)
        if file.relative_to(site).parts[0] != EMBED
    }


def _page(path: str, event: Event, page: bytes, lines: list[Line]) -> PageDifference:
    language = spoken(page)
    title = TITLE.search(page, 0, 20_000)
    own = f"{language.language}/"
    return PageDifference(
        path=path,
        key=path.removeprefix(own).removesuffix("index.html"),
        spoken=language,
        title=html.unescape(title[1].decode("utf-8", "replace")) if title else path,
        event=event,
        lines=tuple(lines[:BLOCKS_LIMIT]),
        more=max(0, len(lines) - BLOCKS_LIMIT),
    )


def kind_of(key: str) -> str:
    """The kind of record whose page it is; "" where it is none."""
    folder, _, rest = key.partition("/")
    return FOLDERS.get(folder, "") if rest.count("/") == 1 and rest.endswith("/") else ""


def _order(page: PageDifference, language: str) -> tuple[int, str, bool, bool, str]:
    kinds = [*RECORDS]
    kind = kind_of(page.key)
    rank = kinds.index(kind) if kind else len(kinds)
    # After the reader's own language goes that at the root.
    is_at_root = page.path == f"{page.key}index.html"
    return rank, page.key, page.spoken.language != language, not is_at_root, page.path


def _group(key: str, pages: tuple[PageDifference, ...]) -> Group:
    # What the window is called ends with the name of the site, which says nothing here.
    title = pages[0].title.rpartition(" – ")[0] or pages[0].title
    return Group(kind_of(key), title, pages[0].spoken, pages)
