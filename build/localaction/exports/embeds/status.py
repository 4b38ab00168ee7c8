"""Where a record stands, in words: the same on its card, its badge and in lists."""

from typing import Any

from markupsafe import escape

from localaction.catalogue.derive import NOT_STATED, Standing
from localaction.catalogue.model import Entry
from localaction.catalogue.vocabularies import Label
from localaction.pages.reader import Reader
from localaction.render.format import day, number

MARK = '<span class="%s">%s</span> '


def reporting(reader: Reader, where: Standing) -> Label:
    """How recent its reports are."""
    return reader.label("reporting_status", where.reporting)


def last_report(reader: Reader, where: Standing) -> str:
    """The day of its latest dated report; "" where there is none."""
    if where.last_report is None:
        return ""
    _ = reader.words.gettext
    return _("latest dated report: %(date)s") % {"date": day(where.last_report, reader.language)}


def marks_html(reader: Reader, where: Standing) -> str:
    """Stage and reporting as marks, and the day of the latest dated report."""
    _, label = reader.words.gettext, reporting(reader, where)
    if where.stage == NOT_STATED:
        told = MARK % ("mark none", escape(_("Stage not stated")))
    else:
        told = MARK % ("mark", reader.term("pledge_stages", where.stage))
    told += f'<span class="mark {where.reporting}">{reader.said(label.text, label.language)}</span>'
    return f'<p class="marks">{told} {escape(last_report(reader, where))}</p>\n'


def counts(reader: Reader, city: str) -> str:
    """`3 pledges · 2 practices`, or that there are none yet."""
    links, ngettext = reader.catalogue.links, reader.words.ngettext
    pledges, practices = len(links.pledges.get(city, ())), len(links.practices.get(city, ()))
    promised = ngettext("%(num)s pledge", "%(num)s pledges", pledges)
    done = ngettext("%(num)s practice", "%(num)s practices", practices)
    told = (
        promised % {"num": number(pledges, reader.language)} if pledges else "",
        done % {"num": number(practices, reader.language)} if practices else "",
    )
    return " · ".join(filter(None, told)) or reader.words.gettext("none yet")


def withdrawn(reader: Reader, entry: Entry[Any]) -> str:
    """That it was taken back."""
    _ = reader.words.gettext
    date = {"date": day(entry.facts.retired.on, reader.language)}
    return _("This record was withdrawn from this site on %(date)s.") % date
