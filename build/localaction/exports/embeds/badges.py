"""Badges of pledges and cities: how recent the reports are, how much there is."""

from typing import Any

from localaction.catalogue.model import Entry
from localaction.exports.embeds.picture import badge_svg
from localaction.exports.embeds.status import counts, last_report, reporting, withdrawn
from localaction.exports.plain import Plain


class Badges:
    """Makes the badges of one language."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain

    def badge(self, entry: Entry[Any]) -> bytes:
        """The badge of a pledge or city; of one that was taken back, only that it was."""
        plain, reader = self._plain, self._plain.reader
        _, tone, more = reader.words.gettext, "", ""
        if entry.facts.retired:
            words, more = _("withdrawn"), withdrawn(reader, entry)
        elif entry.kind == "city":
            words = counts(reader, entry.id)
        else:
            where = reader.standings[entry.id]
            tone, more = where.reporting, last_report(reader, where)
            words = f"{plain.kind(entry)} · {reporting(reader, where).text}"
        told = (plain.isolated(*reader.title(entry)), plain.who(entry), words, more)
        title = " – ".join(filter(None, told))
        return badge_svg(plain.site, words, title, plain.language, reader.direction, tone)
