"""What a record is called, as plain text for formats that know no HTML, in the words of a reader.

Names and titles of two languages can meet in one line: then each stands between marks that keep
its direction from turning the rest (FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE).
"""

import re
from typing import Any

from markupsafe import escape

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.pages.reader import Reader, page_path
from localaction.pages.shared import name_of_site
from localaction.render.format import comma, direction

OPEN, CLOSE = "\u2068", "\u2069"

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold, not even escaped."""


def xml(text: str) -> str:
    """A text as it may stand between tags and in attributes of XML and HTML."""
    return str(escape(ILLEGAL.sub("", text)))


class Plain:
    """A reader's plain words; what is asked for again and again is kept."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.language = reader.language
        self.root = reader.catalogue.site.url.rstrip("/")
        """The address of the site."""
        self.site = name_of_site(reader.catalogue.site, reader.language)
        self._who: dict[str, str] = {}
        self._places: dict[str, str] = {}

    def url(self, path: str) -> str:
        """The address of the page or file `path`, as it is at the root, in this language."""
        return f"{self.root}/{self.reader.address(path)}"

    def page(self, entry: Entry[Any]) -> str:
        """The address of a record's page."""
        return self.url(page_path(entry))

    def isolated(self, text: str, language: str) -> str:
        """A text of some language within a line of this one."""
        turns = direction(language) != self.reader.direction
        return f"{OPEN}{text}{CLOSE}" if turns else text

    def kind(self, entry: Entry[Any]) -> str:
        """`Pledge` or `Practice`."""
        _ = self.reader.words.gettext
        return _("Pledge") if entry.kind == "pledge" else _("Practice")

    def who(self, entry: Entry[Any]) -> str:
        """Whose pledge or practice it is, or where a city lies: `Montevideo, Uruguay`."""
        if entry.id not in self._who:
            places = (self._place(id) for id in actors(entry.facts))
            country = entry.kind == "city"
            told = self.reader.country(entry).text if country else " · ".join(places)
            self._who[entry.id] = told
        return self._who[entry.id]

    def _place(self, id: str) -> str:
        if id not in self._places:
            self._places[id] = self._placed(id)
        return self._places[id]

    def _placed(self, id: str) -> str:
        catalogue = self.reader.catalogue
        city = catalogue.cities.get(id)
        named = city or catalogue.organisations[id]
        name = self.isolated(*self.reader.plain_name(named.facts.names))
        if city is None:
            return name
        country = self.reader.country(city)
        return name + comma(self.language) + self.isolated(country.text, country.language)
