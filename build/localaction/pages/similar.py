"""The pledges and practices of other governments that are like this one, each with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.insight.similar import Similar
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
    reason: tuple[Markup, ...]
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
        reason=tuple(_reason(reader, each)),
    )


def _reason(reader: Reader, each: Similar) -> Iterator[Markup]:
    for kind, found in groupby(each.shared, key=lambda tag: KINDS[tag[0]]):
        tags = tuple(found)
        terms = Markup(comma(reader.language)).join(_term(reader, *tag) for tag in tags)
        yield escape(_called(reader, kind, len(tags))) + colon(reader.language) + terms


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


def _term(reader: Reader, vocabulary: str, id: str) -> Markup:
    """Number and short name, as its chip on the same page says them, where the legend is."""
    label, given = reader.label(vocabulary, id, short=True), term_number(reader, vocabulary, id)
    told = reader.said(label.text, label.language)
    if reader.is_unofficial(vocabulary, label, id):
        told += UNOFFICIAL
    return Markup("<b>%s</b> %s") % (given, told) if given else told
