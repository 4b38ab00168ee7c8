"""A city or other local or regional government: `cities/<id>/city.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Model, Record
from schemas.values import (
    Address,
    ByLanguage,
    Date,
    End,
    Id,
    Language,
    Line,
    Number,
    Ref,
    Required,
    Stated,
    Term,
    TermId,
    Whole,
)


class Location(Model):
    """Degrees, WGS 84."""

    lat: Annotated[Number, Field(ge=-90, le=90)]
    lon: Annotated[Number, Field(ge=-180, le=180)]


class Population(Model):
    """How many people live there, when, and who says so."""

    value: Annotated[Whole, Field(ge=0)]
    year: Annotated[Whole, Field(ge=1900, le=2200)] | Literal["unknown"] = "unknown"
    source: Address | Line


class HeadOfGovernment(Model):
    """A holder of a public office: the one place where a person's name may stand."""

    role: Line
    name: Line
    since: Stated[Date] = "unknown"
    until: Stated[End] = "unknown"


class Declaration(Model):
    """The signature under the Marrakech Mayors Declaration."""

    signed_on: Stated[Date] = "unknown"
    url: Address | None = None


class City(Record):
    """A local or regional government that pledges or acts."""

    kind: Annotated[Stated[Annotated[TermId, Term("city_kind")]], Required()] = "unknown"
    part_of: Annotated[Id, Ref(("city",))] | None = None
    country: Annotated[TermId, Term("m49_countries")]
    """ISO 3166-1 alpha-2."""
    names: ByLanguage
    """In each language of the site, where known."""
    names_source: Line | None = None
    """Where the names come from."""
    names_unverified: tuple[Language, ...] = ()
    """Languages in which the name is a transcription that nobody confirmed."""
    official_name: ByLanguage = {}
    """The government's own name, in its own languages."""
    admin_area: Line | None = None
    location: Location | None = None
    geonames: Annotated[Whole, Field(ge=1)] | None = None
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9]\d*$")] | None = None
    un_locode: Annotated[str, Field(pattern=r"^[A-Z]{2} ?[A-Z2-9]{3}$")] | None = None
    uclg_section: Annotated[Stated[Annotated[TermId, Term("uclg_sections")]], Required()] = (
        "unknown"
    )
    population: Population | None = None
    heads_of_government: tuple[HeadOfGovernment, ...] = ()
    declaration: Declaration | None = None
    networks: tuple[Annotated[TermId, Term("network")], ...] = ()
    working_languages: tuple[Language, ...] = ()
    website: Address | None = None
