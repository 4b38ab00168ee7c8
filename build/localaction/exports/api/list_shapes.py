"""The documents that lead to records: index, lists, vocabularies, facets, changes."""

from typing import ClassVar

from pydantic.main import IncEx

from localaction.exports.api.record_shapes import Kind
from localaction.exports.api.shape import Versioned, Web, When
from localaction.source.history import Reason
from schemas.base import Model
from schemas.city import Location
from schemas.values import Id, Language
from schemas.vocabulary import VocabularyTerm


class Item(Model):
    """A record in a list."""

    kind: Kind
    id: Id
    url: Web
    """Its page."""
    api: Web
    """Its document."""
    added: When
    changed: When | None = None
    """The day of the last change of its files; absent where git could not tell."""


class Listed(Item):
    """A published record in a list."""

    language: Language
    """The language its words were first written in."""
    titles: dict[Language, str]
    """Its title, or name, in each language that has one."""


class ListedAction(Listed):
    """A pledge or practice in a list."""

    by: tuple[Id, ...]
    """The cities and organisations whose it is."""
    stage: str
    reporting: str | None = None


class ListedCity(Listed):
    """A city in a list."""

    country: str
    location: Location | None = None


class ActionList(Versioned):
    """All published pledges, or practices, by id."""

    records: tuple[ListedAction, ...]


class CityList(Versioned):
    """All published cities, by id."""

    records: tuple[ListedCity, ...]


class OrganisationList(Versioned):
    """All published organisations, by id."""

    records: tuple[Listed, ...]


class VocabularyDocument(Versioned):
    """A closed list of terms with their labels."""

    HIDDEN: ClassVar[IncEx | None] = {"terms": {"__all__": {"note": True}}}

    vocabulary: str
    """Its name."""
    title: dict[Language, str]
    owner: str | None = None
    """The body that owns the list; `proposal` where it is the secretariat's own."""
    source: str
    caveat: str | None = None
    complete: bool
    terms: tuple[VocabularyTerm, ...]


class VocabularyItem(Model):
    """A vocabulary in the list of all."""

    vocabulary: str
    title: dict[Language, str]
    terms: int
    """How many terms it has."""
    api: Web


class VocabularyList(Versioned):
    """All vocabularies, by name."""

    vocabularies: tuple[VocabularyItem, ...]


class FacetValue(Model):
    """A value by which records can be chosen."""

    value: str
    records: tuple[Id, ...]


class FacetDocument(Versioned):
    """A facet: the records of each of its values."""

    facet: str
    vocabulary: str | None = None
    """Whose terms the values are, where they are terms."""
    values: tuple[FacetValue, ...]


class FacetCount(Model):
    """A facet in the list of all."""

    facet: str
    vocabulary: str | None = None
    api: Web
    counts: dict[str, int]
    """Value → how many published records have it."""


class FacetList(Versioned):
    """Every facet of the explorer, with counts."""

    facets: tuple[FacetCount, ...]


class Changed(Item):
    """When a record came, changed, was taken back."""

    restored: When | None = None
    retired: When | None = None


class Moved(Model):
    """A record that bears another id than before."""

    was: Id
    to: Id
    on: When


class Changes(Versioned):
    """Every record, retired ones too, the latest change first.

    What is new since a day has `added` on or after it; what changed, `changed`; what was taken
    back, `retired`."""

    date: When
    """The day of this copy."""
    unavailable: Reason | None = None
    """Why git could not tell when records changed."""
    records: tuple[Changed, ...]
    moved: tuple[Moved, ...]


class Part(Model):
    """A list of records and how many it has."""

    count: int
    api: Web


class Licence(Model):
    """The licence of texts and data."""

    name: str
    url: Web


class Index(Versioned):
    """Where to begin."""

    name: dict[Language, str]
    url: Web
    date: When
    """The day of this copy."""
    languages: tuple[Language, ...]
    licence: Licence
    openapi: Web
    """The description of this API."""
    documentation: Web
    pledges: Part
    practices: Part
    cities: Part
    organisations: Part
    vocabularies: Web
    facets: Web
    forms: Web
    """What the forms of other systems ask."""
    changes: Web
    translations: Web
    """How far each language is."""
