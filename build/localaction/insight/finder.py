"""Cities like mine: which practices come from cities like the one that asks, and why.

In: what is known of the city that asks, and the practices. Out: a `Match` for each practice that
shares something with it, the likest first.

The rule. Five traits are compared; each gives points only where both sides state it:

* size: the same population band 3, a neighbouring one 1. What a city can pay and staff follows
  from how many live there.
* place: the same country 3, else the same sub-region 2, else the same region 1 (UN M49). Laws,
  languages and the ways people come are shared by neighbours.
* development: both in a least developed country (UN list) 2. The records hold no income groups;
  this stands in their place. That both are in another country says little, and gives nothing.
* powers: the city has every power that the practice needs 2. Without them it cannot be repeated.
* objectives: both name the same objective 2, however many. GCM is never compared with GCR.

A practice of several cities counts as that of the likest of them; of equals, the one of which more
is known, then the first by id. What one side does not state gives no points, is named, and is left
out of the number of traits that were compared. Equal points: practices with measured results first,
then the stronger evidence, then as they were offered: in the order of the catalogue. A city's own
practices are not offered to it.

The same rule in the browser: `build/theme/likeness/1-rule.js`. Both are held to
`tests/search/likeness.yml`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from localaction.catalogue.places import BANDS, LAST_BAND

SAME_BAND, NEXT_BAND = 3, 1
SAME_COUNTRY, SAME_SUB_REGION, SAME_REGION = 3, 2, 1
BOTH_LEAST_DEVELOPED = 2
HAS_POWERS = 2
SAME_OBJECTIVE = 2

TRAITS = ("size", "place", "development", "powers", "objectives")
"""In the order in which reasons are told."""

ORDER = (*(name for _, name in BANDS), LAST_BAND)
"""The population bands from the smallest to the largest."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a city's size and place; None where nobody says."""

    band: str | None = None
    country: str | None = None
    sub_region: str | None = None
    region: str | None = None
    least_developed: bool | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """The city that asks."""

    traits: Traits
    powers: frozenset[str] = frozenset()
    """The powers that it has; empty where it does not say."""
    objectives: frozenset[str] = frozenset()
    """What it works on, or asks for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A practice as the rule sees it."""

    id: str
    cities: tuple[tuple[str, Traits], ...]
    """Whose it is, in the order of the record."""
    powers: frozenset[str] = frozenset()
    """The powers that it needs; empty where it does not say."""
    objectives: frozenset[str] = frozenset()
    is_measured: bool = False
    evidence: int = 0
    """The level of its evidence from 1; 0 where it is not stated."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something shared: `same-band`, `country` …, the terms that are shared, and the points."""

    name: str
    values: tuple[str, ...]
    points: int


@dataclass(frozen=True, slots=True)
class Match:
    """A practice of a city like the one that asks."""

    practice: str
    city: str
    """The likest of its cities; "" where none of them has a record."""
    points: int
    reasons: tuple[Reason, ...]
    unknown: tuple[str, ...]
    """The traits that could not be compared, because one side does not state them."""
    lacking: tuple[str, ...] = ()
    """Powers that it needs and the city did not name."""

    @property
    def compared(self) -> int:
        """How many of the five traits both sides state."""
        return len(TRAITS) - len(self.unknown)


def ranked(asker: Asker, offers: Iterable[Offer]) -> list[Match]:
    """The practices that share something with the asker, the likest first."""
    matches = (compared(asker, offer) for offer in sorted(offers, key=strength))
    found = [match for match in matches if match.points]
    return sorted(found, key=lambda match: -match.points)


def strength(offer: Offer) -> tuple[bool, int]:
    """What decides among equals: measured results, then evidence; then they stay in their order."""
    return not offer.is_measured, -offer.evidence


def compared(asker: Asker, offer: Offer) -> Match:
    """Compare the asker with one practice."""
    city, reasons, unknown = _likest(asker.traits, offer)
    lacking: tuple[str, ...] = ()
    if not asker.powers or not offer.powers:
        unknown += ("powers",)
    elif offer.powers <= asker.powers:
        reasons += (Reason("powers", tuple(sorted(offer.powers)), HAS_POWERS),)
    else:
        lacking = tuple(sorted(offer.powers - asker.powers))
    if not asker.objectives or not offer.objectives:
        unknown += ("objectives",)
    elif shared := asker.objectives & offer.objectives:
        reasons += (Reason("objectives", tuple(sorted(shared)), SAME_OBJECTIVE),)
    points = sum(reason.points for reason in reasons)
    return Match(offer.id, city, points, reasons, unknown, lacking)


def _likest(asker: Traits, offer: Offer) -> tuple[str, tuple[Reason, ...], tuple[str, ...]]:
    """The likest of its cities, what the two share, and what could not be compared."""
    found = [(city, tuple(_shared(asker, its)), _unknown(asker, its)) for city, its in offer.cities]
    nobody = ("", (), _unknown(asker, Traits()))
    return min(found, key=lambda one: (-_sum(one[1]), len(one[2]), one[0]), default=nobody)


def likeness(one: Traits, other: Traits) -> int:
    """The points for size, place and development."""
    return _sum(_shared(one, other))


def _shared(one: Traits, other: Traits) -> Iterator[Reason]:
    if one.band and other.band:
        apart = abs(ORDER.index(one.band) - ORDER.index(other.band))
        if apart == 0:
            yield Reason("same-band", (other.band,), SAME_BAND)
        elif apart == 1:
            yield Reason("next-band", (other.band,), NEXT_BAND)
    if other.country and one.country == other.country:
        yield Reason("country", (other.country,), SAME_COUNTRY)
    elif other.sub_region and one.sub_region == other.sub_region:
        yield Reason("sub-region", (other.sub_region,), SAME_SUB_REGION)
    elif other.region and one.region == other.region:
        yield Reason("region", (other.region,), SAME_REGION)
    if one.least_developed and other.least_developed:
        yield Reason("least-developed", (), BOTH_LEAST_DEVELOPED)


def _unknown(one: Traits, other: Traits) -> tuple[str, ...]:
    places = (
        (one.country, other.country),
        (one.sub_region, other.sub_region),
        (one.region, other.region),
    )
    stated = {
        "size": one.band and other.band,
        "place": any(mine and theirs for mine, theirs in places),
        "development": None not in (one.least_developed, other.least_developed),
    }
    return tuple(trait for trait, is_stated in stated.items() if not is_stated)


def _sum(reasons: Iterable[Reason]) -> int:
    return sum(reason.points for reason in reasons)
