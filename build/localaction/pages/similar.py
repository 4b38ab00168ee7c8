"""The pledges and practices of other governments that are like this one, each with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.insight.similar import Similar
from localaction.pages.kept import TermKey
from localaction.pages.legend import term_number
from localaction.pages.reader import UNOFFICIAL, Reader, page_path, spoken
from localaction.render.format import colon, comma, number
from schemas.tags import Action

KINDS: Mapping[str, str] = {
    "gcm_objectives": "migration",
    "gcr_objectives": "refugees",
    "grf_areas_of_focus": "refugees",
    "jmdi_themes": "themes",
    "cta_priorities": "themes",
    "sdg_goals": "goals",
    "people_concerned": "people",
}
"""Vocabulary → what a reason calls its terms; GCM and GCR are never in one."""


@dataclass(frozen=True, slots=True)
class SimilarView:
    """A record that is like this one."""

    address: str
    title: str
    spoken: Markup
    """`lang` and `dir` of the title where it is not in the language of the page."""
    who: Markup
    """Whose it is; of several the first, and how many others."""
    reason: Markup
    """What both name, a line for each kind."""


def similar_views(reader: Reader, entry: Entry[Action]) -> tuple[SimilarView, ...]:
    """What is like a pledge or practice, the most alike first."""
    return tuple(_view(reader, each) for each in reader.similar.get(entry.id, ()))


def _view(reader: Reader, each: Similar) -> SimilarView:
    other = reader.catalogue.action(each.id)
    title, language = reader.title(other)
    first, *others = actors(other.facts)
    more = f" +{number(len(others), reader.language)}" if others else ""
    return SimilarView(
        address=page_path(other),
        title=title,
        spoken=spoken(language) if language != reader.language else Markup(""),
        who=reader.name(first) + more,
        reason=Markup("<br>".join(_reason(reader, each))),
    )


def _reason(reader: Reader, each: Similar) -> Iterator[str]:
    """Lines of HTML, of what was made once."""
    between = comma(reader.language)
    for kind, found in groupby(each.shared, key=lambda tag: KINDS[tag[0]]):
        terms = [_term(reader, tag) for tag in found]
        yield _heading(reader, kind, len(terms)) + between.join(terms)


def _heading(reader: Reader, kind: str, count: int) -> str:
    """What stands before the terms, as HTML."""
    headings, key = reader.kept.headings, (kind, count)
    if key not in headings:
        headings[key] = str(escape(_called(reader, kind, count) + colon(reader.language)))
    return headings[key]


def _called(reader: Reader, kind: str, count: int) -> str:
    """What tags of a kind are called that two records have in common."""
    _, ngettext = reader.words.gettext, reader.words.ngettext
    if kind == "migration":
        return ngettext("Same GCM objective", "Same GCM objectives", count)
    if kind == "refugees":
        return ngettext("Same GCR objective or area", "Same GCR objectives or areas", count)
    if kind == "themes":
        return ngettext("Same theme", "Same themes", count)
    if kind == "goals":
        return ngettext("Same SDG", "Same SDGs", count)
    return _("Same people concerned")


def _term(reader: Reader, tag: TermKey) -> str:
    """Number and short name as HTML, as on the chip of the same page; its legend explains them."""
    terms = reader.kept.terms
    if tag not in terms:
        label, given = reader.label(*tag, short=True), term_number(reader, *tag)
        told = reader.said(label.text, label.language)
        if reader.is_unofficial(tag[0], label, tag[1]):
            told += UNOFFICIAL
        terms[tag] = Markup("<b>%s</b> %s") % (given, told) if given else told
    return terms[tag]
