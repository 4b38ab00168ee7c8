"""The picture that a shared link shows: which page has which, what it says, what it is called.

A section has one in each language, a city one in all; a pledge or practice has that of the first
city whose it is. What has none of its own has that of the section above it, in the end of the site.
"""

from collections.abc import Iterator

from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.address import in_language
from localaction.pages.page import SharedPicture
from localaction.pages.reader import Reader
from localaction.render.format import comma, number
from localaction.render.lettering import Direction
from localaction.render.social_card import Card
from schemas.base import Record
from schemas.city import City
from schemas.site import Site

FOLDER = "cards/"
HOME_CARD = "home"
ENDING = ".png"


def picture(reader: Reader, path: str, entry: Entry[Record] | None = None) -> SharedPicture:
    """The picture of the page `path`, and of the record that it shows, if any."""
    city = None if entry is None else _city(reader.catalogue, entry)
    if city is not None:
        return SharedPicture(_city_file(city), f"{_told(reader, city)} – {_site_name(reader)}")
    section = _section(reader, path)
    if not section:
        return home_picture(reader.catalogue.site, reader.language)
    return SharedPicture(
        in_language(_file(section), reader.language, reader.root_language),
        f"{reader.titles[section]} – {_site_name(reader)}",
    )


def home_picture(site: Site, language: str) -> SharedPicture:
    """The picture of the home page, and of the editorial pages."""
    file = in_language(_file(""), language, site.languages[0])
    return SharedPicture(file, name_of_site(site, language))


def cards(reader: Reader) -> Iterator[tuple[str, Card]]:
    """What every card in this language says, by the path of its picture."""
    site, name = reader.catalogue.site, _site_name(reader)
    tagline = site.tagline.get(reader.language, "")
    for section, title in reader.titles.items():
        file = in_language(_file(section), reader.language, reader.root_language)
        if section:
            yield file, Card(name, title, (), tagline, _direction(reader))
        else:
            yield file, Card("", name, (), tagline, _direction(reader))
    if reader.language == reader.root_language:
        for entry in reader.catalogue.cities.values():
            if not entry.facts.retired:
                yield _city_file(entry), _city_card(reader, entry)


def name_of_site(site: Site, language: str) -> str:
    """What the site is called in a language."""
    return site.name.get(language, site.name[site.languages[0]])


def _city_card(reader: Reader, entry: Entry[City]) -> Card:
    name = reader.city_name(entry.id)
    under = (_own_name(entry.facts, name), reader.country(entry).text)
    return Card(
        name=_site_name(reader),
        title=name,
        under=tuple(line for line in under if line),
        words=_counts(reader, entry.id),
        direction=_direction(reader),
    )


def _own_name(city: City, shown: str) -> str:
    """What the city is called in its own language, where that is another name."""
    known = {
        language: name
        for language, name in city.names.items()
        if language not in city.names_unverified and name != shown
    }
    own = (known.get(language) for language in (*city.official_name, *city.working_languages))
    return next((name for name in own if name), "")


def _counts(reader: Reader, id: str) -> str:
    links, words = reader.catalogue.links, reader.words
    pledges, practices = len(links.pledges.get(id, ())), len(links.practices.get(id, ()))
    told = (
        (pledges, words.ngettext("%(num)s pledge", "%(num)s pledges", pledges)),
        (practices, words.ngettext("%(num)s practice", "%(num)s practices", practices)),
    )
    return " · ".join(text % {"num": number(n, reader.language)} for n, text in told if n)


def _city(catalogue: Catalogue, entry: Entry[Record]) -> Entry[City] | None:
    """The city whose card stands for a record."""
    ids = (entry.id,) if isinstance(entry.facts, City) else actors(entry.facts)
    found = (catalogue.cities.get(id) for id in ids)
    return next((city for city in found if city and not city.facts.retired), None)


def _told(reader: Reader, city: Entry[City]) -> str:
    return f"{reader.city_name(city.id)}{comma(reader.language)}{reader.country(city).text}"


def _section(reader: Reader, path: str) -> str:
    """The nearest section at or above a page."""
    while path and path not in reader.titles:
        path = path[: path.rfind("/", 0, -1) + 1]
    return path


def _direction(reader: Reader) -> Direction:
    return "rtl" if reader.direction == "rtl" else "ltr"


def _site_name(reader: Reader) -> str:
    return name_of_site(reader.catalogue.site, reader.language)


def _file(section: str) -> str:
    return f"{FOLDER}{section.rstrip('/') or HOME_CARD}{ENDING}"


def _city_file(city: Entry[City]) -> str:
    """One for all languages."""
    return f"{FOLDER}cities/{city.id}{ENDING}"
