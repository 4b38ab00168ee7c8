"""The settings of the site: `content/site.yml`."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model
from schemas.values import Address, ByLanguage, Language, Line, Whole

Count = Annotated[Whole, Field(ge=0)]


class Licence(Model):
    """Under which licence the content may be used."""

    name: Line
    url: Address


class Alarms(Model):
    """Below these numbers something was lost: the build stops."""

    pledges_at_least: Count = 0
    practices_at_least: Count = 0
    cities_at_least: Count = 0


class Site(Model):
    """Name, address, languages (the only list of them)."""

    name: ByLanguage
    tagline: dict[Language, Annotated[str, Field(max_length=300)]]
    url: Address
    """The address the site is published at, without a slash at the end."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The first one is at the site's root."""
    fallbacks: dict[Language, tuple[Language, ...]] = {}
    """In which languages to look for words that a language lacks, before the source's own."""
    licence: Licence
    repository: Address
    """Where corrections go."""
    alarms: Alarms = Alarms()
    map_note: dict[Language, Annotated[str, Field(max_length=1000)]] = {}
