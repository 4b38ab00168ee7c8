"""Where the explorer and the other views of the whole lie, and how an address names what the
explorer is to show: `explore/?gcm=gcm-07`.

Every page that links to a choice of records makes the address here. The names are those of
`search.facets`; a value is the id of a term in lower case, or `unknown`.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import GCM_OBJECTIVES, GCR_OBJECTIVES, published_topics

EXPLORE = "explore/"
GAPS, GAPS_OF_REFUGEES = "gaps/", "gaps/refugees/"
PROGRESS = "progress/"
LIKE = "cities-like-mine/"
TRANSLATE = "translate/"
OTHER_SYSTEMS = "other-systems/"
CHANGES = "changes/"
EMBED = "data/embed/"
"""Pages, below the home page of their language."""


def view_paths(catalogue: Catalogue) -> Iterator[str]:
    """All of them that the site has: gaps are counted for a compact whose list there is."""
    yield from (EXPLORE, PROGRESS, LIKE, TRANSLATE, CHANGES, EMBED)
    yield from (translated(language) for language in catalogue.site.languages)
    known = tuple(published_topics(catalogue))
    pages = {GCM_OBJECTIVES: GAPS, GCR_OBJECTIVES: GAPS_OF_REFUGEES}
    yield from (path for topic, path in pages.items() if topic in known)
    systems = catalogue.systems.lists
    yield from (OTHER_SYSTEMS, *map(system_path, sorted(systems))) if systems else ()


def translated(language: str) -> str:
    """The page of what is to be translated into a language."""
    return f"{TRANSLATE}{language}/"


def system_path(name: str) -> str:
    """The page of a system that asks for our records again."""
    return f"{OTHER_SYSTEMS}{name}/"


def explored(**chosen: str | tuple[str, ...]) -> str:
    """The address of the explorer with these values chosen, several of a facet joined by commas."""
    told = {
        name: ",".join((values,) if isinstance(values, str) else values).lower()
        for name, values in chosen.items()
    }
    return f"{EXPLORE}?{urlencode(told, safe=',')}" if told else EXPLORE
