"""Feeds as Atom (RFC 4287), in the words of a reader.

An entry is written once and taken by every feed that has it: a pledge of Milan stands in the feeds
of Milan, of Italy, of its objectives and of the site.
"""

from localaction.exports.feeds.news import News, Told
from localaction.exports.plain import Plain, xml
from localaction.pages.follow import FEED
from localaction.render.format import day

MIDNIGHT = "T00:00:00Z"
"""Days are all that is known."""


class Feeds:
    """Writes the feeds of one language."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._reader = plain.reader
        self._entries: dict[tuple[str, str], str] = {}
        licence = self._reader.catalogue.site.licence
        self._common = (
            f"<author><name>{xml(plain.site)}</name><uri>{xml(plain.url(''))}</uri></author>\n"
            f"<rights>{xml(licence.name)}, {xml(licence.url)}</rights>\n"
        )

    def feed(self, of: Told) -> bytes:
        """The feed of a subject."""
        plain, path = self._plain, of.subject.path
        title = plain.isolated(*of.subject.title(self._reader))
        title = f"{title} – {plain.site}" if path else plain.site
        today = self._reader.catalogue.today.isoformat()
        updated = of.news[0].day if of.news else today
        here = xml(plain.url(path + FEED))
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{plain.language}">\n'
            f"<id>{here}</id>\n<title>{xml(title)}</title>\n"
            f"<updated>{updated}{MIDNIGHT}</updated>\n"
            f'<link rel="self" type="application/atom+xml" href="{here}"/>\n'
            f'<link rel="alternate" type="text/html" href="{xml(plain.url(path))}"/>\n'
            f"{self._common}{''.join(map(self._entry, of.news))}</feed>\n"
        ).encode()

    def _entry(self, news: News) -> str:
        if news.key not in self._entries:
            self._entries[news.key] = self._written(news)
        return self._entries[news.key]

    def _written(self, news: News) -> str:
        entry, update = news.entry, news.update
        url = xml(self._plain.page(entry))
        title, summary = self._report(news) if update else self._record(news)
        # The id of a report leads nowhere; it only tells it from the others of its record.
        id, place = (f"{url}#{update.name}", "#reports") if update else (url, "")
        return (
            f"<entry>\n<id>{id}</id>\n{title}"
            f'<link href="{url}{place}"/>\n<updated>{news.day}{MIDNIGHT}</updated>\n'
            f'<category term="{entry.kind}" label="{xml(self._plain.kind(entry))}"/>\n'
            f"{summary}</entry>\n"
        )

    def _record(self, news: News) -> tuple[str, str]:
        """Title and summary of a pledge or practice."""
        plain, shown = self._plain, self._reader.shown(news.entry)
        told = [f"{plain.kind(news.entry)} · {plain.who(news.entry)}"]
        if shown:
            told.append(plain.isolated(shown.words.summary.text, shown.language))
        title, language = self._reader.title(news.entry)
        return self._element("title", title, language), self._summary(told)

    def _report(self, news: News) -> tuple[str, str]:
        """Title and summary of a report, which says how old it is."""
        reader, plain, update = self._reader, self._plain, news.update
        if update is None:
            raise ValueError(news.key)
        _ = reader.words.gettext
        dated = _("report of %(date)s") % {"date": day(update.facts.date, plain.language)}
        report, undated = _("Report"), _("date not stated")
        when = dated if update.facts.dated else f"{report} ({undated})"
        told = [f"{when} · {plain.who(news.entry)}"]
        shown = reader.shown_update(news.entry, update)
        if shown:
            said = (shown.words.title, shown.words.summary.text)
            told += [plain.isolated(each, shown.language) for each in said if each]
        title = f"{report} – {plain.isolated(*reader.title(news.entry))}"
        return self._element("title", title, plain.language), self._summary(told)

    def _summary(self, lines: list[str]) -> str:
        return self._element("summary", "\n".join(lines), self._plain.language)

    def _element(self, name: str, text: str, language: str) -> str:
        """An element with the language of its text, where that is not the feed's."""
        spoken = f' xml:lang="{language}"' if language != self._plain.language else ""
        return f"<{name}{spoken}>{xml(text)}</{name}>\n"
