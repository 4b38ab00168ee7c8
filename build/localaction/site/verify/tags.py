"""The tags of a finished page: name and attributes, by regular expressions on the bytes.

Most tags of a page stand on hundreds of others (menus, lists, paragraphs): what one says is worked
out once for the whole site.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

TAG = re.compile(rb"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
"""A start tag; a `>` may stand inside of quotes."""

NAME = re.compile(rb"<([a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(
    rb"[\s\"'/]([a-zA-Z_:@][^\s=>\"'/]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag."""

    name: str
    given: Mapping[str, str]
    """Attributes, by their names in small letters; the first counts where one stands twice."""


class Tags:
    """Reads tags, and remembers those it has read."""

    def __init__(self) -> None:
        self._known: dict[bytes, Tag | None] = {}

    def of(self, html: bytes) -> Iterator[Tag]:
        """Every different tag of a page that has attributes, or that may run something."""
        known = self._known
        unseen: Iterable[bytes] = set(TAG.findall(html))
        for raw in unseen:
            if raw not in known:
                known[raw] = _read(raw)
            tag = known[raw]
            if tag is not None:
                yield tag


RUNNING = frozenset({"base", "script", "style"})
"""Elements that matter without attributes too."""


def _read(raw: bytes) -> Tag | None:
    named = NAME.match(raw)
    if named is None:
        return None
    name = named[1].decode("utf-8", "replace").lower()
    given: dict[str, str] = {}
    for found in ATTRIBUTE.finditer(raw, named.end()):
        value = found[2] or found[3] or found[4] or b""
        attribute = found[1].decode("utf-8", "replace").lower()
        given.setdefault(attribute, unescape(value.decode("utf-8", "replace")))
    return Tag(name, given) if given or name in RUNNING else None
