"""Where the explorer and the other views of the whole lie, and how an address names what the
explorer is to show: `explore/?gcm=gcm-07`.

Every page that links to a choice of records makes the address here. The names are those of
`search.facets`; a value is the id of a term in lower case, or `unknown`.
"""

from urllib.parse import urlencode

EXPLORE = "explore/"
GAPS, GAPS_OF_REFUGEES = "gaps/", "gaps/refugees/"
PROGRESS = "progress/"
LIKE = "cities-like-mine/"
"""Pages, below the home page of their language."""

VIEWS = (EXPLORE, GAPS, GAPS_OF_REFUGEES, PROGRESS, LIKE)
"""All of them: words may link there."""


def explored(**chosen: str | tuple[str, ...]) -> str:
    """The address of the explorer with these values chosen, several of a facet joined by commas."""
    told = {
        name: ",".join((values,) if isinstance(values, str) else values).lower()
        for name, values in chosen.items()
    }
    return f"{EXPLORE}?{urlencode(told, safe=',')}" if told else EXPLORE
