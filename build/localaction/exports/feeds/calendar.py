"""Calendars of events, calls and target days, in the words of a reader."""

from collections.abc import Sequence
from datetime import timedelta

from localaction.exports.feeds.icalendar import lines, spoken, stamp, text, when
from localaction.exports.plain import Plain
from localaction.insight.occasions import Occasion
from localaction.pages.follow import CALENDAR
from localaction.pages.targets import MILESTONE, indicator_words
from localaction.render.format import colon, day, number
from schemas.call import Call
from schemas.event import Event

PAST = timedelta(days=365)
"""What lies farther back is left out: programs load a calendar often, and all of it."""

PRODUCT = "-//Local Action Repository//Calendar 1.0//EN"

Properties = list[tuple[str, str]]


class Calendars:
    """Writes the calendars of one language."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._reader = plain.reader
        self._host = plain.root.partition("//")[2].replace("/", ".")
        self._first = (plain.reader.catalogue.today - PAST).isoformat()
        self._events: dict[str, str] = {}

    def calendar(self, path: str, name: str, of: Sequence[Occasion]) -> bytes:
        """The calendar beside the page `path`, which is called `name`; of what is long past alone
        it holds the last: one without any entry is no calendar."""
        site = self._plain.site
        title = text(f"{name} – {site}" if name else site)
        head = [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", PRODUCT),
            ("NAME", title),
            ("X-WR-CALNAME", title),
            ("SOURCE;VALUE=URI", self._plain.url(path + CALENDAR)),
            ("REFRESH-INTERVAL;VALUE=DURATION", "P1D"),
        ]
        found = [each for each in of if each.end[:10] >= self._first] or of[-1:]
        return f"{lines(head)}{''.join(map(self._event, found))}END:VCALENDAR\r\n".encode()

    def _event(self, of: Occasion) -> str:
        if of.id not in self._events:
            self._events[of.id] = lines(self._properties(of))
        return self._events[of.id]

    def _properties(self, of: Occasion) -> Properties:
        facts = of.entry.facts
        return [
            ("BEGIN", "VEVENT"),
            ("UID", f"{of.id}.{of.kind}@{self._host}"),
            ("DTSTAMP", stamp(max(facts.added, facts.restored or ""))),
            *when(of.start, of.end),
            # A day by which something is due takes nobody's time.
            ("TRANSP", "OPAQUE" if of.kind == "event" else "TRANSPARENT"),
            *(self._target(of) if of.kind == "target" else self._other(of)),
            ("END", "VEVENT"),
        ]

    def _target(self, of: Occasion) -> Properties:
        """How much of what was promised, and when as precisely as the record says it."""
        plain, reader, indicator, target = self._plain, self._reader, of.indicator, of.target
        if indicator is None or target is None:
            raise ValueError(of.id)
        _ = reader.words.gettext
        label = reader.label("qualifier", target.qualifier).text + " " if target.qualifier else ""
        counted = f"{label}{number(target.value, plain.language)} – "
        name = plain.isolated(*indicator_words(reader, of.entry, indicator.id))
        summary = _("Target") + colon(plain.language)
        summary += name if indicator.counts == MILESTONE else counted + name
        told = [
            plain.isolated(*reader.title(of.entry)),
            plain.who(of.entry),
            _("due %(date)s") % {"date": day(target.due, plain.language)},
        ]
        return [
            (spoken("SUMMARY", plain.language), text(summary)),
            (spoken("DESCRIPTION", plain.language), text("\n".join(told))),
            ("URL", plain.page(of.entry)),
        ]

    def _other(self, of: Occasion) -> Properties:
        """An event, or the day on which a call closes; neither has a page here."""
        facts, found = of.entry.facts, []
        title, language = self._reader.title(of.entry)
        shown = self._reader.shown(of.entry)
        if isinstance(facts, Call):
            _, named = self._reader.words.gettext, self._plain.isolated(title, language)
            closes = _("Call closes: %(title)s") % {"title": named}
            found.append((spoken("SUMMARY", self._plain.language), text(closes)))
            address = facts.url
        else:
            found.append((spoken("SUMMARY", language), text(title)))
            found += self._place(facts)
            address = facts.registration
        if shown:
            found.append((spoken("DESCRIPTION", shown.language), text(shown.words.summary.text)))
        return [*found, ("URL", address)] if address else found

    def _place(self, facts: Event) -> Properties:
        """Where an event is: as its record says, else its city."""
        if facts.place:
            return [(spoken("LOCATION", facts.language), text(facts.place))]
        city = self._reader.catalogue.cities.get(facts.city or "")
        if city is None:
            return []
        name, language = self._reader.plain_name(city.facts.names)
        return [(spoken("LOCATION", language), text(name))]
