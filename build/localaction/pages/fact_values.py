"""Facts that are more than terms, as one value of a row: places, sums, what others need."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from localaction.pages.links import LINK, page_link, record_link
from localaction.pages.reader import Reader
from localaction.render.format import colon, number
from schemas.base import Amount
from schemas.pledge import Match, Places
from schemas.practice import Evaluation, Replication
from schemas.tags import ExternalIds

DOT = Markup(" · ")


def terms(reader: Reader, vocabulary: str, ids: tuple[str, ...]) -> Markup:
    """The labels of terms."""
    return DOT.join(reader.term(vocabulary, id) for id in ids)


def flag(reader: Reader, value: bool) -> Markup:
    """Yes or no."""
    _ = reader.words.gettext
    return escape(_("Yes") if value else _("No"))


def places(reader: Reader, where: Places, language: str, path: str) -> Markup:
    """Cities, areas without a record, countries."""
    return DOT.join(
        [
            *(record_link(reader, id, path) for id in where.cities),
            *(reader.said(area, language) for area in where.areas),
            *(reader.term("m49_countries", id) for id in where.countries),
        ]
    )


def match(reader: Reader, answered: Match, language: str) -> Markup:
    """The pledge of somebody else that this one answers."""
    number = Markup("%s <bdi>%s</bdi>") % (answered.system, answered.id)
    if answered.title is None:
        return number
    return Markup("%s (%s)") % (reader.said(answered.title, language), number)


def amount(reader: Reader, sum: Amount) -> Markup:
    """`20,000 USD (2024)`."""
    told = Markup("<bdi>%s %s</bdi>") % (number(sum.value, reader.language), sum.currency)
    return told + Markup(" (<bdi>%s</bdi>)") % sum.year if sum.year is not None else told


def evaluations(reader: Reader, made: tuple[Evaluation, ...]) -> Markup:
    """What kind each is, and where it can be read."""
    return DOT.join(
        reader.term("evaluation_type", each.type) + colon(reader.language) + page_link(each.url)
        if each.url
        else reader.term("evaluation_type", each.type)
        for each in made
    )


def replication(reader: Reader, needed: Replication) -> Markup:
    """Money, posts and powers that another city needs to do the same."""
    return DOT.join(_needs(reader, needed))


def _needs(reader: Reader, needed: Replication) -> Iterator[Markup]:
    _ = reader.words.gettext
    if needed.cost_band is not None:
        yield reader.term("cost_band", needed.cost_band)
    if needed.staff is not None:
        posts = Markup("<bdi>%s</bdi>") % number(needed.staff, reader.language)
        yield escape(_("full-time posts: %(number)s")) % {"number": posts}
    if needed.competence:
        powers = terms(reader, "competence", needed.competence)
        yield escape(_("legal powers needed: %(powers)s")) % {"powers": powers}


def elsewhere(reader: Reader, ids: ExternalIds) -> Markup:
    """The same record in other systems: the name of each, its address or its id there."""
    return DOT.join(_elsewhere(reader, ids))


def _elsewhere(reader: Reader, ids: ExternalIds) -> Iterator[Markup]:
    _ = reader.words.gettext
    names = {
        "hub": _("Hub of the United Nations Network on Migration"),
        "imrf": _("Pledges of the International Migration Review Forum"),
        "unhcr": _("Pledges of the Global Refugee Forum"),
        "gfmd": _("Platform for Partnerships of the Global Forum on Migration and Development"),
        "localcoalition": _("Local Coalition for Migrants and Refugees"),
        "sdg": _("SDG Actions Platform"),
    }
    for system, external in ids:
        if external is not None and (external.url or external.id):
            name = LINK % (external.url, names[system]) if external.url else escape(names[system])
            yield Markup("%s <bdi>%s</bdi>") % (name, external.id) if external.id else name
