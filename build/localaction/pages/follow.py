"""How a page can be followed from elsewhere: its feed, its calendar, its place on other sites.

The files lie beside the page: `cities/x/feed.xml`. `exports.feeds` and `exports.embeds` make them.
"""

from dataclasses import dataclass

from localaction.catalogue.explorer import EMBED
from localaction.catalogue.topics import COUNTRIES, GCM_OBJECTIVES, GCR_OBJECTIVES
from localaction.pages.reader import Reader

FEED, CALENDAR = "feed.xml", "calendar.ics"

TOPICS = (GCM_OBJECTIVES, GCR_OBJECTIVES, COUNTRIES)
"""Those whose terms have a feed each."""


@dataclass(frozen=True, slots=True)
class Follow:
    """What a page links to; paths at the root."""

    feed: str
    calendar: str
    """"" where nothing has a date."""
    embed: str


def follow(reader: Reader, path: str, city: str = "") -> Follow:
    """For the page `path`: home, that of a term, or that of a `city`. A term has no calendar."""
    dated = city in reader.dated_cities if city else not path and bool(reader.occasions)
    return Follow(
        feed=path + FEED,
        calendar=path + CALENDAR if dated else "",
        embed=f"{EMBED}?of={path.rstrip('/')}" if path else EMBED,
    )
