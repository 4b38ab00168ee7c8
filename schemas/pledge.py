"""A pledge: `content/pledges/<id>/pledge.yml`. Facts only; words stand in `<lang>.md`."""

from typing import Annotated

from schemas.base import Amount, Model, Partner
from schemas.tags import Action, Cities
from schemas.values import Asked, Flag, Id, Line, Ref, Required, Stated, Term, TermId


class Places(Model):
    """Where a pledge is carried out, beyond its own cities."""

    cities: Cities = ()
    areas: tuple[Line, ...] = ()
    """Districts, islands, regions that have no record of their own."""
    countries: tuple[Annotated[TermId, Term("m49_countries")], ...] = ()


class Match(Model):
    """The pledge that a matching pledge answers."""

    system: Line
    id: Line
    title: Line | None = None


class Pledge(Action):
    """A promise of a city, of several cities together, or of an organisation of cities."""

    lead: Annotated[Id, Ref(("city", "organisation"))]
    """The city or organisation that pledges."""
    cities: Cities = ()
    """The other cities of a joint pledge."""
    type: Annotated[Stated[Annotated[TermId, Term("pledge_type")]], Required()] = "unknown"
    matches: Match | None = None
    mirror: Annotated[Stated[Flag], Required()] = "unknown"
    """Also relevant to the Global Compact on Refugees."""
    nature: Annotated[Stated[tuple[Annotated[TermId, Term("pledge_nature")], ...]], Required()] = (
        "unknown"
    )
    contribution: tuple[Annotated[TermId, Term("contribution_type")], ...] = ()
    amount: Amount | None = None
    places: Annotated[Stated[Places], Required()] = "unknown"
    resources: tuple[Annotated[TermId, Term("funding_source")], ...] = ()
    support_sought: Annotated[tuple[Annotated[TermId, Term("support_sought")], ...], Asked()] = ()
    partners: tuple[Partner, ...] = ()
    related_practices: tuple[Annotated[Id, Ref(("practice",))], ...] = ()
    replicates: tuple[Annotated[Id, Ref(("practice", "pledge"))], ...] = ()
