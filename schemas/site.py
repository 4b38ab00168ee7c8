"""The settings of the site: `content/site.yml`."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model
from schemas.values import Address, ByLanguage, Language, Line, Whole

Count = Annotated[Whole, Field(ge=0)]
Percent = Annotated[Whole, Field(ge=0, le=100)]


class Licence(Model):
    """Under which licence the content may be used."""

    name: Line
    url: Address


class Alarms(Model):
    """Below these numbers something was lost: the build stops."""

    pledges_at_least: Count = 0
    practices_at_least: Count = 0
    cities_at_least: Count = 0


class Complete(Model):
    """From which shares on, in per cent, a language is called complete.

    What counts is there and not older than its source.
    """

    interface: Percent = 100
    """Of the words of pages: each that is missing stands in English among the others."""
    messages: Percent = 95
    """Of what the check tells those who write."""
    labels: Percent = 100
    """Of the labels of terms."""
    pages: Percent = 80
    """Of the editorial pages: one that is old says so itself."""
    records: Percent = 90
    """Of pledges, practices and other records with words."""
    reports: Percent = 90
    """Of the reports on them."""
    read: Percent = 50
    """Of the words that are there, those that a person wrote, translated or read."""


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
    complete: Complete = Complete()
    """Which languages are called complete on the page about translations."""
    map_note: dict[Language, Annotated[str, Field(max_length=1000)]] = {}
