"""Lists for `embed/widget.js`: the newest pledges and practices of an objective or a country.

A file for each, in a language, so that a page of another site loads a few kilobytes and not the
lists of the API.
"""

import json

from localaction.catalogue.derive import is_reported_on
from localaction.catalogue.model import Entry
from localaction.exports.embeds.status import reporting
from localaction.exports.feeds.news import Told
from localaction.exports.plain import Plain
from localaction.render.format import direction
from schemas.tags import Action

Item = dict[str, object]


class Lists:
    """Writes the lists of one language."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._reader = plain.reader
        self._items: dict[str, Item] = {}

    def written(self, of: Told) -> bytes:
        """The list of a subject."""
        plain, subject = self._plain, of.subject
        title, language = subject.title(self._reader)
        told = {
            "language": plain.language,
            "direction": self._reader.direction,
            "site": plain.site,
            "home": plain.url(""),
            "subject": self._linked(title or plain.site, language, plain.url(subject.path)),
            "records": [self._item(each.entry) for each in of.added],
        }
        return (json.dumps(told, ensure_ascii=False) + "\n").encode()

    def _item(self, entry: Entry[Action]) -> Item:
        if entry.id not in self._items:
            self._items[entry.id] = self._made(entry)
        return self._items[entry.id]

    def _made(self, entry: Entry[Action]) -> Item:
        plain, reader = self._plain, self._reader
        told = [plain.kind(entry), plain.who(entry)]
        if is_reported_on(entry):
            told.append(reporting(reader, reader.standings[entry.id]).text)
        linked = self._linked(*reader.title(entry), plain.page(entry))
        return {**linked, "about": " · ".join(filter(None, told))}

    def _linked(self, title: str, language: str, url: str) -> Item:
        """A title with its language and the page that it leads to."""
        spoken = {"language": language, "direction": direction(language)}
        return {"title": title, **spoken, "url": url}
