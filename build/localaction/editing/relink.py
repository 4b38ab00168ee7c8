"""Links in words to a record's page, written anew for its new address.

In: a Markdown text and the page on which it stands. Out: the text, every other character as it was.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from posixpath import normpath

DESTINATION = re.compile(r"(?P<before>\]\(\s*<?)(?P<address>[^)\s>]+)")
"""Of a link or picture; words have no others (`source.markup`)."""

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Relinking:
    """From which page to which."""

    was: str
    """Former site path at the root, without slashes at its ends: "pledges/old"."""
    to: str
    """The last part of the new one: "new"."""
    languages: Collection[str]
    site_url: str

    def relinked(self, text: str, here: str) -> str:
        """A text that stands on the page `here` ("pledges/x", "about", "" for home)."""
        return DESTINATION.sub(
            lambda found: found["before"] + self._new(found["address"], here), text
        )

    def _new(self, address: str, here: str) -> str:
        path = re.split(r"[?#]", address, maxsplit=1)[0]
        rest = address[len(path) :]
        own = self.site_url.rstrip("/") + "/"
        inside = path.removeprefix(own[:-1]) if path.startswith(own) else path
        if SCHEME.match(inside) or self._meant(inside, here) != self.was:
            return address
        steps = path.split("/")
        id = self.was.rpartition("/")[2]
        if id not in steps:
            # "./" on the page itself: it moves with it.
            return address
        place = len(steps) - 1 - steps[::-1].index(id)
        return "/".join([*steps[:place], self.to, *steps[place + 1 :]]) + rest

    def _meant(self, path: str, here: str) -> str:
        """The site path of the page that is meant, without language and slashes at its ends."""
        whole = path if path.startswith("/") else f"/{here}/{path}"
        parts = normpath(whole).strip("/").split("/")
        if parts[0] in self.languages:
            parts = parts[1:]
        return "/".join(parts).removesuffix("index.html").strip("/")
