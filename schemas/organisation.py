"""An organisation that takes part: `content/organisations/<id>.yml`."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model, Record
from schemas.values import Address, ByLanguage, Id, Line, Ref, Required, Stated, Term, TermId


class OrganisationIds(Model):
    """Public registers of organisations."""

    ror: Address | None = None
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9]\d*$")] | None = None


class Organisation(Record):
    """A network, agency, fund, association or company."""

    names: ByLanguage
    """At least in the record's language."""
    acronym: Line | None = None
    type: Annotated[Stated[Annotated[TermId, Term("organisation_type")]], Required()] = "unknown"
    country: Annotated[TermId, Term("m49_countries")] | None = None
    url: Address | None = None
    ids: OrganisationIds = OrganisationIds()
    parent: Annotated[Id, Ref(("organisation",))] | None = None
