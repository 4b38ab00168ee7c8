"""A page of the site → the blocks of text that a reader sees in its main part."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = """
    address article aside blockquote caption dd details div dl dt figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead
    tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
NEVER_SHOWN = frozenset({"script", "style", "template"})
_EMPTY = "area base br col embed hr img input link meta source track wbr"
EMPTY = frozenset(_EMPTY.split())
"""Tags that nothing closes."""
LEFT_OUT = frozenset({"la-history", "la-cite"})
"""Classes of what tells of the version itself: it differs with every commit."""

MAIN = re.compile(rb"<main\b.*</main>", re.DOTALL)
HTML = re.compile(rb'<html lang="([A-Za-z-]{2,35})" dir="(ltr|rtl)"')
TITLE = re.compile(rb"<title>([^<]*)</title>")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The language of a page."""

    language: str
    direction: str


def main_of(page: bytes) -> bytes:
    """The main part, tags and all; the whole page where none is marked."""
    found = MAIN.search(page)
    return found[0] if found else page


def spoken(page: bytes) -> Spoken:
    """What its `<html>` says; English where it says nothing."""
    found = HTML.search(page, 0, 1000)
    return Spoken(found[1].decode(), found[2].decode()) if found else Spoken("en", "ltr")


def blocks(main: bytes) -> list[str]:
    """Paragraphs, headings, cells: a line of text each, pictures by their words."""
    reader = _Reader()
    reader.feed(main.decode("utf-8", "replace"))
    reader.close()
    return reader.found()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = []
        self._text: list[str] = []
        self._skipped: list[str] = []
        """The tags that are open inside of what is left out."""

    def found(self) -> list[str]:
        self._end_block()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._skipped:
            self._skipped += [tag] * (tag not in EMPTY)
            return
        if tag in NEVER_SHOWN or LEFT_OUT & {*given.get("class", "").split()}:
            self._skipped.append(tag)
        if tag in BLOCKS:
            self._end_block()
        if tag == "img":
            self._text.append(f" [{given.get('alt', '')}] ")
        address = given.get("href", "")
        if tag == "a" and address.startswith(("http://", "https://")):
            # Where a link leads is part of what is published.
            self._text.append(f" ‹{address}› ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
            return
        if tag in BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._text.append(data)

    def _end_block(self) -> None:
        line = " ".join("".join(self._text).split())
        self._text.clear()
        if line:
            self._blocks.append(line)
