"""What the home page shows of the records: how many there are, and the latest of them."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.dates import last_day
from localaction.catalogue.explorer import translated
from localaction.catalogue.model import Entry
from localaction.pages.cards import card
from localaction.pages.follow import Follow, follow
from localaction.pages.links import record_link
from localaction.pages.maps import map_of
from localaction.pages.parts import places
from localaction.pages.publish import HOME, article
from localaction.pages.reader import Reader
from localaction.pages.translation.coverage import named, verdict
from localaction.render.format import day, number, percent
from schemas.tags import Action

LATEST = 6
"""How many pledges and how many reports the home page shows."""


@dataclass(frozen=True, slots=True)
class Translated:
    """How far the language of the page is."""

    language: str
    verdict: str
    there: str
    """Records that can be read in it."""
    total: str
    read: str
    """The share of the words that a person wrote, translated or read."""
    path: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, as of a day."""

    pledges: int
    practices: int
    cities: int
    countries: int
    today: str
    translated: Translated | None
    """None in a language that is complete."""


@dataclass(frozen=True, slots=True)
class Report:
    """A dated report on a pledge or practice."""

    action: Markup
    date: str
    iso: str
    places: Markup


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest reports, and how to hear of the next."""

    reports: list[Report]
    follow: Follow


def home_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the home page."""
    return {
        "counts": _part(reader, "home-counts.html", _counts(reader)),
        "map": map_of(reader, tuple(reader.catalogue.cities.values()), HOME, listed=True),
        "latest-pledges": _part(reader, "home-pledges.html", _pledges(reader)),
        "latest-updates": _part(reader, "home-updates.html", _latest(reader)),
    }


def _part(reader: Reader, template: str, view: object) -> Markup:
    return article(reader, reader.environment.get_template(template), HOME, view)


def _counts(reader: Reader) -> Counts:
    catalogue = reader.catalogue
    live = [entry for entry in catalogue.cities.values() if not entry.facts.retired]
    shown = [
        sum(not e.facts.retired for e in group.values())
        for group in (catalogue.pledges, catalogue.practices)
    ]
    return Counts(
        pledges=shown[0],
        practices=shown[1],
        cities=len(live),
        countries=len({entry.facts.country for entry in live}),
        today=day(catalogue.today.isoformat(), reader.language),
        translated=_translated(reader),
    )


def _translated(reader: Reader) -> Translated | None:
    work = reader.work.get(reader.language)
    if work is None or work.coverage.verdict == "complete":
        return None
    records = work.coverage.areas["records"]
    return Translated(
        language=named(reader, reader.language),
        verdict=verdict(reader, work.coverage),
        there=number(records.there, reader.language),
        total=number(records.total, reader.language),
        read=percent(work.coverage.read, reader.language),
        path=translated(reader.language),
    )


def _pledges(reader: Reader) -> list[Markup]:
    """The pledges added last; of those added on one day, the ones that begin last."""
    live = [entry for entry in reader.catalogue.pledges.values() if not entry.facts.retired]
    ordered = sorted(live, key=lambda e: (e.facts.added, e.facts.start != "unknown", e.facts.start))
    return [card(reader, entry, HOME) for entry in ordered[: -LATEST - 1 : -1]]


def _latest(reader: Reader) -> Latest:
    return Latest(_reports(reader), follow(reader, HOME))


def _reports(reader: Reader) -> list[Report]:
    """The latest dated reports, one a record."""
    latest: list[tuple[str, Entry[Action]]] = []
    for entry in reader.catalogue.actions():
        dates = [u.facts.date for u in entry.updates if u.facts.dated]
        if dates and not entry.facts.retired:
            latest.append((max(dates, key=last_day), entry))
    latest.sort(key=lambda found: (last_day(found[0]), found[1].id), reverse=True)
    return [
        Report(
            action=record_link(reader, entry.id, HOME),
            date=day(date, reader.language),
            iso=date,
            places=places(reader, entry),
        )
        for date, entry in latest[:LATEST]
    ]
