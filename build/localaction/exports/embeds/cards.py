"""Cards of pledges and cities: a page each for a frame on another site, with no script in it.

A card says what the page of its record says, shorter and never more: what is unknown is said to be
so. Built of strings, because there is one for each record and language.
"""

from typing import Any

from markupsafe import Markup, escape

from localaction.catalogue.model import Entry
from localaction.exports.embeds.status import counts, marks_html, withdrawn
from localaction.exports.embeds.targets import tally_html, targets_html
from localaction.exports.plain import Plain, xml
from localaction.pages.embed_code import OEMBED, path_of
from localaction.pages.parts import places
from localaction.render.format import day

SHORT = 200
"""Letters of a summary on a card."""

LISTED = 2
"""Pledges on the card of a city."""

STYLE = "../../card.css"


class Cards:
    """Writes the cards of one language. `policy`: what a card may load, as its pages say it."""

    def __init__(self, plain: Plain, policy: str) -> None:
        self._plain = plain
        self._reader = reader = plain.reader
        _, catalogue, language = reader.words.gettext, reader.catalogue, plain.language
        as_of = _("As of %(date)s.") % {"date": day(catalogue.today.isoformat(), language)}
        self._site = xml(plain.site)
        self._pledge = escape(_("Pledge"))
        self._lines: dict[str, str] = {}
        self._start = (
            f'<!doctype html>\n<html lang="{language}" dir="{reader.direction}">\n'
            '<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{xml(policy)}">\n'
            '<meta name="robots" content="noindex">\n'
        )
        self._end = (
            f'<footer>{escape(as_of)} <a href="{plain.url("")}" target="_blank" rel="noopener">'
            f"{self._site}</a> · <bdi>{xml(catalogue.site.licence.name)}</bdi></footer>\n"
            "</main>\n</body>\n</html>\n"
        )

    def card(self, entry: Entry[Any]) -> bytes:
        """The card of a pledge or city; of one that was taken back, only that it was."""
        reader, page = self._reader, self._plain.page(entry)
        title, language = reader.title(entry)
        return (
            f"{self._start}<title>{xml(title)} – {self._site}</title>\n"
            f'<link rel="canonical" href="{page}">\n'
            f'<link rel="alternate" type="application/json+oembed" href="{self._oembed(entry)}">\n'
            f'<link rel="stylesheet" href="{STYLE}">\n</head>\n<body>\n<main>\n'
            f'<p class="small">{self._by(entry)}</p>\n'
            f'<h1><a href="{page}" target="_blank" rel="noopener">'
            f"{reader.said(title, language)}</a></h1>\n{self._body(entry)}{self._end}"
        ).encode()

    def _oembed(self, entry: Entry[Any]) -> str:
        return f"{self._plain.root}/{path_of(entry.kind, entry.id, self._plain.language, OEMBED)}"

    def _by(self, entry: Entry[Any]) -> Markup:
        """Whose pledge it is, or where the city lies."""
        if entry.kind == "city":
            country = self._reader.country(entry)
            return self._reader.said(country.text, country.language)
        return self._pledge + " · " + places(self._reader, entry)

    def _body(self, entry: Entry[Any]) -> str:
        reader = self._reader
        if entry.facts.retired:
            return f"<p>{escape(withdrawn(reader, entry))}</p>\n"
        if entry.kind == "city":
            return self._city(entry.id)
        where = reader.standings[entry.id]
        return (
            f"{marks_html(reader, where)}{self._summary(entry)}{targets_html(reader, entry, where)}"
        )

    def _summary(self, entry: Entry[Any]) -> str:
        shown = self._reader.shown(entry)
        if shown is None or not shown.words.summary.text:
            return ""
        text = shorten(shown.words.summary.text, SHORT)
        return f"<p>{self._reader.said(text, shown.language)}</p>\n"

    def _city(self, id: str) -> str:
        """How much it promised and does, and its latest pledges."""
        reader, links = self._reader, self._reader.catalogue.links
        pledges, practices = links.pledges.get(id, ()), links.practices.get(id, ())
        where = [reader.standings[each] for each in (*pledges, *practices)]
        counted = tally_html(reader, [each for its in where for each in its.progress])
        tally = f'<p class="small">{counted}</p>\n' if counted else ""
        # The latest as the site added them; their titles tell more than a number.
        added = {each: reader.catalogue.pledges[each].facts.added for each in pledges}
        latest = sorted(sorted(pledges), key=added.__getitem__, reverse=True)[:LISTED]
        listed = "".join(map(self._listed, latest))
        return f'<p class="counts">{escape(counts(reader, id))}</p>\n{tally}{listed}'

    def _listed(self, id: str) -> str:
        """A pledge in the list of its city."""
        if id not in self._lines:
            reader, entry = self._reader, self._reader.catalogue.pledges[id]
            href, title = self._plain.page(entry), reader.said(*reader.title(entry))
            link = f'<p><a href="{href}" target="_blank" rel="noopener">{title}</a></p>\n'
            marks = marks_html(reader, reader.standings[id])
            self._lines[id] = f'<div class="part">{link}{marks}</div>\n'
        return self._lines[id]


def shorten(text: str, limit: int) -> str:
    """A text cut at a word; Chinese has no spaces, and is cut where it must be."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[-40:] else cut).rstrip(" ,;:") + "…"
