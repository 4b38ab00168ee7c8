"""On the page of a city: the practices of the cities most like it, with the reasons.

In: what `insight.likest` found. Out: words. The page `cities-like-mine/` says the rule, and asks
with other traits.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.explorer import LIKE
from localaction.catalogue.model import Entry
from localaction.catalogue.topics import GCM_OBJECTIVES, GCR_OBJECTIVES
from localaction.insight.finder import TRAITS, Match, Reason
from localaction.pages.legend import term_number
from localaction.pages.links import record_link
from localaction.pages.reader import Reader
from localaction.render.format import colon, comma, number
from schemas.city import City


@dataclass(frozen=True, slots=True)
class PeerView:
    """A practice of a city that is like this one."""

    link: Markup
    place: Markup
    reasons: tuple[Markup, ...]
    compared: str
    """How many traits could be compared."""


@dataclass(frozen=True, slots=True)
class PeersView:
    """The likest practices."""

    peers: tuple[PeerView, ...]
    traits: str
    """How many there are."""
    unknown: tuple[str, ...]
    """What nobody states of the city itself."""
    finder: str
    """Where one asks with other traits."""


def peers_view(reader: Reader, entry: Entry[City], path: str) -> PeersView | None:
    """The practices of cities like this one; None where nothing is shared with any."""
    matches = reader.likest.get(entry.id, ())
    if not matches:
        return None
    unknown = set(TRAITS).intersection(*(match.unknown for match in matches))
    names = trait_names(reader)
    return PeersView(
        peers=tuple(_peer(reader, match, path) for match in matches),
        traits=number(len(TRAITS), reader.language),
        unknown=tuple(names[trait] for trait in TRAITS if trait in unknown),
        finder=f"{LIKE}?city={entry.id}",
    )


def _peer(reader: Reader, match: Match, path: str) -> PeerView:
    return PeerView(
        link=record_link(reader, match.practice, path),
        place=reader.place(match.city) if match.city else Markup(""),
        reasons=tuple(_reasons(reader, match.reasons)),
        compared=number(match.compared, reader.language),
    )


def _reasons(reader: Reader, reasons: Iterable[Reason]) -> Iterator[Markup]:
    names = reason_names(reader)
    for reason in reasons:
        told = escape(names[reason.name])
        if reason.name == "objectives":
            told += colon(reader.language) + _objectives(reader, reason.values)
        yield told


def _objectives(reader: Reader, ids: Iterable[str]) -> Markup:
    """`GCM 3, 15`: the numbers by which the objectives are known, each compact apart."""
    _ = reader.words.gettext
    told = []
    for name, topic in ((_("GCM"), GCM_OBJECTIVES), (_("GCR"), GCR_OBJECTIVES)):
        known = reader.catalogue.vocabularies
        own = [id for id in ids if topic.vocabulary in known and known.has(topic.vocabulary, id)]
        if own:
            numbers = [term_number(reader, topic.vocabulary, id) for id in own]
            listed = comma(reader.language).join(numbers)
            told.append(Markup("<bdi>%s %s</bdi>") % (name, listed))
    return Markup(" · ").join(told)


def reason_names(reader: Reader) -> Mapping[str, str]:
    """What each reason of `insight.finder` is called."""
    _ = reader.words.gettext
    return {
        "same-band": _("same population band"),
        "next-band": _("neighbouring population band"),
        "country": _("same country"),
        "sub-region": _("same sub-region"),
        "region": _("same region"),
        "least-developed": _("both in a least developed country"),
        "powers": _("all powers that it needs"),
        "objectives": _("same objective"),
    }


def trait_names(reader: Reader) -> Mapping[str, str]:
    """What each trait is called, where it is not stated."""
    _ = reader.words.gettext
    return {
        "size": _("population"),
        "place": _("place"),
        "development": _("development of the country"),
        "powers": _("powers"),
        "objectives": _("objectives"),
    }
