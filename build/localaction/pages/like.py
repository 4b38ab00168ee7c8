"""The page `cities-like-mine/`: practices of cities like the reader's, with the reasons.

In: a `Reader`. Out: one page that says the rule, names every city, and holds the form and the words
that `build/theme/likeness/` fills; without scripts each city's own page shows its likest practices.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from localaction.catalogue.explorer import EXPLORE, LIKE
from localaction.catalogue.model import Entry
from localaction.catalogue.topics import COUNTRIES, GCM_OBJECTIVES, GCR_OBJECTIVES, REGIONS
from localaction.insight import finder
from localaction.insight.likest import LEAST_DEVELOPED, Stated, stated
from localaction.pages.legend import term_number
from localaction.pages.links import record_link
from localaction.pages.lists import fold
from localaction.pages.page import Page
from localaction.pages.peers import reason_names, trait_names
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader
from localaction.pages.topics.suggested import Suggested, suggested
from localaction.pages.topics.table import parent
from localaction.render.format import number
from schemas.city import City

Option = tuple[str, str]
"""What stands in the address, and what is shown."""

MOST = (
    finder.SAME_BAND
    + finder.SAME_COUNTRY
    + finder.BOTH_LEAST_DEVELOPED
    + finder.HAS_POWERS
    + finder.SAME_OBJECTIVE
)
"""The points of a practice that shares everything."""


@dataclass(frozen=True, slots=True)
class CountryView:
    """The cities of one country."""

    id: str
    name: Markup
    cities: tuple[tuple[str, Markup], ...]
    """Id and link."""


@dataclass(frozen=True, slots=True)
class LikeView:
    """All that the page shows."""

    title: str
    countries: tuple[CountryView, ...]
    bands: tuple[Option, ...]
    regions: tuple[tuple[Option, tuple[Option, ...]], ...]
    """Each region with its sub-regions."""
    least_developed: str
    """The codes of the countries on that list."""
    powers: tuple[Option, ...]
    gcm: tuple[Option, ...]
    gcr: tuple[Option, ...]
    reasons: Mapping[str, str]
    traits: Mapping[str, str]
    points: Mapping[str, str]
    most: int
    stated: Mapping[str, tuple[str, str]]
    """What the records state, and how many could."""
    suggested: tuple[Suggested, ...]


def like_page(reader: Reader) -> Iterator[Page]:
    """The one page."""
    title = section_title(reader, LIKE)
    template = reader.environment.get_template("like.html")
    yield page(
        reader,
        path=LIKE,
        frame="explore/index",
        title=title,
        description=reader.words.gettext(
            "Practices of cities of the same size, in the same part of the world, "
            "with the same objectives as yours."
        ),
        slots={"article": article(reader, template, LIKE, _view(reader, title))},
        trail=(HOME, EXPLORE),
    )


def _view(reader: Reader, title: str) -> LikeView:
    return LikeView(
        title=title,
        countries=tuple(_countries(reader)),
        bands=_options(reader, "population_band"),
        regions=tuple(_regions(reader)),
        least_developed=" ".join(_least_developed(reader)),
        powers=_options(reader, "competence"),
        gcm=_options(reader, GCM_OBJECTIVES.vocabulary),
        gcr=_options(reader, GCR_OBJECTIVES.vocabulary),
        reasons=reason_names(reader),
        traits=trait_names(reader),
        points=_points(reader),
        most=MOST,
        stated=_stated(reader, stated(reader.catalogue)),
        suggested=tuple(suggested(reader, (GCM_OBJECTIVES, GCR_OBJECTIVES))),
    )


def _countries(reader: Reader) -> Iterator[CountryView]:
    live = [city for city in reader.catalogue.cities.values() if not city.facts.retired]
    for country, cities in groupby(sorted(live, key=lambda city: _order(reader, city)), _country):
        named = tuple((city.id, record_link(reader, city.id, LIKE)) for city in cities)
        yield CountryView(country.lower(), reader.term(COUNTRIES.vocabulary, country), named)


def _country(city: Entry[City]) -> str:
    return city.facts.country


def _order(reader: Reader, city: Entry[City]) -> tuple[str, str, str, str]:
    country = reader.country(city).text
    return fold(country), city.facts.country, fold(reader.city_name(city.id)), city.id


def _options(reader: Reader, vocabulary: str) -> tuple[Option, ...]:
    if vocabulary not in reader.catalogue.vocabularies:
        return ()
    ids = reader.catalogue.vocabularies.ids(vocabulary)
    return tuple((id.lower(), _option(reader, vocabulary, id)) for id in ids)


def _option(reader: Reader, vocabulary: str, id: str) -> str:
    """A term in short, behind its number, with the mark of an unofficial translation."""
    label = reader.label(vocabulary, id, short=True)
    told = label.text
    if reader.is_unofficial(vocabulary, label, id):
        reader.told_unofficially.append((vocabulary, id))
        told += "*"
    counted = term_number(reader, vocabulary, id)
    return f"{counted}. {told}" if counted else told


def _regions(reader: Reader) -> Iterator[tuple[Option, tuple[Option, ...]]]:
    lists, name = reader.catalogue.vocabularies, REGIONS.vocabulary
    if name not in lists:
        return
    levels = {id: lists.term(name, id).level for id in lists.ids(name)}
    told = {id: (id, _option(reader, name, id)) for id in levels}
    for id, level in levels.items():
        if level == "region":
            parts = (each for each in levels if parent(reader, each) == id)
            yield told[id], tuple(told[part] for part in parts)


def _least_developed(reader: Reader) -> Iterator[str]:
    lists, name = reader.catalogue.vocabularies, COUNTRIES.vocabulary
    flags = ((id, lists.term(name, id).flags) for id in lists.ids(name))
    return (id.lower() for id, its in flags if LEAST_DEVELOPED in its)


def _points(reader: Reader) -> Mapping[str, str]:
    points = {
        "same_band": finder.SAME_BAND,
        "next_band": finder.NEXT_BAND,
        "country": finder.SAME_COUNTRY,
        "sub_region": finder.SAME_SUB_REGION,
        "region": finder.SAME_REGION,
        "least_developed": finder.BOTH_LEAST_DEVELOPED,
        "powers": finder.HAS_POWERS,
        "objectives": finder.SAME_OBJECTIVE,
    }
    return {name: number(value, reader.language) for name, value in points.items()}


def _stated(reader: Reader, found: Stated) -> Mapping[str, tuple[str, str]]:
    cities, practices = found.cities, found.practices
    counts = {
        "population": (found.populations, cities),
        "powers": (found.powers, practices),
        "objectives": (found.objectives, practices),
    }
    language = reader.language
    return {
        name: (number(some, language), number(of, language)) for name, (some, of) in counts.items()
    }
